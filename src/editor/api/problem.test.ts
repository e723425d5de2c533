import { expect, test } from 'vitest';
import { gatewayReasons } from '#contract/errors.ts';
import { ApiProblem, explain } from './problem.ts';

test.each(gatewayReasons)(
  '%s is the gateway’s, and never blamed on Surfe, its key or its credits',
  (reason) => {
    const titles = new Set<string>();
    for (const status of [401, 403, 429, 500, 503]) {
      const problem = new ApiProblem('refused', 'said', { status, reason });
      const { title, advice } = explain(problem, 'save');
      titles.add(title);
      expect(title + advice).not.toMatch(/Surfe|API key was|credits|quota/);
      expect(advice).toMatch(/^Your edits are still here\. [A-Z].*\.$/);
      expect(explain(problem, 'load').advice).not.toContain('edits');
    }
    expect(titles.size).toBe(1);
  },
);

test('the vendor’s refusals keep their words', () => {
  const refused = (status: number) =>
    explain(new ApiProblem('refused', '', { status }), 'load').title;
  expect(refused(401)).toBe('The API key was not accepted.');
  expect(refused(403)).toContain('credits or quota');
});

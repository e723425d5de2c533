import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curlCommand, requestText } from './request-text.ts';
import { toBody, toValues } from './values.ts';

function text(profile: Parameters<typeof toValues>[0], rep: string | null = 'rep-1'): string {
  return requestText(toBody(toValues(profile), profile), rep);
}

test('the body has the documented keys in the documented order, then the others, then the rep', () => {
  const written = text({
    people: { seniorities: ['VP'], exactJobTitles: ['CTO'], jobTitles: ['CEO'] },
    companies: {
      yearFounded: { from: 1990, to: 2020 },
      revenue: { from: 1, to: 5 },
      employeeCount: { from: 1, to: 9 },
    },
  });
  const { companies, people, ...rest } = JSON.parse(written);
  expect(Object.keys(companies)).toEqual(['employeeCount', 'revenue', 'yearFounded']);
  expect(Object.keys(people)).toEqual(['jobTitles', 'seniorities', 'exactJobTitles']);
  expect(rest).toEqual({ externalUserId: 'rep-1' });
  expect(Object.keys(JSON.parse(written))).toEqual(['companies', 'people', 'externalUserId']);
});

test('the API key’s own user has no externalUserId', () => {
  expect(text({}, null)).toBe('{\n  "companies": {},\n  "people": {}\n}');
});

describe.skipIf(process.platform === 'win32')('the curl command, run by a shell', () => {
  /** Runs the command with a `curl` that prints the header with the key and what it was given to send. */
  function sent(body: string): { header: string; body: string } {
    const script = `curl() { printf '%s\\n' "$5"; cat; }\n${curlCommand(body)}`;
    const output = execFileSync('sh', {
      input: script,
      encoding: 'utf8',
      env: { SURFE_API_KEY: 'k e$y' },
    });
    const end = output.indexOf('\n');
    return { header: output.slice(0, end), body: output.slice(end + 1) };
  }

  test('sends the very body, whatever quotes and signs are in it, and the key of the environment', () => {
    const jobTitles = [
      `it's "quoted"`,
      '$HOME `id` $(id) $$',
      'back\\slash \\n',
      'two\nlines',
      'JSON',
      "'JSON'",
      '!! é 東京 \u2028',
    ];
    const body = text({ people: { jobTitles } });
    expect(sent(body)).toEqual({ header: 'Authorization: Bearer k e$y', body: `${body}\n` });
  });

  test('for any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const body = text({ people: { jobTitles: [title] } });
        expect(JSON.parse(sent(body).body)).toEqual(JSON.parse(body));
      }),
      { numRuns: 20 },
    );
  });

  test('also with thousands of titles', () => {
    const jobTitles = Array.from({ length: 5_000 }, (_, index) => `Head of Department ${index}`);
    const body = text({ people: { jobTitles } });
    expect(body.length).toBeGreaterThan(131_072);
    expect(sent(body).body).toBe(`${body}\n`);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { groupIndustries } from './industry-groups.ts';

/** The industries as the module's own text lists them. */
function listedIndustries(): string[] {
  const source = readFileSync(new URL('./industry-groups.ts', import.meta.url), 'utf8');
  const blocks = /= `\n([^`]+)`/.exec(source)?.[1] ?? '';
  return blocks
    .trim()
    .split('\n\n')
    .flatMap((block) => block.split('\n').slice(1).join(' ').split(' | '));
}

test('624 industries stand in 46 groups, each once', () => {
  const listed = listedIndustries();
  expect(listed).toHaveLength(624);
  expect(new Set(listed).size).toBe(624);
  const groups = groupIndustries(listed);
  expect(groups).toHaveLength(46);
  expect(groups.flatMap(({ industries }) => industries).sort()).toEqual([...listed].sort());
  expect(groups.every(({ name, industries }) => name !== '' && industries.length > 0)).toBe(true);
});

test('groups are in the order of their names, the unknown last, values in the given order', () => {
  expect(groupIndustries(['Zebra Riding', 'Venture Capital', 'SaaS', 'Angel Investment'])).toEqual([
    { name: 'Lending and Investments', industries: ['Venture Capital', 'Angel Investment'] },
    { name: 'Software', industries: ['SaaS'] },
    { name: 'Other industries', industries: ['Zebra Riding'] },
  ]);
});

test('an industry in several blocks stands in the smallest', () => {
  expect(groupIndustries(['3D Printing', 'Artificial Intelligence'])).toMatchObject([
    { name: 'Artificial Intelligence' },
    { name: 'Manufacturing' },
  ]);
});

test('values are kept letter for letter and each once', () => {
  expect(groupIndustries(['saas', 'SaaS', 'SaaS'])).toEqual([
    { name: 'Software', industries: ['SaaS'] },
    { name: 'Other industries', industries: ['saas'] },
  ]);
  expect(groupIndustries([])).toEqual([]);
});

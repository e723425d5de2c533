import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { RecommendedCompany } from '#contract/recommendations.ts';
import { recommendationsCsv } from './recommendations-csv.ts';

/** A reader of RFC 4180, written apart from the writer. */
function parse(csv: string): string[][] {
  const rows: string[][] = [];
  let cells: string[] = [];
  let cell = '';
  let within = false;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv[at];
    if (within) {
      if (sign !== '"') cell += sign;
      else if (csv[at + 1] === '"') {
        cell += '"';
        at++;
      } else within = false;
    } else if (sign === '"') within = true;
    else if (sign === ',') {
      cells.push(cell);
      cell = '';
    } else if (sign === '\r' && csv[at + 1] === '\n') {
      rows.push([...cells, cell]);
      cells = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  expect([within, cells, cell]).toEqual([false, [], '']);
  return rows;
}

function tableOf(companies: readonly RecommendedCompany[]) {
  const csv = recommendationsCsv(companies);
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  const [head = [], ...rows] = parse(csv.slice(1));
  return rows.map((cells) => {
    expect(cells).toHaveLength(head.length);
    return Object.fromEntries(head.map((heading, index) => [heading, cells[index] ?? '']));
  });
}

test('one row per person, with the company in each', () => {
  const company: RecommendedCompany = {
    name: 'Müller, Söhne & "Co"',
    domain: 'mueller.example',
    employeeCount: 120,
    hqCountry: 'Germany',
    industries: ['Software', 'SaaS'],
    linkedInURL: 'https://linkedin.example/company/1',
    recommendation: {
      reasons: [{ title: 'Industry match', shortDescription: 'Software' }, { type: 'SIZE' }],
    },
    people: [
      { firstName: 'Ana', lastName: 'Łuczak', jobTitle: 'CTO', seniorities: ['C-Level'] },
      { firstName: 'Bo', linkedinUrl: 'https://linkedin.example/in/bo' },
    ],
  };
  const rows = tableOf([company]);
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual({
    Company: 'Müller, Söhne & "Co"',
    Domain: 'mueller.example',
    Employees: '120',
    Headquarters: 'Germany',
    Industries: 'Software; SaaS',
    'Company LinkedIn': 'https://linkedin.example/company/1',
    Reasons: 'Industry match: Software; SIZE',
    'First name': 'Ana',
    'Last name': 'Łuczak',
    'Job title': 'CTO',
    Seniorities: 'C-Level',
    Departments: '',
    Country: '',
    LinkedIn: '',
  });
  expect(rows[1]).toMatchObject({
    Domain: 'mueller.example',
    LinkedIn: 'https://linkedin.example/in/bo',
  });
});

test('companies without people, or without anything, have one row', () => {
  const rows = tableOf([{}, { name: 'Acme', people: [] }, { people: null, size: '11-50' }]);
  expect(rows.map((row) => [row['Company'], row['Employees']])).toEqual([
    ['', ''],
    ['Acme', ''],
    ['', '11-50'],
  ]);
});

test.each([
  ['=HYPERLINK("https://evil.example")'],
  ['+1'],
  ['-1+cmd'],
  ['@SUM(A1)'],
  ['\t=1'],
  ['\r=1'],
  ['  =1'],
  ['\n'],
  ['＝1'],
])('%j is text, not a formula', (name) => {
  expect(tableOf([{ name }])[0]?.['Company']).toBe(`'${name}`);
});

const text = fc.option(
  fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...'=+-@",;\r\n\t a') }),
  ),
  { nil: undefined },
);

test('whatever the texts are, they come back, and none is a formula', () => {
  const person = fc.record({ firstName: text, jobTitle: text });
  const company = fc.record({
    name: text,
    people: fc.option(fc.array(person, { maxLength: 3 }), { nil: null }),
  });
  fc.assert(
    fc.property(fc.array(company, { maxLength: 4 }), (companies) => {
      const rows = tableOf(companies);
      const expected = companies.flatMap(({ name, people }) =>
        (people?.length ? people : [{ firstName: undefined, jobTitle: undefined }]).map((one) => [
          name,
          one.firstName,
          one.jobTitle,
        ]),
      );
      expect(rows).toHaveLength(expected.length);
      for (const [index, row] of rows.entries()) {
        const cells = [row['Company'], row['First name'], row['Job title']];
        for (const [at, cell = ''] of cells.entries()) {
          const original = expected[index]?.[at] ?? '';
          expect([original, `'${original}`]).toContain(cell);
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }
    }),
  );
});

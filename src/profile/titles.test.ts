import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cleanTitle,
  continuesAfterComma,
  describeMerge,
  MAX_TITLE_LENGTH,
  mergeTitles,
  splitTitleLines,
  splitTitles,
  titleKey,
  titleLine,
} from './titles.ts';

test('a title is kept clean, in its own spelling', () => {
  expect(cleanTitle('  VP,\u00a0 \tSales\u200b ')).toBe('VP, Sales');
  expect(cleanTitle('Resume\u0301')).toBe('Resumé');
});

test.each([
  ['CTO', ' cto '],
  ['VP  Sales', 'vp sales'],
  ['Resumé', 'RESUME\u0301'],
  ['Großkundenmanager', 'GROSSKUNDENMANAGER'],
  ['ΔΙΕΥΘΥΝΤΗΣ', 'διευθυντησ'],
])('“%s” and “%s” are one title', (one, other) => {
  expect(titleKey(one)).toBe(titleKey(other));
});

test('accents and punctuation tell titles apart', () => {
  expect(titleKey('Resumé')).not.toBe(titleKey('Resume'));
  expect(titleKey('C.T.O.')).not.toBe(titleKey('CTO'));
});

describe('a pasted text', () => {
  test.each([
    ['lines', 'CTO\r\nDirector, Product\n\nVP', ['CTO', 'Director, Product', '', 'VP']],
    ['lines', 'CTO\tVP; Head of IT', ['CTO', 'VP', 'Head of IT']],
    [
      'lines',
      '"VP, Sales"\nDirector, Product\nCTO\ncto',
      ['VP, Sales', 'Director, Product', 'CTO', 'cto'],
    ],
    ['lines', '"VP; Sales"\n"say ""hi"""', ['VP; Sales', 'say "hi"']],
    ['lines', '"CTO\nVP"', ['"CTO', 'VP"']],
    ['lines', '"VP" Sales;CTO', ['"VP" Sales', 'CTO']],
    ['lines', 'A\u2028B\vC', ['A', 'B', 'C']],
    ['commas', 'CTO, VP,Head of IT', ['CTO', 'VP', 'Head of IT']],
    ['commas', '"VP, Sales", CTO', ['VP, Sales', 'CTO']],
    ['commas', ' “VP, Sales” , CTO\n', ['VP, Sales', 'CTO']],
    ['commas', '"VP; Sales", CTO', ['VP; Sales', 'CTO']],
    ['commas', '19" rack engineer, CTO', ['19" rack engineer', 'CTO']],
    ['commas', '"CTO, VP', ['"CTO', 'VP']],
    ['commas', 'CTO,', ['CTO', '']],
    ['none', 'Head of  IT', ['Head of IT']],
    ['none', '"VP, Sales"', ['VP, Sales']],
    ['none', '', []],
    ['none', ' \n ', []],
  ])('is split on %s: %j', (separator, text, titles) => {
    expect(splitTitles(text)).toEqual({ titles, separator });
  });

  const title = fc.stringMatching(/^[A-Za-z][A-Za-z,&/ -]{0,15}[A-Za-z]$/).map(cleanTitle);

  test('with one title a line gives each as it is, never split on its commas', () => {
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 2, maxLength: 20 }),
        fc.constantFrom('\n', '\r\n', '\t', ';'),
        (titles, separator) => {
          expect(splitTitles(titles.join(separator))).toEqual({ titles, separator: 'lines' });
        },
      ),
    );
  });

  test('with every title in quotes gives each as it is', () => {
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 2, maxLength: 20 }),
        fc.constantFrom(',', ', ', ';', '\n', '\t'),
        (titles, separator) => {
          const text = titles.map((item) => `"${item}"`).join(separator);
          expect(splitTitles(text).titles).toEqual(titles);
        },
      ),
    );
  });

  test('of any kind loses no letter', () => {
    const letters = (text: string) => text.replace(/[^a-z]/gi, '');
    const pasted = fc.string({ unit: fc.constantFrom(...'abC ,;"“”\n\t') });
    fc.assert(
      fc.property(pasted, (text) => {
        expect(letters(splitTitles(text).titles.join(''))).toBe(letters(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a list as lines of text', () => {
  const title = fc
    .string({ unit: fc.constantFrom(...'aB ,;"“”\'') })
    .map(cleanTitle)
    .filter((text) => text !== '');

  test('reads back as the list it was made from', () => {
    fc.assert(
      fc.property(fc.array(title, { minLength: 1 }), (titles) => {
        expect(splitTitleLines(titles.map(titleLine).join('\n'))).toEqual(titles);
      }),
      { numRuns: 500 },
    );
  });

  test('quotes only where it has to', () => {
    expect(titleLine('Director, Product')).toBe('Director, Product');
    expect(titleLine('VP; Sales')).toBe('"VP; Sales"');
  });
});

test.each([
  ['VP', true],
  ['senior director', true],
  ['Chief', true],
  ['CTO', false],
  ['Sales', false],
  ['Head of IT', false],
  ['', false],
])('a comma after “%s” may go on with the title: %j', (text, goesOn) => {
  expect(continuesAfterComma(text)).toBe(goesOn);
});

describe('merging', () => {
  test('adds what is new, first spelling first, and reports the rest', () => {
    const long = 'x'.repeat(MAX_TITLE_LENGTH + 1);
    const limit = 'y'.repeat(MAX_TITLE_LENGTH);
    expect(mergeTitles(['CTO', 'cto'], ['cTo', ' VP  Sales', '', 'vp sales', long, limit])).toEqual(
      {
        titles: ['CTO', 'cto', 'VP Sales', limit],
        added: ['VP Sales', limit],
        duplicates: ['cTo', 'vp sales'],
        blank: 1,
        tooLong: [long],
      },
    );
  });

  test('never removes, never adds twice, and accounts for every title', () => {
    const list = fc.array(fc.constantFrom('CTO', 'cto', ' CTO', 'VP', 'vp', '', 'CFO'));
    fc.assert(
      fc.property(list, list, (existing, incoming) => {
        const merged = mergeTitles(existing, incoming);
        expect(merged.titles).toEqual([...existing, ...merged.added]);
        const keys = merged.added.map(titleKey);
        expect(new Set([...keys, ...existing.map(titleKey)]).size).toBe(
          keys.length + new Set(existing.map(titleKey)).size,
        );
        const { added, duplicates, blank, tooLong } = merged;
        expect(added.length + duplicates.length + blank + tooLong.length).toBe(incoming.length);
        expect(mergeTitles(merged.titles, incoming).added).toEqual([]);
      }),
    );
  });

  test.each([
    [['a', 'b'], ['c', 'A', 'B'], 'Added 1 title, 2 already there. 3 in the list.'],
    [[], ['a', 'b'], 'Added 2 titles. 2 in the list.'],
    [['CTO'], ['cto'], '“cto” is already in the list. 1 in the list.'],
    [['a', 'b'], ['a', 'b'], 'No title added, 2 already there. 2 in the list.'],
    [[], [''], 'No title added. 0 in the list.'],
    [
      [],
      ['a', `Head of ${'x'.repeat(200)}`],
      `Added 1 title. Left out, because it is longer than 200 characters: “Head of ${'x'.repeat(32)}…”. 1 in the list.`,
    ],
  ])('%j with %j is announced', (existing, incoming, words) => {
    expect(describeMerge(mergeTitles(existing, incoming))).toBe(words);
  });
});

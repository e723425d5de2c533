import { expect, test } from 'vitest';
import { foldText, searchVocabulary } from './search-text.ts';

test.each([
  ['  Côte d’Ivoire ', 'cote d ivoire'],
  ['Türkiye', 'turkiye'],
  ['Iğdır', 'igdir'],
  ['Færøerne', 'faeroerne'],
  ['Łódź', 'lodz'],
  ['U.S.A.', 'usa'],
  ['Guinea-Bissau', 'guinea bissau'],
  ['R&D', 'r and d'],
  ['Trinidad & Tobago', 'trinidad and tobago'],
  ['日本', '日本'],
  ['Ελλάδα', 'ελλαδα'],
])('“%s” is compared as “%s”', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

const industries = ['Big Data', 'Data Center', 'Database', 'Open Data', 'Metadata', 'R&D', 'Café'];

test('beginnings come first, then words, then the rest, each in the order of the list', () => {
  expect(searchVocabulary('DATA', industries)).toEqual([
    'Data Center',
    'Database',
    'Big Data',
    'Open Data',
    'Metadata',
  ]);
});

test('accents and punctuation do not matter', () => {
  expect(searchVocabulary('cafe', industries)).toEqual(['Café']);
  expect(searchVocabulary('r&d', industries)).toEqual(['R&D']);
});

test('a blank query finds all, a strange one nothing', () => {
  expect(searchVocabulary(' ', industries)).toEqual(industries);
  expect(searchVocabulary('zzz', industries)).toEqual([]);
});

test('each list is searched by itself', () => {
  expect(searchVocabulary('data', ['Data'])).toEqual(['Data']);
  expect(searchVocabulary('data', [])).toEqual([]);
});

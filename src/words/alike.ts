/** Labels, columns and nouns of several writers, compared. Pure. */
import { wordsOf } from './phrases.ts';

const STOP = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'in',
  'is',
  'it',
  'my',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
]);

/** Without a plural's end: `queries` and `query`, `boxes` and `box` are one word. */
export const singular = (word: string): string => {
  if (word.length < 4 || /(?:ss|us|is)$|(?:^|\s)(?:series|species)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?:(?<=x|ch|sh|ss)es|s)$/, '');
};

/** `Address_changes`, `address-change` and `Address change` are one. */
export const comparableLabel = (label: string): string =>
  wordsOf(label.replaceAll('_', ' '))
    .map(({ key }) => singular(key))
    .join(' ');

/** What its words are about: without what only joins them, and without most ends of words. */
export const stemsOf = (label: string): string[] =>
  comparableLabel(label)
    .split(' ')
    .filter((word) => word !== '' && !STOP.has(word))
    .map((word) => word.replace(/(?<=.{4})(?:ation|ement|ment|ing|ion|ed|er|al|y|e)$/, ''));

/** Whether a sentence says a label, as whole words. */
export const says = (sentence: string, label: string): boolean => {
  const name = comparableLabel(label);
  return name !== '' && ` ${comparableLabel(sentence)} `.includes(` ${name} `);
};

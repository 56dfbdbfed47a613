/** Whether the work is done from afar: what ads say of it, and what only sounds like it. */
import { expect, test } from 'vitest';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const remoteOf = async (place: string, ...lines: string[]) => {
  const text = [
    'Data Scientist',
    'Quillmark Ltd',
    place,
    '',
    'What you will do',
    '- Build models that forecast demand',
    ...lines,
    '',
  ].join('\n');
  return (await readBytes(Buffer.from(text), lexicon)).reading.remote;
};

test.each([
  ['Leeds (Hybrid)', 'Hybrid'],
  ['Leeds · Hybrid · Full-time', 'Hybrid'],
  ['Madrid (híbrido)', 'Hybrid'],
  ['Remote - US', 'Full'],
  ['Leeds', null],
])('beside the place: %s', async (place, expected) => {
  expect(await remoteOf(place)).toBe(expected);
});

test.each([
  ['We meet three days a week in the office.', 'Hybrid'],
  ['Three days per week onsite, the rest from home', 'Hybrid'],
  ['Work arrangement: Hybrid', 'Hybrid'],
  ['Bis zu 3 Tage Home-Office pro Woche', 'Hybrid'],
  ['Mobiles Arbeiten nach Absprache', 'Hybrid'],
  ['2 jours de télétravail par semaine', 'Hybrid'],
  ['Modalidad híbrida, dos días de teletrabajo', 'Hybrid'],
  ['Thuiswerken kan op twee dagen', 'Hybrid'],
  ['Praca hybrydowa', 'Hybrid'],
  ['リモートワーク可', 'Hybrid'],
  ['This role is fully remote.', 'Full'],
  ['We are a remote-first team.', 'Full'],
  ['100% remoto', 'Full'],
  ['フルリモート', 'Full'],
  ['You improve hybrid search over our catalogue', null],
  ['You work on hybrid cars and their batteries', null],
  ['You know remote sensing and remote inspections', null],
])('in a line: %s', async (line, expected) => {
  expect(await remoteOf('Leeds', `- ${line}`)).toBe(expected);
});

test.each([
  ['Location: Hyderabad, Telangana (WFO)', 'Hyderabad, Telangana'],
  ['Lieu : Travail hybride (44000 Nantes)', '44000 Nantes'],
  ['Standort: Emden.', 'Emden'],
])('a place without how one works: %s', async (line, expected) => {
  const text = `Data Scientist\nQuillmark Ltd\n${line}\n\nWhat you will do\n- Build models that forecast demand\n`;
  expect((await readBytes(Buffer.from(text), lexicon)).reading.location).toBe(expected);
});

test('labels of a board are no employer', async () => {
  const text =
    'AI Engineer\nLocation\nLeeds\nEmployment Type\nFull time\nLocation Type\nOn-site\nDepartment\nEngineering\n\nWhat you will do\n- Build models that forecast demand\n';
  const { reading } = await readBytes(Buffer.from(text), lexicon);
  expect([reading.location, reading.company]).toEqual(['Leeds', null]);
});

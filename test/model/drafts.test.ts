/** A model's projects, completed as the rules' own are. */
import { expect, test } from 'vitest';
import { readAdBytes } from '../../src/ad/ad-file.ts';
import type { BriefDraft } from '../../src/ad/brief/brief.ts';
import type { SecondReader } from '../../src/ad/second-reader.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { AD } from '../support/model-ad.ts';

const evidence = { task: { line: 5, text: 'Predict which parcels arrive late' } };
const LATE: BriefDraft = {
  task: 'tabular-classification',
  slots: { things: 'parcels' },
  title: 'Late parcel warnings',
  problem: 'Tell early which parcels will miss their day.',
  user: 'depot planners, each morning',
  evidence,
};
const families = await openFamilies();
/** A family that is recognised and not built yet; none once all are. */
const coming = families.recognised[0]?.id ?? '';

async function briefsWith(drafts: BriefDraft[], ad = AD, wanted?: string) {
  const second: SecondReader = async ({ reading }) => ({
    reading,
    drafts,
    model: { name: 'small', used: true, dropped: 0, fields: [], warning: null },
  });
  return (await readAdBytes(Buffer.from(ad), 'ad.txt', families, wanted, second)).briefs;
}

test('they come first, in their own words, and what the rules found follows', async () => {
  const briefs = await briefsWith([LATE]);
  expect(briefs.length).toBeGreaterThan(0);
  expect(briefs[0]).toMatchObject({
    origin: 'model',
    title: LATE.title,
    problem: LATE.problem,
    user: LATE.user,
  });
  expect(briefs[0]?.evidence.task).toEqual(evidence.task);
  expect(briefs[0]?.project.labels?.length).toBeGreaterThan(1);
  expect(briefs.slice(1).map(({ origin }) => origin)).not.toContain('model');
});

test.skipIf(!coming)(
  'what is said of a family that is to come is not said of the one that can be built',
  async () => {
    const [first, second] = await briefsWith([{ ...LATE, task: coming }]);
    expect(first).toMatchObject({ task: coming, built: false, title: LATE.title });
    expect(second).toMatchObject({ built: true, answers: coming });
    expect(families.tasks.map(({ id }) => id)).toContain(second?.task);
    expect(second?.title).not.toBe(LATE.title);
    expect(second?.problem).not.toBe(LATE.problem);
  },
);

test('they keep their words where their family was asked for', async () => {
  const briefs = await briefsWith([LATE], AD, 'tabular-classification');
  expect(briefs[0]).toMatchObject({ origin: 'model', title: LATE.title });
  expect(briefs.every(({ task }) => task === 'tabular-classification')).toBe(true);
});

test('they are in English, whatever the ad is in', async () => {
  const german = `Data Scientist (m/w/d)\n\nDeine Aufgaben\n- Vorhersage verspäteter Pakete je Depot\n- Auswertung von Lieferungen\n\nDein Profil\n- Python und SQL`;
  const keys = { line: 4, text: 'je Depot' };
  const draft = {
    ...LATE,
    title: undefined,
    slots: { things: 'parcels', keys: ['depot'] },
    evidence: { task: keys, keys },
  };
  const [brief] = await briefsWith([draft], german);
  expect(brief).toMatchObject({ origin: 'model', problem: LATE.problem });
  expect(brief?.slots.keys).toEqual(['depot']);
  expect(`${brief?.title} ${brief?.hard}`).not.toMatch(/[äöüß]|Pakete|Lieferungen/);
});

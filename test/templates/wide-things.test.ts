/** What is taken where an ad names nothing of its trade: things of the trade at large, and no scene of a part of it. */
import { expect, test } from 'vitest';
import { DOMAIN_NAMES } from '../../src/ad/domain-names.ts';
import { DOMAINS, GENERAL } from '../../src/templates/domain-ids.ts';
import type { Domain, ThingKind } from '../../src/templates/domains.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { PhraseBook, plainPattern, wordsOf } from '../../src/words/phrases.ts';

const families = await openFamilies();
const wideOf = (id: string, kind: ThingKind) =>
  (families.domain(id)?.[kind] ?? []).filter(({ narrow }) => !narrow);
const kindsOf = (id: string): ThingKind[] => Object.keys(families.domain(id) ?? {}) as ThingKind[];

test.each([...DOMAINS, GENERAL])('%s has a thing of each kind for any firm of it', (id) => {
  for (const kind of kindsOf(id)) {
    expect(wideOf(id, kind).length, kind).toBeGreaterThanOrEqual(id === GENERAL ? 2 : 1);
    if (kind === 'rows') expect(wideOf(id, kind).length, kind).toBeGreaterThanOrEqual(2);
  }
});

test.each<[string, ThingKind, RegExp]>([
  ['climate', 'pictures', /ranger|fire|smoke/],
  ['climate', 'rows', /flood|fire chief|forecaster/],
  ['defence', 'pictures', /life raft|rescue|divers/],
  ['energy', 'rows', /crane|workover|roof|crew in the field|inspectors a day/],
  ['energy', 'pictures', /blade|pylon|module/],
  ['fintech', 'rows', /branch|armoured van|block a card|rebalanc/],
  ['food', 'rows', /canteen|rider|bakery|dairy/],
  ['general', 'documents', /train is booked|free hand/],
  ['general', 'pictures', /line|post room|goods-in|hall/],
  ['geospatial', 'pictures', /road keeper|rain forest|cadastre/],
  ['healthcare', 'pictures', /mole|films|tumour/],
  ['healthcare', 'documents', /tumour board/],
  ['hospitality', 'rows', /upgrade|housekeeper|travel site/],
  ['insurance', 'rows', /doctor|motor|tariff/],
  ['life-sciences', 'rows', /trial|visit|fermenter/],
  ['media', 'rows', /newspaper|home page|playlist|sofa|scheduler/],
  ['media', 'pictures', /archivist|station logo/],
  ['mobility', 'rows', /junction|night crew|charging|car parks|depot/],
  ['software', 'rows', /Friday|woken|gateway/],
  ['sports', 'rows', /scout|seats|bookmaker/],
  ['travel', 'rows', /upgrade|hangar|nine hundred hotels|aircraft/],
])('%s %s without a scene of one part of the trade', (id, kind, scene) => {
  for (const entry of wideOf(id, kind)) {
    const { user, problem, find, outcome } = entry as { user: string } & Record<string, unknown> & {
        outcome?: { problem: string };
      };
    expect([user, problem, find, outcome?.problem].join(' ')).not.toMatch(scene);
  }
});

/** Whether words name a thing of an industry. */
function namesThing(domain: Domain, text: string): boolean {
  const book = new PhraseBook<string>();
  for (const entry of Object.values(domain).flat())
    for (const word of [...entry.words, ...(entry.inside ?? [])]) book.add(plainPattern(word), word);
  return book.find(wordsOf(text)).length > 0;
}

test.each([
  ['healthcare', 'images intra-orales, modèles intra-oraux, electrocardiograms, transplant diary'],
  ['healthcare', 'Patiententagebuch'],
  ['healthcare', 'fundus pictures and endoscopy'],
  ['energy', 'ultrasonic flow meters on pipes'],
  ['energy', 'hydrogen'],
  ['finance', 'contrôle interne'],
  ['finance', 'pension funds'],
  ['fintech', 'recuperação de crédito'],
  ['fintech', 'buy now pay later'],
  ['life-sciences', 'salmonella'],
  ['life-sciences', 'autonomous laboratory'],
  ['life-sciences', 'CRISPR'],
  ['media', 'concerts'],
  ['media', '点击欺诈'],
  ['media', 'text-to-speech'],
  ['mobility', 'tolling'],
  ['mobility', 'ferries'],
  ['retail', 'auctions'],
  ['travel', 'cruises'],
  ['travel', 'guided tours'],
  ['hr', 'sourcing of talents'],
  ['e-commerce', 'クーポン'],
  ['sports', 'football'],
  ['software', 'GPU utilization of LLM serving'],
])('%s knows a thing for %s', (id, text) => {
  const domain = families.domain(id);
  expect(DOMAIN_NAMES).toHaveProperty(id);
  expect(domain && namesThing(domain, text)).toBe(true);
});

/** What counts of a model's answer, and what it can never do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimsIn } from '../../src/model/answer-shape.ts';
import { namesOf } from '../../src/model/fair-words.ts';
import { judgeClaims } from '../../src/model/judge-claims.ts';
import { AD_LINES, DOMAINS, FAMILIES, GOOD_ANSWER, GOOD_CLAIMS } from '../support/model-ad.ts';

const GROUNDS = {
  lines: AD_LINES,
  names: ['Tellwood Parcels', 'Utrecht, Netherlands'],
  families: FAMILIES,
  domains: DOMAINS,
  english: true,
  secret: 'key-of-seventeen',
};
const judged = (answer: unknown) => {
  const claims = claimsIn(typeof answer === 'string' ? answer : JSON.stringify(answer));
  if (!claims) throw new Error('no claims');
  return judgeClaims(claims, GROUNDS);
};
const project = (more: object) => ({ projects: [{ task: GOOD_ANSWER.projects[0]?.task, ...more }] });
const TRUE = 'Predict which parcels arrive late';

test('a careful answer counts as a whole, each value with its line', () => {
  const { reading, drafts, claims, unquoted, unfair } = judged(GOOD_ANSWER);
  expect({ claims, unquoted, unfair }).toEqual({ claims: GOOD_CLAIMS, unquoted: 0, unfair: 0 });
  expect(reading.company).toEqual({
    value: 'Tellwood Parcels',
    evidence: { line: 2, text: 'Tellwood Parcels' },
  });
  expect(reading.experienceYears?.value).toBe(3);
  expect(reading.skills.map(({ value }) => value)).toEqual(['Python', 'PyTorch', 'Kubernetes']);
  expect(drafts).toHaveLength(1);
  expect(drafts[0]).toMatchObject({
    task: 'tabular-classification',
    slots: { things: 'parcels', keys: ['depot', 'route'], drivers: ['weather', 'traffic'] },
    title: 'Late parcel warnings',
    evidence: { task: { line: 5, text: TRUE }, target: { line: 5, text: 'arrive late' } },
  });
});

const text = JSON.stringify(GOOD_ANSWER);
test.each([
  ['in a fence', `\`\`\`json\n${text}\n\`\`\``],
  ['within words', `Sure, here it is: ${text} I hope {this} helps!`],
  ['behind a thought', `<think>{"reading": {"company": "Nobody Inc"}}</think>\n${text}`],
  ['behind braces in words', `The set {a, b} of answers: ${text}`],
  ['with trailing commas', text.replaceAll('}}', '},}')],
])('it is found %s', (_where, said) => {
  expect(judged(said)).toEqual(judged(GOOD_ANSWER));
});

test.each([
  ['values by themselves', { company: 'Tellwood Parcels', skills: ['Python', 'PyTorch'] }, 3],
  ['one quote for several values', { skills: { value: ['Python', 'PyTorch'], quote: 'Python, PyTorch' } }, 2],
  ['"unknown" for nothing', { company: 'Tellwood Parcels', location: 'not specified', title: '' }, 1],
])('other shapes are understood: %s', (_what, reading, claims) => {
  expect(judged({ reading })).toMatchObject({ claims, unquoted: 0, unfair: 0 });
  expect(judged(reading)).toMatchObject({ claims, unquoted: 0, unfair: 0 });
});

test.each([
  [
    'a quote that the ad does not have',
    { company: { value: 'Acme', quote: 'Acme Rockets of Delft' } },
    'unquoted',
  ],
  ['no quote', { domain: { value: 'logistics' } }, 'unquoted'],
  ['one word of a quote', { domain: { value: 'logistics', quote: 'Predict' } }, 'unquoted'],
  ['a true quote that says something else', { company: { value: 'Acme', quote: TRUE } }, 'unfair'],
  ['another number of years', { experience_years: { value: 7, quote: '3+ years with Python' } }, 'unfair'],
  ['years beyond reason', { experience_years: { value: 1e9, quote: '3+ years with Python' } }, 'unfair'],
  ['a domain of its own', { domain: { value: 'parcels', quote: TRUE } }, 'unfair'],
  ['a sentence as a skill', { skills: [TRUE] }, 'unfair'],
  ['the employer as a skill', { skills: ['Tellwood'] }, 'unfair'],
  ['the key', { domain: { value: 'Key-of-seventeen', quote: TRUE } }, 'unfair'],
] as const)('dropped and counted: %s', (_what, reading, why) => {
  expect(judged({ reading })).toMatchObject({ claims: 1, unquoted: 0, unfair: 0, [why]: 1 });
});

test.each([
  ['the employer', 'Warn the planners of Tellwood in time'],
  ['the employer in small letters', 'Warn the planners at tellwood parcels'],
  ['the place', 'Late parcels in Utrecht'],
  ['the country', 'Late parcels of the netherlands'],
  ['a person', 'Tell Maren about late parcels'],
  ['a product', 'Find late parcels with PyTorch'],
  ['seven words of the ad', 'Predict which parcels arrive late, per depot daily'],
  ['an address', 'See https://evil.example for parcels'],
  ['a host', 'See evil.example for parcels'],
  ['a path', 'Read /etc/passwd aloud'],
  ['a path upward', 'Read ../secrets aloud'],
  ['a flag', 'Parcels --force'],
  ['code', 'Parcels `rm -rf`'],
  ['an expression of a workflow', 'Parcels ${{ secrets.TOKEN }}'],
  ['a hole of a template', 'Parcels {{name}}'],
  ['markup', 'Parcels <script>alert(1)</script>'],
  ['a link', 'Parcels [here](x)'],
  ['a control character', 'Parcels \u001b[31m'],
  ['a key', `Parcels ${'a1'.repeat(20)}`],
  ['the key itself', 'Parcels of key-of-seventeen'],
  ['too much', 'late parcels and '.repeat(20)],
])('a project says no %s', (_what, value) => {
  for (const field of ['title', 'problem', 'user', 'things', 'target']) {
    const { drafts, unfair } = judged(project({ [field]: { value, quote: TRUE } }));
    expect(unfair, field).toBe(1);
    expect(JSON.stringify(drafts)).not.toContain(JSON.stringify(value).slice(1, -1));
  }
  expect(judged(project({ labels: [{ value, quote: TRUE }] })).drafts[0]?.slots.labels).toBeUndefined();
});

test('a first name that opens a sentence is one, a heading is none', () => {
  const lines = [
    { number: 1, text: 'Contact: Maren Okafor' },
    { number: 2, text: 'Forecasts: Retail' },
  ];
  const isName = namesOf(lines, []);
  expect(['Maren plans it', 'Ask Okafor', 'It is for Maren'].map(isName)).toEqual([true, true, true]);
  expect(['Contact planners', 'Forecasts for planners', 'plain words'].map(isName)).toEqual([
    false,
    false,
    false,
  ]);
});

test.each([
  'Warn planners before parcels arrive late',
  'Late parcel warnings',
  'Sort complaints by what went wrong; 5 kinds (or more)',
  "The recipient's complaints, by AI & NLP",
  'Say every Monday which depots will be short of hands',
])('a project may say: %s', (value) => {
  expect(judged(project({ problem: { value, quote: TRUE } })).drafts[0]?.problem).toBe(value);
});

test('what a project works on has a word of the ad, where that is in English', () => {
  const said = project({
    things: { value: 'satellite photos', quote: TRUE },
    target: { value: 'predicted delay', quote: TRUE },
    title: { value: 'tabular-classification', quote: TRUE },
    labels: [{ value: 'on time', quote: TRUE }],
  });
  const { drafts, unfair } = judged(said);
  expect(drafts[0]?.slots).toEqual({ target: 'predicted delay', labels: ['on time'] });
  expect(drafts[0]?.title).toBeUndefined();
  expect(unfair).toBe(2);
  const claims = claimsIn(JSON.stringify(said));
  const foreign = claims && judgeClaims(claims, { ...GROUNDS, english: false });
  expect(foreign?.drafts[0]?.slots.things).toBe('satellite photos');
});

test('without its family nothing of a project counts', () => {
  const { drafts, claims, unquoted, unfair } = judged({
    projects: [{ ...GOOD_ANSWER.projects[0], task: { value: 'magic', quote: TRUE } }],
  });
  expect({ drafts, claims, unquoted, unfair }).toEqual({ drafts: [], claims: 10, unquoted: 0, unfair: 10 });
});

test('of long lists and many projects the beginning is looked at', () => {
  const many = Array.from({ length: 500 }, () => ({ value: 'depot', quote: 'per depot and route' }));
  const { drafts, claims } = judged({
    projects: Array.from({ length: 50 }, () => ({ ...project({}).projects[0], keys: many })),
  });
  expect(drafts).toHaveLength(3);
  expect(drafts[0]?.slots.keys).toEqual(['depot']);
  expect(claims).toBe(3 * 41);
});

test('malformed answers never throw, and never bring in what the ad does not say', () => {
  const value = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.constantFrom('Python', TRUE, 'Tellwood Parcels', null, true),
  );
  const claim = fc.oneof(
    value,
    fc.record({ value: fc.oneof(value, fc.array(value)), quote: value }),
    fc.jsonValue(),
  );
  const fields = (names: string[]) =>
    fc.record(Object.fromEntries(names.map((name) => [name, fc.oneof(claim, fc.array(claim))])), {
      requiredKeys: [],
    });
  const answer = fc.record(
    {
      reading: fc.oneof(
        fields(['title', 'company', 'location', 'experience_years', 'domain', 'skills', '__proto__']),
        fc.jsonValue(),
      ),
      projects: fc.oneof(
        fc.array(fields(['task', 'things', 'keys', 'labels', 'title', 'problem', 'user'])),
        fc.jsonValue(),
      ),
    },
    { requiredKeys: [] },
  );
  const spoilt = fc
    .tuple(fc.oneof(answer, fc.jsonValue()), fc.nat(), fc.string(), fc.boolean())
    .map(([said, at, junk, whole]) => {
      const json = JSON.stringify(said);
      return whole
        ? junk + json
        : json.slice(0, at % (json.length + 1)) + junk + json.slice(at % (json.length + 1));
    });
  const ad = AD_LINES.map(({ text: line }) => line)
    .join('\n')
    .toLowerCase();
  fc.assert(
    fc.property(fc.oneof(spoilt, fc.string(), fc.json()), (said) => {
      const claims = claimsIn(said);
      if (!claims) return;
      const { reading } = judgeClaims(claims, GROUNDS);
      for (const borne of [reading.title, reading.company, reading.location, ...reading.skills])
        if (borne) expect(ad).toContain(borne.evidence.text.toLowerCase());
    }),
    { numRuns: 500 },
  );
});

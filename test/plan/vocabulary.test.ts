/** What the synthetic data of a repo is made of: found by label, said in a file that Python reads as it was meant. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mattersFor } from '../../src/plan/vocabulary/matters.ts';
import { type Catalog, openCatalog } from '../../src/templates/catalog.ts';
import type { Domain } from '../../src/templates/domains.ts';
import { indexOf, type Vocabularies } from '../../src/templates/vocabularies.ts';
import type { DomainVocabulary } from '../../src/templates/vocabulary.ts';
import { stemsOf } from '../../src/words/alike.ts';
import { places, planOf, refusal } from '../support/jobs.ts';

const matter = (...labels: string[]): { labels: string[]; says: string[]; text?: string } => ({
  labels,
  says: [`Of ${labels[0]}.`],
});
const vocabulary = (...matters: ReturnType<typeof matter>[]): DomainVocabulary => ({
  slots: {},
  asides: [],
  matters,
  documents: [],
  rows: [],
});
const DOMAINS: Record<string, DomainVocabulary> = {
  harbour: vocabulary(
    matter('late ship', 'delay'),
    matter('berth request'),
    matter('invoice dispute', 'wrong invoice'),
    matter('order change'),
    matter('order cancellation'),
  ),
  general: vocabulary(matter('complaint'), matter('invoice')),
  garden: vocabulary(matter('wilted plants'), matter('seeds'), matter('claim'), matter('delay')),
};
const vocabularies: Vocabularies = {
  of: (id) => DOMAINS[id],
  index: () =>
    indexOf(
      Object.keys(DOMAINS),
      (id) => DOMAINS[id],
      () => undefined,
    ),
};
const written = [{ labels: ['order change', 'berth request'] }] as Domain['texts'];
const foundFor = (...labels: string[]) =>
  Object.fromEntries(
    mattersFor(labels, 'harbour', vocabularies, written).map(({ label, domain, says }) => [
      label,
      `${domain}: ${says.join(' ')}`,
    ]),
  );

describe('the sentences of a label', () => {
  test.each([
    ['itself', 'late ship', 'harbour: Of late ship.'],
    ['a synonym, whatever its case, hyphen and plural', 'Delays', 'harbour: Of late ship.'],
    ['with a hyphen', 'BERTH-requests', 'harbour: Of berth request.'],
    ['in more words than it needs', 'urgent berth request', 'harbour: Of berth request.'],
    ['in other forms of its words', 'order cancelled', 'harbour: Of order cancellation.'],
    ['in fewer, which may be anything', 'berth', undefined],
    ['with another thing at its end', 'berth request form', undefined],
    ["anybody's", 'complaints', 'general: Of complaint.'],
    ['of another industry, which may mean something else by it', 'wilted plants', undefined],
    ['in a word that several have', 'order', undefined],
    ['of nobody', 'zebra crossing', undefined],
    [
      'of all that is left',
      'other',
      'harbour: Of late ship. Of berth request. Of invoice dispute. Of order change. Of order cancellation.',
    ],
  ])('%s', (_what, label, found) => {
    expect(foundFor(label, 'zzz')[label]).toBe(found);
  });

  test.each([
    ['ship log', 'Dead slow ahead.'],
    ['letter', 'Of delay.'],
    ['', 'Of delay.'],
  ])('are those of the kind of text that is read: %s', (kind, said) => {
    const own = [matter('delay'), { ...matter('delay'), text: 'ship log', says: ['Dead slow ahead.'] }];
    const known = { ...vocabularies, of: () => vocabulary(...own) };
    const found = mattersFor(['delay', 'other'], 'harbour', known, [], kind);
    expect(found.map(({ says }) => says)).toEqual([[said]]);
  });

  test('are of another industry where half of the labels are', () => {
    expect(foundFor('seeds', 'wilted plants', 'zzz', 'yyy')).toEqual({
      seeds: 'garden: Of seeds.',
      'wilted plants': 'garden: Of wilted plants.',
    });
  });

  test('serve one label: two that mean the same could not be told apart', () => {
    expect(foundFor('delay', 'late ship')).toEqual({ delay: 'harbour: Of late ship.' });
  });
});

describe('vocabulary.yaml', () => {
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await openCatalog();
  });
  const job = (lines: string) =>
    `title: Engineer\nproject:\n  problem: Sort it.\n  name: sorter\n  task: text-classification\n${lines}`;
  const fileOf = (lines: string) => {
    const file = planOf(job(lines), catalog).files.find(({ path }) => path === 'vocabulary.yaml');
    return parse(file?.content.toString() ?? '', { version: '1.1' });
  };

  test("has the industry's sentences, none of which names its label, and the slots of their holes", () => {
    const { texts } = fileOf('  domain: logistics\n  labels: [damage, customs, zebra crossing]\n');
    expect(texts.labels['zebra crossing']).toEqual({ grade: 'stand-in', says: [] });
    for (const label of ['damage', 'customs']) {
      const { grade, says } = texts.labels[label];
      expect(grade).toBe('of the domain');
      expect(says.length).toBeGreaterThanOrEqual(6);
      expect(says.join(' ').toLowerCase()).not.toMatch(new RegExp(`\\b${label}\\b`));
    }
    const holes = JSON.stringify(texts.labels).match(/\{[a-z]+\}/g) ?? [];
    expect(Object.keys(texts.slots)).toEqual(
      expect.arrayContaining(
        holes
          .map((hole) => hole.slice(1, -1))
          .filter((one) => !/^(?:day|month|number|time|amount)$/.test(one)),
      ),
    );
  });

  test.each([
    ['logistics', '[complaint, damage, delay]', true],
    ['pharma', '[dosage, interaction, storage]', true],
    ['robotics', '[sensor, drive, planning, network]', false],
    ['climate', '[trapped, road cut, power out]', false],
    ['sports', '[goal, foul, card]', false],
  ])('greets where people write to people: %s %s', (domain, labels, greets) => {
    const { texts } = fileOf(`  domain: ${domain}\n  labels: ${labels}\n`);
    expect(texts.greetings.length > 0).toBe(greets);
    const letterlike = /\b(?:I|my|you|your|please)\b/i;
    if (!greets) expect(texts.asides.join(' ')).not.toMatch(letterlike);
    expect(texts.asides.length).toBeGreaterThanOrEqual(4);
  });

  test('has the words of the owner, whatever they hold, and nothing else for their label', () => {
    const nasty = [
      '{{x}} ${{ secrets.A }} <script>',
      '{0.__class__} %s "q" \\',
      "yes: [no] # 'x'",
      '🙂 - | >',
    ];
    const { texts } = fileOf(
      `  domain: logistics\n  labels: [damage, "yes"]\n  vocabulary:\n    texts:\n      labels:\n        "yes": ${JSON.stringify(nasty)}\n        damage: {grade: of the domain, says: [It broke.]}\n      asides: [So long.]\n      greetings: []\n`,
    );
    expect(texts.labels).toEqual({
      damage: { grade: 'of the job', says: ['It broke.'] },
      yes: { grade: 'of the job', says: nasty },
    });
    expect([texts.asides, texts.greetings, texts.slots]).toEqual([['So long.'], [], {}]);
  });

  test.each([
    ['texts:\n      labels: {late: [It is late.]}', '"late" is no label'],
    ['texts:\n      labels: {damage: It broke.}', 'must be a list of sentences'],
    ['texts:\n      slots: {Town: [Ghent]}', 'must be a word of small letters'],
    ['texts:\n      labels: {__proto__: [x]}', `"__proto__" can't be a key here`],
    ['texts:\n      sayings: []', 'unknown key "sayings"'],
  ])('refuses %s', (said, words) => {
    const error = refusal(() =>
      planOf(job(`  labels: [damage, other]\n  vocabulary:\n    ${said}\n`), catalog),
    );
    expect(places(error).join()).toContain(words);
  });

  describe('documents', () => {
    const documentsFor = (lines: string) => {
      const text = `title: Engineer\nproject:\n  name: finder\n  task: question-answering-rag\n${lines}`;
      const file = planOf(text, catalog).files.find(({ path }) => path === 'vocabulary.yaml');
      return parse(file?.content.toString() ?? '').documents;
    };

    test.each([
      [
        'named in the problem',
        '  problem: Find the rule for customs.\n  domain: logistics\n',
        'customs form',
      ],
      [
        'named by what it looks at',
        '  problem: Find it.\n  domain: logistics\n  slots: {things: delivery notes}\n',
        'freight document',
      ],
      [
        'called by its shorter name',
        '  problem: Find it.\n  domain: real-estate\n  slots: {things: leases}\n',
        'lease contract',
      ],
      [
        'of no industry that is said',
        '  problem: Find what waybills and bills of lading say.\n',
        'freight document',
      ],
      [
        "anybody's where the industry has none of the name",
        '  problem: Find what meeting notes say.\n  domain: logistics\n',
        'meeting note',
      ],
    ])('are of the kind that is %s', (_what, lines, kind) => {
      const { grade, kind: found, facts } = documentsFor(lines);
      expect([grade, found]).toEqual(['of the domain', kind]);
      expect(facts.length).toBeGreaterThanOrEqual(6);
    });

    test('are of no trade where none names them', () => {
      expect(documentsFor('  problem: Find it.\n  domain: logistics\n')).toMatchObject({
        grade: 'stand-in',
        facts: [],
      });
    });

    test.each([
      ['of a kind that only comes near', '  problem: Find it.\n  labels: [seed by-laws]\n'],
      [
        'so called in the title',
        '  title: Answers from cave by-laws\n  problem: Find it in the cave by-laws.\n',
      ],
      [
        'on topics that they do not have',
        '  problem: Find what by-laws say.\n  labels: [lamps, moths, keels]\n',
      ],
    ])('are no known ones %s', (_what, lines) => {
      const { grade, facts } = documentsFor(`  domain: public-sector\n${lines}`);
      expect([grade, facts]).toEqual(['stand-in', []]);
    });

    test('are those of its kind alone that are meant', () => {
      const lines = '  problem: Find it.\n  domain: public-sector\n  labels: [cemetery by-laws]\n';
      const { grade, names } = documentsFor(lines);
      expect([grade, names[1]]).toEqual(['of the domain', ['cemetery by-law']]);
      expect(names[0].length).toBeGreaterThanOrEqual(20);
    });

    test('have a placeholder for each thing that is read off what nobody knows', () => {
      const { grade, kind, names, facts } = documentsFor(
        '  problem: Find it.\n  slots: {things: lighthouse logbooks, entities: [lamp, fog signal]}\n',
      );
      expect([grade, kind, names]).toEqual(['stand-in', 'lighthouse logbook', [[], []]]);
      expect(facts.map(({ values }: { values: string[] }) => values[0])).toEqual(['lamp 1', 'fog signal 1']);
    });

    test("are the owner's where there are some", () => {
      const fact = `{states: ["{s} has {v}."], asks: ["What has {s}?"], otherwise: ["{s} and?"], values: [a, b]}`;
      const facts = Array.from({ length: 4 }, () => fact).join(', ');
      const own = (said: string) =>
        `  problem: Find it.\n  vocabulary: {documents: {kind: note, names: [[a], [b]], facts: [${said}]}}\n`;
      expect(documentsFor(own(facts))).toMatchObject({ grade: 'of the job', kind: 'note', remarks: [] });
      const wrong = facts.replace('{s} has {v}.', 'It has {v}.');
      expect(places(refusal(() => documentsFor(own(wrong)))).join()).toContain('must hold {s} and {v}');
    });
  });

  describe('effects', () => {
    const table = (lines: string) => {
      const text = `title: Engineer\nproject:\n  problem: Say it.\n  name: sayer\n  task: tabular-classification\n  domain: logistics\n${lines}`;
      const file = planOf(text, catalog).files.find(({ path }) => path === 'vocabulary.yaml');
      return parse(file?.content.toString() ?? '').effects;
    };
    const columns = (extra: string) =>
      `  options:\n    columns:\n      - {name: distance}\n      - {name: weather, values: [snow, dry]}\n      - {name: handovers}\n      - {name: day, role: time}\n${extra}`;
    const MOON = '      - {name: phase of the moon, values: [new, full]}\n';

    test("are the industry's for the columns of its rows, and arbitrary for others", () => {
      const effects = table(`  labels: [on time, late]\n${columns(MOON)}`);
      expect(effects.distance).toEqual({ grade: 'of the domain', effect: 'raises' });
      expect(effects.weather).toEqual({ grade: 'of the domain', effect: ['dry', 'snow'] });
      expect(effects['phase of the moon']).toEqual({ grade: 'stand-in', effect: 'arbitrary' });
      expect(effects.day).toBeUndefined();
    });

    test('are turned where the outcomes are, and unknown where they are others', () => {
      expect(table(`  labels: [late, on time]\n${columns('')}`).distance.effect).toBe('lowers');
      const others = `      - {name: b}\n      - {name: c}\n      - {name: d}\n      - {name: e}\n`;
      const effects = table(`  labels: [kept, stolen]\n${columns(MOON + others)}`);
      expect(effects.distance.effect).toBe('arbitrary');
    });

    test('are those that the owner says, in either place', () => {
      const own = '  vocabulary: {effects: {distance: none, weather: [snow, dry]}}\n';
      const effects = table(
        `  labels: [on time, late]\n${columns('      - {name: luck, effect: lowers}\n')}${own}`,
      );
      expect(effects.luck).toEqual({ grade: 'of the job', effect: 'lowers' });
      expect(effects.distance).toEqual({ grade: 'of the job', effect: 'none' });
      expect(effects.weather.effect).toEqual(['snow', 'dry']);
    });

    test.each([
      ['{name: luck, effect: up}', 'must be raises, lowers or none'],
      ['{name: luck, values: [a, b], effect: [a]}', 'a list of all its values'],
      ['{name: luck, effect: [a, b]}', 'is a number'],
      ['{name: who, role: group, effect: none}', 'has a role, so it has no effect'],
    ])('refuses %s', (column, words) => {
      const error = refusal(() => table(`  labels: [on time, late]\n${columns(`      - ${column}\n`)}`));
      expect(places(error).join()).toContain(words);
    });

    test('refuses those of columns that are not there', () => {
      const own = '  vocabulary: {effects: {distanse: none}}\n';
      const error = refusal(() => table(`  labels: [on time, late]\n${columns('')}${own}`));
      expect(places(error).join()).toContain('"distanse" is no column, did you mean "distance"?');
    });
  });

  test('of an idea has documents of the industry, on each of its topics', () => {
    for (const { domain, project } of catalog.ideas('question-answering-rag')) {
      const text = JSON.stringify({
        title: 'X',
        project: { ...project, task: 'question-answering-rag', domain },
      });
      const file = planOf(text, catalog).files.find(({ path }) => path === 'vocabulary.yaml');
      const { grade, names } = parse(file?.content.toString() ?? '').documents;
      expect(grade, project.title).toBe('of the domain');
      const named = new Set(names.flat().flatMap(stemsOf));
      for (const label of project.labels ?? [])
        expect(
          stemsOf(label).some((stem) => named.has(stem)),
          `${project.title}: ${label}`,
        ).toBe(true);
    }
  });

  test('of an idea holds sentences of its own industry, and such as anybody writes', () => {
    for (const { domain, project } of catalog.ideas('text-classification')) {
      const text = JSON.stringify({
        title: 'X',
        project: { ...project, task: 'text-classification', domain },
      });
      const file = planOf(text, catalog).files.find(({ path }) => path === 'vocabulary.yaml');
      const { texts } = parse(file?.content.toString() ?? '');
      const known = [domain, 'general'].flatMap((id) => {
        const of = catalog.vocabularies.of(id);
        return [...(of?.matters.flatMap(({ says }) => says) ?? []), ...(of?.asides ?? [])];
      });
      const plain = (sentence: string) => sentence.replace(/\{[a-z]+\}/g, '{}');
      const all = new Set(known.map(plain));
      const labels = Object.values(texts.labels) as { grade: string; says: string[] }[];
      const said = [...labels.flatMap(({ says }) => says), ...texts.asides];
      expect(said.filter((sentence: string) => !all.has(plain(sentence)))).toEqual([]);
      expect(labels.filter(({ grade }) => grade === 'stand-in')).toEqual([]);
    }
  });
});

/** The domains: each entry reads as a sentence, can be built, and is a problem of its own. */
import { describe, expect, test } from 'vitest';
import { columnProblems } from '../../src/plan/fit-options.ts';
import { DOMAINS, GENERAL } from '../../src/templates/domain-ids.ts';
import type { Domain, ThingKind } from '../../src/templates/domains.ts';
import { parseDomain } from '../../src/templates/domains.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { folded } from '../../src/words/phrases.ts';

const families = await openFamilies();
const HOLES: Record<ThingKind, string> = {
  rows: '{rows}',
  texts: '{texts}',
  documents: '{documents}',
  pictures: '{pictures}',
  sounds: '{sounds}',
};

const domainOf = (id: string): Domain => {
  const domain = families.domain(id);
  if (!domain) throw new Error(`there is no domain ${id}`);
  return domain;
};

/** The sentences of an entry in which its things stand, by the name of each. */
function sentencesOf(entry: object): [string, string][] {
  const said = entry as Record<string, unknown> & { outcome?: { problem: string } };
  const all: [string, unknown][] = [
    ['problem', said.problem ?? said.outcome?.problem],
    ['find', said.find],
    ['unusual', said.unusual],
  ];
  return all.filter((pair): pair is [string, string] => typeof pair[1] === 'string');
}

describe.each([...DOMAINS, GENERAL])('%s', (id) => {
  const entries = Object.entries(domainOf(id)).flatMap(([kind, things]) =>
    things.map((entry, index) => ({ kind: kind as ThingKind, entry, at: `${kind}[${index}]` })),
  );

  test('has its hole once in every sentence, and ends it', () => {
    for (const { kind, entry, at } of entries)
      for (const [name, sentence] of sentencesOf(entry)) {
        expect(sentence.split(HOLES[kind]), `${at}.${name}`).toHaveLength(2);
        if (name !== 'unusual') expect(sentence, `${at}.${name}`).toMatch(/\.$/);
      }
  });

  test('has a user inside a sentence and something hard as one', () => {
    for (const { entry, at } of entries) {
      expect(entry.user, at).toMatch(/^(?:an?|the|somebody|people|staff) .*[^.]$/);
      expect(entry.hard, at).toMatch(/\.$/);
    }
  });

  test('has tables that can be built', () => {
    for (const [index, { columns, amount, outcome }] of domainOf(id).rows.entries()) {
      const problems = columnProblems(columns, id, { min: 5, max: 20 }, (_path, message) => ({ message }));
      expect(problems, `rows[${index}]`).toEqual([]);
      expect(amount.min, `rows[${index}]`).toBeLessThan(amount.max);
      expect(amount.purpose, `rows[${index}]`).toMatch(/^so that .*[^.]$/);
      expect(new Set(outcome.labels).size).toBe(outcome.labels.length);
    }
  });

  test('is found by words that belong to one entry of a kind', () => {
    for (const kind of Object.keys(HOLES) as ThingKind[]) {
      const entries = domainOf(id)[kind] ?? [];
      const words = entries.flatMap((entry) => entry.words);
      expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
      // What means it only in its own industry is no word that means it everywhere.
      expect(entries.filter(({ words, inside = [] }) => inside.some((word) => words.includes(word)))).toEqual(
        [],
      );
    }
  });
});

test('no two entries say the same', () => {
  const problems = [...DOMAINS, GENERAL].flatMap((id) =>
    Object.values(domainOf(id)).flatMap((things) =>
      things.flatMap(sentencesOf).map(([, text]) => folded(text)),
    ),
  );
  expect(problems.length).toBeGreaterThan(500);
  expect(problems.filter((text, at) => problems.indexOf(text) !== at)).toEqual([]);
});

test('a wrong file is named with what is wrong', () => {
  expect(() => parseDomain('x', 'rows: []')).toThrow(/^templates\/domains\/x\.yaml: /);
});

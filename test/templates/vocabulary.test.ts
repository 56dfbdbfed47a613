/** The vocabularies: each says what its domain's things need, and gives no answer away. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ringIn } from '../../src/job/relations.ts';
import { relationProblem } from '../../src/plan/fit-relations.ts';
import { openFamilies } from '../../src/templates/families.ts';
import { KNOWN_HOLES, parseVocabulary } from '../../src/templates/vocabulary.ts';

const FOLDER = new URL('../../templates/vocabulary/', import.meta.url);
const families = await openFamilies();
const ids = readdirSync(FOLDER).map((name) => name.replace(/\.yaml$/, ''));

describe.each(ids)('%s', (id) => {
  const vocabulary = parseVocabulary(id, readFileSync(new URL(`${id}.yaml`, FOLDER), 'utf8'));
  const domain = families.domain(id);
  if (!domain) throw new Error(`there is no domain ${id}`);

  test('has a matter for every label of the texts of its domain, and none twice', () => {
    const kinds = new Set([undefined, ...vocabulary.matters.map(({ text }) => text)]);
    const labelsOf = (kind?: string) =>
      vocabulary.matters
        .filter(({ text }) => text === kind)
        .flatMap(({ labels }) => labels.map((label) => label.toLowerCase()));
    for (const kind of kinds) expect(labelsOf(kind)).toEqual([...new Set(labelsOf(kind))]);
    const names = domain.texts.map(({ text }) => text[0]);
    expect(names).toEqual(expect.arrayContaining([...kinds].filter((kind) => kind !== undefined)));
    const said = labelsOf();
    for (const { labels } of domain.texts)
      for (const label of labels) expect(said, label).toContain(label.toLowerCase());
  });

  test('fills every document and every row of its domain', () => {
    const [more, filled] = [true, false].map((own) =>
      vocabulary.documents
        .filter(({ words }) => (words !== undefined) === own)
        .map(({ document }) => document),
    );
    expect(filled).toEqual(domain.documents.map(({ document }) => document[0]));
    expect(filled).not.toEqual(expect.arrayContaining(more?.length ? more : ['']));
    expect(vocabulary.rows.map(({ row }) => row)).toEqual(domain.rows.map(({ row }) => row[0]));
  });

  test('has no hole that nothing fills', () => {
    const holes = new Set<string>([...KNOWN_HOLES, ...Object.keys(vocabulary.slots)]);
    const all = [...vocabulary.asides, ...vocabulary.matters.flatMap(({ says }) => says)];
    for (const sentence of all)
      for (const [, hole = ''] of sentence.matchAll(/\{([^}]*)\}/g)) expect(holes, sentence).toContain(hole);
  });

  test('seldom says the label itself', () => {
    for (const { labels, says } of vocabulary.matters) {
      const named = says.filter((one) =>
        labels.some((label) => one.toLowerCase().includes(label.toLowerCase())),
      );
      expect(named.length, `${labels[0]}: ${named.join(' | ')}`).toBeLessThanOrEqual(1);
    }
  });

  test('states each fact with its subject and its value, and asks for it without', () => {
    for (const { facts } of vocabulary.documents)
      for (const { states, asks, otherwise } of facts) {
        for (const state of states) expect(state).toMatch(/^(?=.*\{v\})(?=.*\{s\}).*\.$/);
        for (const ask of [...asks, ...otherwise]) {
          expect(ask).toMatch(/^(?!.*\{v\})(?=.*\{s\}).*\?$/);
        }
      }
  });

  test('has names enough, and each once', () => {
    for (const { document, names } of vocabulary.documents) {
      const all = names[0].flatMap((first) => names[1].map((second) => `${first} ${second}`));
      expect(new Set(all).size, document).toBe(all.length);
      expect(all.length, document).toBeGreaterThanOrEqual(60);
    }
  });

  test('says of cells what suits their columns, and lets none follow itself', () => {
    for (const { row, cells } of vocabulary.rows) {
      const columns = domain.rows.find((one) => one.row[0] === row)?.columns ?? [];
      const named = new Map(columns.map((column) => [column.name, column]));
      for (const [name, relation] of Object.entries(cells)) {
        const column = named.get(name);
        expect(column, `${row}.${name}`).toBeDefined();
        if (column) expect(relationProblem(relation, column, columns), `${row}.${name}`).toBeUndefined();
      }
      expect(ringIn(new Map(Object.entries(cells))), row).toBeUndefined();
    }
  });

  test('says of real columns what they do, and of a choice with each of its values', () => {
    for (const { row, effects } of vocabulary.rows) {
      const columns = domain.rows.find((one) => one.row[0] === row)?.columns ?? [];
      const free = columns.filter(({ role }) => role === undefined);
      expect(Object.keys(effects).sort(), row).toEqual(free.map(({ name }) => name).sort());
      for (const { name, values } of free) {
        const effect = effects[name];
        if (Array.isArray(effect))
          expect([...effect].sort(), `${row}.${name}`).toEqual([...(values ?? [])].sort());
        else if (values) expect(effect, `${row}.${name}: a choice`).toBe('none');
      }
    }
  });
});

/** How skills are spelt: skill-names.txt, which goes into the lexicon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folded } from '../words/phrases.ts';

export interface Skill {
  name: string;
  /** Spellings of one thing: only the first that an ad has is named. */
  group: string;
  /** It must be written with a capital, since it is a plain word otherwise. */
  cased: boolean;
  /** It counts only beside other tools. */
  alone: boolean;
}

/** Every spelling of every skill, with what it stands for: name, group and flags. */
export function* skillPhrases(): Generator<[string, string]> {
  const names = readFileSync(join(import.meta.dirname, 'skill-names.txt'), 'utf8');
  for (const line of names.trimEnd().split('\n')) {
    if (line.startsWith('# ')) continue;
    const [before = '', flags = ''] = line.split(' : ');
    const [head = '', others] = before.split(' = ');
    const [name = '', group = name] = head.split(' @');
    for (const spelling of [name, ...(others?.split(', ') ?? [])])
      yield [folded(spelling), `${name};${group};${flags}`];
  }
}

/** What `skillPhrases` says of a spelling. */
export function skillOf(meaning: string): Skill {
  const [name = '', group = '', flags = ''] = meaning.split(';');
  return { name, group, cased: flags === 'case', alone: flags === 'alone' };
}

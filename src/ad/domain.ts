/** What the employer is in. Pure. */
import { DOMAIN_NAMES } from './domain-names.ts';
import type { AdPhrases } from './lexicon.ts';
import type { Evidence } from './reading.ts';
import type { Part, Section } from './sections.ts';
import { longestOnly, type Word, wordsOf } from './words.ts';

/** Every phrase with the domain that it shows. */
export function* domainPhrases(): Generator<[string, string]> {
  for (const [domain, phrases] of Object.entries(DOMAIN_NAMES))
    for (const phrase of phrases.split(', ')) yield [phrase, domain];
}

const WEIGHT: Record<Section | 'title', number> = {
  title: 4,
  duties: 1.5,
  role: 2,
  team: 1.5,
  intro: 2,
  company: 2,
  required: 0.5,
  preferred: 0.4,
  meta: 1,
  benefits: 0,
  equal: 0,
  apply: 0,
};

/** The domain that an ad's words name most, each word once. */
export function domainOf(
  title: string | undefined,
  industries: string[],
  parts: Part[],
  phrases: AdPhrases,
): { value: string; evidence: Evidence } | undefined {
  const scores = new Map<string, { total: number; best: number; evidence: Evidence; words: Set<string> }>();
  const read = (text: string, words: Word[], line: number, weight: number) => {
    if (weight === 0) return;
    for (const { value, first, last } of longestOnly(phrases.find('domain', words))) {
      const said = text.slice((words[first] as Word).start, (words[last] as Word).end);
      const score = scores.get(value) ?? {
        total: 0,
        best: 0,
        evidence: { line, text: said },
        words: new Set<string>(),
      };
      scores.set(value, score);
      const key = said.toLowerCase();
      const counts = score.words.has(key) ? weight * 0.2 : weight;
      score.words.add(key);
      score.total += counts;
      if (counts > score.best) Object.assign(score, { best: counts, evidence: { line, text: said } });
    }
  };
  for (const { text, words, number, section } of parts) read(text, words, number, WEIGHT[section]);
  if (title)
    read(title, wordsOf(title), parts.find(({ text }) => text.includes(title))?.number ?? 1, WEIGHT.title);
  for (const industry of industries) read(industry, wordsOf(industry), 1, 3);
  const [best] = [...scores].sort(([a, x], [b, y]) => y.total - x.total || (a < b ? -1 : 1));
  return best && best[1].total >= 1.5 ? { value: best[0], evidence: best[1].evidence } : undefined;
}

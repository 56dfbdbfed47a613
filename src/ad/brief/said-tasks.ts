/** The tasks that duties say by a verb and its object: claim letters that are classified are a text's task, photos a picture's. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import type { AdPhrases } from '../ad-phrases.ts';
import type { Part } from '../sections.ts';
import type { Duty } from './slots.ts';

/** What is done, by how its word begins, and the task that it makes of each kind of thing. */
const DONE: [RegExp, Partial<Record<ThingKind, string>>][] = [
  [/^(?:forecast|prognos|vorhersag|previsi|prevoir|pronost|nowcast)/, { rows: 'time-series-forecasting' }],
  [/^(?:estimat|schatz)/, { rows: 'tabular-regression' }],
  [/^(?:predict|scoring|predi|predecir|voorspel)/, { rows: 'tabular-classification' }],
  [/^(?:segment|delineat)/, { pictures: 'image-segmentation' }],
  [
    /^(?:detect|locat|count|recogni|erkenn|detekt|reconn|reconoc|rilev|herken)/,
    { pictures: 'object-detection', rows: 'anomaly-detection', sounds: 'audio-classification' },
  ],
  [
    /^(?:classif|categor|triag|moderat|sortier|klassifi|clasific)/,
    {
      texts: 'text-classification',
      pictures: 'image-classification',
      rows: 'tabular-classification',
      sounds: 'audio-classification',
    },
  ],
  [/^(?:recommend|rank|personali|empfehl|recomend|recommand|raccomand|aanbevel)/, { rows: 'recommendation' }],
  [
    /^(?:summari|zusammenfass|resum|riassum|samenvat)/,
    { documents: 'summarization', texts: 'summarization' },
  ],
  [/^(?:extract|pars|extrah|extra[ei]|estrar)/, { texts: 'token-classification', documents: 'document-ocr' }],
  [/^transcri/, { texts: 'automatic-speech-recognition', sounds: 'automatic-speech-recognition' }],
];

/** The task that a word makes of a kind of thing. */
export const taskOfWord = (word: string, kind: ThingKind): string | undefined =>
  DONE.find(([pattern]) => pattern.test(word))?.[1][kind];

/** Where a part of an ad says what the work is. */
const SAYING = new Set(['duties', 'role']);

/** A task that a line says, with the words. */
export interface SaidTask {
  task: string;
  evidence: { line: number; text: string };
}

/** The tasks in the order of the ad, each once. */
export function saidTasks(duties: Duty[], parts: Part[], phrases: AdPhrases): SaidTask[] {
  const found = new Map<string, SaidTask>();
  for (const { line, word, slot, evidence } of duties) {
    const here = parts.filter(({ number, section }) => number === line && SAYING.has(section));
    if (here.length === 0) continue;
    const kinds = here.flatMap(({ words }) =>
      phrases.find('thing', words).map(({ value }) => value.split('/')[1] as ThingKind),
    );
    const [task] = kinds.flatMap((kind) => taskOfWord(word, kind) ?? []);
    const said = evidence[slot];
    if (task && said && !found.has(task)) found.set(task, { task, evidence: said });
  }
  return [...found.values()];
}

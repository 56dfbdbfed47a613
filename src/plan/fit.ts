/** Whether the answers of a job fit its task: labels, data sources, search words. Pure. */

import type { ParsedJob } from '../job/parse.ts';
import type { ProjectFile } from '../job/project-schema.ts';
import type { Task } from '../templates/manifest.ts';
import { didYouMean } from '../words/did-you-mean.ts';
import type { Problem } from '../words/errors.ts';

/** Two texts that people would take for the same. */
export const comparable = (text: string) => text.normalize('NFKC').trim().toLowerCase();

/** `at least 2 labels, and one is given`, or nothing when the number is right. */
export function countProblem(count: number, { min, max }: { min: number; max: number }, what: string) {
  if (count >= min && count <= max) return undefined;
  const need = min === max ? `exactly ${min}` : count < min ? `at least ${min}` : `at most ${max}`;
  return `needs ${need} ${what}, and ${count === 1 ? 'one is' : `${count} are`} given`;
}

/** The places of texts that stood in the list before, with the text. */
export function repeated(texts: string[]): [number, string][] {
  const seen = new Set<string>();
  return [...texts.entries()].filter(([, text]) => seen.has(comparable(text)) || !seen.add(comparable(text)));
}

export function labelProblems(labels: string[], task: Task, parsed: ParsedJob): Problem[] {
  const at = (path: PropertyKey[], message: string) => parsed.problemAt(['project', ...path], message);
  if (!task.labels)
    return labels.length > 0 ? [at(['labels'], `${task.id} takes no labels; delete them`)] : [];
  const count = countProblem(labels.length, task.labels, 'labels');
  return [
    ...(count ? [at(['labels'], `${task.id} ${count}`)] : []),
    ...repeated(labels).map(([index, label]) =>
      at(['labels', index], `the label "${label}" is given twice; delete one`),
    ),
  ];
}

export function sourceProblems(sources: string[], task: Task, parsed: ParsedJob): Problem[] {
  const problems: Problem[] = [];
  for (const [index, source] of sources.entries()) {
    if (task.sources.includes(source)) continue;
    const { hint, suggestion } = didYouMean(source, task.sources);
    const message = `unknown source "${source}" for ${task.id}${hint}`;
    problems.push(parsed.problemAt(['project', 'data', 'sources', index], message, { suggestion }));
  }
  return problems;
}

export function queryProblems(
  queries: Record<string, string[]>,
  labels: string[],
  task: Task,
  parsed: ParsedJob,
): Problem[] {
  // Without labels, search words are for whatever their owner calls it.
  return task.labels ? unknownLabels(['data', 'queries'], queries, labels, parsed) : [];
}

/** Examples are texts, each of a label. */
export function exampleProblems(
  examples: Record<string, string[]>,
  labels: string[],
  task: Task,
  parsed: ParsedJob,
): Problem[] {
  if (Object.keys(examples).length === 0) return [];
  if (!task.layers.includes('text'))
    return [
      parsed.problemAt(
        ['project', 'examples'],
        `${task.id} reads no texts, so it takes no examples; delete them`,
      ),
    ];
  return unknownLabels(['examples'], examples, labels, parsed);
}

/** What the owner says of the synthetic data is about labels and columns that there are. */
export function vocabularyProblems(
  vocabulary: ProjectFile['vocabulary'],
  labels: string[],
  task: Task,
  parsed: ParsedJob,
): Problem[] {
  const problem = (kind: string, what: string) =>
    parsed.problemAt(['project', 'vocabulary', kind], `${task.id} ${what}; delete it`, { atKey: true });
  const problems: Problem[] = [];
  if (vocabulary?.texts && !task.layers.includes('text')) problems.push(problem('texts', 'reads no texts'));
  else if (vocabulary?.texts)
    problems.push(
      ...unknownLabels(['vocabulary', 'texts', 'labels'], vocabulary.texts.labels ?? {}, labels, parsed),
    );
  const reads = (...layers: string[]) => layers.some((layer) => task.layers.includes(layer));
  if (vocabulary?.documents && !reads('documents', 'records'))
    problems.push(problem('documents', 'reads no documents'));
  if (vocabulary?.effects && !task.layers.includes('tables'))
    problems.push(problem('effects', 'reads no table'));
  if (vocabulary?.cells && !reads('columns', 'records')) problems.push(problem('cells', 'reads no table'));
  return problems;
}

/** The keys of a map below `project` that are no label. */
function unknownLabels(path: string[], map: object, labels: string[], parsed: ParsedJob): Problem[] {
  return Object.keys(map)
    .filter((label) => !labels.includes(label))
    .map((label) => {
      const { hint, suggestion } = didYouMean(label, labels);
      const options = { suggestion, atKey: true };
      return parsed.problemAt(['project', ...path, label], `"${label}" is no label${hint}`, options);
    });
}

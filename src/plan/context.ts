/** What the `*.hbs` templates may say: the render context. Untrusted text in it passes through the `md`, `mdCell` or `line` helper. Pure. */

import { LICENCES } from '../job/project-schema.ts';
import type { JobFile } from '../job/schema.ts';
import type { Catalog } from '../templates/catalog.ts';
import type { RepoPart } from '../templates/parts.ts';
import { PLACEHOLDER } from '../templates/template-files.ts';
import type { Job } from './answers.ts';
import { repoUrl } from './documents.ts';
import { columnsOf } from './fit-options.ts';
import { datasetFrontMatter, modelFrontMatter, spaceFrontMatter } from './hub-cards.ts';
import { repoKind } from './repo-kind.ts';
import { dateInWords, ganttChart, type PlanItem, sixWeeks } from './schedule.ts';
import { inOwnOrder } from './skills.ts';
import { arbitraryInSeries } from './vocabulary/series.ts';

/** @param inputs the tool's version and today's date, such as 2026-11-22 */
export function renderContext(
  job: Job,
  catalog: Catalog,
  inputs: { toolVersion: string; today: string },
): object {
  const demo = catalog.demos[job.demo];
  if (!demo) throw new Error(`templates/demos/${job.demo}/demo.yaml is missing`);
  const kind = repoKind(job, catalog);
  const { rows, items, open } = kind.skills.rowsOf(job.skills, job.package);
  // What is shown comes first.
  const skills = rows.toSorted((a, b) => Number(a.state !== 'shown') - Number(b.state !== 'shown'));
  // What the table says of the plan stands in it.
  const work = kind.parts.flatMap(({ plan }) =>
    plan.map(({ week, item }): PlanItem => ({ week: week - 1, kind: 'build', item })),
  );
  const weeks = sixWeeks(job.start, job.task, [...work, ...items], open);
  return {
    name: job.name,
    package: job.package,
    title: job.projectTitle,
    job: { title: job.title },
    problem: job.problem,
    user: asPhrase(job.user),
    hard: job.hard,
    towards: towards(job, catalog),
    about: aboutSlots(job),
    notShown: open.join(', '),
    taskId: job.task.id,
    task: { ...job.task, headlineTitle: job.task.headline_title, keptApart: job.task.kept_apart },
    hasStronger: job.task.stronger !== undefined,
    stronger: { model: '', install: '', gpu: false, ...job.task.stronger },
    demo: job.demo,
    demoTitle: demo.title,
    demoRun: demo.run,
    isGradio: job.demo === 'gradio',
    isStreamlit: job.demo === 'streamlit',
    labels: job.labels,
    labelCount: job.labels.length,
    labelWord: labelWordOf(job).toLowerCase(),
    // Topics are what a collection is about; who labels an example with one is no question there.
    labelled: job.labels.length > 0 && labelWordOf(job) !== 'Topic',
    variesExamples: job.task.layers.includes('text'),
    columns: columnsOf(job).map(({ name }) => name),
    arbitrary: arbitraryInSeries(job),
    hasArbitrary: job.task.layers.includes('series'),
    personal: PERSONAL[job.task.modality],
    author: job.author,
    licence: { id: job.licence, name: LICENCES[job.licence] },
    year: inputs.today.slice(0, 4),
    seed: job.seed,
    start: dateInWords(job.start),
    finish: dateInWords(weeks.at(-1)?.to ?? job.start),
    weeks,
    gantt: ganttChart(weeks),
    skills,
    hasSkills: skills.length > 0,
    sources: job.data.sources.map((id) => ({ holds: '', id, ...catalog.sources[id] })),
    python: catalog.base.python,
    pythonRange: catalog.base.requires_python,
    sdkVersion: demo.sdk_version ?? '',
    frontMatter: {
      space: spaceFrontMatter(job, demo, catalog.base.python),
      model: modelFrontMatter(job),
      dataset: datasetFrontMatter(job),
    },
    skillWords: inOwnOrder(skills.map((row) => row.name)),
    parts: kind.parts.map((part) => shownPart(part, job.package)),
    hasParts: kind.parts.length > 0,
    private: privatePart(job.file),
    mentionCompany: job.mentionCompany,
    company: job.mentionCompany ? (job.file.company ?? '') : '',
    repoUrl: repoUrl(job),
    isStatic: job.hosting === 'static',
    toolVersion: inputs.toolVersion,
  };
}

/** What real data of a kind may tell of people. */
const PERSONAL = {
  image: 'faces, number plates, names on what is in the picture',
  video: 'faces, number plates, names on what is in the picture',
  audio: 'voices, and what they say of people',
  text: 'names, addresses, what people wrote of themselves and of others',
  document: 'names, addresses, signatures, what is written of people',
  table: 'names and numbers of people; several columns together may tell who a row is about',
  'time-series':
    'names of people among the keys; a series of one household or shift tells what its people do',
} as const;

/** `A nurse who counts.` as it stands inside a sentence: `a nurse who counts`. */
function asPhrase(text: string): string {
  return text
    .trim()
    .replace(/\.$/, '')
    .replace(/^(An?|The|Some(?:one|body)|People|Staff|Teams?)\b/, (word) => word.toLowerCase());
}

/** What the ad says of the employer: for the files below private/ alone. */
function privatePart(file: JobFile) {
  const location = placeOf(file.location);
  return {
    title: file.title ?? '',
    company: file.company ?? '',
    location,
    description: file.description ?? '',
    responsibilities: file.responsibilities ?? [],
    qualifications: file.qualifications ?? [],
    hasCompany: Boolean(file.company),
    hasLocation: location !== '',
    hasResponsibilities: (file.responsibilities ?? []).length > 0,
    hasQualifications: (file.qualifications ?? []).length > 0,
  };
}

function placeOf(location: JobFile['location']): string {
  if (!location) return '';
  if (typeof location === 'string') return location;
  return [location.city, location.region, location.countryCode].filter(Boolean).join(', ');
}

/** The family that the ad asks for, where this one is only a step towards it. */
function towards({ answers, task }: Job, { tasks, recognised }: Catalog) {
  if (answers === task.id || answers === '') return undefined;
  const built = tasks.find(({ id }) => id === answers);
  if (built) return { title: built.title.toLowerCase(), because: '' };
  const known = recognised.find(({ id }) => id === answers);
  return known && { title: known.title.toLowerCase(), because: known.because };
}

/** What pages say of a part: commands and lines of the tree name the package. */
function shownPart({ title, summary, run, tree }: RepoPart, packageName: string) {
  const named = (text: string) => text.replaceAll(PLACEHOLDER, packageName);
  const lines = tree.map(named);
  // Folders of the package stand below src/.
  const inside = lines.filter((line) => line.startsWith(' '));
  const beside = lines.filter((line) => !line.startsWith(' '));
  return { title, summary: named(summary), run: run.map(named), inside, beside };
}

/** What each slot says, as a list begins with it. */
const SLOT_TITLES = {
  things: 'Looks at',
  target: 'Predicts',
  keys: 'For each',
  drivers: 'From',
  labels: '', // as its family calls them
  entities: 'Finds',
  actions: 'Steps',
} as const;

/** What its family calls a label, such as Topic or Outcome. */
/** What a family does to its target, where it predicts none. */
const TARGET_TITLES: Readonly<Record<string, string>> = {
  'clustering-analytics': 'Measures',
  'anomaly-detection': 'Looks for',
  recommendation: 'Ranks by',
  'sentence-similarity-search': 'Ranks by',
};

const labelWordOf = ({ task }: Job): string => task.labels?.title ?? 'Label';

/** What a project works on, a line each. */
function aboutSlots(job: Job): { what: string; said: string }[] {
  const { slots, labels } = job;
  const shown = { ...slots, labels: labels.length > 0 ? labels : slots.labels };
  const target = TARGET_TITLES[job.task.id] ?? SLOT_TITLES.target;
  const titles = { ...SLOT_TITLES, target, labels: `${labelWordOf(job)}s` };
  return Object.entries(titles).flatMap(([slot, what]) => {
    const said = [shown[slot as keyof typeof shown] ?? []].flat();
    // What it looks for, or at, and its labels are one list where they are the same.
    const isTwice =
      (slot === 'target' && (said.join() === labels.join(', ') || labels.includes(said.join()))) ||
      (slot === 'labels' && said.join() === slots.things);
    return said.length > 0 && !isTwice && Object.keys(slots).length > 0
      ? [{ what, said: said.join(', ') }]
      : [];
  });
}

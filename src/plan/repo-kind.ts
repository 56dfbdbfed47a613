/** What all repos of one family, demo, licence and choice of sources have in common: their files before a job is put in, and their dependencies. Pure. */
import { checkPaths } from '../disk/files.ts';
import type { Catalog, Prepared } from '../templates/catalog.ts';
import { mergeRequirements, type Source } from '../templates/layers.ts';
import { fits, type RepoPart } from '../templates/parts.ts';
import type { SkillPlan } from '../templates/proofs.ts';
import { PLACEHOLDER } from '../templates/template-files.ts';
import type { Job } from './answers.ts';
import {
  citationCff,
  type DocumentWriter,
  demoRequirements,
  packageInit,
  projectYaml,
  pyprojectToml,
  type Stack,
} from './documents.ts';
import { LOCK } from './lock.ts';
import { type SkillBook, skillBook } from './skills.ts';

/** A file of a plan before the job is put in: from a template, or written by a serialiser. */
export type KindFile =
  | Prepared
  | { kind: 'document'; path: string; executable: false; write: DocumentWriter };

export interface RepoKind extends Stack {
  /** By their paths, sorted and checked. */
  files: KindFile[];
  /** What its files show, and what its plan has a week for. */
  skills: SkillBook;
}

const DOCUMENTS: Record<string, DocumentWriter> = {
  'pyproject.toml': pyprojectToml,
  'project.yaml': projectYaml,
  [`src/${PLACEHOLDER}/__init__.py`]: packageInit,
  'CITATION.cff': citationCff,
  'demo/requirements.txt': demoRequirements,
  'private/job.yaml': (_job, _kind, inputs) => inputs.jobText,
};

const kindsOf = new WeakMap<Catalog, Map<string, RepoKind>>();

/** The kind of repo that a job becomes; worked out once for all jobs of that kind. */
export function repoKind(job: Job, catalog: Catalog): RepoKind {
  const kinds = kindsOf.get(catalog) ?? new Map<string, RepoKind>();
  kindsOf.set(catalog, kinds);
  const name = [job.task.id, job.demo, job.licence, ...job.data.sources, '+', ...job.parts].join(' ');
  let kind = kinds.get(name);
  if (!kind) {
    kind = makeKind(job, catalog);
    kinds.set(name, kind);
  }
  return kind;
}

function makeKind(job: Job, catalog: Catalog): RepoKind {
  const demo = catalog.demos[job.demo];
  if (!demo) throw new Error(`templates/demos/${job.demo}/demo.yaml is missing`);
  const dependencies = mergeRequirements(
    catalog.base.dependencies,
    job.task.dependencies,
    ...sourcesOf(job, catalog).map((source) => source.dependencies),
  );
  const { base } = catalog;
  const parts = partsOf(job, catalog);
  const files = filesOf(job, catalog);
  const proofs = [parts, job.task, demo, base].flat().flatMap(({ proofs = [] }) => proofs);
  const plans = [...plansOfOthers(job, catalog), ...job.task.plans, ...base.plans];
  return { base, demo, dependencies, parts, files, skills: skillBook(proofs, plans, linesIn(files)) };
}

/** The parts that a job has. */
const partsOf = ({ parts }: Job, catalog: Catalog): RepoPart[] =>
  parts.map((id) => {
    const part = catalog.parts[id];
    if (part) return part;
    throw new Error(`there is no templates/parts/${id}`);
  });

/** What could be done later, of the parts that were not chosen. */
const plansOfOthers = ({ parts, task }: Job, catalog: Catalog): SkillPlan[] =>
  Object.values(catalog.parts)
    .filter((part) => !parts.includes(part.id) && fits(part, task))
    .map(({ skills, later }) => ({ skills, ...later }));

/** Finds the line of a file in which a text stands. What is written for each job anew proves nothing of its kind. */
function linesIn(files: readonly KindFile[]): (file: string, text: string) => number | undefined {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return (path, text) => {
    const file = byPath.get(path);
    if (file?.kind !== 'static' && file?.kind !== 'python') return undefined;
    const whole = file.kind === 'static' ? file.bytes.toString() : file.parts.join(PLACEHOLDER);
    const at = whole.indexOf(text);
    return at < 0 ? undefined : whole.slice(0, at).split('\n').length;
  };
}

/** The sources that a job names, of those that its family can use. */
function sourcesOf({ task, data }: Job, { sources }: Catalog): Source[] {
  return data.sources.map((id) => {
    const source = sources[id];
    if (source) return source;
    throw new Error(`templates/tasks/${task.id}/task.yaml names a source that is not there: ${id}`);
  });
}

/** The folders of the templates that a repo is laid from, in their order; its app, which goes to demo/, aside. */
export function foldersOf(job: Job, catalog: Catalog): string[] {
  return [
    'base',
    'ci',
    `demos/${job.demo}`,
    ...job.task.layers.map((id) => `layers/${id}/files`),
    ...sourcesOf(job, catalog).map(({ folder }) => folder),
    `tasks/${job.task.id}/files`,
    ...partsOf(job, catalog).flatMap((part) => [
      ...part.brings.filter((id) => !has(job, id)).map((id) => `layers/${id}/files`),
      `parts/${part.id}/files`,
      ...part.with.filter((id) => has(job, id)).map((id) => `parts/${part.id}/with/${id}`),
    ]),
  ];
}

/** Whether a job's repo has a layer, family, demo or part: a part may have files for it. */
const has = ({ task, demo, parts }: Job, id: string): boolean =>
  task.id === id || demo === id || task.layers.includes(id) || parts.includes(id);

function filesOf(job: Job, catalog: Catalog): KindFile[] {
  const written: [writer: string, file: KindFile][] = foldersOf(job, catalog).flatMap((folder) =>
    catalog.layer(folder).map((file): [string, KindFile] => [`templates/${folder}`, file]),
  );
  const app = `${job.task.appFolder}/${job.demo}`;
  for (const file of catalog.layer(app))
    written.push([`templates/${app}`, { ...file, path: `demo/${file.path}` }]);
  const template = catalog.template(`licences/${job.licence}.txt.hbs`);
  written.push(['templates/licences', { kind: 'template', path: 'LICENSE', executable: false, template }]);
  for (const [path, write] of Object.entries(DOCUMENTS))
    written.push(['src/plan/documents.ts', { kind: 'document', path, executable: false, write }]);
  checkWriters([
    ['src/plan/lock.ts', LOCK],
    ...written.map(([by, { path }]): [string, string] => [by, path]),
  ]);
  return written.map(([, file]) => file).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Refuses paths that are unsafe, and a path that two write. */
function checkWriters(written: [writer: string, path: string][]): void {
  const writers = new Map<string, string>();
  for (const [writer, path] of written) {
    const folded = path.toLowerCase();
    const other = writers.get(folded);
    if (other) throw new Error(`${other} and ${writer} both write ${path}`);
    writers.set(folded, writer);
  }
  checkPaths(writers.keys());
}

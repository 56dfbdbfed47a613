/** What all repos of one family, demo, licence and choice of sources have in common: their files before a job is put in, and their dependencies. Pure. */
import { checkPaths } from '../disk/files.ts';
import type { Catalog, Prepared } from '../templates/catalog.ts';
import { mergeRequirements, type Source } from '../templates/layers.ts';
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

/** A file of a plan before the job is put in: from a template, or written by a serialiser. */
export type RepoPart =
  | Prepared
  | { kind: 'document'; path: string; executable: false; write: DocumentWriter };

export interface RepoKind extends Stack {
  /** By their paths, sorted and checked. */
  parts: RepoPart[];
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
  const name = [job.task.id, job.demo, job.licence, ...job.data.sources].join(' ');
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
  return { base: catalog.base, demo, dependencies, parts: partsOf(job, catalog) };
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
  ];
}

function partsOf(job: Job, catalog: Catalog): RepoPart[] {
  const written: [writer: string, part: RepoPart][] = foldersOf(job, catalog).flatMap((folder) =>
    catalog.layer(folder).map((file): [string, RepoPart] => [`templates/${folder}`, file]),
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
  return written.map(([, part]) => part).sort((a, b) => (a.path < b.path ? -1 : 1));
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

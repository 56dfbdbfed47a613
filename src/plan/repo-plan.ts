/** Job + templates → RepoPlan: every path and its bytes, and what GitHub is told. Pure: a dry run prints it, tests compare it, disk and GitHub carry it out. */

import { checkPaths } from '../disk/files.ts';
import { type Catalog, type Demo, PLACEHOLDER, type Prepared, sha256 } from '../templates/catalog.ts';
import { toYaml } from '../words/yaml.ts';
import { type About, aboutOf } from './about.ts';
import type { Job } from './answers.ts';
import { renderContext } from './context.ts';
import { citationCff, demoRequirements, projectFields, projectYaml, pyprojectToml } from './documents.ts';

export interface PlannedFile {
  path: string;
  content: Buffer;
  executable: boolean;
}

export interface RepoPlan extends About {
  name: string;
  package: string;
  task: string;
  demo: string;
  /** How its owner starts the demo, such as `python demo/app.py`. */
  demoCommand: string;
  files: PlannedFile[];
}

export interface PlanInputs {
  toolVersion: string;
  /** A random id, by which publishing knows a repo of its own again. */
  id: string;
  /** Such as 2026-11-22. */
  today: string;
  /** The job file's text, kept as private/job.yaml. */
  jobText: string;
}

/** The plan of a repo. The same inputs give the same plan. */
export function planRepo(job: Job, catalog: Catalog, inputs: PlanInputs): RepoPlan {
  const demo = catalog.demos[job.demo];
  if (!demo) throw new Error(`templates/demos/${job.demo}/demo.yaml is missing`);
  const parts = partsOf(job, catalog);
  const context = renderContext(job, catalog, inputs);
  const files: PlannedFile[] = [];
  const hashes: Record<string, string> = {};
  for (const part of parts) {
    const path = part.path.replace(PLACEHOLDER, job.package);
    const content = contentOf(part, job, demo, context, inputs);
    files.push({ path, content, executable: part.executable });
    if (!isPrivate(path)) hashes[path] = part.kind === 'static' ? part.hash : sha256(content);
  }
  const lock = { path: LOCK, content: Buffer.from(lockYaml(job, hashes, inputs)), executable: false };
  files.splice(
    files.findIndex(({ path }) => path > LOCK),
    0,
    lock,
  );
  return {
    name: job.name,
    package: job.package,
    task: job.task.id,
    demo: job.demo,
    demoCommand: demo.run,
    ...aboutOf({ problem: job.problem, task: job.task.id, demo: job.demo, domain: job.domain }),
    files,
  };
}

/** A file of a plan before the job is put in: from a template, or written by a serialiser. */
type Part = Prepared | { kind: 'document'; path: string; executable: false; write: DocumentWriter };
type DocumentWriter = (job: Job, demo: Demo, inputs: PlanInputs) => string;

const DOCUMENTS: Record<string, DocumentWriter> = {
  'pyproject.toml': pyprojectToml,
  'project.yaml': projectYaml,
  'CITATION.cff': citationCff,
  'demo/requirements.txt': demoRequirements,
  'private/job.yaml': (_job, _demo, inputs) => inputs.jobText,
};

function contentOf(part: Part, job: Job, demo: Demo, context: object, inputs: PlanInputs): Buffer {
  if (part.kind === 'static') return part.bytes;
  if (part.kind === 'python') return Buffer.from(part.parts.join(job.package));
  if (part.kind === 'template') return Buffer.from(part.template(context));
  return Buffer.from(part.write(job, demo, inputs));
}

const partsByKind = new WeakMap<Catalog, Map<string, Part[]>>();

/** The files of a kind of repo, sorted and checked once: jobs of one task, demo and licence differ in what stands in them only. */
function partsOf(job: Job, catalog: Catalog): Part[] {
  const kinds = partsByKind.get(catalog) ?? new Map<string, Part[]>();
  partsByKind.set(catalog, kinds);
  const kind = `${job.task.id} ${job.demo} ${job.licence}`;
  let parts = kinds.get(kind);
  if (!parts) {
    parts = layersOf(job, catalog).flatMap((folder): Part[] => catalog.layer(folder));
    for (const file of catalog.layer(`tasks/${job.task.id}/${job.demo}`))
      parts.push({ ...file, path: `demo/${file.path}` });
    const template = catalog.template(`licences/${job.licence}.txt.hbs`);
    parts.push({ kind: 'template', path: 'LICENSE', executable: false, template });
    for (const [path, write] of Object.entries(DOCUMENTS))
      parts.push({ kind: 'document', path, executable: false, write });
    parts.sort((a, b) => (a.path < b.path ? -1 : 1));
    checkPaths([LOCK, ...parts.map(({ path }) => path)]);
    kinds.set(kind, parts);
  }
  return parts;
}

export const LOCK = '.start-the-job.yaml';

/** private/ is git-ignored: what it holds stands in no tracked file, the lock included. */
const isPrivate = (path: string) => path.startsWith('private/');

/** The layers of a repo, in the order they are laid. A path that two of them write is an error. */
function layersOf(job: Job, catalog: Catalog): string[] {
  const sources = job.task.sources.map((id) => {
    const source = catalog.sources[id];
    if (!source)
      throw new Error(`templates/tasks/${job.task.id}/task.yaml names a source that is not there: ${id}`);
    return source.folder;
  });
  return ['base', 'ci', `demos/${job.demo}`, ...sources, `tasks/${job.task.id}/files`];
}

/** Who looks after a file once the repo is its owner's: an update may replace `managed`, must merge `merged`, and leaves `seeded` alone. */
function careOf(path: string): 'managed' | 'merged' | 'seeded' {
  if (path.startsWith('.github/') || path === 'demo/Dockerfile') return 'managed';
  return /^(README|WRITEUP|MODEL_CARD|data\/README)\.md$/.test(path) ? 'merged' : 'seeded';
}

function lockYaml(job: Job, hashes: Record<string, string>, inputs: PlanInputs): string {
  const files: Record<string, Record<string, string>> = { managed: {}, merged: {}, seeded: {} };
  const paths = Object.keys(hashes).sort();
  for (const path of paths) (files[careOf(path)] as Record<string, string>)[path] = hashes[path] ?? '';
  const head =
    '# Made by start-the-job: what this repo was made from. `publish` and updates read it; leave it as it is.\n';
  return (
    head +
    toYaml({
      version: 1,
      tool: inputs.toolVersion,
      id: inputs.id,
      created: inputs.today,
      answers: projectFields(job),
      files,
    })
  );
}

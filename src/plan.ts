/** Job + templates → RepoPlan: every path and its bytes, and what GitHub is told. Pure: a dry run prints it, tests compare it, disk and GitHub carry it out. */
import type { Job } from './answers.ts';
import { type Catalog, type Prepared, sha256 } from './catalog.ts';
import { renderContext } from './context.ts';
import { citationCff, demoRequirements, projectFields, projectYaml, pyprojectToml } from './documents.ts';
import { checkPaths } from './files.ts';
import { topic } from './names.ts';
import { oneLine } from './render.ts';
import { shorten } from './titles.ts';
import { toYaml } from './yaml.ts';

export interface PlannedFile {
  path: string;
  content: string | Buffer;
  executable: boolean;
}

export interface RepoPlan {
  name: string;
  package: string;
  task: string;
  demo: string;
  /** At most 350 characters on one line, as GitHub takes it. */
  description: string;
  topics: string[];
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
  const context = renderContext(job, catalog, inputs);
  const files: PlannedFile[] = [];
  const hashes: Record<string, string> = {};

  const add = (path: string, content: string | Buffer, executable = false, hash?: string) => {
    files.push({ path, content, executable });
    if (!isPrivate(path)) hashes[path] = hash ?? sha256(content);
  };
  const addPrepared = (file: Prepared) => {
    const path = file.path.replace('proof_of_concept', job.package);
    if (file.kind === 'static') add(path, file.bytes, file.executable, file.hash);
    else if (file.kind === 'python') add(path, file.parts.join(job.package), file.executable);
    else add(path, file.template(context), file.executable);
  };

  for (const folder of layersOf(job)) catalog.layer(folder).forEach(addPrepared);
  for (const file of catalog.layer(`tasks/${job.task.id}/${job.demo}`))
    addPrepared({ ...file, path: `demo/${file.path}` });
  add('LICENSE', catalog.template(`licences/${job.licence}.txt.hbs`)(context));
  add('pyproject.toml', pyprojectToml(job, demo));
  add('project.yaml', projectYaml(job));
  add('CITATION.cff', citationCff(job));
  add('demo/requirements.txt', demoRequirements(job, demo));
  add('private/job.yaml', inputs.jobText);
  files.push({ path: LOCK, content: lockYaml(job, hashes, inputs), executable: false });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  checkPaths(files.map(({ path }) => path));
  return {
    name: job.name,
    package: job.package,
    task: job.task.id,
    demo: job.demo,
    description: shorten(oneLine(job.problem), 350),
    topics: topicsOf(job),
    files,
  };
}

export const LOCK = '.start-the-job.yaml';

/** private/ is git-ignored: what it holds stands in no tracked file, the lock included. */
const isPrivate = (path: string) => path.startsWith('private/');

/** The layers of a repo, in the order they are laid. A path that two of them write is an error. */
function layersOf(job: Job): string[] {
  const sources = job.task.sources.map((id) => `sources/${id}`);
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

function topicsOf(job: Job): string[] {
  const words = [
    job.task.id,
    job.demo,
    'machine-learning',
    'proof-of-concept',
    'portfolio-project',
    ...job.skills,
  ];
  const topics = words.map(topic).filter((word) => word !== undefined);
  return [...new Set(topics)].slice(0, 10);
}

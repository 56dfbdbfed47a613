/** Job + templates → RepoPlan: every path and its bytes, and what GitHub is told. Pure: a dry run prints it, tests compare it, disk and GitHub carry it out. */
import type { Catalog } from '../templates/catalog.ts';
import { PLACEHOLDER, sha256 } from '../templates/template-files.ts';
import { type About, aboutOf } from './about.ts';
import type { Job } from './answers.ts';
import { renderContext } from './context.ts';
import type { PlanInputs } from './documents.ts';
import { drawnFiles } from './drawn.ts';
import { isManaged, LOCK, lockYaml } from './lock.ts';
import { OWN_EXAMPLES, ownExamples } from './own-examples.ts';
import { type KindFile, type RepoKind, repoKind } from './repo-kind.ts';
import { VOCABULARY, vocabularyYaml } from './vocabulary/index.ts';

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

/** The plan of a repo. The same inputs give the same plan. */
export function planRepo(job: Job, catalog: Catalog, inputs: PlanInputs): RepoPlan {
  const kind = repoKind(job, catalog);
  const context = renderContext(job, catalog, inputs);
  const files: PlannedFile[] = [];
  const hashes: Record<string, string> = {};
  for (const file of kind.files) {
    const path = file.path.replace(PLACEHOLDER, job.package);
    const content = contentOf(file, job, kind, context, inputs);
    files.push({ path, content, executable: file.executable });
    if (isManaged(path)) hashes[path] = file.kind === 'static' ? file.hash : sha256(content);
  }
  const own = ownExamples(job);
  if (own !== undefined) files.push({ path: OWN_EXAMPLES, content: Buffer.from(own), executable: false });
  const vocabulary = vocabularyYaml(job, catalog);
  if (vocabulary !== undefined)
    files.push({ path: VOCABULARY, content: Buffer.from(vocabulary), executable: false });
  for (const [path, text] of drawnFiles(job, catalog))
    files.push({ path, content: Buffer.from(text), executable: false });
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const lock = { path: LOCK, content: Buffer.from(lockYaml(hashes, job.parts, inputs)), executable: false };
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
    demoCommand: kind.demo.run,
    ...aboutOf({ problem: job.problem, task: job.task.id, demo: job.demo, domain: job.domain }),
    files,
  };
}

function contentOf(file: KindFile, job: Job, kind: RepoKind, context: object, inputs: PlanInputs): Buffer {
  if (file.kind === 'static') return file.bytes;
  if (file.kind === 'python') return Buffer.from(file.parts.join(job.package));
  if (file.kind === 'template') return Buffer.from(file.template(context));
  return Buffer.from(file.write(job, kind, inputs));
}

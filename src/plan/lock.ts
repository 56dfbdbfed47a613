/** .start-the-job.yaml: what a repo was made from, and its files as they were. Pure. */
import { toYaml } from '../words/yaml.ts';
import type { Job } from './answers.ts';
import { type PlanInputs, projectFields } from './documents.ts';

/** Where it stands. */
export const LOCK = '.start-the-job.yaml';

/** Who looks after a file once the repo is its owner's: an update may replace `managed`, must merge `merged`, and leaves `seeded` alone. */
function careOf(path: string): 'managed' | 'merged' | 'seeded' {
  if (path.startsWith('.github/') || path === 'demo/Dockerfile') return 'managed';
  return /^(README|WRITEUP|MODEL_CARD|data\/README)\.md$/.test(path) ? 'merged' : 'seeded';
}

/** @param hashes of the files that are tracked, by their paths */
export function lockYaml(job: Job, hashes: Record<string, string>, inputs: PlanInputs): string {
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

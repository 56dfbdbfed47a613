/** .start-the-job.yaml: by what publishing and updates know a repo again, and the files in it that stay the tool's. Pure. */
import { toYaml } from '../words/yaml.ts';
import type { PlanInputs } from './documents.ts';

/** Where it stands. */
export const LOCK = '.start-the-job.yaml';

/** Whether an update may replace a file: workflows, plumbing and the frame of the demo. All others are their owner's. */
export const isManaged = (path: string): boolean =>
  /^(?:\.github|src\/\w+\/plumbing|tests\/plumbing)\/|^demo\/(?:Dockerfile|frame\.py)$/.test(path);

const HEAD = `# Made by start-the-job: leave it as it is. By the id, \`publish\` knows this repo again; the files are the tool's and not their
# owner's, each with the SHA-256 that it had.
`;

/**
 * @param hashes of the managed files, by their paths
 * @param parts what it has beside the model, by their ids
 */
export function lockYaml(hashes: Record<string, string>, parts: string[], inputs: PlanInputs): string {
  const { toolVersion: tool, id, today: created } = inputs;
  const files = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => (a < b ? -1 : 1)));
  return HEAD + toYaml({ version: 1, tool, id, created, ...(parts.length > 0 ? { parts } : {}), files });
}

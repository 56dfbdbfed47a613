import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Ran, run } from './process.ts';

/** What a workflow knows of its repo: `vars.*` and `secrets.*`, by their full names. */
export type Context = Readonly<Record<string, string>>;

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

/** Runs the `run` steps of a job as a runner does: bash, one after the other, until one fails. What they use from others is there already. */
export async function runJob(
  file: string,
  job: string,
  options: { cwd: string; context: Context; env: Record<string, string | undefined> },
): Promise<Ran & { readonly steps: string[] }> {
  const workflow = parse(readFileSync(file, 'utf8')) as Workflow;
  const steps: string[] = [];
  let last: Ran = { code: undefined, stdout: '', stderr: '', seconds: 0 };
  for (const step of workflow.jobs[job]?.steps ?? []) {
    if (step.run === undefined) continue;
    if (step.run.includes('${{')) throw new Error(`${step.name} puts an expression into its script`);
    steps.push(step.name);
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [
      name,
      filledIn(value, options.context),
    ]);
    last = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step.run], {
      cwd: options.cwd,
      env: { ...options.env, ...Object.fromEntries(own) },
      timeout: 600,
    });
    if (last.code !== 0) break;
  }
  return { ...last, steps };
}

/** What is not set is empty, as on GitHub. */
const filledIn = (text: string, context: Context): string =>
  text.replace(/\$\{\{\s*([\w.]+)\s*\}\}/g, (_all, name: string) => context[name] ?? '');

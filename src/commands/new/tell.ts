/** What people are told of a repo that was made, or would be. */
import { relative } from 'node:path';
import { writeValue } from '../../job/overrides.ts';
import type { MadeRepo, NewOptions } from '../../make.ts';
import type { RepoPlan } from '../../plan/repo-plan.ts';
import { VOCABULARY } from '../../plan/vocabulary/index.ts';
import { shellQuote } from '../../words/characters.ts';
import type { Output } from '../../words/output.ts';

/** What was made, what was guessed, what to do next, and how to do the same again. */
export function tellMade({ job, plan, dir, commit, warnings }: MadeRepo, repeat: string, out: Output): void {
  for (const warning of warnings) out.note(`warning: ${warning}`);
  const size = plan.files.length;
  out.result(
    `${out.bold(`Made ${dir}`)}: ${size} files${commit ? `, first commit ${commit.slice(0, 7)}` : ''}`,
  );
  out.result(`  ${job.task.title}, ${job.demo} demo, package ${job.package}`);
  if (job.parts.length > 0) out.result(`  beside the model: ${job.parts.join(', ')}`);
  for (const guess of job.guesses) out.result(out.dim(`  guessed ${guess}`));
  const unsaid = labelsWithoutWords(plan);
  if (unsaid > 0)
    out.result(
      `  nobody said yet what people write under ${unsaid === 1 ? 'one label' : `${unsaid} labels`}: the texts are placeholders until vocabulary.yaml has six to twelve sentences of each`,
    );
  out.result('\nNext:');
  for (const command of nextCommands(plan, dir, commit !== null)) out.result(`  ${command}`);
  out.result(out.dim('  Without uv: README.md has the same with pip.'));
  out.result(`\nThe same again:\n  ${repeat}`);
}

/** How many labels have no sentence in vocabulary.yaml, which writes an empty list for them. */
function labelsWithoutWords({ files }: RepoPlan): number {
  const words = files.find(({ path }) => path === VOCABULARY)?.content ?? '';
  return words.toString().match(/^ {6}says: \[\]$/gm)?.length ?? 0;
}

/** A dry run's plan: what would stand where, and what GitHub would be told. */
export function tellRepoPlan({ job, plan, dir, warnings }: MadeRepo, out: Output): void {
  for (const warning of warnings) out.note(`warning: ${warning}`);
  out.result(`${out.bold(`Would make ${dir}`)}: ${plan.files.length} files`);
  for (const guess of job.guesses) out.result(out.dim(`  guessed ${guess}`));
  for (const { path, content } of plan.files)
    out.result(`${String(Buffer.byteLength(content)).padStart(8)}  ${path}`);
  out.result(`description: ${plan.description}\ntopics: ${plan.topics.join(', ')}`);
}

/** From a made repo to its demo, and to a second commit that is its owner's. Two lines: not every shell knows `&&`. */
function nextCommands(plan: RepoPlan, dir: string, hasGit: boolean): string[] {
  return [
    `cd ${shellQuote(dir)}`,
    'uv sync',
    `uv run python -m ${plan.package} all`,
    `uv run ${plan.demoCommand}`,
    ...(hasGit ? ['git add --all', 'git commit -m "First results, on synthetic data"'] : []),
    'start-the-job publish',
  ];
}

/** The one-line command that would repeat the run, every answer said. */
export function repeatCommand(file: string, { job, dir }: MadeRepo, options: NewOptions): string {
  const words = [
    'start-the-job',
    'new',
    shellQuote(file),
    '--task',
    job.task.id,
    '--demo',
    job.demo,
    '--name',
    job.name,
    '--parts',
    job.parts.join(',') || 'none',
  ];
  const set = (path: string, value: unknown) =>
    words.push('--set', shellQuote(`${path}=${writeValue(value)}`));
  for (const { path, value, flag } of options.overrides) {
    const key = path.join('.');
    if (flag.startsWith('--set') && !/^project\.(task|demo|name|parts|start|author\.(name|email))$/.test(key))
      set(key, value);
  }
  // By default it is the Monday after the day of the run.
  set('project.start', job.start);
  const { name, email, placeholder } = job.author;
  if (!placeholder && /[<>]/.test(name)) {
    set('project.author.name', name);
    if (email) set('project.author.email', email);
  } else if (!placeholder) words.push('--author', shellQuote(email ? `${name} <${email}>` : name));
  if (relative(dir, job.name) !== '') words.push('--output', shellQuote(dir));
  words.push(...(options.secondFlags ?? []).map(shellQuote));
  if (!options.git) words.push('--no-git');
  return [...words, '--yes'].join(' ');
}

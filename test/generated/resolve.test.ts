/** What a person installs, and what a host installs, on every Python that the repos promise, as wheels only: a compiler is nothing to ask of a beginner. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'smol-toml';
import { afterAll, describe, expect, test } from 'vitest';
import { judges, PYTHONS } from '../support/environment.ts';
import { hashText } from '../support/paths.ts';
import { inParallel, run, said } from '../support/process.ts';
import { COMBINATIONS, exampleRepo, nameOf } from '../support/repos.ts';
import { report } from '../support/table.ts';

const RESOLUTIONS = ['highest', 'lowest-direct'] as const;

const rows: Record<string, string>[] = [];
afterAll(() => report('resolution', rows));

/** What was resolved already, by what was asked for: families on the same layers ask for the same. */
const resolved = new Map<string, Promise<Found>>();

describe.each(COMBINATIONS)('$task with $demo', (combination) => {
  test.each(RESOLUTIONS)('resolves on every Python, %s', async (resolution) => {
    const { folder } = await exampleRepo(combination);
    const found = await inParallel(PYTHONS, 2, async (version) => {
      const words = ['--python-version', version, '--resolution', resolution];
      const each = await inParallel(inputsOf(folder), 1, (input) => once(folder, words, input));
      return { packages: each[0]?.packages ?? 0, problem: each.map(({ problem }) => problem).join('') };
    });
    const row: Record<string, string> = { repo: nameOf(combination), resolution };
    PYTHONS.forEach((version, index) => {
      row[version] = found[index]?.problem ? 'no' : `${found[index]?.packages} packages`;
    });
    rows.push(row);
    expect(found.map(({ problem }) => problem).filter(Boolean)).toEqual([]);
    expect(found.every(({ packages }) => packages > 0)).toBe(true);
  });
});

interface Found {
  readonly packages: number;
  readonly problem: string;
}

/** What uv is asked to install, and the bytes that its answer hangs on. */
interface Input {
  readonly words: readonly string[];
  readonly asked: string;
}

function inputsOf(folder: string): Input[] {
  const { project, 'dependency-groups': groups } = parse(
    readFileSync(join(folder, 'pyproject.toml'), 'utf8'),
  ) as {
    project: Record<string, unknown>;
    'dependency-groups': object;
  };
  const host = join('demo', 'requirements.txt');
  return [
    {
      words: ['pyproject.toml', '--group', 'dev', '--group', 'demo'],
      asked: JSON.stringify([project['requires-python'], project.dependencies, groups]),
    },
    { words: [host], asked: readFileSync(join(folder, host), 'utf8') },
  ];
}

function once(folder: string, words: readonly string[], input: Input): Promise<Found> {
  const key = hashText(...words, input.asked);
  const known = resolved.get(key) ?? resolve(folder, [...words, ...input.words]);
  resolved.set(key, known);
  return known;
}

async function resolve(folder: string, words: readonly string[]): Promise<Found> {
  // Any interpreter does; to look for one in PATH takes uv longer than to resolve.
  const common = ['--only-binary', ':all:', '--no-header', '--python', (await judges()).python];
  const ran = await run('uv', ['pip', 'compile', '--quiet', ...common, ...words], { cwd: folder });
  return {
    packages: ran.stdout.split('\n').filter((line) => /^[\w.-]+==/.test(line)).length,
    problem: ran.code === 0 ? '' : `${words.join(' ')}: ${said(ran, 1500)}`,
  };
}

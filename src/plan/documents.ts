/** The structured files of a generated repo, written by serialisers and never interpolated. Pure. */
import { stringify as stringifyToml } from 'smol-toml';
import type { Column } from '../job/columns.ts';
import { relationOf } from '../job/relations.ts';
import { shorten } from '../job/titles.ts';
import { type Base, mergeRequirements } from '../templates/layers.ts';
import type { Demo } from '../templates/manifests.ts';
import { columnsOption } from '../templates/options.ts';
import type { RepoPart } from '../templates/parts.ts';
import { PLACEHOLDER } from '../templates/template-files.ts';
import { toYaml } from '../words/yaml.ts';
import type { Job } from './answers.ts';
import { columnsOf } from './fit-options.ts';
import { inOwnOrder } from './skills.ts';

export interface PlanInputs {
  toolVersion: string;
  /** A random id, by which publishing knows a repo of its own again. */
  id: string;
  /** Such as 2026-11-22. */
  today: string;
  /** The job file's text, kept as private/job.yaml. */
  jobText: string;
}

/** What a repo's family, demo and sources decide. */
export interface Stack {
  base: Base;
  demo: Demo;
  /** What the package imports. */
  dependencies: string[];
  /** What it has beside the model. */
  parts: RepoPart[];
}

/** Writes one file. */
export type DocumentWriter = (job: Job, kind: Stack, inputs: PlanInputs) => string;

/** project.yaml: all that the Python reads, and all of the job that is public. */
export function projectYaml(job: Job): string {
  const head = '# What this project is. The code reads it; change it and run `all` again.\n';
  const rungs = '# model: the one that the demo serves and the pages are about, "simple" or "stronger".\n';
  return head + (job.task.stronger ? rungs : '') + toYaml(projectFields(job));
}

function projectFields(job: Job): Record<string, unknown> {
  const { name, email, github, url } = job.author;
  return {
    name: job.name,
    package: job.package,
    title: job.projectTitle,
    job_title: job.title,
    problem: job.problem,
    user: job.user,
    task: job.task.id,
    ...(job.domain ? { domain: job.domain } : {}),
    demo: job.demo,
    ...(job.labels.length > 0 ? { labels: job.labels } : {}),
    ...(Object.keys(job.options).length > 0 ? { options: publicOptions(job) } : {}),
    data: {
      sources: job.data.sources,
      queries: { ...job.data.queries },
      contact: job.data.contact,
      allow_noncommercial: job.data.allowNoncommercial,
    },
    ...(job.task.stronger ? { model: 'simple' } : {}),
    seed: job.seed,
    start: job.start,
    author: { name, email, github, url },
    licence: job.licence,
    hosting: job.hosting,
    repo_url: repoUrl(job),
    skills: inOwnOrder(job.skills),
    ...(job.mentionCompany && job.file.company ? { company: job.file.company } : {}),
  };
}

/** What columns are made up of stands in vocabulary.yaml: one place for all of it. */
function publicOptions(job: Job): Record<string, unknown> {
  const option = columnsOption(job.task.options);
  if (!option) return withoutEffects(job);
  const columns = columnsOf(job).map(({ effect: _effect, ...column }) =>
    Object.fromEntries(Object.entries(column).filter(([key]) => !Object.hasOwn(relationOf(column), key))),
  );
  return { ...job.options, [option.name]: columns };
}

/** What pushes a series, and which way, stands in vocabulary.yaml too. */
function withoutEffects({ options, task }: Job): Record<string, unknown> {
  const plain = (column: Column) =>
    Object.fromEntries(Object.entries(column).filter(([key]) => key !== 'effect'));
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      task.options[name]?.shape.type === 'factors' ? (value as Column[]).map(plain) : value,
    ]),
  );
}

export function repoUrl(job: Job): string {
  return job.author.github ? `https://github.com/${job.author.github}/${job.name}` : '';
}

/** demo/requirements.txt: what a host installs to run the demo. A Gradio Space brings its SDK itself. */
export function demoRequirements(_job: Job, { demo, dependencies }: Stack): string {
  return `${[...dependencies, ...demo.requirements].join('\n')}\n`;
}

const LINE = 99;

/** The package's `__init__.py`: what to read, in which order. */
export function packageInit({ package: name, task }: Job, { parts }: Pick<Stack, 'parts'>): string {
  const reading = [...task.reading, ...parts.flatMap((part) => part.reading)];
  const width = Math.max(...reading.map(([module]) => module.length)) + 2;
  const lines = reading.flatMap(([module, about]) => {
    const [first = '', ...more] = wrapped(
      inOneLine(about.replaceAll(PLACEHOLDER, name), LINE - width),
      LINE - width,
    );
    return [module.padEnd(width) + first, ...more.map((line) => ' '.repeat(width) + line)];
  });
  return `"""A proof of concept in small steps: collect, train, evaluate, report, demo.

Run all of them with \`python -m ${name} all\`, and read the modules in this order:

${lines.join('\n')}
"""

__version__ = "0.1.0"
`;
}

/** What stands before a colon says it all where the whole is too long for a line. */
function inOneLine(text: string, width: number): string {
  const [before] = text.split(': ', 1);
  return text.length > width && before !== undefined && before !== text ? `${before}.` : text;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A TOML value of one line, by the serialiser. */
const toml = (value: unknown) =>
  stringifyToml({ value })
    .replace(/^value = /, '')
    .trimEnd();
const tomlList = (values: string[]) =>
  values.length < 2 ? toml(values) : `[\n${values.map((value) => `    ${toml(value)},\n`).join('')}]`;

export function pyprojectToml(job: Job, { base, demo, dependencies, parts }: Stack): string {
  const { author } = job;
  const person = { name: author.name, ...(author.email ? { email: author.email } : {}) };
  const url = repoUrl(job);
  return `[build-system]
requires = ${toml(base.build)}
build-backend = "hatchling.build"

[project]
name = ${toml(job.name)}
version = "0.1.0"
description = ${toml(shorten(job.problem, 200))}
readme = "README.md"
requires-python = ${toml(base.requires_python)}
license = ${toml(job.licence)}
authors = [${inlineTable(person)}]
dependencies = ${tomlList(dependencies)}
${extras(job, parts)}${url ? `\n[project.urls]\nRepository = ${toml(url)}\n` : ''}
[dependency-groups]
dev = ${tomlList(mergeRequirements(base.dev, ...parts.map(forTests)))}
demo = ${tomlList(demo.local)}

[tool.uv]
default-groups = ["dev", "demo"]

[tool.hatch.build.targets.wheel]
packages = [${toml(`src/${job.package}`)}]

[tool.ruff]
line-length = 100
target-version = "py310"
src = ["src"]

[tool.ruff.lint]
select = ["E", "F", "I", "UP", "B", "SIM", "RUF"]
# Labels and texts may be in any script.
ignore = ["RUF001", "RUF002", "RUF003"]

[tool.ruff.lint.isort]
known-first-party = [${toml(job.package)}]

[tool.pytest.ini_options]
testpaths = ["tests"]
pythonpath = ["src"]
`;
}

/** What the tests of a part import. */
const forTests = ({ tested, dependencies, dev }: RepoPart) => [...(tested ? dependencies : []), ...dev];

/** What the stronger rung and each part import beside the package: asked for by name, and so no part of day one. */
function extras({ task: { stronger } }: Job, parts: readonly RepoPart[]): string {
  const lists = [...(stronger ? [{ id: 'stronger', ...stronger }] : []), ...parts]
    .filter(({ dependencies }) => dependencies.length > 0)
    .map(({ id, dependencies }) => `${id} = ${tomlList(mergeRequirements(dependencies))}\n`);
  return lists.length > 0 ? `\n[project.optional-dependencies]\n${lists.join('')}` : '';
}

function inlineTable(value: Record<string, string>): string {
  return `{ ${Object.entries(value)
    .map(([key, text]) => `${key} = ${toml(text)}`)
    .join(', ')} }`;
}

export function citationCff(job: Job): string {
  const { author } = job;
  return toYaml({
    'cff-version': '1.2.0',
    message: 'If you use this work, please cite it as below.',
    type: 'software',
    title: job.projectTitle,
    version: '0.1.0',
    license: job.licence,
    authors: [
      {
        name: author.name,
        ...(author.email ? { email: author.email } : {}),
        ...(author.url ? { website: author.url } : {}),
      },
    ],
    ...(repoUrl(job) ? { 'repository-code': repoUrl(job) } : {}),
  });
}

/**
 * Whatever accepted text stands in any field of a job file, what is generated says that text and nothing more. `HOSTILE_SEED` and
 * `HOSTILE_RUNS` repeat a run or make it longer.
 */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Column } from '../src/job/columns.ts';
import { parseJob } from '../src/job/parse.ts';
import type { ProjectFile } from '../src/job/project-schema.ts';
import { relationEntries } from '../src/job/relations.ts';
import { roleOf } from '../src/job/role.ts';
import { completeJob, type Job } from '../src/plan/answers.ts';
import { renderContext } from '../src/plan/context.ts';
import { foldersOf } from '../src/plan/repo-kind.ts';
import { planRepo, type RepoPlan } from '../src/plan/repo-plan.ts';
import { withSeries } from '../src/plan/series-answers.ts';
import { type Catalog, openCatalog } from '../src/templates/catalog.ts';
import { oneLine } from '../src/templates/render.ts';
import { CANARY, type HostileJob, hostileJobs } from './support/hostile-jobs.ts';
import { INPUTS, TODAY } from './support/jobs.ts';
import { outline, parseMarkdown, readText, whereTheyDiffer } from './support/markdown.ts';
import { PROJECT } from './support/paths.ts';
import { runPython } from './support/python.ts';

const RUNS = Number(process.env.HOSTILE_RUNS ?? 500);
const SEED = Number(process.env.HOSTILE_SEED ?? Date.now() % 2 ** 31);

let catalog: Catalog;
beforeAll(async () => {
  catalog = await openCatalog();
});

interface Case {
  text: string;
  file: Record<string, unknown> & { project: ProjectFile };
  job: Job;
  plan: RepoPlan;
  /** Tracked files by path. */
  tracked: Map<string, string>;
}

function caseOf({ job: file, asJson }: HostileJob): Case {
  const text = asJson ? JSON.stringify(file, null, '\t') : stringify(file);
  const job = completeJob(parseJob(text, 'job.yaml'), { families: catalog, today: TODAY });
  const plan = planRepo(job, catalog, { ...INPUTS, jobText: text });
  const tracked = new Map(
    plan.files
      .filter(({ path }) => !path.startsWith('private/'))
      .map(({ path, content }) => [path, content.toString()]),
  );
  return { text, file: file as Case['file'], job, plan, tracked };
}

/** Names, description and topics as GitHub, PyPI and Windows take them; paths inside the folder. */
function checkNames({ plan, text }: Case): void {
  expect(plan.name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  expect(plan.name.length).toBeLessThanOrEqual(65);
  expect(plan.package).toMatch(/^[a-z][a-z0-9_]{0,23}$/);
  expect(
    plan.description.length > 0 && [...plan.description].length <= 350 && !/[\n\t]/.test(plan.description),
  ).toBe(true);
  expect(plan.topics.filter((topic) => !/^[a-z0-9][a-z0-9-]{0,34}$/.test(topic))).toEqual([]);
  for (const { path } of plan.files) expect(path).toMatch(/^(?!\/)(?!.*\.\.)[\w./-]+$/);
  expect(plan.files.find(({ path }) => path === 'private/job.yaml')?.content.toString()).toBe(text);
}

/** Python and workflows have no hole: they are the template's bytes, with the package's name in place of ours. */
function checkStatic({ plan, job, tracked }: Case): void {
  for (const prepared of foldersOf(job, catalog).flatMap((folder) => catalog.layer(folder))) {
    if (prepared.kind === 'template') continue;
    const path = prepared.path.replace('proof_of_concept', plan.package);
    const bytes = prepared.kind === 'static' ? prepared.bytes.toString() : prepared.parts.join(plan.package);
    if (tracked.get(path) !== bytes) throw new Error(`${path} is not its template`);
  }
}

/** What the ad says of the employer stands below private/ alone. */
function checkPrivate({ plan, file, tracked }: Case): void {
  const company = file.project.mention_company ? String(file.company ?? '') : '';
  const allowed = company === '' ? [] : [company, oneLine(company)];
  for (const [path, content] of tracked) {
    if (!content.includes(CANARY)) continue;
    if (company === '') throw new Error(`${path} holds what is private`);
    expect(['README.md', 'WRITEUP.md', 'project.yaml', '.start-the-job.yaml']).toContain(path);
  }
  expect(JSON.stringify([plan.name, plan.description, plan.topics])).not.toContain(CANARY);
  expect(allowed.length === 0 || allowed.some((text) => text.includes(CANARY))).toBe(true);
}

type Context = Record<string, unknown> & {
  job: { title: string };
  author: { name: string; github: string; placeholder: boolean };
  skills: { name: string }[];
  labels: string[];
  columns: string[];
  skillWords: string[];
  hard: string;
  about: { what: string; said: string }[];
  private: {
    title: string;
    company: string;
    location: string;
    responsibilities: string[];
    qualifications: string[];
  };
};

/** The render context with a harmless word for each untrusted text, and what each word stands for. */
function harmless(context: Context): { context: Context; words: Map<string, string> } {
  const words = new Map<string, string>();
  const word = (text: string): string => {
    if (text === '') return '';
    const name = `Qw${words.size}qQ`;
    words.set(name, oneLine(text));
    return name;
  };
  const { author } = context;
  const copy = {
    ...context,
    title: word(context.title as string),
    problem: word(context.problem as string),
    user: word(context.user as string),
    company: word(context.company as string),
    repoUrl: word(context.repoUrl as string),
    job: { title: word(context.job.title) },
    hard: word(context.hard),
    about: context.about.map(({ what, said }) => ({ what, said: word(said) })),
    skillWords: context.skillWords.map(word),
    labels: context.labels.map(word),
    columns: context.columns.map(word),
    skills: context.skills.map((skill) => ({ ...skill, name: word(skill.name) })),
    author: { ...author, name: word(author.name), github: word(author.github) },
    private: {
      ...context.private,
      title: word(context.private.title),
      company: word(context.private.company),
      location: word(context.private.location),
      responsibilities: context.private.responsibilities.map(word),
      qualifications: context.private.qualifications.map(word),
    },
  };
  return { context: copy, words };
}

const body = (page: string) => page.replace(/^---\n[\s\S]*?\n---\n/, '');

const known = new Map<string, { lines: string[]; text: string }>();

/** What a harmless page is; many cases have the same. */
function harmlessPage(page: string): { lines: string[]; text: string } {
  let found = known.get(page);
  if (!found) {
    const tree = parseMarkdown(page);
    found = { lines: outline(tree), text: readText(tree) };
    known.set(page, found);
  }
  return found;
}

/**
 * Each Markdown page has the very nodes (headings, links, HTML, code) that harmless words give it, and reads as those words replaced by the
 * job's own.
 * @param whole parses whole pages instead of the blocks that differ, which takes ten times as long
 */
function checkMarkdown({ job, plan }: Case, whole: boolean): void {
  const context = renderContext(job, catalog, INPUTS) as Context;
  const { context: safe, words } = harmless(context);
  const said = (text: string) =>
    text
      .replace(/Qw\d+qQ/g, (name) => words.get(name) ?? name)
      .replace(/\s+/gu, ' ')
      .trim();
  const seen = new Set<string>();
  for (const prepared of catalog.layer('base')) {
    if (prepared.kind !== 'template') continue;
    const got = plan.files.find(({ path }) => path === prepared.path)?.content.toString() ?? '';
    const expected = prepared.template(safe);
    for (const [page, safePage] of whole ? [[got, expected]] : whereTheyDiffer(got, expected)) {
      // A problem stands on several pages in the same words.
      const pair = `${page}\0${safePage}`;
      if (seen.has(pair)) continue;
      seen.add(pair);
      const tree = parseMarkdown(page ?? '');
      const { lines, text } = harmlessPage(safePage ?? '');
      const named = lines.map((line) => line.replace(/Qw\d+qQ/g, (name) => words.get(name) ?? name));
      expect(outline(tree), prepared.path).toEqual(named);
      expect(readText(tree), prepared.path).toBe(said(text));
    }
    // `report` finds its places by the markers, wherever they stand.
    for (const marker of body(expected).match(/<!-- \/?report:\w+ -->/g) ?? [])
      expect(got.split(marker), `${prepared.path} ${marker}`).toHaveLength(2);
    if (!prepared.path.startsWith('private/')) expect(body(got), prepared.path).not.toContain('${{');
  }
}

/** A path in project.yaml, and the value that stands there. */
type Expected = [string[], unknown];

/** The fields of project.yaml that repeat the job file. */
function repeated({ file, job }: Case): Expected[] {
  const { project } = file;
  const data = project.data ?? {};
  const queries = Object.fromEntries(
    Object.entries(data.queries ?? {}).map(([label, query]) => [
      label,
      typeof query === 'string' ? [query] : query,
    ]),
  );
  return [
    [['job_title'], roleOf(file)],
    [['title'], project.title ?? job.projectTitle],
    [['problem'], project.problem ?? job.task.question],
    [['user'], project.user ?? job.task.user],
    [['task'], project.task],
    [['demo'], project.demo],
    ...(job.task.labels ? [[['labels'], project.labels ?? job.task.labels.default] as Expected] : []),
    ...optionsOf(project, job),
    [['data', 'sources'], data.sources ?? job.data.sources],
    [['data', 'queries'], queries],
    [['data', 'contact'], data.contact ?? ''],
    [['data', 'allow_noncommercial'], data.allow_noncommercial ?? false],
    [['seed'], project.seed ?? 0],
    [['start'], project.start ?? '2026-11-23'],
    [['author', 'name'], project.author?.name ?? 'Your Name'],
    [['author', 'email'], project.author?.email ?? ''],
    [['author', 'github'], project.author?.github ?? ''],
    [['author', 'url'], project.author?.url ?? ''],
    [['licence'], project.licence ?? 'MIT'],
  ];
}

/** Options in either place, or by default; of a source, where the job names it. A column that is only a name holds numbers. */
function optionsOf(project: ProjectFile, { task, data: { sources } }: Job): Expected[] {
  const { options, columns, data } = withSeries(project, task);
  const found: Record<string, unknown> = { columns, site: data?.site, ...options };
  const read = Object.entries(task.options).filter(
    ([, { sources: readers }]) => !readers || readers.some((id) => sources.includes(id)),
  );
  return read.flatMap(([name, { shape }]): Expected[] => {
    const said = found[name] ?? shape.default;
    if (said === undefined) return [];
    const full = (item: unknown) => {
      if (shape.type !== 'columns' && shape.type !== 'factors') return item;
      // What a column bears on, and what it goes with, stands in vocabulary.yaml.
      const column: Column = typeof item === 'string' ? { name: item } : (item as Column);
      const elsewhere = new Set(['effect', 'how_many', ...Object.keys(relationEntries)]);
      return Object.fromEntries(Object.entries(column).filter(([key]) => !elsewhere.has(key)));
    };
    return [[['options', name], Array.isArray(said) ? said.map(full) : said]];
  });
}

/** All cases of the run, read by one Python. Equal files are read once. */
function checkByPython(cases: Case[]): string[] {
  const unique: Record<string, string> = {};
  const plans = cases.map((one, index) => {
    const names: string[] = [];
    for (const [path, content] of one.tracked) {
      const kind = /\.(py|yml)$/.exec(path)?.[0];
      if (!kind) continue;
      const name = hash('sha256', content, 'hex') + kind;
      unique[name] = content;
      names.push(name);
    }
    const needed = [
      'project.yaml',
      '.start-the-job.yaml',
      'pyproject.toml',
      'CITATION.cff',
      'demo/README.md',
      'MODEL_CARD.md',
      'data/README.md',
      ...(one.tracked.has('vocabulary.yaml') ? ['vocabulary.yaml'] : []),
    ];
    return {
      label: `case ${index} (seed ${SEED}) ${one.text.slice(0, 2000)}`,
      package: one.plan.package,
      demo: one.plan.demo,
      problem: one.job.problem,
      company: one.file.project.mention_company && one.file.company ? one.file.company : null,
      expected: repeated(one),
      stronger: one.job.task.stronger !== undefined,
      installed: Object.values(catalog.parts).flatMap(({ id, dependencies }) =>
        dependencies.length > 0 ? [id] : [],
      ),
      says: one.file.project.vocabulary?.texts?.labels ?? {},
      static: names,
      files: Object.fromEntries(needed.map((path) => [path, one.tracked.get(path)])),
    };
  });
  return JSON.parse(
    runPython(
      [join(PROJECT, 'test', 'support', 'check_plans.py')],
      JSON.stringify({ static: unique, plans }),
    ),
  );
}

test(`${RUNS} hostile jobs (seed ${SEED})`, { timeout: 300_000 }, () => {
  console.log(`hostile jobs: ${RUNS} runs, seed ${SEED}`);
  const cases: Case[] = [];
  fc.assert(
    fc.property(hostileJobs(catalog.tasks), (hostile) => {
      const one = caseOf(hostile);
      checkNames(one);
      checkStatic(one);
      checkPrivate(one);
      checkMarkdown(one, cases.length % 50 === 0);
      cases.push(one);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(cases).toHaveLength(RUNS);
  expect(checkByPython(cases)).toEqual([]);
});

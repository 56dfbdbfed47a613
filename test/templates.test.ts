/** A lint of the templates: what a template may name, and how it may say what a job file said. */
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Handlebars from 'handlebars';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { renderContext } from '../src/plan/context.ts';
import { type Catalog, openCatalog } from '../src/templates/catalog.ts';
import { COMPILE_OPTIONS, HELPERS, withHelpers } from '../src/templates/render.ts';
import { INPUTS, jobOf } from './support/jobs.ts';
import { listFiles, TEMPLATES } from './support/paths.ts';

const CACHES = new Set(['__pycache__', '.pytest_cache', '.ruff_cache', '.DS_Store', 'node_modules']);
const files = listFiles(TEMPLATES, CACHES);
const pages = files.filter((path) => path.endsWith('.hbs'));
const read = (path: string) => readFileSync(join(TEMPLATES, path), 'utf8');

/** What comes from the job file: it passes `md`, `mdCell`, `line` or `quoted` wherever it is written. */
const UNTRUSTED = [
  /^(title|problem|user|hard|company|repoUrl)$/,
  /^job\.title$/,
  /^(labels|columns|skillWords)\.\*$/,
  /^about\.\*\.said$/,
  /^author\.(name|email|github|url)$/,
  /^skills\.\*\.name$/,
  /^weeks\.\*\.openSkills\.\*$/,
  /^private\.(title|company|location|description)$/,
  /^private\.(responsibilities|qualifications)\.\*$/,
];
const isUntrusted = (name: string) => UNTRUSTED.some((pattern) => pattern.test(name));

/** A context in which every text is there, with and without what is optional. */
const FULL = `title: T
company: C
location: L
description: D
responsibilities: [R]
qualifications: [Q]
skills: [Python, S]
project:
  problem: P
  hard: H
  answers: image-segmentation
  slots: {things: M, drivers: [V]}
  task: object-detection
  labels: [one]
  options: {columns: [N]}
  mention_company: true
  author: {name: A, email: a@b.example, github: ada, url: "https://a.example"}
`;

let catalog: Catalog;
let context: object;

/** The job above, of a family that reads tables. */
const contextOf = (text: string) => {
  const shape = { type: 'columns' as const, about: 'X', min: 1, max: 3, default: [{ name: 'x' }] };
  const stronger = { model: 'M', install: 'I', gpu: true, dependencies: [] };
  const tasks = catalog.tasks.map((task) => ({ ...task, stronger, options: { columns: { shape } } }));
  return renderContext(jobOf(text, [], tasks), catalog, INPUTS);
};
beforeAll(async () => {
  catalog = await openCatalog();
  context = contextOf(FULL);
});

interface Written {
  /** The full name, such as `skills.*.name`, or undefined when it is nothing the context has. */
  name: string;
  helper?: string;
  line: number;
}

/** Everything a template names: what it writes, and what it asks about. Throws for what is unknown. */
function namesIn(source: string): { written: Written[]; asked: string[]; problems: string[] } {
  const written: Written[] = [];
  const asked: string[] = [];
  const problems: string[] = [];

  /** The full name of a path in its scope. */
  const full = (path: hbs.AST.PathExpression, scopes: string[]): string => {
    const scope = scopes[scopes.length - 1 - path.depth] ?? '';
    const rest = path.parts.join('.');
    const isThis = path.parts.length === 0;
    if (!isThis && scope !== '' && !path.original.startsWith('this.') && path.depth === 0) {
      // A bare name within a loop means the item's; ours are written `this.`, so that a reader knows.
      problems.push(`line ${path.loc.start.line}: {{${path.original}}} within a loop: write this. or ../`);
    }
    return [scope, rest].filter(Boolean).join('.');
  };
  const check = (name: string, line: number) => {
    if (!exists(context, name.split('.'))) problems.push(`line ${line}: nothing is called ${name}`);
  };
  const visit = (program: hbs.AST.Program, scopes: string[]) => {
    for (const statement of program.body) {
      if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement') continue;
      if (statement.type !== 'MustacheStatement' && statement.type !== 'BlockStatement') {
        problems.push(`line ${statement.loc.start.line}: ${statement.type} is not for our templates`);
        continue;
      }
      const node = statement as hbs.AST.MustacheStatement | hbs.AST.BlockStatement;
      const path = node.path as hbs.AST.PathExpression;
      const line = node.loc.start.line;
      const [param] = node.params as hbs.AST.PathExpression[];
      if (node.hash?.pairs?.length) problems.push(`line ${line}: no hash arguments`);
      if (node.params.length > 1) problems.push(`line ${line}: more than one argument`);
      if (statement.type === 'MustacheStatement') {
        const helper = param ? path.original : undefined;
        if (helper && !Object.hasOwn(HELPERS, helper)) problems.push(`line ${line}: no helper ${helper}`);
        const target = param ?? path;
        if (target.type !== 'PathExpression') {
          problems.push(`line ${line}: a literal is no name`);
          continue;
        }
        if (target.data) {
          problems.push(`line ${line}: ${target.original} is not written`);
          continue;
        }
        const name = full(target, scopes);
        check(name, line);
        written.push({ name, helper, line });
        continue;
      }
      const block = statement as hbs.AST.BlockStatement;
      if (!['if', 'unless', 'each'].includes(path.original) || !param) {
        problems.push(`line ${line}: no block {{#${path.original}}}`);
        continue;
      }
      let inner = scopes;
      if (!param.data) {
        const name = full(param, scopes);
        check(name, line);
        asked.push(name);
        if (path.original === 'each') inner = [...scopes, `${name}.*`];
      } else if (!['first', 'last', 'index'].includes(param.parts[0] ?? ''))
        problems.push(`line ${line}: @${param.parts[0]}`);
      visit(block.program, inner);
      if (block.inverse) visit(block.inverse, scopes);
    }
  };
  visit(Handlebars.parse(source), ['']);
  return { written, asked, problems };
}

/** Whether a context has a name of its own; `*` is any item of a list. */
function exists(value: unknown, [key, ...rest]: string[]): boolean {
  if (key === undefined || key === '') return true;
  if (value === null || typeof value !== 'object') return false;
  if (key === '*') return Array.isArray(value) && (value.length === 0 || exists(value[0], rest));
  return Object.hasOwn(value, key) && exists((value as Record<string, unknown>)[key], rest);
}

describe.each(pages)('%s', (path) => {
  test('names what there is, in a plain way', () => {
    expect(namesIn(read(path)).problems).toEqual([]);
  });

  test('passes what a job file said through a helper', () => {
    const bare = namesIn(read(path)).written.filter(
      ({ name, helper }) => isUntrusted(name) && helper === undefined,
    );
    expect(bare).toEqual([]);
  });

  test('has the helper that its place asks for', () => {
    const lines = read(path).split('\n');
    let fenced = false;
    for (const [index, line] of lines.entries()) {
      if (/^(```|~~~)/.test(line)) fenced = !fenced;
      const helpers = [...line.matchAll(/\{\{(md|mdCell|line|quoted) /g)].map(([, helper]) => helper);
      const markdown = path.endsWith('.md.hbs') && !fenced;
      const allowed = !markdown ? ['line'] : line.startsWith('|') ? ['mdCell'] : ['md'];
      expect(
        helpers.filter((helper) => !allowed.includes(helper ?? '')),
        `line ${index + 1}: ${line}`,
      ).toEqual([]);
    }
  });

  test('holds no workflow expression, and no raw output', () => {
    expect(read(path)).not.toMatch(/\$\{\{|\{\{\{|\{\{&/);
  });

  test('names the employer only below private/, or where its owner allowed it', () => {
    const named = namesIn(read(path))
      .written.map(({ name }) => name)
      .filter((name) => name.startsWith('private.'));
    if (!path.startsWith('base/private/')) expect(named).toEqual([]);
  });
});

test('the lint knows a bad template', () => {
  const problems = (source: string) => namesIn(source).problems.length;
  expect(problems('{{md title}} {{#if private.hasCompany}}{{md private.company}}{{/if}}')).toBe(0);
  expect(problems('{{titel}}')).toBe(1);
  expect(problems('{{md job.titel}}')).toBe(1);
  expect(problems('{{constructor}}')).toBe(1);
  expect(problems('{{#each skills}}{{this.nam}}{{/each}}')).toBe(1);
  expect(problems('{{#each skills}}{{name}}{{/each}}')).toBe(1);
  expect(problems('{{> partial}}')).toBe(1);
  expect(problems('{{shout title}}')).toBe(1);
  expect(problems('{{#with job}}{{/with}}')).toBe(1);
  expect(
    namesIn('{{title}}{{#each labels}}{{this}}{{/each}}').written.filter(
      ({ name, helper }) => isUntrusted(name) && !helper,
    ),
  ).toHaveLength(2);
});

test('every text of the job file that the context holds is known to be untrusted', () => {
  const marked = FULL.replace(/: ([A-Z])$/gm, ': Zq$1')
    .replace(/\[([A-Z])\]/g, '[Zq$1]')
    .replace('[one]', '[Zqone]')
    .replace(/name: A,/, 'name: ZqA,')
    .replace('github: ada', 'github: Zqada')
    .replace('a@b', 'Zqa@b')
    .replace('//a.', '//Zqa.');
  const found = new Set<string>();
  const walk = (value: unknown, name: string) => {
    if (typeof value === 'string' && value.includes('Zq') && !name.startsWith('frontMatter')) found.add(name);
    if (value === null || typeof value !== 'object') return;
    for (const [key, item] of Object.entries(value))
      walk(item, [name, Array.isArray(value) ? '*' : key].filter(Boolean).join('.'));
  };
  walk(contextOf(marked), '');
  expect(found.size).toBeGreaterThan(12);
  expect([...found].filter((name) => !isUntrusted(name))).toEqual([]);
});

describe('the folder', () => {
  /** npm leaves these out of a package, or renames them. */
  const DROPPED =
    /(^|\/)(\.gitignore|\.npmignore|\.npmrc|\.git|\.svn|\.hg|CVS|node_modules|package-lock\.json|\.DS_Store|npm-debug\.log|config\.gypi|\._.*|.*\.orig|\..*\.swp)(\/|$)/;

  test('holds nothing that npm would drop', () => {
    expect(files.filter((path) => DROPPED.test(path))).toEqual([]);
  });

  test('holds plain files in folders that are not empty', () => {
    const odd: string[] = [];
    const walk = (folder: string) => {
      const entries = readdirSync(join(TEMPLATES, folder), { withFileTypes: true }).filter(
        ({ name }) => !CACHES.has(name),
      );
      if (entries.length === 0) odd.push(`${folder} is empty`);
      for (const entry of entries) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else if (!lstatSync(join(TEMPLATES, path)).isFile()) odd.push(`${path} is no file`);
      }
    };
    walk('');
    expect(odd).toEqual([]);
  });

  test('is text with line ends of Unix, one at the end', () => {
    for (const path of files) {
      if (/\.(png|jpg|jpeg|npz|ico)$/.test(path)) continue;
      const text = read(path);
      expect(text.includes('\r'), path).toBe(false);
      if (text !== '') expect(text.endsWith('\n') && !text.endsWith('\n\n'), path).toBe(true);
    }
  });

  test('is layers, and each is known', () => {
    const known =
      'base, ci, demos, domains, layers, licences, parts, pictures, sources, tasks, vocabulary'.split(', ');
    expect(files.filter((path) => !known.includes(path.split('/')[0] ?? ''))).toEqual([]);
  });

  test('Python names its package by the one word that is replaced', () => {
    for (const path of files.filter((name) => name.endsWith('.py'))) {
      expect(read(path), path).not.toMatch(/proof-of-concept-package|\{\{\s*package/);
      if (!/\/src\/proof_of_concept\//.test(`/${path}`)) continue;
      // Within the package imports are relative, so that a rename moves no line break.
      expect(read(path), path).not.toMatch(/^\s*(from|import) proof_of_concept/m);
    }
  });
});

describe('licences', () => {
  const render = (id: string) =>
    withHelpers(Handlebars.create()).compile(read(`licences/${id}.txt.hbs`), COMPILE_OPTIONS)(context);

  test.each([
    [
      'MIT',
      /^MIT License\n\nCopyright \(c\) 2026 A\n\nPermission is hereby granted, free of charge/,
      'OTHER DEALINGS IN THE\nSOFTWARE.',
    ],
    [
      'BSD-3-Clause',
      /^BSD 3-Clause License\n\nCopyright \(c\) 2026, A\n\nRedistribution and use/,
      'POSSIBILITY OF SUCH DAMAGE.',
    ],
    ['Apache-2.0', /^\s+Apache License\n\s+Version 2\.0, January 2004\n/, 'limitations under the License.'],
  ])('%s is whole', (id, start, end) => {
    const text = render(id);
    expect(text).toMatch(start);
    expect(text).toContain(end);
    expect(text).not.toMatch(/\{\{|<year>|<copyright|\[year\]|\[fullname\]/);
  });

  test('there is one for each that a job file can choose', () => {
    expect(listFiles(join(TEMPLATES, 'licences'))).toEqual([
      'Apache-2.0.txt.hbs',
      'BSD-3-Clause.txt.hbs',
      'MIT.txt.hbs',
    ]);
  });
});

test('no line of Python is longer than the 100 characters that ruff allows, in the slow suites', () => {
  const isOver = (line: string) => [...line].length > 100 && line.trim().includes(' ');
  const modules = files.filter((path) => path.endsWith('.py'));
  const over = modules.flatMap((path) =>
    read(path)
      .split('\n')
      .filter(isOver)
      .map((line) => `${path}: ${line}`),
  );
  expect(over).toEqual([]);
});

describe('workflows', () => {
  const workflows = listFiles(join(TEMPLATES, 'ci')).map((path) => `ci/${path}`);

  test('are static files', () => {
    expect(workflows).toEqual(['ci/.github/workflows/ci.yml', 'ci/.github/workflows/deploy-space.yml']);
    expect(catalog.layer('ci').map(({ kind }) => kind)).toEqual(['static', 'static']);
  });

  test.each(['ci.yml', 'deploy-space.yml'])(
    '%s: least rights, actions pinned by hash, no expression in what is run',
    (name) => {
      const text = read(`ci/.github/workflows/${name}`);
      const workflow = parse(text);
      expect(workflow.permissions).toEqual({ contents: 'read' });
      const uses = [...text.matchAll(/uses: (\S+)(.*)/g)].filter(([line]) => !line.includes('OWNER/REPO'));
      expect(uses.length).toBeGreaterThan(1);
      for (const [line, action, rest] of uses) {
        expect(action, line).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        expect(rest, line).toMatch(/^ # v\d/);
      }
      type Step = { run?: string; uses?: string; with?: Record<string, unknown> };
      const jobs = Object.values(workflow.jobs) as { steps: Step[]; 'timeout-minutes'?: number }[];
      for (const job of jobs) {
        expect(job['timeout-minutes']).toBeGreaterThan(0);
        for (const step of job.steps) {
          expect(step.run ?? '').not.toContain('${{');
          if (step.uses?.startsWith('actions/checkout@'))
            expect(step.with?.['persist-credentials']).toBe(false);
        }
      }
    },
  );
});

/** The built command, as somebody runs it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { CLI, listFiles, PROJECT, SHARED } from './support/paths.ts';

const JOB = `title: Vision Engineer
company: Canary Group
project:
  name: cup-check
  problem: Tell whether each cup is on the tray.
  task: object-detection
  labels: [cup, plate]
  author: {name: Ada, email: ada@example.org}
`;
const MANIFEST = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8'));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, 'job.yaml'), JOB);
});

interface Options {
  input?: string | Buffer;
  env?: Record<string, string | undefined>;
  cwd?: string;
}

function cli(args: string[], { input = '', env, cwd = folder }: Options = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    env: { ...process.env, HOME: folder, GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'), ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, stdout, stderr };
}

/** stdout as the one JSON object it has to be. */
function json(args: string[], options?: Options) {
  const ran = cli([...args, '--json'], options);
  return { ...ran, value: JSON.parse(ran.stdout) };
}

const git = (dir: string, ...args: string[]) =>
  execFileSync('git', args, { cwd: dir, encoding: 'utf8' }).trimEnd();
const filesOf = (dir: string) => listFiles(dir, new Set(['.git']));
const problem = (message: unknown, rest: object = {}) => ({
  file: null,
  line: null,
  column: null,
  suggestion: null,
  ...rest,
  message,
});

describe('help and usage', () => {
  test.each([
    [
      ['--help'],
      /^start-the-job: .*\n[\s\S]*Exit codes: 0 done, 1 failed, 2 the input is wrong, 130 cancelled\.\n$/,
    ],
    [['-h'], /start-the-job new JOB/],
    [['new', '--help'], /--set KEY=VALUE/],
    [['ci', '--help'], /--dry-run/],
    [['tasks', '-h'], /--json/],
  ])('%j', (args, words) => {
    const { code, stdout, stderr } = cli(args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(words);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThan(140);
  });

  test.each([[['--version']], [['-v']], [['new', '--version']]])('%j is the package’s version', (args) => {
    expect(cli(args)).toEqual({ code: 0, stdout: `${MANIFEST.version}\n`, stderr: '' });
  });

  test('help names every flag that is taken', () => {
    const help = cli(['new', '--help']).stdout;
    for (const flag of [
      'output',
      'task',
      'demo',
      'name',
      'author',
      'set',
      'yes',
      'no-git',
      'dry-run',
      'json',
    ])
      expect(help).toContain(`--${flag}`);
  });

  test.each([
    [['nwe', 'job.yaml'], 'There is no command "nwe". Did you mean "new"?'],
    [['taks'], 'There is no command "taks". Did you mean "tasks"?'],
    [['frobnicate'], 'There is no command "frobnicate". Commands: new, read, publish, ci, tasks.'],
    [['job.yaml'], 'start-the-job new job.yaml'],
    [['my $(x).yaml'], "start-the-job new 'my $(x).yaml'"],
    [['__proto__'], 'There is no command'],
    [['new', 'job.yaml', '--ouput', 'x'], "Unknown option '--ouput'. Did you mean --output?"],
    [['new', 'job.yaml', '--dryrun'], 'Did you mean --dry-run?'],
    [['new', 'job.yaml', '--xyzzy'], "Unknown option '--xyzzy'. See"],
    [['new', 'job.yaml', '--task'], '--task'],
    [['new', 'job.yaml', '--yes=maybe'], '--yes'],
    [['tasks', 'x', 'y'], 'tasks takes at most 1 argument'],
    [['ci', 'a', 'b'], 'ci takes at most 1 argument'],
    [['new', 'job.yaml', '--set', 'titel=x'], 'did you mean "title"?'],
    [['new', 'job.yaml', '--author', '<x>'], '"Name <mail@example.org>"'],
    [['tasks', '--dry-run'], "Unknown option '--dry-run'"],
  ])('%j is wrong usage', (args, words) => {
    const { code, stdout, stderr } = cli(args);
    expect(stderr).toContain(words);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toMatch(/ {4}at /);
    const { value, code: again } = json(args);
    expect(again).toBe(2);
    expect(value).toMatchObject({
      version: 1,
      error: { code: 'usage', message: expect.stringContaining(words) },
    });
  });
});

describe('tasks', () => {
  test('--json', () => {
    const { code, value, stderr } = json(['tasks']);
    expect([code, stderr]).toEqual([0, '']);
    expect(Object.keys(value)).toEqual(['version', 'tasks', 'parts']);
    expect(value.version).toBe(1);
    expect(value.tasks.map(({ id }: { id: string }) => id)).toEqual(
      readdirSync(join(PROJECT, 'templates', 'tasks')).sort(),
    );
    const keys = ['id', 'title', 'summary', 'modality', 'buildable', 'demos'];
    const buildable: string[] = [];
    for (const task of value.tasks) {
      if (!task.buildable) continue;
      buildable.push(task.id);
      expect(Object.keys(task)).toEqual(keys);
      expect(task.demos).toEqual(['gradio', 'streamlit']);
    }
    expect(buildable.length).toBeGreaterThanOrEqual(4);
    for (const task of value.tasks) {
      if (task.buildable) continue;
      expect(Object.keys(task)).toEqual([...keys, 'nearest', 'because']);
      expect(task.demos).toEqual([]);
      expect(buildable).toContain(task.nearest);
    }
  });

  test('for people', () => {
    const { code, stdout } = cli(['tasks']);
    expect(code).toBe(0);
    expect(stdout).toContain('object-detection');
    expect(stdout).toContain('demos: gradio, streamlit');
  });

  test('the ideas of one, --json', () => {
    const { code, value } = json(['tasks', 'object-detection']);
    expect(code).toBe(0);
    expect(value).toMatchObject({ version: 1, task: { id: 'object-detection', buildable: true } });
    expect(Object.keys(value.ideas[0])).toEqual([
      'domain',
      'project',
      'collect',
      'labelling',
      'headline',
      'hard',
    ]);
  });

  test('the ideas of one, for people', () => {
    const { value } = json(['tasks', 'text-classification']);
    const { code, stdout } = cli(['tasks', 'text-classification']);
    expect(code).toBe(0);
    for (const { project, hard } of value.ideas) {
      expect(stdout).toContain(project.title);
      expect(stdout).toContain(hard);
    }
  });

  test('a family that there is not', () => {
    expect(json(['tasks', 'object-detecton'])).toMatchObject({
      code: 2,
      value: { error: { code: 'task-unknown', problems: [{ suggestion: 'object-detection' }] } },
    });
  });
});

describe('read', () => {
  const AD = join(PROJECT, 'test', 'fixtures', 'ads', 'fraud-scoring-linkedin.txt');

  test('--json has the shape of version 1', () => {
    const { code, value } = json(['read', AD]);
    expect(code).toBe(0);
    expect(value).toMatchObject({ version: 1, about_machine_learning: true, generic: false, language: 'en' });
    for (const key of ['title', 'company', 'location', 'remote', 'experience_years', 'skills', 'domain'])
      expect(value.job).toHaveProperty(key);
    for (const key of ['responsibilities', 'qualifications', 'preferred'])
      expect(value.job[key].length).toBeGreaterThan(0);
    expect(value.tasks[0]).toMatchObject({ id: 'tabular-classification', buildable: true });
    expect(value.tasks[0].evidence[0]).toEqual({ line: expect.any(Number), text: expect.any(String) });
    expect(value.briefs.length).toBeGreaterThan(0);
    for (const brief of value.briefs) {
      for (const key of ['task', 'answers', 'origin', 'name', 'title', 'problem', 'user', 'hard'])
        expect(brief[key]).toBeTypeOf('string');
      expect(Object.keys(brief.slots).length).toBeGreaterThan(0);
    }
    expect(value.briefs[0]).toMatchObject({ task: 'tabular-classification', built: true, origin: 'ad' });
    expect(value.evidence.title).toEqual({ line: 1, text: value.job.title });
  });

  test('writes a job file that makes a repo, and never writes over one', () => {
    expect(cli(['read', AD, '-o', 'read.yaml']).code).toBe(0);
    expect(cli(['read', AD, '-o', 'read.yaml'])).toMatchObject({ code: 2 });
    expect(cli(['read', AD, '-o', 'read.yaml', '--force']).code).toBe(0);
    const { code, value } = json(['new', 'read.yaml', '--dry-run']);
    expect([code, value.repos[0].task]).toEqual([0, 'tabular-classification']);
  });

  test('without -o the job file goes to stdout, and what was understood to stderr', () => {
    const { code, stdout, stderr } = cli(['read', AD]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^# yaml-language-server/);
    expect(stdout).toContain('task: "tabular-classification"');
    expect(stderr).toMatch(/projects? of this ad/i);
  });

  test('no control character of an ad reaches the terminal', () => {
    const posting = {
      '@type': 'JobPosting',
      title: 'Data Scientist\u001b[31m, Fraud',
      hiringOrganization: { name: 'Red\u0007 Bank\u202e' },
      description: 'You will build fraud\u001b[0m detection models.\u0000',
    };
    writeFileSync(join(folder, 'escape.json'), JSON.stringify(posting));
    for (const flags of [[], ['--explain']]) {
      const { code, stdout, stderr } = cli(['read', 'escape.json', ...flags]);
      expect(code).toBe(0);
      expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202e]/);
    }
  });

  test('--explain marks the words', () => {
    const { code, stdout } = cli(['read', AD, '--explain']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/↑ .*tabular-classification/);
  });

  test('an ad without machine learning is read, and said to be one', () => {
    const nurse = join(PROJECT, 'test', 'fixtures', 'ads', 'night-nurse-linkedin.txt');
    expect(json(['read', nurse])).toMatchObject({ code: 0, value: { about_machine_learning: false } });
    expect(cli(['read', nurse]).stderr).toContain('does not look like an ad for work with machine learning');
  });

  test('new takes an ad, reads it first, and makes the repo', () => {
    const { code, stdout, stderr } = cli(['new', AD, '--yes', '--no-git', '--output', 'from-ad']);
    expect([code, stderr]).toEqual([0, expect.stringContaining('It is about:')]);
    expect(stdout).toContain('Made from-ad');
    expect(readFileSync(join(folder, 'from-ad', 'private', 'job.yaml'), 'utf8')).toContain('description: |-');
    const wanted = json(['new', AD, '--dry-run', '--task', 'text-classification']);
    expect([wanted.code, wanted.value.repos[0].task]).toEqual([0, 'text-classification']);
  });

  test('new refuses an ad without machine learning politely, and goes on with --force', () => {
    const nurse = join(PROJECT, 'test', 'fixtures', 'ads', 'night-nurse-linkedin.txt');
    expect(json(['new', nurse, '--dry-run'])).toMatchObject({
      code: 2,
      value: { error: { code: 'not-machine-learning', problems: [{ suggestion: '--force' }] } },
    });
    expect(json(['new', nurse, '--dry-run', '--force']).code).toBe(0);
    cpSync(nurse, join(folder, 'my $(x).txt'));
    expect(cli(['new', 'my $(x).txt', '--dry-run']).stderr).toContain("new 'my $(x).txt' --force");
  });

  test('a task that is recognised and not built yet names the nearest', () => {
    expect(json(['new', AD, '--dry-run', '--task', 'video-classification'])).toMatchObject({
      code: 2,
      value: { error: { code: 'task-not-buildable', problems: [{ suggestion: 'object-detection' }] } },
    });
  });

  test.each([
    [['read'], 'usage'],
    [['read', 'no-such-ad.txt'], 'ad-missing'],
    [['read', '.'], 'ad-missing'],
  ])('%j fails', (words, code) => {
    expect(json(words)).toMatchObject({ code: 2, value: { version: 1, error: { code } } });
  });
});

describe('new', () => {
  test('makes the repo with one commit, and says what to do next', () => {
    const { code, stdout, stderr } = cli(['new', 'job.yaml', '--yes']);
    expect([code, stderr]).toEqual([0, '']);
    const repo = join(folder, 'cup-check');
    expect(git(repo, 'rev-list', '--count', 'HEAD')).toBe('1');
    expect(git(repo, 'status', '--porcelain')).toBe('');
    expect(git(repo, 'log', '--format=%an <%ae>')).toBe('Ada <ada@example.org>');
    expect(git(repo, 'ls-files')).not.toMatch(/^private\//m);
    expect(stdout).toMatch(/^Made cup-check: \d+ files, first commit [0-9a-f]{7}\n/);
    for (const words of [
      'cd cup-check\n',
      'uv sync\n',
      'uv run python -m cup_check all\n',
      'uv run python demo/app.py\n',
    ])
      expect(stdout).toContain(words);
    expect(readdirSync(folder).sort()).toEqual(['cup-check', 'job.yaml']);
  });

  test('says for how many labels nobody has said what people write', () => {
    const job =
      'title: x\nproject:\n  task: text-classification\n  problem: Sort slips\n  labels: [zorbly, quonk]\n';
    writeFileSync(join(folder, 'slips.yaml'), job);
    expect(cli(['new', 'slips.yaml', '--yes', '-o', 'slips']).stdout).toContain('under 2 labels');
    const said = `${job}  vocabulary:\n    texts:\n      labels:\n        zorbly: [The hatch is stuck., It will not open.]\n        quonk: [It hums all night., A low tone.]\n`;
    writeFileSync(join(folder, 'said.yaml'), said);
    expect(cli(['new', 'said.yaml', '--yes', '-o', 'said']).stdout).not.toContain('placeholders');
  });

  test('--json has the shape of version 1', () => {
    const { code, value, stderr } = json(['new', 'job.yaml', '-o', 'out']);
    expect([code, stderr]).toEqual([0, '']);
    const [repo] = value.repos;
    expect(value).toEqual({
      version: 1,
      repos: [
        {
          job: 'job.yaml',
          dir: 'out',
          name: 'cup-check',
          package: 'cup_check',
          task: 'object-detection',
          demo: 'gradio',
          files: filesOf(join(folder, 'out')).sort((a, b) => (a < b ? -1 : 1)),
          commit: git(join(folder, 'out'), 'rev-parse', 'HEAD'),
          error: null,
        },
      ],
    });
    expect(Object.keys(repo)).toEqual([
      'job',
      'dir',
      'name',
      'package',
      'task',
      'demo',
      'files',
      'commit',
      'error',
    ]);
  });

  test('--no-git makes the files alone', () => {
    expect(json(['new', 'job.yaml', '--no-git']).value.repos[0].commit).toBeNull();
    expect(existsSync(join(folder, 'cup-check', '.git'))).toBe(false);
  });

  test('--dry-run writes nothing, and lists what a run writes', () => {
    const before = readdirSync(folder);
    const dry = cli(['new', 'job.yaml', '--dry-run']);
    const dryJson = json(['new', 'job.yaml', '--dry-run']);
    expect([dry.code, dryJson.code]).toEqual([0, 0]);
    expect(readdirSync(folder)).toEqual(before);
    expect(dry.stdout).toMatch(/^Would make cup-check/);
    const made = json(['new', 'job.yaml']).value.repos[0];
    expect(dryJson.value.repos[0]).toEqual({ ...made, commit: null });
    const listed = [...dry.stdout.matchAll(/^ +(\d+) {2}(\S+)$/gm)].map(([, size, path]) => [
      path,
      Number(size),
    ]);
    const written = made.files.map((path: string) => [path, statSync(join(folder, 'cup-check', path)).size]);
    expect(listed).toEqual(written);
  });

  test('flags stand above the job file', () => {
    const flags = [
      '--task',
      'text-classification',
      '--demo',
      'streamlit',
      '--name',
      'Other name',
      '--set',
      'project.seed=9',
      '--author',
      'Grace <g@example.org>',
    ];
    expect(json(['new', 'job.yaml', ...flags, '--no-git']).value.repos[0]).toMatchObject({
      dir: 'other-name',
      package: 'other_name',
      task: 'text-classification',
      demo: 'streamlit',
    });
    expect(parse(readFileSync(join(folder, 'other-name', 'project.yaml'), 'utf8'))).toMatchObject({
      seed: 9,
      author: { name: 'Grace', email: 'g@example.org' },
    });
  });

  test('the job file comes from standard input too', () => {
    const { code, value } = json(['new', '-'], { input: JOB });
    expect(code).toBe(0);
    expect(value.repos[0]).toMatchObject({ job: '-', dir: 'cup-check' });
    expect(readFileSync(join(folder, 'cup-check', 'private', 'job.yaml'), 'utf8')).toBe(JOB);
  });

  test('a JSON Resume file with a problem is taken as it is', () => {
    writeFileSync(
      join(folder, 'job.json'),
      JSON.stringify({
        $schema: 'x',
        title: 'Engineer',
        description: 'Computer vision.\r\nMore.',
        benefits: [],
      }),
    );
    const { code, stderr } = json(['new', 'job.json', '-o', 'out', '--no-git']);
    expect(code).toBe(0);
    expect(stderr).not.toContain('job.json has');
  });

  test.each([
    [
      'said by flags',
      [
        '--demo',
        'streamlit',
        '--set',
        'project.labels=["a b", "it\'s"]',
        '--set',
        'project.user="7"',
        '--author',
        'Ada Lovelace <a@b.example>',
        '-o',
        'some where',
      ],
    ],
    ['said by the file', []],
    ['without git', ['--no-git', '--set', 'title=Say "it" & $HOME']],
    ['by an author of angles', ['--set', 'project.author.name=A <b>', '--set', 'project.start=2027-03-01']],
  ])('the command it prints repeats the run: %s', (_name, flags) => {
    const first = cli(['new', 'job.yaml', '--yes', ...flags]);
    expect(first.stderr).toBe('');
    const command = first.stdout.split('The same again:\n  ')[1]?.trim() ?? '';
    expect(command).toMatch(/^start-the-job new job\.yaml .* --yes$/);
    const dir = /^Made (.*): \d+ files/.exec(first.stdout)?.[1] ?? '';
    const made = join(folder, dir);
    const before = new Map(filesOf(made).map((path) => [path, readFileSync(join(made, path), 'utf8')]));
    const hadGit = existsSync(join(made, '.git'));
    rmSync(made, { recursive: true });
    execFileSync(
      'sh',
      [
        '-c',
        `start-the-job() { "${process.execPath}" "${CLI}" "$@"; }; ${command}`
          .replace('start-the-job()', 'again()')
          .replace('start-the-job new', 'again new'),
      ],
      { cwd: folder, env: { ...process.env, HOME: folder }, stdio: 'pipe' },
    );
    const known = (text: string | undefined) => text?.replace(/^id: .*$/m, 'id: x');
    expect(filesOf(made)).toEqual([...before.keys()]);
    for (const [path, text] of before)
      expect(known(readFileSync(join(made, path), 'utf8')), path).toBe(known(text));
    expect(existsSync(join(made, '.git'))).toBe(hadGit);
  });
});

describe('bad input: exit 2, a message that says what to do, nothing written', () => {
  const files: Record<string, string | Buffer> = {
    'empty.yaml': '',
    'no-map.yaml': 'hello',
    'not.yaml': 'title: "x',
    'bomb.yaml': `title: x\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c,*c]`,
    'huge.yaml': Buffer.alloc(50 * 1024 * 1024, 'a'),
    'deep.yaml': '['.repeat(200_000),
    'utf16.yaml': Buffer.from('\uFEFFtitle: 7', 'utf16le'),
    'pdf.yaml': '%PDF-1.7\n',
    'types.yaml': 'title: 7\nproject: {seed: x}',
    'task.yaml': 'title: x\nproject: {task: object-detecton}',
    'demo.yaml': 'title: x\nproject: {task: object-detection, demo: gardio}',
    'twice.yaml': 'title: x\nproject: {task: object-detection, labels: [cup, Cup]}',
    'one.yaml': 'title: x\nproject: {task: text-classification, labels: [one]}',
    'control.yaml': 'title: "a\\u0007"\nproject: {problem: x}',
    'path.yaml': 'title: x\nproject: {problem: x, name: ../../x}',
    'open.yaml': 'company: x',
  };

  test.each([
    ['gone.yaml', 'job-missing', 'There is no file gone.yaml', []],
    ['.', 'job-missing', 'is a folder', []],
    ['empty.yaml', 'job-empty', 'title: Computer Vision Engineer', []],
    ['no-map.yaml', 'job-invalid', 'has a problem', [[1, 1, null]]],
    ['not.yaml', 'job-invalid', 'has a problem', [[1, 10, null]]],
    ['bomb.yaml', 'job-invalid', 'aliases too often', []],
    ['huge.yaml', 'job-too-large', '50.0 MB', []],
    ['deep.yaml', 'job-invalid', 'nested too deeply', []],
    ['utf16.yaml', 'job-invalid', 'has a problem', [[1, 8, null]]],
    ['pdf.yaml', 'not-text', 'is a PDF; save the ad as text', []],
    [
      'types.yaml',
      'job-invalid',
      '2 problems',
      [
        [1, 8, null],
        [2, 17, null],
      ],
    ],
    ['task.yaml', 'task-unknown', 'start-the-job tasks', [[2, 17, 'object-detection']]],
    ['demo.yaml', 'job-invalid', 'do not fit', [[2, 41, 'gradio']]],
    ['twice.yaml', 'job-invalid', 'do not fit', [[2, 49, null]]],
    ['one.yaml', 'job-invalid', 'do not fit', [[2, 46, null]]],
    ['control.yaml', 'job-invalid', 'has a problem', [[1, 8, null]]],
    ['path.yaml', 'job-invalid', 'has a problem', [[2, 29, null]]],
    [
      'open.yaml',
      'answers-missing',
      'open',
      [
        [null, null, '--set title=…'],
        [null, null, '--set project.problem=…'],
      ],
    ],
  ] as [string, string, string, (number | string | null)[][]][])('%s', (name, code, words, places) => {
    const content = files[name];
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const before = readdirSync(folder);
    const ran = json(['new', name, '-o', 'out']);
    expect(ran.code).toBe(2);
    expect(ran.value).toEqual({
      version: 1,
      error: { code, message: expect.stringContaining(words), problems: expect.any(Array) },
    });
    const { problems } = ran.value.error;
    expect(
      problems.map(({ line, column, suggestion }: Record<string, unknown>) => [line, column, suggestion]),
    ).toEqual(places);
    for (const one of problems)
      expect(Object.keys(one)).toEqual(['file', 'line', 'column', 'message', 'suggestion']);
    expect(ran.stderr).toContain(words);
    expect(ran.stderr.length).toBeLessThan(4000);
    for (const [line, column] of places) if (line) expect(ran.stderr).toContain(`${name}:${line}:${column} `);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('the offending line is shown, with a mark below the place', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'title: x\nproject:\n  task: objekt-detection\n');
    expect(cli(['new', 'bad.yaml']).stderr).toContain(
      'bad.yaml:3:9 unknown task "objekt-detection", did you mean "object-detection"?\n  3 |   task: objekt-detection\n              ^\n',
    );
  });

  test('no control character of a file reaches the terminal', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'title: \u001b]0;owned\u0007\n');
    expect(cli(['new', 'bad.yaml']).stderr).not.toMatch(/[\u0000-\u0008\u000b-\u001f]/);
  });
});

describe('a target that exists is refused and left alone', () => {
  test.each([
    [
      'a file',
      (path: string) => writeFileSync(path, 'mine'),
      (path: string) => readFileSync(path, 'utf8') === 'mine',
    ],
    [
      'a folder with a file',
      (path: string) => {
        mkdirSync(path);
        writeFileSync(join(path, 'mine'), 'x');
      },
      (path: string) => readdirSync(path).join() === 'mine',
    ],
    ['an empty folder', (path: string) => mkdirSync(path), (path: string) => readdirSync(path).length === 0],
    [
      'a dangling link',
      (path: string) => symlinkSync('nowhere', path),
      (path: string) => readlinkSync(path) === 'nowhere',
    ],
    [
      'a link to an empty folder',
      (path: string) => {
        mkdirSync(join(dirname(path), 'empty'));
        symlinkSync('empty', path);
      },
      (path: string) => readlinkSync(path) === 'empty',
    ],
  ])('%s', (_name, make, isUntouched) => {
    make(join(folder, 'out'));
    const before = readdirSync(folder);
    for (const flags of [[], ['--dry-run']]) {
      const { code, value } = json(['new', 'job.yaml', '-o', 'out', ...flags]);
      expect(code).toBe(2);
      expect(value.error).toEqual({
        code: 'target-exists',
        message: expect.stringContaining('out exists already'),
        problems: [],
      });
    }
    expect(isUntouched(join(folder, 'out'))).toBe(true);
    expect(readdirSync(folder)).toEqual(before);
  });
});

describe('what fails: exit 1', () => {
  test.each([
    ['below a file', 'job.yaml/x/out', 'is a file'],
    ['right below a file', 'job.yaml/out', 'is a file'],
    ['a name that is too long', 'x'.repeat(300), 'too long'],
  ])('%s', (_name, output, words) => {
    const before = readdirSync(folder);
    const { code, value, stderr } = json(['new', 'job.yaml', '-o', output]);
    expect(value.error).toMatchObject({
      code: 'disk',
      message: expect.stringContaining(words),
      problems: [],
    });
    expect(code).toBe(1);
    expect(stderr).not.toContain('This is a bug');
    expect(readdirSync(folder)).toEqual(before);
  });

  /** Errors of the disk that root never sees are put in place of Node's own, in the child alone. */
  test.each([
    ['EACCES', 'no permission', 'mkdirSync'],
    ['EROFS', 'read-only', 'mkdirSync'],
    ['ENOSPC', 'the disk is full', 'writeFileSync'],
    ['EDQUOT', 'quota', 'writeFileSync'],
    ['EPERM', 'no permission', 'renameSync'],
  ])('%s', (code, words, call) => {
    const inject = join(folder, 'inject.cjs');
    writeFileSync(
      inject,
      `const fs = require('node:fs'); const real = fs.${call};
fs.${call} = (...args) => { if (String(args[0]).includes('.start-the-job-')) throw Object.assign(new Error('${code}'), { code: '${code}' }); return real(...args); };`,
    );
    const before = readdirSync(folder);
    const ran = json(['new', 'job.yaml', '-o', 'out'], { env: { NODE_OPTIONS: `--require ${inject}` } });
    expect(ran.value.error).toMatchObject({ code: 'disk', message: expect.stringContaining(words) });
    expect(ran.value.error.message).toContain('Nothing was made');
    expect(ran.code).toBe(1);
    expect(readdirSync(folder)).toEqual(before);
  });

  test('a git that fails', () => {
    mkdirSync(join(folder, 'bin'));
    writeFileSync(join(folder, 'bin', 'git'), '#!/bin/sh\necho "fatal: no luck" >&2\nexit 128\n', {
      mode: 0o755,
    });
    const { code, value } = json(['new', 'job.yaml'], {
      env: { PATH: `${join(folder, 'bin')}:${process.env.PATH}` },
    });
    expect(code).toBe(1);
    expect(value.error).toMatchObject({
      code: 'git',
      message: expect.stringMatching(/fatal: no luck.*--no-git/),
    });
    expect(readdirSync(folder).sort()).toEqual(['bin', 'job.yaml']);
  });
});

test('without git: a hint, and the repo without a commit', () => {
  mkdirSync(join(folder, 'bin'));
  const { code, value, stderr } = json(['new', 'job.yaml'], { env: { PATH: join(folder, 'bin') } });
  expect(code).toBe(0);
  expect(value.repos[0].commit).toBeNull();
  expect(stderr).toMatch(/git is not installed.*git-scm\.com/);
  expect(filesOf(join(folder, 'cup-check'))).toEqual([...value.repos[0].files].sort());
  expect(existsSync(join(folder, 'cup-check', '.git'))).toBe(false);
});

test('nobody to be the author: said, and a placeholder', () => {
  writeFileSync(join(folder, 'job.yaml'), JOB.replace(/^ {2}author.*\n/m, ''));
  const { code, stderr } = json(['new', 'job.yaml']);
  expect(code).toBe(0);
  expect(stderr).toContain('--author "Name <mail>"');
  expect(readFileSync(join(folder, 'cup-check', 'LICENSE'), 'utf8')).toContain('Your Name');
});

describe('several job files', () => {
  beforeEach(() => {
    writeFileSync(join(folder, 'two.yaml'), JOB.replace('cup-check', 'two'));
    writeFileSync(join(folder, 'bad.yaml'), 'title: 7\n');
  });

  test('one repo each below DIR, a row each, and a failure stops no other', () => {
    const { code, value } = json(['new', 'job.yaml', 'bad.yaml', 'gone.yaml', 'two.yaml', '-o', 'class']);
    expect(code).toBe(2);
    expect(readdirSync(join(folder, 'class')).sort()).toEqual(['cup-check', 'two']);
    expect(value.repos.map(({ job, dir }: Record<string, unknown>) => [job, dir])).toEqual([
      ['job.yaml', 'class/cup-check'],
      ['bad.yaml', null],
      ['gone.yaml', null],
      ['two.yaml', 'class/two'],
    ]);
    expect(value.repos[1]).toEqual({
      job: 'bad.yaml',
      dir: null,
      name: null,
      package: null,
      task: null,
      demo: null,
      files: [],
      commit: null,
      error: {
        code: 'job-invalid',
        message: 'bad.yaml has a problem. Nothing was made.',
        problems: [problem('title must be text; put it in quotes', { file: 'bad.yaml', line: 1, column: 8 })],
      },
    });
  });

  test('rows for people', () => {
    const { code, stdout } = cli(['new', 'job.yaml', 'bad.yaml', '--yes']);
    expect(code).toBe(2);
    expect(stdout).toMatch(
      /^made {4}job\.yaml → cup-check\nfailed {2}bad\.yaml: .*\n[\s\S]*\n1 made, 1 failed\n$/,
    );
  });

  test('all well is 0; one file named twice is made once; what the disk refuses is 1', () => {
    expect(json(['new', 'job.yaml', 'two.yaml', '-o', 'a']).code).toBe(0);
    const twice = json(['new', 'job.yaml', 'job.yaml', '-o', 'b']);
    expect(twice.code).toBe(0);
    expect(twice.value.repos[1]).toMatchObject({ dir: 'b/cup-check', error: null, already: true });
    expect(readdirSync(join(folder, 'b'))).toEqual(['cup-check']);
    expect(json(['new', 'job.yaml', 'two.yaml', '-o', 'job.yaml/x']).code).toBe(1);
  });
});

describe('without a terminal nothing is asked', () => {
  test.each([[[]], [['new']], [['new', '--yes']]])('%j', (args) => {
    const { code, stdout, stderr } = cli(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('start-the-job new JOB');
  });

  test('every missing answer is listed with the flag that gives it, and giving them makes the repo', () => {
    writeFileSync(join(folder, 'open.yaml'), 'company: x\n');
    const { code, stderr } = cli(['new', 'open.yaml']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/title: .*--set title='…'\nproblem: .*--set project\.problem='…'/);
    expect(
      cli(['new', 'open.yaml', '--set', 'title=T', '--set', 'project.problem=Detect cups', '--no-git']).code,
    ).toBe(0);
    expect(readdirSync(folder)).toContain('detect-cups');
  });
});

describe('a reader that goes away', () => {
  const until = (args: string[]) =>
    new Promise<{ code: number | null; stderr: string }>((done) => {
      const child = spawn(process.execPath, [CLI, ...args], {
        cwd: folder,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stderr = '';
      child.stderr.on('data', (chunk) => {
        stderr += chunk;
      });
      child.stdout.destroy();
      child.on('close', (code) => done({ code, stderr }));
    });

  test('is no failure', async () => {
    expect(await until(['tasks'])).toEqual({ code: 0, stderr: '' });
  });

  test('ends no work, and hides no failure', async () => {
    writeFileSync(join(folder, 'two.yaml'), JOB.replace('cup-check', 'two'));
    expect((await until(['new', 'job.yaml', 'two.yaml', 'gone.yaml', '--no-git'])).code).toBe(2);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(['cup-check', 'two']));
  });
});

describe('ci', () => {
  const WORKFLOWS = ['.github/workflows/ci.yml', '.github/workflows/deploy-space.yml'];
  beforeEach(() => {
    cpSync(join(PROJECT, 'test', 'fixtures', 'existing-repo'), join(folder, 'repo'), { recursive: true });
  });

  test('adds the workflows, and then finds them', () => {
    const before = filesOf(join(folder, 'repo'));
    const { code, value, stderr } = json(['ci', 'repo']);
    expect([code, stderr]).toEqual([0, '']);
    expect(value).toEqual({
      version: 1,
      dir: 'repo',
      files: WORKFLOWS.map((path) => ({ path, did: 'added' })),
      warnings: [],
    });
    expect(filesOf(join(folder, 'repo'))).toEqual([...before, ...WORKFLOWS].sort());
    for (const path of WORKFLOWS)
      expect(readFileSync(join(folder, 'repo', path))).toEqual(
        readFileSync(join(PROJECT, 'templates', 'ci', path)),
      );
    expect(json(['ci', 'repo']).value.files.map(({ did }: { did: string }) => did)).toEqual([
      'same already',
      'same already',
    ]);
  });

  test('here, when no folder is given', () => {
    expect(cli(['ci'], { cwd: join(folder, 'repo') })).toMatchObject({
      code: 0,
      stdout: WORKFLOWS.map((path) => `added         ${path}\n`).join(''),
    });
  });

  test('--dry-run adds nothing', () => {
    const before = filesOf(join(folder, 'repo'));
    expect(json(['ci', 'repo', '--dry-run']).value.files[0].did).toBe('would add');
    expect(filesOf(join(folder, 'repo'))).toEqual(before);
  });

  test('overwrites nothing, not even a dangling link', () => {
    const [ci = '', deploy = ''] = WORKFLOWS;
    writeFileSync(join(folder, 'repo', ci), 'mine');
    symlinkSync('nowhere', join(folder, 'repo', deploy));
    const { code, value, stderr } = json(['ci', 'repo']);
    expect(code).toBe(0);
    expect(value.files.map(({ did }: { did: string }) => did)).toEqual(['kept yours', 'kept yours']);
    expect(value.warnings).toHaveLength(2);
    expect(stderr).toContain('it was kept');
    expect(readFileSync(join(folder, 'repo', ci), 'utf8')).toBe('mine');
    expect(readlinkSync(join(folder, 'repo', deploy))).toBe('nowhere');
  });

  test('the fixture’s own workflow calls ours with inputs that it has', () => {
    cli(['ci', 'repo']);
    const read = (name: string) =>
      parse(readFileSync(join(folder, 'repo', '.github', 'workflows', name), 'utf8'));
    const { tests } = read('checks.yml').jobs;
    expect(tests.uses).toBe('./.github/workflows/ci.yml');
    const { inputs } = read('ci.yml').on.workflow_call;
    expect(Object.keys(inputs).sort()).toEqual(['command', 'python-version']);
    for (const name of Object.keys(tests.with)) expect(inputs).toHaveProperty([name]);
    for (const input of Object.values(inputs) as { required?: boolean; type: string }[])
      expect(input).toMatchObject({ type: 'string' });
  });

  test('a folder that is not there, a file, and one without Python', () => {
    for (const dir of ['gone', 'job.yaml'])
      expect(json(['ci', dir])).toMatchObject({ code: 2, value: { error: { code: 'folder-missing' } } });
    mkdirSync(join(folder, 'bare'));
    const { code, value } = json(['ci', 'bare']);
    expect(code).toBe(0);
    expect(value.warnings).toEqual([expect.stringContaining('no pyproject.toml')]);
  });

  test('a workflows folder that can’t be made is exit 1', () => {
    mkdirSync(join(folder, 'odd'));
    writeFileSync(join(folder, 'odd', '.github'), '');
    expect(json(['ci', 'odd'])).toMatchObject({ code: 1, value: { error: { code: 'disk' } } });
  });
});

test('every example of jobs/ becomes a repo', () => {
  const jobs = readdirSync(join(PROJECT, 'jobs')).map((name) => join(PROJECT, 'jobs', name));
  const { code, value } = json(['new', ...jobs, '--no-git']);
  expect(code).toBe(0);
  expect(value.repos.filter(({ error }: { error: unknown }) => error)).toEqual([]);
});

const accept = join(SHARED, 'accept', 'new_contract.sh');
if (!existsSync(accept)) console.log(`skipped: the acceptance script is not at ${accept}`);
test.skipIf(!existsSync(accept))('the acceptance script passes', () => {
  const bin = join(folder, 'start-the-job');
  writeFileSync(bin, `#!/bin/sh\nexec "${process.execPath}" "${CLI}" "$@"\n`, { mode: 0o755 });
  expect(execFileSync('bash', [accept, bin], { encoding: 'utf8' })).toMatch(/^\d+ tracked files\n$/);
});

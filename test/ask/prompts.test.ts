/** The questions, asked in a real (pseudo-)terminal. */

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { docxOf, paragraph } from '../support/docx-maker.ts';
import { CLI, PROJECT } from '../support/paths.ts';
import { runPython } from '../support/python.ts';

const ENTER = '\r';
const DOWN = '\u001b[B';
const CTRL_C = '\u0003';
const CTRL_D = '\u0004';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prompts-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, '.gitconfig'), '[user]\n\tname = Ada\n\temail = ada@example.org\n');
});

/** A question, and the keys that answer it. */
type Step = [string, string];

interface Shown {
  code: number;
  screen: string;
  missed: string | null;
}

function terminal(command: string[], steps: Step[], cwd = folder): Shown {
  // A terminal of somebody: no CI, colours or not.
  const env = {
    CI: null,
    HOME: folder,
    XDG_CONFIG_HOME: null,
    GIT_CONFIG_GLOBAL: join(folder, '.gitconfig'),
    TERM: 'xterm-256color',
    COLUMNS: '200',
  };
  const job = { command, cwd, env, steps, timeout: 50 };
  const shown = JSON.parse(
    runPython([join(PROJECT, 'test', 'support', 'terminal.py')], JSON.stringify(job)),
  ) as Shown;
  expect(shown.missed, shown.screen).toBeNull();
  return shown;
}

const ask = (args: string[], steps: Step[]) => terminal([process.execPath, CLI, ...args], steps);
const made = () =>
  readdirSync(folder)
    .filter((name) => name !== '.gitconfig' && !name.endsWith('.yaml'))
    .sort();
const projectOf = (name: string) => parse(readFileSync(join(folder, name, 'project.yaml'), 'utf8'));

const JOB_FILE: Step = ['Job file', ENTER];
const TITLE: Step = ["job's title", `Vision: "Engineer" & more${ENTER}`];
const LATER: Step = ['Publish it on GitHub now?', ENTER];
const PROBLEM: Step = ['problem to solve', `Tell whether each cup is on the operating tray${ENTER}`];

describe('start-the-job', () => {
  test('from answers to a repo', () => {
    const { code, screen } = ask(
      [],
      [
        JOB_FILE,
        TITLE,
        PROBLEM,
        ['Task family', ENTER],
        ['Labels', `cup, plate, cup${ENTER}`],
        ['given twice', `${'\u007f'.repeat(5)}${ENTER}`],
        ['Demo', `${DOWN}${ENTER}`],
        ["repo's name", `Cup check${ENTER}`],
        ['Make the repo?', ENTER],
        LATER,
      ],
    );
    expect(code, screen).toBe(0);
    expect(made()).toEqual(['cup-check']);
    expect(projectOf('cup-check')).toMatchObject({
      job_title: 'Vision: "Engineer" & more',
      problem: 'Tell whether each cup is on the operating tray',
      task: 'object-detection',
      labels: ['cup', 'plate'],
      demo: 'streamlit',
      author: { name: 'Ada' },
    });
    expect(screen).toContain('Made cup-check');
    expect(screen).toContain('Later: start-the-job publish cup-check');
    expect(screen).toContain('The same again:');
    expect(
      execFileSync('git', ['status', '--porcelain'], { cwd: join(folder, 'cup-check'), encoding: 'utf8' }),
    ).toBe('');
    // What was answered is a job file from now on.
    expect(parse(readFileSync(join(folder, 'cup-check', 'private', 'job.yaml'), 'utf8'))).toMatchObject({
      title: 'Vision: "Engineer" & more',
    });
  });

  test('the task is guessed from the problem', () => {
    const { screen } = ask(
      ['--no-git'],
      [
        JOB_FILE,
        TITLE,
        ['problem to solve', `Read the sentiment of messages${ENTER}`],
        ['Task family', ENTER],
        ['Labels', ENTER],
        ['Demo', ENTER],
        ["repo's name", ENTER],
        ['Make the repo?', ENTER],
      ],
    );
    expect(made(), screen).toHaveLength(1);
    expect(projectOf(made()[0] ?? '').task).toBe('text-classification');
  });

  test('from a job file', () => {
    writeFileSync(join(folder, 'job.yaml'), 'title: x\nproject: {name: from-file, task: object-detection}\n');
    const { code, screen } = ask(
      [],
      [
        ['Job file', `gone.yaml${ENTER}`],
        ['There is no file gone.yaml', `job.yaml${ENTER}`],
        ['Make the repo?', ENTER],
        LATER,
      ],
    );
    expect(code, screen).toBe(0);
    expect(made()).toEqual(['from-file']);
    for (const question of ["job's title", 'problem to solve', 'Task family', 'Labels', 'Demo'])
      expect(screen).not.toContain(question);
  });

  test('what flags say is not asked', () => {
    const { code, screen } = ask(
      [
        '--task',
        'text-classification',
        '--demo',
        'gradio',
        '--name',
        'by-flag',
        '--set',
        'title=T',
        '--set',
        'project.labels=[a, b]',
        '--no-git',
      ],
      [JOB_FILE, ['problem to solve', `Sort mail${ENTER}`], ['Make the repo?', ENTER]],
    );
    expect(code, screen).toBe(0);
    for (const question of ["job's title", 'Task family', 'Labels', 'Demo', "repo's name"])
      expect(screen).not.toContain(question);
    expect(projectOf('by-flag')).toMatchObject({
      task: 'text-classification',
      demo: 'gradio',
      labels: ['a', 'b'],
      job_title: 'T',
    });
    expect(existsSync(join(folder, 'by-flag', '.git'))).toBe(false);
  });

  test('of a job file only what it leaves open', () => {
    writeFileSync(join(folder, 'open.yaml'), 'company: x\nproject: {name: was-open}\n');
    const { code, screen } = ask(
      ['new', 'open.yaml'],
      [
        ["job's title", `T${ENTER}`],
        ['problem to solve', ENTER],
        ['is empty', `Detect cups${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(projectOf('was-open')).toMatchObject({ job_title: 'T', problem: 'Detect cups' });
    expect(screen).not.toContain('Task family');
  });

  test('with --yes nothing is asked', () => {
    writeFileSync(join(folder, 'open.yaml'), 'company: x\n');
    const { code, screen } = ask(['new', 'open.yaml', '--yes'], []);
    expect([code, made()]).toEqual([2, []]);
    expect(screen).toContain("--set title='…'");
  });

  test('a whole job file asks nothing either', () => {
    writeFileSync(join(folder, 'job.yaml'), 'title: x\nproject: {name: whole, task: object-detection}\n');
    expect(ask(['new', 'job.yaml'], []).code).toBe(0);
    expect(made()).toEqual(['whole']);
  });

  test('--dry-run shows the plan of what was answered', () => {
    const { code, screen } = ask(
      [
        '--dry-run',
        '--task',
        'object-detection',
        '--demo',
        'gradio',
        '--name',
        'planned',
        '--set',
        'title=T',
        '--set',
        'project.labels=[a]',
      ],
      [JOB_FILE, PROBLEM, ['Make the repo?', ENTER]],
    );
    expect([code, made()]).toEqual([0, []]);
    expect(screen).toContain('Would make planned');
  });

  test('"no" at the end makes nothing: 130', () => {
    const { code, screen } = ask(
      ['--task', 'object-detection', '--set', 'title=T', '--set', 'project.labels=[a]'],
      [JOB_FILE, PROBLEM, ['Demo', ENTER], ["repo's name", ENTER], ['Make the repo?', `n${ENTER}`]],
    );
    expect([code, made()], screen).toEqual([130, []]);
    expect(screen).toContain('Cancelled');
  });

  test('a target that exists is said after the questions: 2', () => {
    writeFileSync(join(folder, 'job.yaml'), 'title: x\nproject: {name: whole, task: object-detection}\n');
    expect(ask(['new', 'job.yaml', '--no-git'], []).code).toBe(0);
    const { code, screen } = ask(
      [],
      [
        ['Job file', `job.yaml${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(2);
    expect(screen).toContain('whole exists already');
    expect(screen).not.toMatch(/ {4}at /);
  });

  test.each([
    ['at the first question', [['Job file', CTRL_C]]],
    ['at a list', [JOB_FILE, TITLE, PROBLEM, ['Task family', CTRL_C]]],
    [
      'at the last question',
      [
        JOB_FILE,
        TITLE,
        PROBLEM,
        ['Task family', ENTER],
        ['Labels', ENTER],
        ['Demo', ENTER],
        ["repo's name", ENTER],
        ['Make the repo?', CTRL_C],
      ],
    ],
    ['with the end of input', [['Job file', CTRL_D]]],
  ] as [string, Step[]][])('Ctrl-C %s: 130, nothing is left, no stack', (_name, steps) => {
    const { code, screen } = ask([], steps);
    expect([code, made()], screen).toEqual([130, []]);
    expect(screen).toContain('Cancelled');
    expect(screen).not.toMatch(/ {4}at |ExitPromptError|This is a bug/);
  });
});

describe('from an ad', () => {
  const AD = [
    'Data Scientist',
    'Quillmark Bank',
    'Leeds, England',
    '',
    'What you will do',
    '- Build models that predict the probability of default for small business loans',
    '- Explain every decision to the credit officers',
    'Requirements',
    '- 3+ years of experience with Python and SQL',
  ];
  const pasted = AD.join(ENTER) + ENTER;

  test('paste, look, correct, choose', () => {
    const { code, screen } = ask(
      ['--no-git'],
      [
        ['Job file', `${pasted}.${ENTER}`],
        ["The job's title", `, Credit${ENTER}`],
        ['The company', ENTER],
        ['The place', ENTER],
        ['Which project', ENTER],
        ['Correct it first?', ENTER],
        ['Demo', ENTER],
        ['sql for SQL', `dokcer${ENTER}`],
        ['did you mean "docker"', `${'\u007f'.repeat(6)}docker${ENTER}`],
        ["repo's name", `from-a-paste${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(screen).toContain('tabular-classification');
    expect(made()).toEqual(['from-a-paste']);
    expect(projectOf('from-a-paste').task).toBe('tabular-classification');
    const job = parse(readFileSync(join(folder, 'from-a-paste', 'private', 'job.yaml'), 'utf8'));
    expect(job).toMatchObject({
      company: 'Quillmark Bank',
      location: 'Leeds, England',
      experience: '3 years',
    });
    expect(job.title).toContain('Credit');
    expect(existsSync(join(folder, 'from-a-paste', 'Dockerfile'))).toBe(true);
    expect(existsSync(join(folder, 'from-a-paste', 'notebooks'))).toBe(false);
  });

  test('Ctrl-D ends a paste too, and a problem of your own is taken', () => {
    const { code, screen } = ask(
      ['--no-git'],
      [
        ['Job file', `${pasted}${CTRL_D}`],
        ["The job's title", ENTER],
        ['The company', ENTER],
        ['The place', ENTER],
        ['Which project', `${'\u001b[A'}${ENTER}`],
        ['problem to solve', `Say which invoices will be paid late${ENTER}`],
        ['Demo', ENTER],
        ['Parts beside', ENTER],
        ["repo's name", `late-invoices${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(projectOf('late-invoices').problem).toBe('Say which invoices will be paid late');
    expect(existsSync(join(folder, 'late-invoices', 'notebooks'))).toBe(true);
  });

  test('an ad without machine learning is refused when nobody insists: 2', () => {
    const nurse = 'Night Nurse\rSaint Ann Home\rBath, England\r\rYou care for our residents at night.\r.\r';
    const { code, screen } = ask(
      [],
      [
        ['Job file', nurse],
        ['Go on all the same?', ENTER],
      ],
    );
    expect([code, made()], screen).toEqual([2, []]);
    expect(screen).toContain('does not look like');
  });

  test('the path of an ad', () => {
    writeFileSync(join(folder, 'ad.txt'), AD.join('\n'));
    const steps: Step[] = [
      ['Job file', `ad.txt${ENTER}`],
      ["The job's title", ENTER],
      ['The company', ENTER],
      ['The place', ENTER],
      ['Which project', ENTER],
      ['Correct it first?', ENTER],
      ['Demo', ENTER],
      ['Parts beside', ENTER],
      ["repo's name", `by-path${ENTER}`],
      ['Make the repo?', ENTER],
    ];
    const { code, screen } = ask(['--no-git'], steps);
    expect(code, screen).toBe(0);
    expect(made().filter((name) => name !== 'ad.txt')).toEqual(['by-path']);
  });
});

describe('a project of an ad', () => {
  const AD = [
    'NLP Engineer',
    'Quillmark Parcels',
    'Leeds, England',
    '',
    'What you will do',
    '- Classify customer emails by what they ask for',
    '- Python, scikit-learn',
    '',
  ];

  test('is corrected, and real texts of its labels begin own data', () => {
    writeFileSync(join(folder, 'ad.txt'), AD.join('\n'));
    const { code, screen } = ask(
      ['--no-git'],
      [
        ['Job file', `ad.txt${ENTER}`],
        ["The job's title", ENTER],
        ['The company', ENTER],
        ['The place', ENTER],
        ['Which project', ENTER],
        ['Correct it first?', `y${ENTER}`],
        ['What it is called', `!${ENTER}`],
        ['problem to solve', ENTER],
        ['Who would use it', ENTER],
        ['Labels, separated', `${'\u0008'.repeat(200)}lost parcel, refund${ENTER}`],
        ['real texts at hand', `y${ENTER}`],
        ['Texts of "lost parcel"', `Where is it, "today"? | It never came, again${ENTER}`],
        ['Texts of "refund"', ENTER],
        ['Demo', ENTER],
        ["repo's name", `parcel-post${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(screen).toMatch(/projects? of this ad/i);
    const project = projectOf('parcel-post');
    expect(project.labels).toEqual(['lost parcel', 'refund']);
    expect(project.title).toMatch(/!$/);
    const job = parse(readFileSync(join(folder, 'parcel-post', 'private', 'job.yaml'), 'utf8'));
    expect(job.project.labels).toEqual(['lost parcel', 'refund']);
    expect(readFileSync(join(folder, 'parcel-post', 'own', 'examples.csv'), 'utf8')).toBe(
      'text,label\n"Where is it, ""today""?",lost parcel\n"It never came, again",lost parcel\n',
    );
    expect(readFileSync(join(folder, 'parcel-post', '.gitignore'), 'utf8')).toMatch(/^own\/$/m);
  });
});

describe('a path as terminals write it', () => {
  const AD =
    'Data Scientist\nQuillmark Bank\n\nWhat you will do\n- Build models that predict the default of loans\n- Python\n';
  const REST: Step[] = [["The job's title", CTRL_C]];

  test.each([
    ['in quotes', () => `'${join(folder, 'my ad.txt')}'`],
    ['in double quotes, with a space behind', () => `"${join(folder, 'my ad.txt')}" `],
    ['with backslashes', () => join(folder, 'my ad.txt').replace(' ', '\\ ')],
    ['as a URL', () => `file://${join(folder, 'my ad.txt').replace(' ', '%20')}`],
    ['from home', () => '~/my ad.txt'],
    ['plain', () => join(folder, 'my ad.txt')],
  ])('%s', (_name, said) => {
    writeFileSync(join(folder, 'my ad.txt'), AD);
    const { code, screen } = ask([], [['Job file', `${said()}${ENTER}`], ...REST]);
    expect(screen).toContain('default');
    expect(code, screen).toBe(130);
  });

  test('what is no file is said, and asked again', () => {
    const { code, screen } = ask(
      [],
      [
        ['Job file', `ftp://example.org/1${ENTER}`],
        ['save the ad first', `http://127.0.0.1:9/ad${ENTER}`],
        ["127.0.0.1 can't be reached", `'/gone/my ad.txt'${ENTER}`],
        ["There is no file '/gone/my ad.txt'", `C:\\Users\\ada\\ad.txt${ENTER}`],
        ['There is no file C:', `..${ENTER}`],
        ['is a folder', CTRL_C],
      ],
    );
    expect(code, screen).toBe(130);
  });

  test('an ad that begins with an address is an ad', () => {
    const { screen } = ask(
      [],
      [
        ['Job file', `https://jobs.example.org/1${ENTER}${AD.replaceAll('\n', ENTER)}.${ENTER}`],
        ['Domain', CTRL_C],
      ],
    );
    expect(screen).toMatch(/Skills +Python/);
  });

  test('a Word document is read, and a PDF that is none is named', () => {
    writeFileSync(
      join(folder, 'ad.docx'),
      docxOf(
        AD.split('\n')
          .map((line) => paragraph(line))
          .join(''),
      ),
    );
    const read = ask([], [['Job file', `ad.docx${ENTER}`], ...REST]);
    expect([read.code, read.screen.includes('Quillmark Bank')], read.screen).toEqual([130, true]);

    writeFileSync(join(folder, 'ad.pdf'), '%PDF-1.7\n');
    const { code, screen } = ask([], [['Job file', `ad.pdf${ENTER}`]]);
    expect([code, screen.includes('ad.pdf is a PDF that is damaged or cut off; save')], screen).toEqual([
      2,
      true,
    ]);
  });
});

describe('a paste of any length', () => {
  const long = (size: number) =>
    `Data Scientist\rQuillmark Bank\r\r${'We lend to bakers. '.repeat(size / 19)}You will build models that predict the default of loans, with PyTorch.\r`;

  test.each([
    ['read', ['read', '-']],
    ['new', ['new', '-', '--dry-run', '--no-git', '--yes']],
  ])('%s - says that it waits, and reads 100 kB in a line', (_name, args) => {
    const { code, screen } = ask(args, [['Ctrl-D', `${long(100_000)}${CTRL_D}`]]);
    expect(code, screen.slice(-2000)).toBe(0);
    expect(screen).toMatch(/Skills +PyTorch/);
  });

  test('the prompt reads it too, in the marks of a paste', () => {
    const { screen } = ask(
      [],
      [
        ['Job file', `\u001b[200~${long(100_000)}\u001b[201~${CTRL_D}`],
        ["The job's title", CTRL_C],
      ],
    );
    expect(screen).toMatch(/Skills +PyTorch/);
  });

  test('what was typed as a job file is not waited for again, nor a pipe: what is missing is said', () => {
    const typed = ask(['new', '-'], [['Ctrl-D', 'title: x\rproject:\r  name: typed\r.\r']]);
    expect([typed.code, typed.screen.includes('--task')], typed.screen).toEqual([2, true]);
    const shell = `printf 'title: x\\nproject: {name: piped}\\n' > job.yaml; cat job.yaml | exec "${process.execPath}" "${CLI}" new /dev/fd/3 3<&0 </dev/tty`;
    const piped = terminal(['sh', '-c', shell], []);
    expect([piped.code, piped.screen.includes('--task')], piped.screen).toEqual([2, true]);
    expect(made()).toEqual([]);
  });

  test('what is pasted moves no terminal', () => {
    const { screen } = ask(
      ['read', '-'],
      [['Ctrl-D', `Data Sci\u009b2Jentist\r\rYou will train models with PyTorch that predict churn.\r.\r`]],
    );
    expect(screen).toMatch(/Skills +PyTorch/);
    expect(screen).not.toContain('\u009b');
  });

  test('what is typed can be taken back; Ctrl-C: 130', () => {
    expect(ask(['read', '-'], [['Ctrl-D', 'x']].concat([['x', CTRL_C]]) as Step[]).code).toBe(130);
    const { screen, code } = ask(
      ['read', '-'],
      [
        [
          'Ctrl-D',
          `Dada\u007f\u007fta Scientist\r\rYou will train models with PyTorch that predict churn.\r.\r`,
        ],
      ],
    );
    expect([code, screen.includes('title: "Data Scientist"')], screen).toEqual([0, true]);
  });
});

describe('npm run plop', () => {
  const tsx = import.meta.resolve('tsx');
  const plop = (args: string[], steps: Step[]) =>
    terminal(
      [
        process.execPath,
        '--import',
        tsx,
        join(PROJECT, 'node_modules', 'plop', 'bin', 'plop.js'),
        '--plopfile',
        join(PROJECT, 'plopfile.ts'),
        ...args,
      ],
      steps,
    );

  test('ci adds the workflows', () => {
    cpSync(join(PROJECT, 'test', 'fixtures', 'existing-repo'), join(folder, 'repo'), { recursive: true });
    const { code, screen } = plop(['ci'], [["repo's folder", `repo${ENTER}`]]);
    expect(code, screen).toBe(0);
    expect(readdirSync(join(folder, 'repo', '.github', 'workflows')).sort()).toEqual([
      'checks.yml',
      'ci.yml',
      'deploy-space.yml',
    ]);
  });

  test('repo makes a repo where one is', () => {
    writeFileSync(join(folder, 'job.yaml'), 'title: x\nproject: {name: by-plop, task: object-detection}\n');
    const { code, screen } = plop(
      ['repo'],
      [
        ['Job file', `job.yaml${ENTER}`],
        ['Make the repo?', ENTER],
      ],
    );
    expect(code, screen).toBe(0);
    expect(made(), screen).toEqual(['by-plop']);
    expect(readFileSync(join(folder, 'by-plop', 'LICENSE'), 'utf8')).toMatch(/ Ada$/m);
  });

  test('a failure is no success', () => {
    const { code, screen } = plop(['ci'], [["repo's folder", `gone${ENTER}`]]);
    expect(screen).toContain('There is no folder gone');
    expect(code).not.toBe(0);
  });

  test('lists its generators', () => {
    expect(plop([], [['choose a generator', CTRL_C]]).screen).toMatch(/repo[\s\S]*ci/);
  });
});

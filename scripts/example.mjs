/**
 * `npm run example`: the surgical-tools job becomes a repo, its day one runs, and the figures are printed. Works on a fresh clone: it
 * installs and builds first when that is missing. Plain JavaScript, since nothing is installed when it starts.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const repo = join(root, 'surgical-tool-check');
const PACKAGE = 'surgical_tool_check';
const OLDEST_PYTHON = [3, 10];

/** Runs a command with its output shown; a failure ends the script with its exit code. */
function run(command, args, cwd = root) {
  console.log(`\n> ${[command === process.execPath ? 'node' : command, ...args].join(' ')}`);
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error || status !== 0)
    fail(
      `${command} ${args[0]} failed${error ? `: ${error.message}` : ` with exit code ${status}`}.`,
      status || 1,
    );
}

function fail(message, code = 1) {
  console.error(`\n${message}`);
  process.exit(code);
}

/** npm by way of Node, which works on Windows too. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli) run(process.execPath, [cli, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

/** What a command prints, or undefined when it isn't there or fails. */
function ask(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** The words that start a Python of 3.10 or newer. */
function findPython() {
  for (const words of [['python3'], ['python'], ['py', '-3']]) {
    const version = ask(words[0], [...words.slice(1), '-c', 'import sys; print(*sys.version_info[:2])']);
    const [major, minor] = (version ?? '0 0').split(' ').map(Number);
    if (major > OLDEST_PYTHON[0] || (major === OLDEST_PYTHON[0] && minor >= OLDEST_PYTHON[1])) return words;
  }
  return undefined;
}

/** The repo's own environment, by uv when it is there, else by venv and pip. Returns its Python. */
function setUpPython() {
  const python = join(
    repo,
    '.venv',
    ...(process.platform === 'win32' ? ['Scripts', 'python.exe'] : ['bin', 'python']),
  );
  if (ask('uv', ['--version'])) {
    run('uv', ['sync'], repo);
    return python;
  }
  const words = findPython();
  if (!words) {
    fail(
      `The repo is made: ${repo}\nIts day one needs Python 3.10 or newer, and there is none here. Install it from python.org (or uv from docs.astral.sh/uv) and run \`npm run example\` again.`,
    );
  }
  if (!existsSync(python)) run(words[0], [...words.slice(1), '-m', 'venv', '.venv'], repo);
  run(python, ['-m', 'pip', 'install', '--quiet', '--upgrade', 'pip>=25.1'], repo);
  run(
    python,
    ['-m', 'pip', 'install', '--quiet', '--editable', '.', '--group', 'dev', '--group', 'demo'],
    repo,
  );
  return python;
}

if (!existsSync(join(root, 'node_modules', 'esbuild'))) npm('ci');
if (!existsSync(join(root, 'dist', 'cli.js'))) npm('run', 'build');
if (existsSync(repo))
  console.log(`${repo} is there already: its day one runs again. Remove the folder to make it anew.`);
else
  run(process.execPath, [
    join('dist', 'cli.js'),
    'new',
    join('jobs', 'surgical-tools.yaml'),
    '--output',
    repo,
    '--yes',
  ]);

const python = setUpPython();
run(python, ['-m', PACKAGE, 'all'], repo);

const { metrics, data } = JSON.parse(readFileSync(join(repo, 'reports', 'metrics.json'), 'utf8'));
const percent = ({ value, low, high }) => `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
console.log(`\nMeasured on ${data.test} test items, ${data.source} data; 95 % intervals in brackets:`);
for (const { title, baseline, model } of metrics) {
  console.log(`  ${title.padEnd(30)} baseline ${percent(baseline)}   model ${percent(model)}`);
}
console.log(`\nThe write-up has these figures: ${join(repo, 'WRITEUP.md')}`);
console.log(`Open the demo:\n  cd ${repo}\n  ${python} demo/app.py\nthen go to the address that it prints.`);

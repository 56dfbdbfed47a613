/** Git, through child processes: a repo's first commit. Loaded when it is needed: so is what starts processes. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { cancelled, UserError } from '../words/errors.ts';

/** Whom git knows somebody as. */
export interface Identity {
  name: string;
  email: string;
}

/** An environment without what would point git at another repo. */
export function withoutOtherRepos(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const environment = { ...env };
  for (const key of Object.keys(environment)) {
    if (
      /^GIT_(DIR|COMMON_DIR|WORK_TREE|PREFIX|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|GRAFT_FILE|SHALLOW_FILE|DEFAULT_HASH|NAMESPACE|CEILING_DIRECTORIES|CONFIG_(COUNT|KEY_\d+|VALUE_\d+|PARAMETERS))$/.test(
        key,
      )
    ) {
      delete environment[key as keyof typeof environment];
    }
  }
  return environment;
}

/** What git would leave of a name: it refuses one that is nothing but punctuation. */
function commitName(name: string): string {
  return name.replace(/[<>]/g, '').replace(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, '') || 'Your Name';
}

/** The last two have defaults in the user's home even when no settings are read. */
const OWN_SETTINGS = [
  // All files go into one pack, which takes half the time of an object each.
  'core.bigFileThreshold=1',
  'core.autocrlf=false',
  'gc.auto=0',
  'maintenance.auto=false',
  `core.excludesFile=${devNull}`,
  `core.attributesFile=${devNull}`,
];

/**
 * Makes `folder` a repo with one commit of all that isn't ignored, on branch main. The user's own git settings don't reach it.
 * @param doubted called where git takes the folder for somebody else's, as disks without owners and network drives have it: it is ours
 * @returns the commit's id; null when git is not installed
 * @throws UserError (exit 1) with git's own words
 */
export function firstCommit(
  folder: string,
  author: Identity,
  message: string,
  doubted?: () => void,
): string | null {
  let git = gitAs(author, folder);
  try {
    git('init', '--quiet', '--template=', '--initial-branch=main', '--object-format=sha1');
  } catch (error) {
    if (((error as Error).cause as NodeJS.ErrnoException)?.code === 'ENOENT') return null;
    throw error;
  }
  const trust = join(folder, '.git', 'start-the-job-trust');
  try {
    commit(git, message);
  } catch (error) {
    if (!DOUBT.test((error as Error).message)) throw error;
    doubted?.();
    // Not by -c, which some gits do not take it from.
    writeFileSync(trust, '[safe]\n\tdirectory = *\n');
    git = gitAs(author, folder, trust);
    commit(git, message);
  }
  const made = headOf(folder) ?? git('rev-parse', 'HEAD');
  rmSync(trust, { force: true });
  return made;
}

const DOUBT = /dubious ownership|unsafe repository/;

/** Whether git, with the user's own settings, works in a repo whose owner it doubts. */
export function isTrusted(folder: string): boolean {
  const env = { ...withoutOtherRepos(process.env), LC_ALL: 'C' };
  const options = { cwd: folder, env, encoding: 'utf8', timeout: 20_000, windowsHide: true } as const;
  return !DOUBT.test(spawnSync('git', ['rev-parse', 'HEAD'], options).stderr ?? '');
}

type RunGit = (...args: string[]) => string;

function commit(git: RunGit, message: string): void {
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '-m', message);
}

/** Git in a folder, as somebody. @param settings the file that stands in for the user's */
function gitAs(author: Identity, folder: string, settings = devNull): RunGit {
  const identity = {
    GIT_AUTHOR_NAME: commitName(author.name),
    GIT_AUTHOR_EMAIL: author.email || 'you@example.com',
    GIT_COMMITTER_NAME: commitName(author.name),
    GIT_COMMITTER_EMAIL: author.email || 'you@example.com',
  };
  const env = {
    ...withoutOtherRepos(process.env),
    ...identity,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_GLOBAL: settings,
    GIT_CONFIG_NOSYSTEM: '1',
  };
  return (...args) => {
    const { status, signal, error, stdout, stderr } = spawnSync(
      'git',
      [...OWN_SETTINGS.flatMap((setting) => ['-c', setting]), ...args],
      {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 120_000,
        windowsHide: true,
      },
    );
    // A Ctrl-C in a terminal reaches git too.
    if (signal === 'SIGINT') throw cancelled();
    if (error || status !== 0) {
      const ended = signal ? `it was ended by ${signal}` : 'it says no more';
      const words = (stderr || String(error?.message ?? '')).trim().split('\n')[0] || ended;
      throw new UserError(
        'git',
        `git ${args[0]} failed: ${words}. Nothing was made; --no-git makes the repo without a commit.`,
        1,
        [],
        { cause: error },
      );
    }
    return stdout.trim();
  };
}

/** The commit of main, where git keeps it in a file of its own. */
function headOf(folder: string): string | undefined {
  const file = join(folder, '.git', 'refs', 'heads', 'main');
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

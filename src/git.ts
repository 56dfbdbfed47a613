/** Git, through child processes: the user's identity, and a repo's first commit. The user's own git settings don't reach the commit. */
import { execFile, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import type { Author, Identity } from './answers.ts';
import { UserError } from './errors.ts';

/** The environment without what would point git at another repo. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' };
  for (const key of Object.keys(environment)) {
    if (
      /^GIT_(DIR|WORK_TREE|INDEX_FILE|OBJECT_DIRECTORY|ALTERNATE_OBJECT_DIRECTORIES|NAMESPACE|CEILING_DIRECTORIES|CONFIG_(COUNT|KEY_\d+|VALUE_\d+|PARAMETERS))$/.test(
        key,
      )
    ) {
      delete environment[key as keyof typeof environment];
    }
  }
  return environment;
}

export interface GitState {
  installed: boolean;
  identity?: Identity;
}

/** Whether git is there, and whom it knows the user as. Asked beside other work, since starting a process takes longer than most of it. */
export function readGit(): Promise<GitState> {
  return new Promise((resolve) => {
    const options = { encoding: 'utf8', timeout: 20_000, windowsHide: true } as const;
    execFile(
      'git',
      ['config', '--null', '--get-regexp', '^user\\.(name|email)$'],
      options,
      (error, stdout) => {
        // Git ends with 1 when it has no such setting; an error without a number is a git that did not start.
        if (error && typeof error.code !== 'number') return resolve({ installed: false });
        resolve({ installed: true, identity: identityOf(stdout) });
      },
    );
  });
}

/** Later settings win, as in git: the repo's over the user's over the system's. */
function identityOf(settings: string): Identity | undefined {
  const values = new Map(settings.split('\0').map((entry) => entry.split('\n', 2) as [string, string]));
  const name = safeIdentity(values.get('user.name') ?? '');
  return name ? { name, email: safeIdentity(values.get('user.email') ?? '') } : undefined;
}

/** An identity becomes part of generated files: no control characters, one line. */
function safeIdentity(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cs}\u2028\u2029\uFFFE\uFFFF]/gu, '')
    .trim()
    .slice(0, 100);
}

/** What git would leave of a name: it refuses one that is nothing but punctuation. */
function commitName(name: string): string {
  return name.replace(/[<>]/g, '').replace(/^[\s.,:;"'\\]+|[\s.,:;"'\\]+$/g, '') || 'Your Name';
}

/**
 * Makes `folder` a repo with one commit of all that isn't ignored, on branch main.
 * @returns the commit's id
 * @throws UserError (exit 1) with git's own words
 */
export function firstCommit(folder: string, author: Author, message: string): string {
  const identity = {
    GIT_AUTHOR_NAME: commitName(author.name),
    GIT_AUTHOR_EMAIL: author.email || 'you@example.com',
    GIT_COMMITTER_NAME: commitName(author.name),
    GIT_COMMITTER_EMAIL: author.email || 'you@example.com',
  };
  const env = { ...cleanEnvironment(), ...identity, GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1' };
  const git = (...args: string[]): string => {
    const { status, error, stdout, stderr } = spawnSync(
      'git',
      ['-c', 'core.autocrlf=false', '-c', 'gc.auto=0', '-c', 'maintenance.auto=false', ...args],
      {
        cwd: folder,
        env,
        encoding: 'utf8',
        timeout: 120_000,
        windowsHide: true,
      },
    );
    if (error || status !== 0) {
      const words = (stderr || String(error?.message ?? '')).trim().split('\n')[0];
      throw new UserError(
        'git',
        `git ${args[0]} failed: ${words}. Nothing was made; --no-git makes the repo without a commit.`,
        1,
      );
    }
    return stdout.trim();
  };
  git('init', '--quiet', '--template=', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--no-verify', '--no-gpg-sign', '-m', message);
  return git('rev-parse', 'HEAD');
}

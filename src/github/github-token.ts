/** Where the token comes from. It is held in memory, and goes to GitHub alone. */
import { execa } from 'execa';
import { ENTERPRISE_TOKENS, GITHUB_TOKENS, isToken, type Token, tokenFromStdin } from '../net/token.ts';
import { inputError } from '../words/errors.ts';
import { gitEnvironment } from './git-surroundings.ts';
import type { Server } from './server.ts';

const WAIT = 15_000;

/** The first token that is there: standard input, environment, GitHub's own CLI, git's credential helper. */
export async function findToken(
  { host }: Server,
  env: NodeJS.ProcessEnv,
  fromStdin: boolean,
): Promise<Token | undefined> {
  if (fromStdin) {
    return tokenFromStdin('--token-stdin');
  }
  for (const name of [...GITHUB_TOKENS, ...(host === 'github.com' ? [] : ENTERPRISE_TOKENS)]) {
    const value = env[name]?.trim() ?? '';
    if (!value) continue;
    if (!isToken(value))
      throw inputError('token', `${name} holds no token: one word of letters, digits and _ is wanted.`);
    return { value, from: name };
  }
  return (await fromGh(host, env)) ?? (await fromHelper(host, env));
}

async function fromGh(host: string, env: NodeJS.ProcessEnv): Promise<Token | undefined> {
  const value = await outputOf('gh', ['auth', 'token', '--hostname', host], env);
  return isToken(value) ? { value, from: '`gh auth token`' } : undefined;
}

/** What git itself would push with. It must not ask anybody. */
async function fromHelper(host: string, env: NodeJS.ProcessEnv): Promise<Token | undefined> {
  const quiet = {
    ...gitEnvironment('own', '.', env),
    GIT_ASKPASS: '',
    SSH_ASKPASS: '',
    GCM_INTERACTIVE: 'never',
  };
  const args = ['-c', 'core.askPass=', '-c', 'credential.interactive=false', 'credential', 'fill'];
  const said = await outputOf('git', args, quiet, `protocol=https\nhost=${host}\n\n`);
  const value = /^password=(.*)$/m.exec(said)?.[1] ?? '';
  return isToken(value) ? { value, from: "git's credential helper" } : undefined;
}

async function outputOf(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv,
  input = '',
): Promise<string> {
  const options = { env, extendEnv: false, reject: false, timeout: WAIT, input, windowsHide: true } as const;
  const { stdout, exitCode } = await execa(command, args, options);
  return exitCode === 0 ? stdout.trim() : '';
}

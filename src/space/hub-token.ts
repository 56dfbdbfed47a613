/** Where the Hub's token comes from. It goes to the Hub alone. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { homeOf } from '../disk/home.ts';
import { HUB_TOKENS, isToken, type Token, tokenFromStdin } from '../net/token.ts';

/** The first that is there: standard input, environment, the file in which the Hub's own tools keep it. */
export function findHubToken(env: NodeJS.ProcessEnv, fromStdin: boolean): Token | undefined {
  if (fromStdin) return tokenFromStdin('--hf-token-stdin');
  for (const from of HUB_TOKENS) {
    const value = env[from]?.trim() ?? '';
    if (isToken(value)) return { value, from };
  }
  const home =
    env.HF_HOME || join(env.XDG_CACHE_HOME || join(env.HOME || homeOf() || '/', '.cache'), 'huggingface');
  const file = env.HF_TOKEN_PATH || join(home, 'token');
  try {
    const value = readFileSync(file, 'utf8').trim();
    return isToken(value) ? { value, from: file } : undefined;
  } catch {
    return undefined;
  }
}

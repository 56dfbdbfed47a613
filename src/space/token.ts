/** Where the Hub's token comes from. It goes to the Hub alone. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Token } from '../github/token.ts';

/** The first that is there: environment, then the file in which the Hub's own tools keep it. */
export function findHubToken(env: NodeJS.ProcessEnv): Token | undefined {
  for (const from of ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN']) {
    const value = env[from]?.trim() ?? '';
    if (isToken(value)) return { value, from };
  }
  const home =
    env.HF_HOME || join(env.XDG_CACHE_HOME || join(env.HOME ?? homedir(), '.cache'), 'huggingface');
  const file = env.HF_TOKEN_PATH || join(home, 'token');
  try {
    const value = readFileSync(file, 'utf8').trim();
    return isToken(value) ? { value, from: file } : undefined;
  } catch {
    return undefined;
  }
}

const isToken = (text: string) => /^[\x21-\x7e]{8,500}$/.test(text);

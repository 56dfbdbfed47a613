/** A token, held in memory; it goes to its own server alone. */
import { readFileSync } from 'node:fs';
import { inputError } from '../words/errors.ts';

export interface Token {
  value: string;
  /** Such as `GH_TOKEN`, for messages. */
  from: string;
}

/** The variables that hold a token of GitHub's, the first that counts before the others. */
export const GITHUB_TOKENS = ['GH_TOKEN', 'GITHUB_TOKEN'];
/** The same of a server of one's own. */
export const ENTERPRISE_TOKENS = ['GH_ENTERPRISE_TOKEN', 'GITHUB_ENTERPRISE_TOKEN'];
/** The variables that hold a token of the Hub's. */
export const HUB_TOKENS = ['HF_TOKEN', 'HUGGING_FACE_HUB_TOKEN'];

/** The variable that holds a key for a language model, and for nothing else. */
export const MODEL_KEY = 'START_THE_JOB_MODEL_KEY';

/** An environment for programs that no token is meant for: a hook, a filter, the repo's own Python. */
export function withoutTokens(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const tokens = [...GITHUB_TOKENS, ...ENTERPRISE_TOKENS, ...HUB_TOKENS, MODEL_KEY];
  return Object.fromEntries(Object.entries(env).filter(([name]) => !tokens.includes(name)));
}

/** @param flag the one that asked for it */
export function tokenFromStdin(flag: string): Token {
  const value = readFileSync(0, 'utf8').trim();
  if (!isToken(value))
    throw inputError(
      'token',
      `What ${flag} read is no token. One line is wanted, such as: gh auth token | start-the-job publish --token-stdin`,
    );
  return { value, from: 'standard input' };
}

/** As every kind of token is written; what else stands there is not sent anywhere. */
export const isToken = (text: string) => /^[\x21-\x7e]{8,500}$/.test(text);

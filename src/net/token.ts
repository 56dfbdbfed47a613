/** A token, held in memory; it goes to its own server alone. */
import { readFileSync } from 'node:fs';
import { inputError } from '../words/errors.ts';

export interface Token {
  value: string;
  /** Such as `GH_TOKEN`, for messages. */
  from: string;
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

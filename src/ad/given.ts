/** The bytes of what was given as an ad: a file, standard input, or what stands at an address. */
import { existsSync } from 'node:fs';
import { bytesOf } from '../disk/bytes.ts';
import { textFromTerminal, typedHere } from '../disk/terminal.ts';

/** Whether something is an address that can be fetched, and no file of that name. */
export const isAddress = (said: string): boolean => /^https?:\/\/[^\s/]/i.test(said) && !existsSync(said);

/** @param asked what is waited for where a terminal is standard input */
export async function givenBytes(
  said: string,
  what: 'ad' | 'job',
  note: (text: string) => void,
  asked?: string,
): Promise<Buffer> {
  if (said === '-' && typedHere()) return await textFromTerminal(note, asked);
  if (!isAddress(said)) return bytesOf(said, what);
  const { adAt } = await import('./online/index.ts');
  return await adAt(said, { env: process.env, note });
}

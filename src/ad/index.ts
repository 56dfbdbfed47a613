/** The ad reader, from bytes to Reading. */
import type { Family } from '../tasks.ts';
import { decodeAd } from './decode.ts';
import { type AdInput, adInputOf } from './input.ts';
import { readAd } from './read.ts';
import type { Reading } from './reading.ts';
import { taskBook } from './tasks.ts';

/** Reads an ad as it was saved or pasted. @param families every task family, buildable or not */
export async function readBytes(
  bytes: Buffer,
  families: Family[],
): Promise<{ input: AdInput; reading: Reading }> {
  const input = await adInputOf(await decodeAd(bytes));
  return { input, reading: readAd(input, taskBook(families)) };
}

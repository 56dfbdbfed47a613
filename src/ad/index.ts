/** The ad reader, from bytes to Reading. */
import { decodeAd } from './decode.ts';
import { type AdInput, adInputOf } from './input.ts';
import type { Lexicon } from './lexicon.ts';
import { readAd } from './read.ts';
import type { Reading } from './reading.ts';

/** Reads an ad as it was saved or pasted. @param lexicon the phrases of every family, see `lexiconOf` */
export async function readBytes(
  bytes: Buffer,
  lexicon: Lexicon,
): Promise<{ input: AdInput; reading: Reading }> {
  const input = await adInputOf(await decodeAd(bytes));
  return { input, reading: readAd(input, lexicon) };
}

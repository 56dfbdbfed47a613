/** An ad's bytes → what it says, and the projects that would answer it. */
import type { Families } from '../templates/families.ts';
import { inputError } from '../words/errors.ts';
import { decodeAd } from './decode.ts';
import { type AdInput, adInputOf } from './input.ts';
import type { Lexicon } from './lexicon.ts';
import { lexiconFor } from './open-lexicon.ts';
import { type Project, projectsFor } from './projects.ts';
import { readAd } from './read.ts';
import type { Reading } from './reading.ts';

/** An ad that was read. */
export interface ReadAd {
  input: AdInput;
  reading: Reading;
  projects: Project[];
}

/** Reads an ad as it was saved or pasted. @param lexicon the phrases of every family, see `lexiconOf` */
export async function readBytes(
  bytes: Buffer,
  lexicon: Lexicon,
): Promise<{ input: AdInput; reading: Reading }> {
  const input = await adInputOf(await decodeAd(bytes));
  return { input, reading: readAd(input, lexicon) };
}

/** Reads an ad and finds projects for it. @param wanted the family they are to be of */
export async function readAdBytes(
  bytes: Buffer,
  file: string,
  families: Families,
  wanted?: string,
): Promise<ReadAd> {
  const { input, reading } = await readBytes(bytes, lexiconFor(families));
  if (!/[\p{L}\p{N}]/u.test(input.text))
    throw inputError(
      'ad-empty',
      `${file === '-' ? 'standard input' : file} holds no text that could be an ad.`,
    );
  return { input, reading, projects: projectsFor(reading, families, wanted) };
}

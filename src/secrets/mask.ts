/** A stranger's text that is to be shown: what looks like a secret in it is taken out. */
import { environmentSecrets } from './environment.ts';
import { findIn, masked, withoutOverlaps } from './index.ts';
import { textOf } from './text.ts';

/** The text with the beginning of each secret and `…` in its place. */
export async function maskSecrets(text: string, environment: NodeJS.ProcessEnv): Promise<string> {
  const read = textOf(Buffer.from(text));
  return masked(read.raw, withoutOverlaps(await findIn(read, environmentSecrets(environment))));
}

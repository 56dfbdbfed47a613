/** An ad's bytes → what it says, and the projects that would answer it. */

import { called } from '../disk/bytes.ts';
import type { Families } from '../templates/families.ts';
import { decodeUnicode } from '../words/encoding.ts';
import { inputError } from '../words/errors.ts';
import { isBinary, kindOf, notRead, PDF, WORD } from '../words/file-kinds.ts';
import { type Brief, briefsOf } from './brief/index.ts';
import { decodeAd } from './decode.ts';
import { type AdInput, adInputOf } from './input.ts';
import type { Lexicon } from './lexicon.ts';
import { isMessage, readMessage } from './message.ts';
import { lexiconFor } from './open-lexicon.ts';
import { readAd, type UnderstoodAd } from './read.ts';
import type { Reading } from './reading.ts';
import type { ModelUse, SecondReader } from './second-reader.ts';

/** An ad that was read. */
export interface ReadAd {
  input: AdInput;
  reading: Reading;
  /** The projects that would answer it, the best first. */
  briefs: Brief[];
  /** Given where a model was asked. */
  model?: ModelUse;
}

/** Reads an ad as it was saved or pasted. @param lexicon the phrases of every family, see `lexiconOf` */
export async function readBytes(bytes: Buffer, lexicon: Lexicon): Promise<{ input: AdInput } & UnderstoodAd> {
  const document = await documentIn(bytes);
  if (document) return { input: document, ...readAd(document, lexicon) };
  const message = isMessage(bytes) ? await readMessage(bytes) : undefined;
  const { text, warnings } = message ?? (await decodeAd(bytes));
  const input = await adInputOf(text);
  input.warnings.unshift(...warnings);
  return { input, ...readAd(input, lexicon) };
}

/** A PDF or a Word document, each with its reader loaded only then. */
async function documentIn(bytes: Buffer): Promise<AdInput | undefined> {
  const kind = kindOf(bytes);
  if (kind !== PDF && kind !== WORD) return undefined;
  const form = kind === PDF ? 'pdf' : 'docx';
  const read =
    kind === PDF
      ? await (await import('./pdf/index.ts')).readPdf(bytes)
      : (await import('./docx.ts')).readDocx(bytes);
  const said = 'refusal' in read ? { text: '', warnings: [], refusal: read.refusal } : read;
  return { form, stated: {}, body: said.text, ...said };
}

/** Reads an ad and finds projects for it. @param wanted the family they are to be of @param second reads it too */
export async function readAdBytes(
  bytes: Buffer,
  file: string,
  families: Families,
  wanted?: string,
  second?: SecondReader,
): Promise<ReadAd> {
  refuseBinary(bytes, called(file));
  const { input, ...understood } = await readBytes(bytes, lexiconFor(families));
  if (input.refusal) throw notRead(called(file), input.refusal);
  if (!/[\p{L}\p{N}]/u.test(input.text))
    throw inputError(
      'ad-empty',
      `${[`${called(file)} holds no text that could be an ad`, ...input.warnings].join('; ')}.`,
    );
  const twice = await second?.({ input, reading: understood.reading }, families);
  const reading = twice?.reading ?? understood.reading;
  const briefs = briefsOf({ ...understood, reading }, families, wanted, twice?.drafts);
  return { input, reading, briefs, ...(twice ? { model: twice.model } : {}) };
}

/** What the bytes are is looked at before they are read as text. */
function refuseBinary(bytes: Buffer, file: string): void {
  const kind = kindOf(bytes);
  if (kind === PDF || kind === WORD) return;
  if (kind) throw notRead(file, kind);
  const unicode = decodeUnicode(bytes);
  if (unicode?.encoding === 'UTF-16' || unicode?.encoding === 'UTF-32') return;
  // A text that was torn has a few; some encodings of East Asia have more.
  if (isBinary(bytes, unicode ? 0.1 : 0.02)) throw notRead(file, 'no text');
}

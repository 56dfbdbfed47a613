/** A mail (.eml), or a page that was saved as one file (.mhtml), which is built like a mail → its page or text. */
import { visible } from '../words/characters.ts';
import { decodeUnicode, westernSigns } from '../words/encoding.ts';

export interface Message {
  /** A page or a text. */
  text: string;
  warnings: string[];
}

const HEADER_BYTES = 64 * 1024;

/** Whether bytes begin with the head of a MIME message: a text may name a `Subject:` too, but no version of MIME. */
export function isMessage(bytes: Buffer): boolean {
  const [, head = ''] = /^([\w-]+:[ \t]?[\s\S]*?)(?:\r?\n\r?\n|$)/.exec(withoutEnvelope(textAt(bytes))) ?? [];
  return /^(?:MIME-Version:|Content-Type:\s*(?:multipart|text|message)\/)/im.test(head);
}

const textAt = (bytes: Buffer) => bytes.toString('latin1', 0, HEADER_BYTES);

/** What some programs put before a mail: a line of its mailbox, or the number of its bytes. */
const withoutEnvelope = (text: string) =>
  text.replace(/^(?:\xef\xbb\xbf)?\s*(?:>?From \S[^\n]*\n|\d{1,9}\s*\n)?/, '');

/** Undefined for what only looks like a message. */
export async function readMessage(bytes: Buffer): Promise<Message | undefined> {
  const unicode = decodeUnicode(bytes);
  const raw = unicode && unicode.encoding !== 'UTF-8' ? Buffer.from(unicode.text) : bytes;
  const start = textAt(raw);
  const { default: PostalMime } = await import('postal-mime');
  try {
    const mail = await PostalMime.parse(raw.subarray(start.length - withoutEnvelope(start).length));
    const subject = (mail.subject ?? '').replace(/^(?:\s*(?:fwd?|re|wg|aw|tr|rv|doorst)\s*:)+/i, '').trim();
    const attached = mail.attachments.filter(({ related, filename }) => !related && filename);
    const xhtml = mail.attachments.find(({ mimeType }) => mimeType === 'application/xhtml+xml');
    const html = mail.html ?? (xhtml ? Buffer.from(xhtml.content as ArrayBuffer).toString() : undefined);
    return {
      text: westernSigns(html === undefined ? (mail.text ?? '') : pageOf(html, subject)),
      warnings: attached
        .slice(0, 5)
        .map(({ filename }) => `the attachment ${visible(filename ?? '')} was not read`),
    };
  } catch {
    return undefined;
  }
}

/** The part of a mail is often a piece of a page. */
function pageOf(html: string, title: string): string {
  const page = /<html\b/i.test(html) ? html : `<html><body>${html}</body></html>`;
  if (/<title\b/i.test(page) || !title) return page;
  return `<title>${title.replace(/[&<>]/g, ' ')}</title>${page}`;
}

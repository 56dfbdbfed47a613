/** What people write at a firm, by the word that its ad has most: posts, reviews, listings. Pure. */
import type { Part } from '../sections.ts';
import type { Statement } from './statement.ts';
import { WRITTEN } from './task-of-deed.ts';

const TEXTS =
  /^(?:posts|comments|reviews|messages|listings|tweets|emails|answers|tickets|chats|articles|stories|adverts|profiles|captions)$/;
const TOLD = new Set(['duties', 'role', 'intro', 'team', 'company']);

/** What spam or abuse is looked for in, where the duty does not say it. */
export function withWritten(parts: readonly Part[], stated: Statement): Statement {
  const [object = '', ...others] = stated.objects;
  if (stated.task !== 'text-classification' || stated.things || others.length > 0) return stated;
  // Misconceptions and plagiarism have a carrier of their own.
  if (!WRITTEN.test(object.toLowerCase()) || /misconception|plagiarism|phishing|typos/i.test(object))
    return stated;
  const counts = new Map<string, number>();
  for (const { section, heading, words } of parts)
    if (TOLD.has(section) && !heading)
      for (const { key } of words) if (TEXTS.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (!most) return stated;
  const areAsked =
    most[0] === 'answers' && parts.some(({ plain }) => /\bquestions and answers\b/.test(plain));
  return { ...stated, things: areAsked ? 'questions and answers' : most[0] };
}

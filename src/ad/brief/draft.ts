/** The duties of an ad → what they say of one project. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import type { BriefDraft, SlotName } from './brief.ts';
import { taskOfWord } from './said-tasks.ts';
import type { Duty } from './slots.ts';
import { kindOfTask } from './task-kinds.ts';
import type { Thing } from './things.ts';

/** The slots that families have of what a duty can name. */
const TAKES: Record<string, readonly SlotName[]> = {
  rows: ['target', 'keys', 'drivers'],
  texts: ['labels', 'entities', 'things'],
  documents: ['entities', 'things'],
  pictures: ['labels', 'things'],
  sounds: ['labels', 'things'],
};
/** How things of a kind are called, as several. */
const CALLED: Record<string, RegExp> = {
  texts:
    /\b(?:letters|e-?mails|mails|tickets|messages|reviews|comments|notes|posts|articles|chats|calls|transcripts|questions|requests|enquiries|inquiries|complaints|descriptions|reports|summaries)$/i,
  documents:
    /\b(?:documents|contracts|reports|manuals|papers|policies|invoices|forms|guidelines|articles|regulations|files|letters|records|specifications|protocols|handbooks|filings|leases)$/i,
  pictures:
    /\b(?:pictures|images|photos|photographs|scans|slides|videos|frames|radiographs|x-?rays|scenes|drawings)$/i,
  sounds: /\b(?:recordings|sounds|calls|signals|songs|voices)$/i,
};
const isOf = (kind: ThingKind, things: string): boolean =>
  things.includes(' ') && (CALLED[kind]?.test(things) ?? false);

/** A duty says something of a project from here on: it is a line of its task, or of its thing and full. */
const ENOUGH = 2.5;

/** What the duties say of a project: that of the line with its task and its thing before all else. @param lines of its task */
export function draftOf(task: string, duties: Duty[], lines: ReadonlySet<number>, thing: Thing): BriefDraft {
  const kind = kindOfTask(task);
  const takes = TAKES[kind] ?? [];
  const taken = ({ slots }: Duty) =>
    takes.filter(
      (slot) => slots[slot] !== undefined && (slot !== 'things' || isOf(kind, slots.things ?? '')),
    );
  const value = (duty: Duty) =>
    (lines.has(duty.line) ? 2 : 0) +
    (taskOfWord(duty.word, kind) === task ? 1.8 : 0) +
    (duty.line === thing.named?.evidence.line ? 0.5 : 0) +
    taken(duty).length * 0.8;
  const draft: BriefDraft = { task, slots: {}, evidence: {} };
  // What is counted by something, and not said what, says nothing.
  const fitting = duties.filter((duty) => taken(duty).some((slot) => slot !== 'keys'));
  const [first, ...more] = fitting.sort((a, b) => value(b) - value(a));
  if (!first || value(first) < ENOUGH) return draft;
  for (const duty of [first, ...more.filter(({ slot }) => slot === 'drivers')])
    for (const slot of taken(duty)) {
      if (draft.slots[slot] !== undefined) continue;
      Object.assign(draft.slots, { [slot]: duty.slots[slot] });
      draft.evidence[slot] = duty.evidence[slot];
    }
  return draft;
}

/** What a frame says, and what is hard of each kind of thing; the frames of what people write. Pure. */
import type { Column } from '../../job/columns.ts';
import { enumerated } from './sentences.ts';
import type { Statement } from './statement.ts';

export interface Framed {
  title: string;
  problem: string;
  user: string;
  hard: string;
  labels?: string[];
  columns?: Column[];
}

export const HARD = {
  rows: 'Most cases are ordinary, the sign that tells the others comes late, and a new case has no history.',
  time: 'One odd period bends the curve, what drives it is known late, and what is new has no history.',
  pictures:
    'Light, angle and dirt change more than the thing itself, and the rare case is the one that counts.',
  texts: 'People say two things at once, leave out what they think is known, and no two desks sort alike.',
  documents:
    'The rule stands in one place and its exception in another, and a wrong answer costs more than none.',
  sounds: 'Every microphone, room and voice is different, and the rare sound is the one that counts.',
  people: 'What was shown is what was chosen, and who is new has no history.',
};

/** What is usually told apart of what people write, where the ad does not say it. */
const LABELS: readonly [RegExp, string[]][] = [
  [
    /e-?mails?|messages?|tickets?|enquir|inquir|requests|chats?|calls/i,
    ['question', 'complaint', 'cancellation', 'thanks'],
  ],
  [/reviews?|comments?|feedback|surveys?|opinions?/i, ['positive', 'neutral', 'negative']],
];

/** Texts that are told apart by what they are about. */
export const sorted = (object: string, labels: readonly string[] = [], by = ''): Framed => ({
  title: `Sorting ${object}${by}`,
  problem: `Sort ${object} ${labels.length > 0 ? `into ${enumerated(labels)}` : by.trim() || 'by what they are about'}, so that each reaches the one who can act on it.`,
  user: `somebody who reads the ${object} today, and passes them on`,
  hard: HARD.texts,
  labels: LABELS.find(([texts]) => texts.test(object))?.[1] ?? ['urgent', 'routine', 'of no concern'],
});

/** What texts are sorted by, and not what is sorted: `resolution categories of tickets`. */
const KINDS =
  /^(?<kinds>.*\b(?:categor(?:y|ies)|types|classes|topics|themes|intents|codes))(?: of (?<things>.+))?$/i;

/** What an ad's texts are sorted by, where a duty names that, and the texts, where it says which. */
export function kindsIn({
  task,
  objects,
  things,
}: Statement): { kinds: string; things?: string } | undefined {
  if (task !== 'text-classification' || objects.length !== 1) return undefined;
  const { kinds, things: own = things } = KINDS.exec(objects[0] ?? '')?.groups ?? {};
  return kinds ? { kinds, ...(own ? { things: own } : {}) } : undefined;
}

/** Texts that are told apart by what an ad calls it. */
export const sortedBy = (kinds: string, things = 'messages'): Framed => ({
  ...sorted(things),
  title: `Sorting ${things} by ${kinds}`,
  problem: `Sort ${things} by ${kinds}, so that each reaches the one who can act on it.`,
});

/** What is found in texts: spam, abuse, a feeling. */
export const found = (what: string): Framed => ({
  title: `Detection of ${what} in what people write`,
  problem: `Say of what people write whether it is or holds ${what}, so that somebody looks at those first.`,
  user: 'a moderator who reads what others have reported, and has no time for the rest',
  hard: 'Most texts are harmless, irony looks like the real thing, and who wants to slip through learns how.',
  labels: /^sentiments?$/i.test(what) ? ['positive', 'neutral', 'negative'] : ['fine', what],
});

/** What answers are taken from. */
export const readFrom = (documents: string[]): Framed => ({
  title: `Answers from ${enumerated(documents)}`,
  problem: `Answer questions from ${enumerated(documents)}, and show where each answer stands, or say that it stands nowhere.`,
  user: 'somebody who is asked, and has no time to look it up',
  hard: HARD.documents,
  labels: documents,
});
/** What changes to something do. */
export const tried = (object: string): Framed => ({
  title: `What changes to ${object} do`,
  problem: `Measure from experiments what changes to ${object} do, how sure that is, and for whom they do most.`,
  user: 'somebody who has to say on Friday whether the change stays',
  hard: 'The effect is small beside the noise, who looks every day finds one, and who sees the change is not always drawn by lot.',
});
/** What is parted into kinds. */
export const segments = (object: string, inThings: string): Framed => ({
  title: `Segments of ${object}`,
  problem: `Segment ${object}${inThings}, name what each segment has in common, and test whether the segments differ by more than chance.`,
  user: 'somebody who decides what is looked into first',
  hard: HARD.rows,
});

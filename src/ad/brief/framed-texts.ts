/** What a frame says, and what is hard of each kind of thing; the frames of what people write. Pure. */
import type { Column } from '../../job/columns.ts';
import { singular } from '../../words/alike.ts';
import { plural, theOne } from './nouns.ts';
import { capitalised, enumerated } from './sentences.ts';
import type { Statement } from './statement.ts';
import { MARKED } from './task-of-deed.ts';

export interface Framed {
  title: string;
  problem: string;
  user: string;
  hard: string;
  labels?: string[];
  columns?: Column[];
  /** Its things are others than those of the statement, and so are its answers. */
  isOther?: true;
}

export const HARD = {
  rows: 'Most cases are ordinary, the sign that tells the others comes late, and a new case has no history.',
  time: 'One odd period bends the curve, what drives it is known late, and what is new has no history.',
  pictures:
    'Light, angle and dirt change more than the thing itself, and the rare case is the one that counts.',
  texts: 'People say two things at once, leave out what they think is known, and no two desks sort alike.',
  documents:
    'The rule stands in one place and its exception in another, and a wrong answer costs more than none.',
  acts: 'People name a case as they remember it, a message may ask for what its writer must not have, and a wrong change costs more than a question.',
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

/** The same by what they are sorted by. */
const LABELS_BY: readonly [RegExp, string[]][] = [
  [
    /\b(?:document|paper|file|attachment) (?:types?|kinds?|class(?:es)?)|types? of documents?/i,
    ['invoice', 'order', 'certificate', 'letter', 'other'],
  ],
  [/\b(?:urgency|priorit(?:y|ies)|severity)\b/i, ['urgent', 'this week', 'can wait']],
  [/\b(?:sentiments?|tone|mood|polarity)\b/i, ['positive', 'neutral', 'negative']],
  [/\blanguages?\b/i, ['English', 'German', 'French', 'Spanish']],
  [
    /\b(?:departments?|teams?|desks?|recipients?)\b/i,
    ['sales', 'billing', 'technical', 'personnel', 'other'],
  ],
];
const labelsOf = (object: string, by: string): string[] =>
  LABELS_BY.find(([said]) => said.test(by))?.[1] ??
  LABELS.find(([texts]) => texts.test(object))?.[1] ?? ['urgent', 'routine', 'of no concern'];

/** What pupils hand in is marked. */
const marked = (object: string): Framed => ({
  title: `Marking ${object}`,
  problem: `Mark ${object} as a teacher would, so that each reaches the one who can act on it.`,
  user: `a teacher who reads the ${object} today`,
  hard: 'A right idea comes in clumsy words, a wrong one in fine ones, and two teachers differ on one in ten.',
  labels: ['right', 'partly right', 'wrong'],
});

/** Texts that are told apart by what they are about. */
const byTopic = (object: string, labels: readonly string[], by: string): Framed => ({
  title: `Sorting ${object}${by}`,
  problem: `Sort ${object} ${labels.length > 0 ? `into ${enumerated(labels)}` : by.trim() || 'by what they are about'}, so that each reaches the one who can act on it.`,
  user: `somebody who reads the ${object} today, and passes them on`,
  hard: HARD.texts,
  labels: labelsOf(object, by),
});

export const sorted = (object: string, labels: readonly string[] = [], by = ''): Framed =>
  MARKED.test(object) && labels.length === 0 && by === '' ? marked(object) : byTopic(object, labels, by);

/** What a voice is to say, where what it said cannot be heard. */
export const spokenLines = (): Framed => ({
  title: 'Tone that script lines are to be spoken in',
  problem:
    'Sort script lines by the tone they are to be spoken in, so that a voice is not cheerful over bad news.',
  user: 'a voice producer who marks up each script by hand today',
  hard: HARD.texts,
  labels: ['calm', 'cheerful', 'sad', 'urgent'],
  isOther: true,
});

/** What texts are sorted by, and not what is sorted: `resolution categories of tickets`. */
const KINDS =
  /^(?<kinds>.*\b(?:categor(?:y|ies)|types|classes|topics|themes|intents|codes|headings|departments|causes?|reasons?(?: for [a-z]+)?|severity|urgency|intent))(?: of (?:each |the )?(?<things>.+))?$/i;

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
  labels: labelsOf(things, kinds),
});

/** What holds it, where neither the line nor the ad says so. */
const CARRIERS: readonly [words: RegExp, carrier: string, usual?: string][] = [
  [/misconceptions?/i, 'student answers', 'correct'],
  [/plagiarism/i, 'papers', 'own words'],
  [/phishing/i, 'e-mails', 'harmless'],
  [/misinformation|clickbait/i, 'news stories', 'sound'],
  [/typos/i, 'texts', 'correct'],
];

/** What is found in texts: spam, abuse, a feeling, a misconception. */
export const found = (all: readonly string[], things = ''): Framed => {
  const said = enumerated(all.slice(0, 3));
  const what = said.replace(/^(?:student|pupil|learner)s?['’]?s? /i, '');
  const [, carrier = 'messages', usual = 'fine'] = CARRIERS.find(([words]) => words.test(what)) ?? [];
  const where = things || carrier;
  return {
    title: `Detection of ${what} in ${where}`,
    problem: `Find ${what} in ${where}, so that somebody looks at those first.`,
    user: 'a moderator who reads what others have reported, and has no time for the rest',
    hard: 'Most texts are harmless, irony looks like the real thing, and who wants to slip through learns how.',
    labels: /^sentiments?$/i.test(what)
      ? ['positive', 'neutral', 'negative']
      : [usual, ...all.map((one) => singular(one === said ? what : one))],
  };
};

/** What answers are taken from. */
export const readFrom = (documents: string[]): Framed => ({
  title: `Answers from ${enumerated(documents)}`,
  problem: `Answer questions from ${enumerated(documents)}, and show where each answer stands, or say that it stands nowhere.`,
  user: 'somebody who is asked, and has no time to look it up',
  hard: HARD.documents,
  labels: documents,
});
/** What changes to something do. */
const tried = (all: string): Framed => {
  const object = theOne(all.replace(/^(.+) changes?$/, (_, what: string) => plural(what)));
  return {
    title: `What changes to ${object} do`,
    problem: `Measure from experiments what changes to ${object} do, and how sure that is.`,
    user: 'somebody who has to say whether the change stays',
    hard: 'The effect is small beside the noise, who looks every day finds one, and who sees the change is not always drawn by lot.',
  };
};
/** What something does to what it is measured by: `influencer campaigns`, `sales`. */
export const changed = (object: string, things: string): Framed => {
  const does = `${object} ${plural(object) === object ? 'do' : 'does'}`;
  if (HAPPENS.test(object) && !MEASURED_BY.test(things))
    return {
      ...tried(object),
      title: `What ${does}`,
      problem: `Measure what ${does}, beside times and places without them, how sure that is, and where it is most.`,
    };
  if (!MEASURED_BY.test(things)) return tried(object);
  const moves = `${does} to ${things}`;
  return {
    ...tried(object),
    title: `What ${moves}`,
    problem: `Measure what ${moves}, how sure that is, and where it is most.`,
  };
};
/** Nobody tries it: it happens. */
const HAPPENS =
  /(?:shortages?|outages?|delays?|failures?|weather|disruptions?|inflation|strikes?|closures?|accidents?|incidents?|floods?|storms?|heatwaves?|holidays?)$/i;
const MEASURED_BY =
  /(?:sales|revenue|demand|conversions?|retention|churn|margins?|bookings|orders|traffic|turnover|sign-ups|attendance|donations|profit|usage|engagement)$/i;
/** What something depends on. */
export const driven = (object: string, drivers: readonly string[]): Framed => ({
  title: capitalised(
    /^(?:why|how|what (?:makes|drives|causes|determines|keeps)) /.test(object)
      ? object
      : `What drives ${object}`,
  ),
  problem: `Show ${/^(?:why|how|what (?:makes|drives|causes|determines|keeps)) /.test(object) ? object : `what drives ${object}`}${drivers.length > 0 ? `, ${enumerated(drivers)} among it` : ''}, on one page that somebody can decide by.`,
  user: 'somebody who decides what is changed first',
  hard: HARD.rows,
});
/** What is parted into kinds. */
export const segments = (object: string, inThings: string): Framed => ({
  title: `Segments of ${theOne(object)}`,
  problem: `Segment ${theOne(object)}${inThings}, name what each segment has in common, and test whether the segments differ by more than chance.`,
  user: 'somebody who decides what is looked into first',
  hard: HARD.rows,
});

/** `Speech, song and two more kinds`: of many the first two are named. */
export const kindsOf = (labels: readonly string[]): string =>
  labels.length < MANY
    ? enumerated([...labels])
    : `${labels.slice(0, 2).join(', ')} and ${['two', 'three', 'four'][labels.length - MANY] ?? 'some'} more kinds`;
const MANY = 4;

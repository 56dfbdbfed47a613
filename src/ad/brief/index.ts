/** An ad → up to three projects of it. Pure. */
import { GENERAL } from '../../templates/domain-ids.ts';
import { buildable, type Families } from '../../templates/families.ts';
import type { Brief, BriefDraft, Origin } from './brief.ts';
import { completed } from './complete.ts';
import { draftOf } from './draft.ts';
import { slotsInEnglish } from './glossary.ts';
import { PublicWords } from './public-words.ts';
import { saidTasks } from './said-tasks.ts';
import { type Duty, driversOf, dutiesOf } from './slots.ts';
import { rowOfTarget } from './target-row.ts';
import { alsoOf, kindOfTask } from './task-kinds.ts';
import { type AdToBrief, namedThings, nearestThings, type Thing } from './things.ts';

export type { Brief } from './brief.ts';
export type { AdToBrief } from './things.ts';

const HOW_MANY = 3;
/** A task that an ad says this much less than its first is not another of its projects. */
const SHARE = 0.3;
/** A duty's task goes before that of a bare title from this share of its score on. */
const FIRM = 0.5;
/** From this score on a thing is one that the ad names. */
const NAMED = 0.3;

type Known = Pick<Families, 'tasks' | 'recognised' | 'domain'>;

/** What a project is about. */
interface Choice {
  thing: Thing;
  draft: BriefDraft;
  origin: Origin;
}

/**
 * The projects of an ad, the best first: what it asks for, and if that can't be built yet, the nearest that can; after it, what can be.
 * @param wanted the one family that they are to be of, whatever the ad says
 * @param drafts of a language model: they come first
 */
export function briefsOf(
  ad: AdToBrief,
  families: Known,
  wanted?: string,
  drafts: readonly BriefDraft[] = [],
): Brief[] {
  const words = new PublicWords(ad.reading, ad.parts);
  const duties = [...dutiesOf(ad.parts, ad.reading, words), ...driversOf(ad.parts, ad.reading, words)];
  const taken = new Set<unknown>();
  // What one project says of a duty, another does not say again.
  const told = new Set<number>();
  const left = () => duties.filter(({ line }) => !told.has(line));
  const choose = (task: string, own?: BriefDraft) => choiceFor(ad, task, left(), families, taken, own);
  const briefs: Brief[] = [];
  const add = (task: string, answers: string, { thing, draft, origin }: Choice) => {
    taken.add(thing.entry);
    for (const { line } of Object.values(draft.evidence)) told.add(line);
    if (briefs.length < HOW_MANY)
      briefs.push(completed({ ad, words, families, task, answers, thing, draft, origin }));
  };
  const said = tasksOf(ad, duties, families);
  const first = said[0] ?? '';
  const others = said.filter((task) => drafts.every((draft) => draft.task !== task));
  const asked: { task: string; own?: BriefDraft }[] = [
    ...drafts.map((own) => ({ task: own.task, own })),
    // Where it says fewer tasks than projects, the first is asked of other things.
    ...[...others.slice(0, HOW_MANY), first, first, first].map((task) => ({ task })),
  ];
  for (const { task, own } of asked) {
    if (briefs.length >= HOW_MANY) break;
    const choice = choose(task, own);
    const built = wanted ?? buildable(task, families) ?? task;
    if (wanted === undefined && (briefs.length === 0 || built === task)) add(task, task, choice);
    if (built === task && wanted === undefined) continue;
    const sameKind = kindOfTask(built) === choice.thing.kind;
    if (built === task) add(built, task, choice);
    else add(built, task, sameKind ? withoutTexts(choice) : choose(built));
  }
  return briefs;
}

/** What a model says of its own family is not said of another. */
const withoutTexts = ({ draft, ...choice }: Choice): Choice => ({
  ...choice,
  draft: { ...draft, title: undefined, problem: undefined },
});

/** The tasks of an ad, what its duties say before what its title hints at. */
function tasksOf({ reading, parts, phrases }: AdToBrief, duties: Duty[], families: Known): string[] {
  const [best] = reading.tasks;
  const top = best?.score || 1;
  const ranked = reading.tasks.filter(({ score }) => score >= SHARE * top);
  const titleLine = reading.evidence.title?.line;
  const inDuties = ranked.filter(({ evidence }) => evidence.some(({ line }) => line !== titleLine));
  // A title names a trade; a duty of the same kind says what of it is done.
  const firm = best?.evidence.every(({ line }) => line === titleLine)
    ? inDuties.find(({ id, score }) => score >= FIRM * top && kindOfTask(id) === kindOfTask(best.id))
    : undefined;
  const first = firm?.id ?? best?.id ?? families.tasks[0]?.id ?? '';
  // A verb and its object may say a task by words that no list of phrases has.
  const verbs = saidTasks(duties, parts, phrases).map(({ task }) => task);
  return [...new Set([first, ...verbs, ...ranked.map(({ id }) => id)])];
}

/** The thing of an ad that a task is about, with what its duties say of it: the best that no project has yet. */
function choiceFor(
  ad: AdToBrief,
  task: string,
  duties: Duty[],
  families: Known,
  taken: ReadonlySet<unknown>,
  own?: BriefDraft,
): Choice {
  const guess = ad.reading.tasks.find(({ id }) => id === task);
  const lines = new Set(
    (own ? Object.values(own.evidence) : (guess?.evidence ?? [])).map(({ line }) => line),
  );
  const kind = kindOfTask(task);
  const named = [kind, ...alsoOf(task)]
    .flatMap((each) => namedThings(ad, each, lines, families, duties))
    .filter((thing) => thing.score >= NAMED && (thing.kind === kind || 'chosen_by' in thing.entry));
  const others = nearestThings(ad, kind, families, aboutOf(duties, lines)).filter(
    ({ entry }) => !named.some((thing) => thing.entry === entry),
  );
  const all = [...named, ...others].sort((a, b) => weightFor(task, b) - weightFor(task, a));
  const thing = all.find(({ entry }) => !taken.has(entry)) ?? all[0];
  if (!thing) throw new Error(`templates/domains has no ${kind}`);
  if (own) return { thing, draft: own, origin: 'model' };
  const draft = draftOf(task, duties, lines, thing);
  // A target of which no industry has anything is a row of its own.
  if (kind === 'rows' && !thing.named && saidInEnglish(ad, draft).target) {
    const entry = rowOfTarget(saidInEnglish(ad, draft));
    return { thing: { ...thing, domain: ad.reading.domain ?? GENERAL, entry }, draft, origin: 'ad' };
  }
  if (guess?.evidence[0]) draft.evidence.task = guess.evidence[0];
  const { section } = thing.named ?? {};
  const ofTheAd = section !== undefined && section !== 'company' && section !== 'meta';
  const saysIt = lines.size > 0 && (ofTheAd || Object.keys(draft.slots).length > 0);
  return { thing, draft, origin: saysIt ? 'ad' : 'closest' };
}

/** How well a thing fits a task: what is ranked for somebody has somebody who chooses, and what is written down was spoken. */
function weightFor(task: string, { entry, score }: Thing): number {
  if (task === 'recommendation' || task === 'sentence-similarity-search')
    return 'chosen_by' in entry ? score + 0.6 : score;
  if (task === 'automatic-speech-recognition') return 'spoken' in entry ? score + 2 : score;
  if (task === 'audio-classification') return 'spoken' in entry ? score - 0.1 : score;
  return score;
}

/** What a draft says, in English. */
const saidInEnglish = ({ reading }: AdToBrief, { slots }: BriefDraft) =>
  reading.language === 'en' ? slots : slotsInEnglish(slots);

/** What the duties in the lines of a task name. */
const aboutOf = (duties: Duty[], lines: ReadonlySet<number>): string[] =>
  duties
    .filter(({ line }) => lines.has(line))
    .flatMap(({ slots: { target = [], keys = [], labels = [] } }) => [target, keys, labels].flat());

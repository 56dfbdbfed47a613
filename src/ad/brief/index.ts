/** An ad → up to three projects of it. Pure. */
import { buildable, type Families } from '../../templates/families.ts';
import { withActions } from './actions.ts';
import type { Brief, BriefDraft } from './brief.ts';
import { type Choice, choiceFor } from './choice.ts';
import { completed } from './complete.ts';
import { deskOf } from './desk.ts';
import { forAnalysis } from './for-analysis.ts';
import { PublicWords } from './public-words.ts';
import { areAlike, rankedStated, SAYS_ENOUGH } from './ranked-statements.ts';
import { statedBrief } from './stated-brief.ts';
import type { Statement } from './statement.ts';
import { kindOfTask, OPERATES } from './task-kinds.ts';
import type { AdToBrief } from './things.ts';

export type { Brief } from './brief.ts';
export type { AdToBrief } from './things.ts';

const HOW_MANY = 3;
/** A task that an ad says this much less than its first is not another of its projects. */
const SHARE = 0.3;
/** A duty's task goes before that of a bare title from this share of its score on. */
const FIRM = 0.5;
/** So near the best another task is said as plainly. */
const NEARLY = 0.6;
/** A family of tables. */
const ROWS = 'tabular-classification';
/** From this score on an ad says its task plainly. */
const PLAINLY = 6;

type Known = Pick<Families, 'tasks' | 'recognised' | 'domain'>;

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
  // What a firm that wants somebody else says of itself is no work of a model.
  const told = ad.reading.aboutMachineLearning ? rankedStated(ad, words) : [];
  const all = told.filter(({ task }) => wanted === undefined || task === wanted);
  const stated = all.filter(({ weight }) => weight >= SAYS_ENOUGH);
  const taken = new Set<unknown>();
  const choose = (task: string, own?: BriefDraft) => choiceFor(ad, task, families, taken, own);
  const briefs = new Briefs();
  const nearestOf = (task: string) => wanted ?? buildable(task, families) ?? task;
  /** What can be built in place of the first, where no other task of the ad can. */
  let standIn = () => {};
  const add = (task: string, answers: string, { thing, draft, origin }: Choice) => {
    taken.add(thing.entry);
    briefs.add(
      withActions(completed({ ad, words, families, task, answers, thing, draft, origin }), ad.parts, words),
    );
  };
  /** A task, and where it can't be built yet the nearest to it; after the first brief only what can be built. */
  const offer = (task: string, own?: BriefDraft) => {
    const choice = choose(task, own);
    const built = nearestOf(task);
    if (built === task) {
      add(task, task, choice);
      return;
    }
    const isFree = wanted === undefined && own === undefined;
    if (isFree && !briefs.isEmpty) return;
    if (wanted === undefined && briefs.isEmpty) add(task, task, choice);
    // The articles that somebody searches are ranked for somebody too.
    const isRanked = task === 'sentence-similarity-search' && choice.thing.kind === 'rows';
    const near = isRanked && wanted === undefined ? 'recommendation' : built;
    const sameKind = kindOfTask(near) === choice.thing.kind;
    const replace = () => add(near, task, sameKind ? withoutTexts(choice) : choose(near));
    if (isFree) standIn = replace;
    else replace();
  };
  const state = (task: string, stated: Statement) => {
    const made = statedBrief({ ad, words, families, task, stated });
    // What a duty says of a thing is not said again without it.
    if (made?.entry) taken.add(made.entry);
    briefs.add(made && withActions(made.brief, ad.parts, words));
  };

  for (const draft of drafts) offer(draft.task, draft);
  const said = tasksOf(ad, families);
  const [main = ''] = said;
  // What an ad says plainly goes before what its duties state of other tasks.
  const isMeant = (task: string) => stated.length === 0 || task === OPERATES || choose(task).origin === 'ad';
  const run = main === OPERATES && wanted === undefined ? runOf(stated) : undefined;
  const isSilent = drafts.length === 0 && wanted === undefined && all.length === 0;
  const desk = isSilent ? deskOf(ad, families, choose(main), choose(ROWS).thing) : undefined;
  if (run) state(main, run);
  else if (desk) add(desk.task, desk.task, desk.choice);
  else if (
    drafts.length === 0 &&
    wanted === undefined &&
    (isPlain(ad, stated) || main === OPERATES) &&
    isMeant(main)
  )
    offer(main);
  for (const one of stated.slice(0, HOW_MANY)) {
    // A last place is kept for what can be built.
    if (briefs.left > 1 || briefs.hasBuilt || nearestOf(one.task) === one.task) state(one.task, one);
  }
  const [first] = stated;
  if (first && !briefs.hasBuilt) state(nearestOf(first.task), first);
  /** What only a title or a few words hint at is no project beside those that duties state. */
  const isInPassing = (task: string) => {
    const { named } = choose(task).thing;
    const score = ad.reading.tasks.find(({ id }) => id === task)?.score ?? 0;
    const top = ad.reading.tasks[0]?.score ?? 0;
    return score < NEARLY * top && (!named || named.evidence.line === ad.reading.evidence.title?.line);
  };
  const others = said.filter((task) => drafts.every((draft) => draft.task !== task));
  // What an ad says in passing is nearer than what its trade has.
  for (const one of all.filter(({ weight }) => weight < SAYS_ENOUGH))
    if (briefs.left > 0 && nearestOf(one.task) === one.task) state(one.task, one);
  if (briefs.isEmpty) offer(others[0] ?? main);
  if (!briefs.hasBuilt) {
    const own = others.find((task) => nearestOf(task) === task && choose(task).origin === 'ad');
    if (own) offer(own);
    else standIn();
  }
  for (const task of others.slice(0, HOW_MANY))
    if (briefs.left > 0 && !(briefs.isSaid && (task === main || briefs.has(task) || isInPassing(task))))
      offer(task);
  // What the ad says goes before what is only near; what stands in for a first stays behind it.
  return briefs.all[0]?.origin === 'closest'
    ? briefs.all.sort((a, b) => Number(a.origin === 'closest') - Number(b.origin === 'closest'))
    : briefs.all;
}

/** Up to three projects, none twice. */
class Briefs {
  readonly all: Brief[] = [];

  get left(): number {
    return HOW_MANY - this.all.length;
  }
  get isEmpty(): boolean {
    return this.all.length === 0;
  }
  /** Whether one of them answers a task, or one that is much like it. */
  has(task: string): boolean {
    return this.all.some(({ answers }) => areAlike(answers, task));
  }
  /** Whether the ad itself says what one of them is of. */
  get isSaid(): boolean {
    return this.all.some(({ origin }) => origin !== 'closest');
  }
  get hasBuilt(): boolean {
    return this.all.some(({ built }) => built);
  }
  add(brief: Brief | undefined): void {
    if (!brief || this.left === 0) return;
    // What is only near is no list: one, and none beside what the ad says itself.
    if (brief.origin === 'closest' && this.hasBuilt) return;
    // Loans and loan applications that default are one project.
    const endOf = ({ slots }: Brief) => slots.labels?.at(-1);
    const isTold = (other: Brief) => other.task === brief.task && endOf(other) === endOf(brief);
    if (brief.task === 'tabular-classification' && endOf(brief) !== 'yes' && this.all.some(isTold)) return;
    // The last place is for what can be built, if nothing else can be.
    if (this.left === 1 && !brief.built && !this.hasBuilt) return;
    if (!this.all.some(({ title, task }) => title === brief.title && task === brief.task))
      this.all.push(forAnalysis(brief));
  }
}

/** Whether an ad says its task plainly, and no duty of it states what of. */
function isPlain({ reading }: AdToBrief, stated: Statement[]): boolean {
  const [best] = reading.tasks;
  const scoreOf = (task: string) => reading.tasks.find(({ id }) => id === task)?.score ?? 0;
  return (
    best !== undefined &&
    best.score >= PLAINLY &&
    // What a duty states, and the ad speaks of nearly as much, goes before what it only speaks of.
    stated.every(({ task }) => !areAlike(task, best.id) && scoreOf(task) < NEARLY * best.score)
  );
}

/** What is run, where an ad says of what its models are: those of the first that a model predicts. */
function runOf(stated: Statement[]): Statement | undefined {
  if (stated.some(({ task }) => task === OPERATES)) return undefined;
  // The service that a repo can run answers for rows of a table; of a picture these are what is measured there.
  const first = stated.find(
    ({ clause, task }) => clause === undefined && /^(?:rows|pictures)$/.test(kindOfTask(task)),
  );
  const isSeen = first && kindOfTask(first.task) === 'pictures' ? { isSeen: true as const, drivers: [] } : {};
  return first && { ...first, ...isSeen, task: OPERATES };
}

/** What a model says of its own family is not said of another. */
const withoutTexts = ({ draft, ...choice }: Choice): Choice => ({
  ...choice,
  draft: { ...draft, title: undefined, problem: undefined },
});

/** The tasks of an ad, what its duties say before what its title hints at. */
function tasksOf({ reading }: AdToBrief, families: Known): string[] {
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
  return [...new Set([first, ...ranked.map(({ id }) => id)])];
}

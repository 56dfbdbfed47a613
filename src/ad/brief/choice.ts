/** What a project is about: a thing that the ad names, else the nearest of its industry. Pure. */
import { GENERAL } from '../../templates/domain-ids.ts';
import type { Families } from '../../templates/families.ts';
import type { BriefDraft, Origin } from './brief.ts';
import { isExperiment, isReached, isSteered } from './compose-rows.ts';
import { alsoOf, kindOfTask } from './task-kinds.ts';
import { type AdToBrief, namedThings, nearestThings, type Thing } from './things.ts';

/** From this score on a thing is one that the ad names. */
const NAMED = 0.3;

/** What an ad names in passing is meant from here on, with all that comes near it. */
const TOLD_ASIDE = 0.45;
/** What one word counts that many things are called by: `help`, `forms`. */
const LONE = 0.5;
const MOST_LONE = 0.6;
const isLone = ({ terms, plain }: Thing): boolean => plain.length === 0 && terms.length === 1;

/** What a project is about. */
export interface Choice {
  thing: Thing;
  draft: BriefDraft;
  origin: Origin;
}

/** The thing of an ad that a task is about, with what its duties say of it: the best that no project has yet. */
export function choiceFor(
  ad: AdToBrief,
  task: string,
  families: Pick<Families, 'domain'>,
  taken: ReadonlySet<unknown>,
  own?: BriefDraft,
): Choice {
  const guess = ad.reading.tasks.find(({ id }) => id === task);
  const lines = new Set(
    (own ? Object.values(own.evidence) : (guess?.evidence ?? [])).map(({ line }) => line),
  );
  const kind = kindOfTask(task);
  const all = [kind, ...alsoOf(task)]
    .flatMap((each) => namedThings(ad, each, lines, families))
    .filter((thing) => thing.kind === kind || 'chosen_by' in thing.entry);
  const isTested =
    task === 'clustering-analytics' && isExperiment(guess?.evidence.map(({ text }) => text) ?? []);
  const fits = (thing: Thing) =>
    (task !== 'recommendation' || 'chosen_by' in thing.entry) &&
    // Where an ad says of nothing what learns by trying, it is a machine.
    (task !== 'reinforcement-learning' || thing.named || isMachine(thing)) &&
    !(isTested && 'row' in thing.entry && !isReached(thing.entry));
  // Who runs models for others works in software.
  const nearest = nearestThings(ad, kind, families, task === 'mlops-serving' ? 'software' : undefined);
  const nearness = new Map(nearest.map(({ entry, score }) => [entry, score]));
  const nearOf = ({ entry }: Thing) => nearness.get(entry) ?? 0;
  // What an employer's customers work with is nearer than what any firm of its trade may have.
  const isAside = ({ score, plain, named }: Thing) =>
    score < NAMED &&
    (named?.section === 'company' || named?.section === 'intro') &&
    plain.some((term) => /\S\s/.test(term));
  const named = all.filter(
    (thing) => thing.score >= NAMED || isAside(thing) || thing.score / 2 + nearOf(thing) >= TOLD_ASIDE,
  );
  const isNamed = new Set(named.map(({ entry }) => entry));
  // A second project that is only near is of the ad's own industry.
  const isOfTrade = ({ domain }: Thing) =>
    taken.size === 0 || ad.reading.domain === null || domain !== GENERAL;
  // One trade's own is meant only where an ad names it.
  const unnamed = nearest.filter(
    (thing) => !isNamed.has(thing.entry) && !thing.entry.narrow && isOfTrade(thing),
  );
  const weightOf = (thing: Thing) =>
    (thing.named && isLone(thing)
      ? Math.min(weightFor(task, thing) * LONE, MOST_LONE)
      : weightFor(task, thing)) +
    (thing.named ? nearOf(thing) : 0) +
    (isAside(thing) ? TOLD_ASIDE : 0);
  const isMachine = ({ entry }: Thing) => 'row' in entry && isSteered(entry.row[0]);
  const [thing = nearest.find(fits) ?? nearest[0]] = [...named, ...unnamed]
    .filter((one) => fits(one) && !taken.has(one.entry))
    .sort((a, b) => weightOf(b) - weightOf(a));
  if (!thing) throw new Error(`templates/domains has no ${kind}`);
  if (own) return { thing, draft: own, origin: 'model' };
  // What is hardly named lends its project no noun of the ad.
  const isMeant = thing.score >= NAMED || isAside(thing);
  const draft: BriefDraft = { task, slots: {}, evidence: {} };
  if (guess?.evidence[0]) draft.evidence.task = guess.evidence[0];
  // Named where the task is, or in the title: a word elsewhere is no evidence of what is built.
  const at = thing.named?.evidence.line;
  const isOther = thing.domain === GENERAL && ad.reading.domain !== null;
  const isSure =
    thing.plain.length > 1 || (!isOther && thing.plain.some((term) => /[^\x00-\x7f]|\s/.test(term)));
  const ofTheAd =
    at !== undefined &&
    isSure &&
    thing.score >= NAMED &&
    (lines.has(at) || at === ad.reading.evidence.title?.line);
  const told = isMeant ? thing : { ...thing, named: undefined };
  return { thing: told, draft, origin: ofTheAd ? 'ad' : 'closest' };
}

/** How well a thing fits a task: what is ranked for somebody has somebody who chooses, and what is written down was spoken. */
function weightFor(task: string, { entry, score }: Thing): number {
  if (task === 'recommendation' || task === 'sentence-similarity-search')
    return 'chosen_by' in entry ? score + 1 : score;
  if (task === 'mlops-serving') return 'operated' in entry ? score + 0.6 : score;
  if (task === 'automatic-speech-recognition') return 'spoken' in entry ? score + 2 : score;
  if (task === 'audio-classification') return 'spoken' in entry ? score - 0.1 : score;
  return score;
}

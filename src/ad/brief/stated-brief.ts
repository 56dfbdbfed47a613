/** What an ad states → a brief: its own words for what is done, and of its industry what the line names. Pure. */
import type { ProjectFile } from '../../job/project-schema.ts';
import { nameOf, shorten } from '../../job/titles.ts';
import type { Families } from '../../templates/families.ts';
import { singular } from '../../words/alike.ts';
import { isOfPairs } from './any-columns.ts';
import type { Brief, Slots } from './brief.ts';
import { MOST_SKILLS, termsOf } from './complete.ts';
import { withOwnColumns } from './driver-columns.ts';
import { ALIKE } from './frame-table.ts';
import { builtAs, framed } from './frames.ts';
import { inEnglish, partlyInEnglish } from './glossary.ts';
import { labelsFor, ofThing, purposeOfThing, saidOnce, thingInLine } from './meant-thing.ts';
import { withArticle } from './nouns.ts';
import { ownPurpose } from './own-purpose.ts';
import { lowered } from './own-words.ts';
import type { PublicWords } from './public-words.ts';
import { purposeFor } from './purposes.ts';
import { keysOf, speaksOf } from './row-tells.ts';
import { ofItsKind, withDoubt } from './said-of-it.ts';
import type { Statement } from './statement.ts';
import { isAmount, WRITTEN } from './task-of-deed.ts';
import { taskOptions } from './task-options.ts';
import { teamOf } from './teams.ts';
import type { AdToBrief, Thing } from './things.ts';
import { UNPARTED_SCRIPT } from './unparted.ts';
import { reworded, variantsOf, withoutArticle } from './variants.ts';
import { withWritten } from './what-is-written.ts';
import { chooserOf, userOf, whoActs } from './who-acts.ts';

interface ToState {
  ad: AdToBrief;
  words: PublicWords;
  families: Pick<Families, 'tasks' | 'domain'>;
  /** The family that builds it. */
  task: string;
  stated: Statement;
}

/** Undefined where it could not be said without quoting the ad. */
export function statedBrief({
  ad,
  words,
  families,
  task: usualTask,
  stated: read,
}: ToState): { brief: Brief; entry?: Thing['entry'] } | undefined {
  const { reading } = ad;
  const task = builtAs(usualTask, read);
  const said = ofItsKind(ad.parts, withWritten(ad.parts, saidOnce(ad, read)));
  const english = reading.language === 'en' || read.isInEnglish === true;
  // Words of another language stand in an English sentence as what they are.
  const quote =
    reading.language === 'en'
      ? lowered
      : read.isInEnglish
        ? (text: string) => text
        : (text: string) => partlyInEnglish(text) ?? `"${text.replaceAll('"', '')}"`;
  const thing = thingInLine(ad, task, said, families);
  const { entry } = thing ?? {};
  const stated = english && entry ? ofThing(said, entry) : said;
  // A word that nobody translates stands alone, or not at all.
  const isSigned = stated.objects.some((object) => UNPARTED_SCRIPT.test(object));
  const isKnown = (object: string) => (english && !isSigned) || partlyInEnglish(object) !== undefined;
  const translated = stated.objects.filter(isKnown);
  // Untranslated it says nothing to who reads the English around it: what its trade has is nearer.
  // The names of what is found are its labels, in the language of those who sort by them.
  const areLabels = task === 'object-detection' && stated.objects.length > 1;
  const isUnsaid = stated.clause === undefined && translated.length === 0 && !areLabels;
  if (isUnsaid && (!english || isSigned)) return undefined;
  const { things = '' } = stated;
  const isForeign = UNPARTED_SCRIPT.test(things) && inEnglish(things) === undefined;
  const readable = isForeign ? { ...stated, things: undefined } : stated;
  const toldOnes =
    english || areLabels || translated.length === 0 ? readable : { ...readable, objects: translated };
  const chosen = variantsOf(toldOnes)
    .flatMap((one) => {
      const frame = framed(task, one, quote);
      const other = frame && reworded(frame);
      return [frame, other, other && withoutArticle(other)].map((each) => ({ one, frame: each }));
    })
    .find(
      ({ one, frame }) =>
        frame &&
        [[frame.title], [frame.problem], frame.labels ?? [], Object.values(objectSlots(one)).flat()].every(
          (texts) => !words.quotes(texts),
        ),
    );
  const { frame, one: unquoted } = chosen ?? {};
  if (!frame || !unquoted) return undefined;
  const own = reading.language === 'en' ? ownPurpose(ad.parts, stated, words) : {};
  const acts = whoActs(ad, stated, thing, words, own.who);
  // What no industry says better is said as every trade would.
  const usual =
    stated.task === task
      ? purposeFor(task, stated)
      : {
          ...purposeFor(task === usualTask ? task : stated.task, {
            ...stated,
            objects: [frame.title],
            things: undefined,
          }),
          purpose: undefined,
        };
  // What is run in production is for whoever runs it.
  const ofTrade = (task !== 'mlops-serving' && entry && purposeOfThing(entry, task, stated)) || undefined;
  // Who works with a thing and asks something else of it is not who waits for this.
  // A neighbour in the line is not what this one speaks of.
  const ownKeys = keysOf(
    [...stated.objects, stated.things ?? '', stated.clause ?? '', ...stated.keys].join(' '),
  );
  const isPlain =
    thing?.named !== undefined &&
    thing.plain.some((term) => [...keysOf(term)].some((key) => ownKeys.has(key)));
  const isStrange = !ofTrade && !isPlain && usual?.purpose !== undefined && !stated.of;
  const strangers = { ...whoActs(ad, stated, undefined, words, own.who), whose: undefined };
  const { whose, somebody, isOther } =
    task === usualTask ? (isStrange ? strangers : acts) : { ...strangers, somebody: 'somebody' };
  // Whom the ad names acts by themselves.
  const isNamed = acts.isNamed && !usual?.purpose?.includes('somebody');
  const purpose = own.purpose ?? ofTrade ?? (isNamed ? undefined : usual?.purpose);
  // Nobody chooses among themselves: `carriers for each load`.
  const among = chooserOf(entry, stated);
  const chooser = stated.objects.some((one) => singular(one.toLowerCase()) === among) ? undefined : among;
  const problem = withDoubt(
    ad.parts,
    reading.title,
    task,
    frame.problem
      .replace(/^(Predict|Estimate|Work out(?: ahead)?) of all /, '$1, of all ')
      .replace(/, which one (?=is |does |has |was )/, ', each one that ')
      .replace(/, (?:so that .*|with how sure that is)\.$/, (end) => (purpose ? `, ${purpose}.` : end))
      .replace(/so that somebody\b/, `so that ${somebody}`)
      .replace(/to each person\b/, `to each ${chooser ?? 'person'}`),
  );
  const ofFrame = frame.labels?.map((label) => label.replaceAll('"', ''));
  const ends = ofFrame?.at(-1) === 'yes' ? (usual?.labels ?? eventOf(stated) ?? ofFrame) : ofFrame;
  const labels = labelsFor(ends, thing, task, stated);
  const columns =
    frame.columns && whose && 'row' in whose && !isOfPairs(stated) && !stated.isSeen
      ? withOwnColumns(whose.columns, stated.drivers, stated.keys)
      : frame.columns;
  const asksIt = whose === undefined || stated.isExplained === true || speaksOf(whose, stated);
  const title = shorten(frame.title, 80);
  // Who is of the trade says it better than a sentence for all trades.
  const { hard } = (isOther || stated.isSeen ? undefined : whose) ?? frame;
  // Whoever types is a clerk where nobody is named.
  const nobody = task === 'document-ocr' ? 'a clerk' : 'somebody';
  // Who asks something else of it has other limits: only who it is holds here.
  const isOfTrade = thing?.domain === reading.domain || (thing?.plain.length ?? 0) > 0;
  const ofTrader = isOther || !asksIt || !isOfTrade ? undefined : whose?.user;
  const ofKind = somebody === 'somebody' ? usual?.user : undefined;
  const user =
    chooser && !ofTrader
      ? `${withArticle(chooser)} who has no time to look through all that there is`
      : userOf(
          [ofTrader, ofKind],
          frame.user,
          somebody === 'somebody' ? (teamOf(ad.parts, reading.title, stated.line) ?? nobody) : somebody,
        );
  const slots: Slots = {
    ...objectSlots(unquoted),
    ...(stated.things ? { things: stated.things } : {}),
    // What texts are sorted by is no column of theirs.
    ...(stated.keys.length > 0 && stated.task !== 'text-classification' ? { keys: stated.keys } : {}),
    ...(stated.drivers.length > 0 ? { drivers: stated.drivers } : {}),
    ...(labels ? { labels } : {}),
  };
  const terms = termsOf(
    ad,
    stated.task,
    stated.own ?? [...stated.objects, ...(stated.things ? [stated.things] : [])],
    words,
  );
  const name = nameOf({ title }, problem, task);
  const domain = reading.domain ?? thing?.domain ?? null;
  const texts = [title, problem];
  const told = taskOptions(task, {
    ad,
    words,
    said: slots,
    slots,
    texts,
    columns,
    ...(whose ? { entry: whose } : {}),
  });
  const project: ProjectFile = {
    name,
    title,
    problem,
    user,
    hard,
    slots: told.slots,
    ...(stated.task === task ? {} : { answers: stated.task }),
    task,
    ...(domain && domain !== 'general' ? { domain } : {}),
    ...(labels ? { labels } : {}),
    ...(told.options ? { options: told.options } : {}),
  };
  const brief: Brief = {
    task,
    built: families.tasks.some(({ id }) => id === task),
    answers: stated.task,
    origin: 'ad',
    name,
    title,
    problem,
    user,
    domain,
    slots: { ...slots, ...(terms.length > 0 ? { terms } : {}) },
    skills: reading.skills.slice(0, MOST_SKILLS),
    hard,
    evidence: { task: stated.evidence },
    project,
  };
  return { brief, ...(entry ? { entry } : {}) };
}

/** `No excursion`, `excursion`: what happens or does not, where an ad says it in few words. */
function eventOf({ clause, objects: [object = '', ...others] }: Statement): string[] | undefined {
  const one = singular(object.toLowerCase()).replace(/ (?:scoring|detection|prediction|forecasting)$/, '');
  if (isAmount(one)) return ['usual', 'far above'];
  const isShort = /^[a-z-]+(?: [a-z-]+)?$/.test(one);
  return clause === undefined && others.length === 0 && isShort ? [`no ${one}`, one] : undefined;
}

const READ = new Set([
  'text-classification',
  'summarization',
  'automatic-speech-recognition',
  'text-generation-agent',
  'clustering-analytics',
  'sentence-similarity-search',
]);

/** What it is done to, as its family calls it. */
function objectSlots({ task, objects, clause, areActs, areKindsOfWork, isExplained }: Statement): Slots {
  if (areActs || areKindsOfWork) return { actions: objects };
  if (task === 'token-classification' || task === 'document-ocr') return { entities: objects };
  // What is asked of documents is no answer of theirs.
  if (task === 'question-answering-rag') return {};
  const said = clause ?? objects.join(', ');
  // What is looked through is not yet alike: `similar claims` are found among claims.
  const all = task === 'sentence-similarity-search' ? said.replace(ALIKE, '') : said;
  // A sentence is no figure that an experiment could measure.
  if (isExplained) return /^(?:why|how|what) /.test(all) ? {} : { target: all };
  // What is sorted, read or worked on is looked at; nothing of it is predicted.
  return READ.has(task) && !WRITTEN.test(all) ? { things: all } : { target: all };
}

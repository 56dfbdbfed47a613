/** What an ad states → a brief: its own words for what is done, and of its industry what the line names. Pure. */
import type { ProjectFile } from '../../job/project-schema.ts';
import { nameOf, shorten } from '../../job/titles.ts';
import type { Row } from '../../templates/domains.ts';
import type { Families } from '../../templates/families.ts';
import { wordsOf } from '../../words/phrases.ts';
import { closeness } from '../near-domains.ts';
import type { Brief, Slots } from './brief.ts';
import { MOST_SKILLS, termsOf } from './complete.ts';
import { WRITTEN } from './deeds.ts';
import { withOwnColumns } from './driver-columns.ts';
import { framed } from './frames.ts';
import { inEnglish } from './glossary.ts';
import { VAGUE } from './grammar.ts';
import { lowered } from './own-words.ts';
import { peopleIn } from './people.ts';
import type { PublicWords } from './public-words.ts';
import type { Statement } from './statement.ts';
import { kindOfTask } from './task-kinds.ts';
import { type AdToBrief, namedThings, type Thing } from './things.ts';

interface ToState {
  ad: AdToBrief;
  words: PublicWords;
  families: Pick<Families, 'tasks' | 'domain'>;
  /** The family that builds it. */
  task: string;
  stated: Statement;
}

/** A thing that the very line names is meant from this score on. */
const IN_LINE = 0.8;

/** Undefined where it could not be said without quoting the ad. */
export function statedBrief({
  ad,
  words,
  families,
  task,
  stated: said,
}: ToState): { brief: Brief; entry?: Thing['entry'] } | undefined {
  const { reading } = ad;
  const english = reading.language === 'en';
  // Words of another language stand in an English sentence as what they are.
  const quote = english ? lowered : (text: string) => inEnglish(text) ?? `"${text.replaceAll('"', '')}"`;
  const thing = thingInLine(ad, task, said, families);
  const { entry } = thing ?? {};
  const stated = english && entry && 'row' in entry ? ofRow(said, entry) : said;
  // A word that nobody translates stands alone, or not at all.
  const known = stated.objects.filter((object) => inEnglish(object) !== undefined);
  const told = english || known.length === 0 ? stated : { ...stated, objects: known };
  const chosen = variantsOf(told)
    .map((one) => ({ one, frame: framed(task, one, quote) }))
    .find(
      ({ one, frame }) =>
        frame &&
        [[frame.title], [frame.problem], frame.labels ?? [], Object.values(objectSlots(one)).flat()].every(
          (texts) => !words.quotes(texts),
        ),
    );
  const { frame, one: unquoted } = chosen ?? {};
  if (!frame || !unquoted) return undefined;
  const somebody = (english && peopleIn(ad.parts, stated.line, words)) || 'somebody';
  const purpose = entry && purposeOf(entry, task, stated);
  const problem = frame.problem
    .replace(/^(Predict|Estimate) of all /, '$1, of all ')
    .replace(/, (?:so that .*|with how sure that is)\.$/, (usual) => purpose ?? usual)
    .replace(/so that somebody\b/, `so that ${somebody}`);
  const labels = labelsOf(
    frame.labels?.map((label) => label.replaceAll('"', '')),
    thing,
    task,
    stated,
  );
  const columns =
    frame.columns && thing && 'row' in thing.entry
      ? withOwnColumns(thing.entry.columns, stated.drivers, stated.keys)
      : frame.columns;
  const title = shorten(frame.title, 80);
  // Who is of the trade says it better than a sentence for all trades.
  const { hard } = entry ?? frame;
  const user = entry?.user ?? frame.user.replace(/^somebody\b/, somebody);
  const slots: Slots = {
    ...objectSlots(unquoted),
    ...(stated.things ? { things: stated.things } : {}),
    ...(stated.keys.length > 0 ? { keys: stated.keys } : {}),
    ...(stated.drivers.length > 0 ? { drivers: stated.drivers } : {}),
    ...(labels ? { labels } : {}),
  };
  const terms = termsOf(
    ad,
    stated.task,
    [...stated.objects, ...(stated.things ? [stated.things] : [])],
    words,
  );
  const name = nameOf({ title }, problem, task);
  const domain = reading.domain ?? thing?.domain ?? null;
  const project: ProjectFile = {
    name,
    title,
    problem,
    user,
    hard,
    slots,
    ...(stated.task === task ? {} : { answers: stated.task }),
    task,
    ...(domain && domain !== 'general' ? { domain } : {}),
    ...(labels ? { labels } : {}),
    ...(columns ? { options: { columns } } : {}),
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

/** `Demand` is that of something: the demand of shared vehicles. */
function ofRow(stated: Statement, entry: Row): Statement {
  const { objects, clause, things, keys } = stated;
  const [object = '', ...others] = objects;
  const names = new Set(wordsOf(entry.row.join(' ')).map(({ key }) => key));
  const isNamed = wordsOf(object).some(({ key }) => names.has(key));
  if (clause || things || keys.length > 0 || others.length > 0 || isNamed || !tells(entry, stated))
    return stated;
  return { ...stated, objects: [`${object} ${/demand$/i.test(object) ? 'for' : 'of'} ${entry.row[1]}`] };
}

/** `, so that …`, as the trade has it where it does the same. */
function purposeOf(entry: Thing['entry'], task: string, stated: Statement): string | undefined {
  if (!('row' in entry))
    return tailOf(task === 'object-detection' && 'find' in entry ? entry.find : entry.problem);
  if (!tells(entry, stated)) return undefined;
  return kindOfAnswer(task) === 'amount' ? `, ${entry.amount.purpose}.` : tailOf(entry.outcome.problem);
}
const tailOf = (problem: string): string | undefined => /, so that .*$/.exec(problem)?.[0];
const kindOfAnswer = (task: string) =>
  task === 'time-series-forecasting' || task === 'tabular-regression' ? 'amount' : 'outcome';

/** Whether an ad names the outcome or the amount of a row. */
function tells(entry: Row, { clause, objects, task }: Statement): boolean {
  // What is sold, rented or booked is all demand.
  if (task === 'time-series-forecasting' && /^(?:demand|sales|volumes?)$/i.test(objects[0] ?? ''))
    return true;
  const said = new Set(wordsOf(clause ?? objects.join(' ')).map(({ key }) => key));
  return wordsOf(`${entry.outcome.labels.join(' ')} ${entry.amount.name}`).some(
    ({ key }) => key.length > 3 && !VAGUE.has(key) && said.has(key),
  );
}

const READ = new Set(['text-classification', 'summarization', 'automatic-speech-recognition']);

/** What it is done to, as its family calls it. */
function objectSlots({ task, objects, clause }: Statement): Slots {
  if (task === 'token-classification' || task === 'document-ocr') return { entities: objects };
  const all = clause ?? objects.join(', ');
  // What is sorted or read is looked at; nothing of it is predicted.
  return READ.has(task) && !WRITTEN.test(all) ? { things: all } : { target: all };
}

/** The same in other words, for where the first would be a quotation of the ad: its lists turned round, then less of them. */
function variantsOf(stated: Statement): Statement[] {
  const turned = {
    ...stated,
    objects: [...stated.objects].reverse(),
    keys: [...stated.keys].reverse(),
    drivers: [...stated.drivers].reverse(),
    ...(stated.labels ? { labels: [...stated.labels].reverse() } : {}),
  };
  const told = stated.clause === undefined ? turned : { ...turned, clause: turnedClause(stated.clause) };
  return [
    stated,
    turned,
    { ...turned, drivers: [] },
    { ...told, drivers: [] },
    { ...told, things: undefined, keys: [], drivers: [] },
  ];
}

const WHICH = /^which (.+?) (will|are|is|were|do|does|have|has|can|may|might|would) (.+)$/i;
const LONGEST_END = 5;

/** `which bags will miss their flight` → `of all bags, which will miss their flight`: the same, and no quotation. */
function turnedClause(clause: string): string {
  const [, things, verb, rest = ''] = WHICH.exec(clause) ?? [];
  if (!things) return clause;
  return `of all ${things}, which ${verb} ${rest.split(' ').slice(0, LONGEST_END).join(' ')}`;
}

const keysOf = (text: string): Set<string> => new Set(wordsOf(text).map(({ key }) => key.replace(/s$/, '')));

/** What of an industry the line itself names, else what the ad names of which the line says the outcome. */
function thingInLine(
  ad: AdToBrief,
  task: string,
  stated: Statement,
  families: ToState['families'],
): Thing | undefined {
  const { line } = stated;
  const { domain } = ad.reading;
  const near = (thing: Thing) =>
    domain === null || thing.domain === domain || closeness(thing.domain, domain) > 0;
  const named = (parts: typeof ad.parts) =>
    namedThings({ ...ad, parts }, kindOfTask(task), new Set([line]), families).filter(
      ({ score }) => score >= IN_LINE,
    );
  // A belt that photos are taken over is not what they show.
  const said = keysOf([...stated.objects, stated.things ?? '', stated.clause ?? ''].join(' '));
  const shown = ({ entry, terms }: Thing) =>
    'row' in entry || [...keysOf(terms.join(' '))].some((key) => said.has(key));
  const inLine = named(ad.parts.filter(({ number }) => number === line)).find(
    (thing) => near(thing) && shown(thing),
  );
  if (inLine) return inLine;
  // Where no industry was recognised, an outcome that both name is enough.
  const meant = named(ad.parts.filter(({ section }) => section === 'duties' || section === 'role'));
  return meant.find((thing) => 'row' in thing.entry && tells(thing.entry, stated) && near(thing));
}

/** Labels of the ad, else of the thing: a picture's labels are what it shows, a text's what it is about. */
function labelsOf(
  own: string[] | undefined,
  thing: Thing | undefined,
  task: string,
  stated: Statement,
): string[] | undefined {
  if (task === 'tabular-classification' && stated.task === task && thing && 'row' in thing.entry)
    return tells(thing.entry, stated) ? thing.entry.outcome.labels : own;

  const ofThing = thing && 'labels' in thing.entry ? thing.entry.labels : undefined;
  if (task === 'object-detection') return own?.filter((label) => label.length <= 60).slice(0, 6);
  if (stated.labels && own) return own;
  if (task === 'text-classification' || task === 'image-classification')
    return ofThing ?? own ?? ['usual', 'unusual'];
  return own;
}

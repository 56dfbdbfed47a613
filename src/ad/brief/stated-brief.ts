/** What an ad states → a brief: its own words for what is done, and of its industry what the line names. Pure. */
import type { ProjectFile } from '../../job/project-schema.ts';
import { nameOf, shorten } from '../../job/titles.ts';
import type { Families } from '../../templates/families.ts';
import { wordsOf } from '../../words/phrases.ts';
import { closeness } from '../near-domains.ts';
import type { Brief, Slots } from './brief.ts';
import { MOST_SKILLS, termsOf } from './complete.ts';
import { withOwnColumns } from './driver-columns.ts';
import { framed } from './frames.ts';
import { inEnglish } from './glossary.ts';
import { VAGUE } from './grammar.ts';
import { lowered } from './own-words.ts';
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
export function statedBrief({ ad, words, families, task, stated }: ToState): Brief | undefined {
  const { reading } = ad;
  const english = reading.language === 'en';
  // Words of another language stand in an English sentence as what they are.
  const quote = english ? lowered : (text: string) => inEnglish(text) ?? `"${text.replaceAll('"', '')}"`;
  const frame = variantsOf(stated)
    .map((one) => framed(task, one, quote))
    .find(
      (one) => one && [[one.title], [one.problem], one.labels ?? []].every((texts) => !words.quotes(texts)),
    );
  if (!frame) return undefined;
  const problem = frame.problem.replace(/^(Predict|Estimate) of all /, '$1, of all ');
  const thing = thingInLine(ad, task, stated, families);
  const labels = labelsOf(
    frame.labels?.map((label) => label.replaceAll('"', '')),
    thing,
    task,
  );
  const columns =
    frame.columns && thing && 'row' in thing.entry
      ? withOwnColumns(thing.entry.columns, stated.drivers, stated.keys)
      : frame.columns;
  const title = shorten(frame.title, 80);
  const { user, hard } = frame;
  const slots: Slots = {
    ...(stated.things ? { things: stated.things } : {}),
    ...objectSlots(stated),
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
  return {
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
}

/** What it is done to, as its family calls it. */
function objectSlots({ task, objects, clause }: Statement): Slots {
  if (task === 'token-classification' || task === 'document-ocr') return { entities: objects };
  return { target: clause ?? objects.join(', ') };
}

/** The same in other words, for where the first would be a quotation of the ad: its lists turned round, then less of them. */
function variantsOf(stated: Statement): Statement[] {
  const turned = {
    ...stated,
    objects: [...stated.objects].reverse(),
    keys: [...stated.keys].reverse(),
    drivers: [...stated.drivers].reverse(),
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

/** What of an industry the line itself names, else what the ad names of which the line says the outcome. */
function thingInLine(
  ad: AdToBrief,
  task: string,
  { line, objects, clause }: Statement,
  families: ToState['families'],
): Thing | undefined {
  const { domain } = ad.reading;
  const near = (thing: Thing) => thing.domain === domain || closeness(thing.domain, domain) > 0;
  const named = (parts: typeof ad.parts) =>
    namedThings({ ...ad, parts }, kindOfTask(task), new Set([line]), families).filter(
      ({ score }) => score >= IN_LINE,
    );
  const inLine = named(ad.parts.filter(({ number }) => number === line)).find(near);
  if (inLine) return inLine;
  const said = new Set(wordsOf(clause ?? objects.join(' ')).map(({ key }) => key));
  const tells = ({ entry }: Thing) =>
    'row' in entry &&
    wordsOf(`${entry.outcome.labels.join(' ')} ${entry.amount.name}`).some(
      ({ key }) => key.length > 3 && !VAGUE.has(key) && said.has(key),
    );
  // Where no industry was recognised, an outcome that both name is enough.
  const meant = named(ad.parts.filter(({ section }) => section === 'duties' || section === 'role'));
  return meant.find((thing) => tells(thing) && (domain === null || near(thing)));
}

/** Labels of the ad, else of the thing: a picture's labels are what it shows, a text's what it is about. */
function labelsOf(own: string[] | undefined, thing: Thing | undefined, task: string): string[] | undefined {
  const ofThing = thing && 'labels' in thing.entry ? thing.entry.labels : undefined;
  if (task === 'object-detection') return own?.filter((label) => label.length <= 60).slice(0, 6);
  if (task === 'text-classification' || task === 'image-classification')
    return ofThing ?? own ?? ['usual', 'unusual'];
  return own;
}

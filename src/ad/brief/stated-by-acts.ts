/** What assistants do, as duties list it: `agents that look up the rules, fill in the application and put together the packet`. Pure. */
import type { Part } from '../sections.ts';
import type { StatedAt } from './built-statement.ts';
import { DETERMINERS, JOINT } from './grammar.ts';
import { isTelling, phraseAt, spanText } from './noun-phrase.ts';
import { plural } from './nouns.ts';
import { isAssistant } from './stated-by-work.ts';
import type { Reader } from './told.ts';

const PARTICLE = /^(?:up|in|out|off|together|through|back|down|over|on)$/;
const DRAFTED = /^(?:replies|responses|answers|letters|emails|notes|offers|quotes|summaries|minutes)$/;
/** One act is a whole job. */
const TRANSACTS =
  /^(?:book|take|schedule|reserve|order|renew|refund|rebook|reschedule|quote|register|dispatch|file|cancel) /;
/** People, as several. */
const SEVERAL = /(?:[^w]ers|ors|ists|ians|ants|ents|ees|clerks|staff|nurses|men|people|teams?)$/;
const FEWEST_ACTS = 2;
const MOST_ACTS = 4;

/** What an assistant does: `agents that look up the rules, fill in the application and put together the packet`. */
export function statedByActs({ part, language, words }: Reader, at: number): StatedAt {
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (language !== 'en' || !isAssistant(part, at)) return undefined;
  let next = at + 1;
  // `Assistants for our planners that …`.
  while (next < at + 6 && next < part.words.length && !/^(?:that|which|who|to)$/.test(keyAt(next))) next++;
  if (
    !/^(?:that|which|who|to)$/.test(keyAt(next)) ||
    /[.,;:]/.test(part.text.slice(part.words[at]?.end, part.words[next]?.start))
  )
    return undefined;
  const examples = actsInBrackets(part, next);
  if (examples.length >= FEWEST_ACTS) return actsStated(part, at, part.words.length, examples);
  const isTo = keyAt(next) === 'to';
  // `Agents that can look up orders`.
  if (/^(?:can|could|will|may|should)$/.test(keyAt(next + 1))) next++;
  // `Connect the agent to our systems`.
  if (DETERMINERS.has(keyAt(next + 1))) return undefined;
  next = behindWhom(part, next);
  const acts: string[] = [];
  for (next++; acts.length < MOST_ACTS && next < part.words.length; ) {
    const verb = part.words[next];
    // `E-mails importers`; `chases them` says nothing new.
    const isHalf = part.text[verb?.end ?? 0] === '-' && keyAt(next).length === 1;
    if (/^(?:them|it)$/.test(keyAt(next + 1)) && acts.length > 0) {
      next += 2;
      while (JOINT.has(keyAt(next))) next++;
      continue;
    }
    let first = next + (isHalf ? 2 : 1);
    while (PARTICLE.test(keyAt(first))) first++;
    const named = phraseAt(part, first);
    // `Draft answers to client questions`: of what they are stands behind.
    const of =
      named && DRAFTED.test(keyAt(named.last)) && /^(?:to|for|on|about)$/.test(keyAt(named.last + 1))
        ? phraseAt(part, named.last + 2)
        : undefined;
    const object = named && of ? { first: named.first, last: of.last } : named;
    if (!verb || !object || !isAct(isHalf ? keyAt(next + 1) : verb.key)) break;
    // `Test performance`: that is the work, and no act of an assistant.
    if (
      !isTelling(part, object) &&
      acts.length === 0 &&
      /^(?:test|change|improve|evaluate|monitor)$/.test(verb.key)
    )
      break;
    const said = part.text
      .slice(verb.start, part.words[object.last]?.end)
      .replace(/(?<=^\S+?)(?:(?<=ss|x|[cs]h|zz)es|(?<![s])s)(?= )/, '');
    // `Look up the rules of a harbour` is one word too long to be said.
    const told = words.allows(said, 'en') ? said : said.replace(/ of .*$/, '');
    if (!words.allows(told, 'en')) break;
    acts.push(told.replace(/ (?:our|their|its) /g, ' the ').toLowerCase());
    next = object.last + 1;
    // What belongs to an object stands before the next comma: `rules for a project (setbacks, sign area), fill in`.
    let depth = 0;
    while (next < part.words.length) {
      const gap = part.text.slice(part.words[next - 1]?.end, part.words[next]?.start);
      depth += (gap.match(/\(/g)?.length ?? 0) - (gap.match(/\)/g)?.length ?? 0);
      // What it works with is no act.
      if (/^(?:using|with|from|via|based)$/.test(keyAt(next)))
        return actsStated(part, at, next, acts, /^answer /.test(acts[0] ?? '') ? FEWEST_ACTS : 1);
      if (depth <= 0 && (/[,]/.test(gap) || keyAt(next) === 'and')) break;
      if (/[.;:]/.test(gap)) return actsStated(part, at, next, acts);
      next++;
    }
    while (JOINT.has(keyAt(next))) next++;
  }
  // `An assistant for tenants to report repairs`, `that drafts answers to members`.
  const isWhole =
    TRANSACTS.test(acts[0] ?? '') ||
    (isTo && next > at + 3) ||
    /^draft \w+ (?:to|for|on|about) /.test(acts[0] ?? '');
  return actsStated(part, at, next, acts, isWhole ? 1 : FEWEST_ACTS);
}

/** `That help patients refill prescriptions`: what they do by it. */
function behindWhom({ words }: Part, next: number): number {
  if (!/^help(?:s|ing)?$/.test(words[next + 1]?.key ?? '')) return next;
  const whom = [2, 3, 4].find((place) => SEVERAL.test(words[next + place]?.key ?? ''));
  const last = whom === undefined ? next : next + whom;
  return words[last + 1]?.key === 'to' ? last + 1 : last;
}

/** `Simple tasks (e.g. request a transcript, book an adviser)`: what stands in the brackets. */
function actsInBrackets(part: Part, from: number): string[] {
  const [, listed = ''] =
    /\((?:e\.?g\.?,?|such as|for example|like) ([^)]{8,120})\)/i.exec(
      part.text.slice(part.words[from]?.start),
    ) ?? [];
  const acts = listed.split(/, (?:and |or )?/).map((act) => act.trim().toLowerCase());
  const isPlain = (act: string) =>
    /^[a-z]{3,}(?: [a-z-]+){1,4}$/.test(act) &&
    isAct(act.split(' ')[0] ?? '') &&
    /\s(?:an?|the|their|its|your)\s/.test(act);
  return acts.filter(isPlain).slice(0, MOST_ACTS);
}

const isAct = (key: string): boolean =>
  /^[a-z]{3,}$/.test(key) &&
  !/(?:ing|ed|ly)$/.test(key) &&
  !/^(?:towards?|into|onto|about|around|beyond|with|without|through|such|more|better|are|can|will|have|has|was|were|may|must|should|would|could|need|needs|work|works|help|helps|make|makes|run|runs|scale|scales|pickup|equipment|delivery|commodity|weight|origin|destination|date|rate|price)$/.test(
    key,
  );

/** What an assistant does, where it is enough; `undefined` else. */
export function actsStated(
  part: Part,
  at: number,
  next: number,
  acts: string[],
  fewest = FEWEST_ACTS,
): StatedAt {
  if (acts.length < fewest) return undefined;
  const text = part.text
    .slice(part.words[at]?.start, part.words[Math.min(next, part.words.length) - 1]?.end)
    .slice(0, 120);
  const evidence = { line: part.number, text };
  return {
    stated: {
      task: 'text-generation-agent',
      line: part.number,
      weight: 2.8,
      objects: acts,
      areActs: true,
      keys: [],
      drivers: [],
      evidence,
    },
    next,
  };
}

const PAPER = /^(?:reports|proposals|notes|descriptions|minutes|summaries|letters|listings|offers|quotes)$/;

const NOTES = /^(?:notes?|reports?|summar(?:y|ies)|letters?|minutes|handovers?|protocols?|entr(?:y|ies))$/;
/** What it is made of need not be said: `turns it into a structured draft note`. */
const SPOKEN_OF = 6;

/** Who makes a report of figures writes it by hand, and what is recorded is transcribed. */
const NOT_DRAFTED =
  /^(?:data|datasets?|numbers|figures|analys[ei]s|results?|findings|insights?|metrics|information|queries|requirements|models?|record\w*|audio|calls?|hearings?|speech|dictations?|voice)$/;

/** `Turns what carers say into a structured draft note that they check`: it is drafted. */
function statedByTurning({ part, words }: Reader, at: number): StatedAt {
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  const into = part.words.slice(at + 1, at + 2 + SPOKEN_OF).findIndex(({ key }) => key === 'into');
  const paper = into < 0 ? undefined : phraseAt(part, at + into + 2);
  const turned = part.words.slice(at + 1, at + into + 1).map(({ key }) => key);
  if (!paper || !NOTES.test(keyAt(paper.last)) || turned.some((key) => NOT_DRAFTED.test(key)))
    return undefined;
  const said = plural(
    spanText(part, paper)
      .toLowerCase()
      .replace(/^draft (?:of (?:the )?)?/, ''),
  );
  return words.allows(said, 'en') ? actsStated(part, at, paper.last + 1, [`draft ${said}`], 1) : undefined;
}

/** `Draft first-cut replies to examination reports`: one act that says of what it is. */
export function statedByDraft(reader: Reader, at: number): StatedAt {
  const { part, language, words } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (language === 'en' && /^turn(?:s|ing)?$/.test(keyAt(at))) return statedByTurning(reader, at);
  if (language !== 'en' || !/^draft(?:s|ing)?$/.test(keyAt(at))) return undefined;
  let noun = at + 1;
  while (noun < at + 5 && !DRAFTED.test(keyAt(noun))) noun++;
  const whole = phraseAt(part, at + 1);
  // `Draft inspection reports from technician notes`.
  if (
    whole &&
    whole.last > whole.first &&
    PAPER.test(keyAt(whole.last)) &&
    keyAt(whole.last + 1) === 'from'
  ) {
    const papers = spanText(part, whole).toLowerCase();
    return words.allows(papers, 'en')
      ? actsStated(part, at, whole.last + 1, [`draft ${papers}`], 1)
      : undefined;
  }
  if (!DRAFTED.test(keyAt(noun)) || !/^(?:to|for|on|about)$/.test(keyAt(noun + 1))) return undefined;
  const object = phraseAt(part, noun + 2);
  const said = object && isTelling(part, object) ? spanText(part, object) : '';
  if (!object || said === '' || !words.allows(said, 'en')) return undefined;
  const act = `draft ${keyAt(noun)} ${keyAt(noun + 1)} ${said.toLowerCase()}`;
  return actsStated(part, at, object.last + 1, [act], 1);
}

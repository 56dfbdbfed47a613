/** An ad's text → Reading. Deterministic and offline. */

import { wordsOf } from '../words/phrases.ts';
import { AdPhrases } from './ad-phrases.ts';
import { domainOf } from './domain.ts';
import { headerOf } from './header/index.ts';
import type { AdInput } from './input.ts';
import { languageOf } from './language.ts';
import type { Lexicon } from './lexicon.ts';
import { cleanLines, MAX_AD_CHARACTERS } from './lines.ts';
import { skillsOf } from './named-skills.ts';
import { payOf } from './pay.ts';
import { rankTasks } from './rank.ts';
import type { Evidence, Reading } from './reading.ts';
import { type Part, type Section, sectionsOf } from './sections.ts';
import { seniorityOf } from './seniority.ts';
import { rolesIn } from './several-roles.ts';
import { TITLE } from './task-phrases.ts';
import { judge } from './verdict.ts';
import { yearsOf } from './years.ts';

/** A reading, with the lines and phrases that it was read from. */
export interface UnderstoodAd {
  reading: Reading;
  parts: Part[];
  phrases: AdPhrases;
}

export function readAd(input: AdInput, lexicon: Lexicon): UnderstoodAd {
  const { text, body: prose, stated } = input;
  const warnings = [...input.warnings];
  if (text.length > MAX_AD_CHARACTERS) warnings.push('the ad is very long; only its beginning was read');
  const parts = withoutRepeats(sectionsOf(cleanLines(prose)));
  const lines = text.slice(0, MAX_AD_CHARACTERS).split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/);
  const words = parts.flatMap((part) => part.words);
  // A page's own data may say what its text does not.
  const phrases = new AdPhrases(lexicon, [...words, ...wordsOf(stated.title ?? '')]);
  const header = headerOf(parts, lines, stated, (name) => namesTopic(name, phrases));
  const roles = rolesIn(parts, header.title?.value);
  if (
    roles.read &&
    header.title &&
    !roles.read.includes(header.title.value) &&
    roles.names.includes(header.title.value)
  )
    header.title = { value: roles.read, evidence: lineOf(roles.read, parts) };
  const title = header.title?.value;
  const body = roles.parts.filter((part, i) => !(i < 4 && isHeader(part, header)));
  const evidence: Record<string, Evidence> = {};
  const put = (key: string, found: { evidence: Evidence } | undefined) => {
    if (found) evidence[key] = quoted(found.evidence, lines);
  };
  put('title', header.title);
  put('company', header.company);
  put('location', header.location);
  const years = yearsOf(body);
  put('experience_years', years);
  const education = educationOf(body);
  put('education', education);
  const salary = payOf(body);
  put('salary', salary);
  const seniority = seniorityOf(header.title, parts);
  put('seniority', seniority);
  const domain = domainOf(title, parts, phrases, header.company);
  put('domain', domain);
  const skills = skillsOf(body, phrases);
  for (const [name, found] of skills.evidence) put(`skills.${name}`, { evidence: found });

  const scores = rankTasks(title, body, phrases);
  const verdict = judge({
    title,
    parts: body,
    scores,
    domain: domain?.value,
    phrases,
  });
  if (roles.names.length > 1)
    warnings.push(
      `the ad names ${roles.names.length} roles (${roles.names.join('; ')}); what is about machine learning was read`,
    );
  const reading: Reading = {
    aboutMachineLearning: verdict.aboutMachineLearning,
    generic: verdict.generic,
    language: languageOf(words),
    title: title ?? null,
    company: header.company?.value ?? null,
    location: header.location?.value ?? null,
    remote: header.remote ?? null,
    experienceYears: years?.value ?? null,
    education: education?.value ?? null,
    salary: salary?.value ?? null,
    seniority: seniority?.value ?? null,
    skills: skills.names,
    requiredSkills: skills.names.filter((name) => skills.levels.get(name) === 'required'),
    preferredSkills: skills.names.filter((name) => skills.levels.get(name) === 'preferred'),
    responsibilities: listOf(body, ['duties']),
    qualifications: listOf(body, ['required']),
    preferred: listOf(body, ['preferred']),
    domain: domain?.value ?? null,
    tasks: verdict.tasks.map((task) => ({
      ...task,
      evidence: task.evidence.map((found) => quoted(found, lines)),
    })),
    evidence,
    warnings,
  };
  return { reading, parts: roles.parts, phrases };
}

/** Whether a text names a task, or tools alone. */
function namesTopic(text: string, phrases: AdPhrases): boolean {
  const words = wordsOf(text);
  const named = phrases.find('task', words).filter(({ value }) => value.family && value.weight >= TITLE);
  const covered = new Set<number>();
  for (const { first, last } of [...named, ...phrases.find('skill', words)])
    for (let at = first; at <= last; at++) covered.add(at);
  return (
    covered.size > 0 &&
    words.every(({ key }, at) => covered.has(at) || /^(?:and|or|und|et|y|e|en|team|group|unit)$/.test(key))
  );
}

/** The words as they stand in the ad's own line, markup between them included. */
function quoted({ line, text }: Evidence, lines: string[]): Evidence {
  const raw = lines[line - 1] ?? '';
  if (raw.includes(text)) return { line, text };
  const words = text.split(/[^A-Za-zÀ-ž\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a30-9]+/).filter(Boolean);
  let start = -1;
  let end = 0;
  for (const word of words) {
    const at = raw.indexOf(word, start < 0 ? 0 : end);
    if (at < 0 || (start >= 0 && at - end > 60))
      return (
        wordsElsewhere(text, lines) ?? {
          line,
          text: words.find((one) => raw.includes(one)) ?? raw.trim().slice(0, 80),
        }
      );
    if (start < 0) start = at;
    end = at + word.length;
  }
  return { line, text: start < 0 ? raw.trim().slice(0, 80) : raw.slice(start, end) };
}

function wordsElsewhere(text: string, lines: string[]): Evidence | undefined {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? undefined : { line: at + 1, text };
}

const lineOf = (text: string, parts: Part[]): Evidence => ({
  line: parts.find((part) => part.text.includes(text))?.number ?? 1,
  text,
});

/** Some boards print every section twice. */
function withoutRepeats(parts: Part[]): Part[] {
  const seen = new Set<string>();
  return parts.filter(({ text }) => text.length < 40 || (!seen.has(text) && seen.add(text)));
}

const isHeader = (part: Part, header: ReturnType<typeof headerOf>) =>
  [header.title, header.company, header.location].some(
    (found) => found?.evidence.line === part.number && found.value === part.text,
  );

const MOST_ITEMS = 40;

/** The lines of some sections as a clean list. */
function listOf(parts: Part[], sections: Section[]): string[] {
  const items = parts
    .filter(({ section, heading }) => !heading && sections.includes(section))
    .map(({ text }) => text.replace(/[;,]$/, '').trim())
    .filter((text) => text.length > 3 && text.length <= 1500);
  return [...new Set(items)].slice(0, MOST_ITEMS);
}

const DEGREES: [string, RegExp][] = [
  ['PhD', /\bph\.?\s?d\b|\bdoctora(?:l|te)\b|\bpromotion in\b|\bdoctorat\b|\bdoutorado\b|博士/i],
  [
    "master's degree",
    /\bmaster(?:['’]?s)?\b(?! (?:the|of ceremonies|data))|\bm\.?sc\b|\bMS\b|\bmáster\b|\bmestrado\b|\blaurea magistrale\b|\bbac ?\+ ?5\b|\bM\.? ?Tech\b|硕士/i,
  ],
  [
    "bachelor's degree",
    /\bbachelor(?:['’]?s)?\b|\bb\.?sc\b|\bBS\b|\bBA\b|\blicence (?:en|de|d['’]|ou|\/)|\bB\.? ?E\.?\s?\/|\bB\.? ?Tech\b|\blaurea triennale\b|\bgrado en\b|\bgraduação\b|\bHBO\b|\bundergraduate degree\b|本科/i,
  ],
];

/** The lowest degree that a line of the requirements names. */
function educationOf(parts: Part[]): { value: string; evidence: Evidence } | undefined {
  for (const section of ['required', 'preferred', 'intro', 'role'] as const) {
    for (const part of parts) {
      if (part.section !== section) continue;
      const named = DEGREES.filter(([, pattern]) => pattern.test(part.text));
      const [value, pattern] = named.at(-1) ?? [];
      const found = pattern?.exec(part.text)?.[0];
      if (value && found) return { value, evidence: { line: part.number, text: found } };
    }
  }
  return undefined;
}

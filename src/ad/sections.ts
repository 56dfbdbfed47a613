/** Which part of an ad each line belongs to: by its heading, else by what its sentence says. Pure. */

import { folded, type Word, wordsOf } from '../words/phrases.ts';
import { headingOfSigns, sectionOfSigns } from './east-asian.ts';
import { HEADING_PATTERNS, HEADING_WORDS, META } from './heading-patterns.ts';
import { headingOfWords } from './heading-words.ts';
import type { Line } from './lines.ts';
import { withoutChrome } from './page-chrome.ts';
import { tellsPresentWork } from './present-work.ts';
import type { Section } from './section.ts';
import { isStackHeading } from './stack-lines.ts';

export type { Section } from './section.ts';

export interface Part extends Line {
  section: Section;
  /** It is a heading itself. */
  heading: boolean;
  /** What a label at its beginning says: `Requirements: Python`. */
  inline?: Section | undefined;
  words: Word[];
  /** The words as one string. */
  plain: string;
}

/** What a sentence says of itself, where no heading does. Tried in this order, on words without accents and apostrophes. */
const SENTENCES: [Section, RegExp][] = [
  [
    'equal',
    /equal (employment )?opportunit|regardless of|without regard to|does not discriminate|not discriminate|reasonable accommodation|protected veteran|gender identity|affirmative action|diverse perspectives/,
  ],
  [
    'apply',
    /\bapply now\b|send (us )?(your|a|an) .*?(resume|cv|application)|click (here|to apply)|submit (your|a) .*?(resume|cv|application)|unsolicited|recruitment agenc|interview process|during the (interview|hiring)|use of (ai|artificial intelligence|an llm) .*?(interview|application)|email .*?(resume|cv)|please (apply|contact)|to apply\b(?! (?:machine learning|ml|ai)\b)/,
  ],
  [
    'benefits',
    /\b401 ?k\b|\bdental\b|health insurance|paid (time off|leave|holidays)|(salary|pay|compensation) range|base (pay|salary)|stock options|(?<!\b(?:on|from|during|for|cover(?:ing|s)?) )parental leave(?! cover)|compensation package|\bstipend|gym membership|pension|competitive (salary|pay|compensation)|unlimited (pto|vacation)|flexible (working )?hours|bonus (program|scheme)|annual bonus|pay (structure|grade|transparency|scale|rate)|equity grade|total compensation|^(usd|eur|gbp|cad)? ?\$|per (year|annum|hour)$|paid vacation|vacation days|^li (remote|hybrid|onsite|[a-z]{2}\d)/,
  ],
  [
    'preferred',
    /\bis a (big |huge |strong |definite )?plus\b|\ba plus$|would be (a plus|nice|great|useful|beneficial|an advantage)|nice to have|\bprefer+ed\b|^bonus|desirable|an (asset|advantage)$|is an (asset|advantage)|not (necessary|required)$|serait un plus|est un plus|sera un plus|von vorteil|se valora|diferencial|优 先/,
  ],
  [
    'required',
    /\d ?\+? (or more )?(years|yrs|jahre|ans|anos)\b|years of .*?experience|\b(degree|bachelor|bachelors|master|masters|msc|phd|bs|ms)\b.*?\b(in|degree|or)\b|proficien|^(strong|solid|proven|excellent|good|deep|hands on|demonstrated|prior|working|previous|extensive|advanced|basic|expert)\b.{0,60}\b(experience|knowledge|skills?|understanding|ability|background|command|proficiency|expertise|track record)|^experience\b|^knowledge\b|^familiarity\b|^ability\b|^understanding\b|^expertise\b|^fluen|experience (with|in|using|building|working)|must (have|be|possess)|we (re|are) looking for (someone|people|candidates) (who|with)|you (have|are|possess|bring|know)\b|du (hast|bringst|bist)|vous (avez|etes|maitrisez)|具 备|熟 悉|精 通|以 上 学 历/,
  ],
  [
    'duties',
    /you (will|ll)\b|\byoull\b|\byoud\b|^they(ll| will)\b|^the work (is|will be|means)\b|the (person|hire|post ?holder)\b.{0,30} will\b|you (would|d) (be|work|also|build|own|take|look)|responsible for|responsibilities|in this role|this (role|position) (will|is|involves|requires|would|combines)|(successful|ideal) candidate will|will (be (involved|working|responsible)|work|develop|design|build|lead|focus|join|help|collaborate)\b.*|your (mission|role|job|task|work) (will|is)|(du|sie) (entwickel|arbeite|bist|wirst|gestaltest|verantwort)\w*|vous (serez|aurez|participerez|developperez|travaillerez)|votre mission|participaras|seras responsable|你 将|负 责/,
  ],
  [
    'role',
    /(looking|searching|hunting) for|\b(seek|seeking|seeks|hire|hiring|recruiting|recruits)\b|join (our|us|the)\b.*\b(as|to|team)\b|as (a|an|our|the)\b.{0,80}\byou|\brole\b|this position|work on\b|we (mostly |mainly )?(use|code in|work with)\b|our (tech )?stack|\bis building an? (assistant|agent|model|system|tool|service)\b|busca|suchen|recherch|cerchiamo|zoeken|buscamos|procura/,
  ],
  [
    'company',
    /\b(is|are) (a|an|the|one of)\b.{0,80}\b(company|startup|start up|leader|leading|provider|platform|firm|group|team of|organi[sz]ation|foundation|bank|brand|business|marketplace|agency|consultancy)|our (mission|vision|customers|clients|products?|values|story|goal|investors|technology)|founded (in|by)|backed by|headquartered|we (build|are building|re building|help|serve|believe|offer|provide|develop|make|power|love|were|ve raised|have raised|create)|series [a-e]\b|funding|award|offices in|employees|countries|since (19|20)\d\d/,
  ],
];

/** How duties are often begun, where nothing else tells. */
const DUTY_VERB =
  /^(design|develop|build|create|implement|lead|collaborate|work|partner|drive|define|own|research|train|deploy|maintain|analy[sz]e|apply|conduct|perform|optimi[sz]e|improve|evaluate|explore|identify|support|deliver|contribute|write|architect|integrate|manage|mentor|present|communicate|investigate|prototype|monitor|provide|translate|use|utili[sz]e|help|ensure|participate|automate|scale|extract|discover|stay|establish|enhance|leverage|predict|forecast|detect|classify|recommend|estimate|segment|spot|flag|answer|summari[sz]e|transcribe|rank|turn|entwickl\w*|developper|disenar|desarrollar|desenvolver|sviluppare|ontwikkel\w*)(s|ing)?\b/;

/** What is shorter may be a place, a contract, a person. */
const SENTENCE = 10;

/** Every line with the part of the ad that it belongs to. */
export function sectionsOf(lines: Line[]): Part[] {
  const parts: Part[] = [];
  let current: Section = 'intro';
  const met = new Set<Section>();
  for (const [at, line] of lines.entries()) {
    const words = wordsOf(line.text);
    const plain = words.map(({ key }) => key).join(' ');
    const heading =
      headingOf(line, plain, words.length) ??
      (isAboveList(lines, at) && words.length <= MOST_IN_HEADING
        ? aboveList(plain, met, lines.slice(at + 1, at + 4))
        : undefined);
    if (heading) {
      current = heading.section ?? current;
      met.add(current);
      parts.push({ ...line, words, plain, section: current, heading: true });
      continue;
    }
    const inline = inlineHeading(line);
    if (inline && !line.bullet) current = inline;
    // Below `Posted by` or a place stand a few words; a whole sentence begins the ad.
    if (
      current === 'meta' &&
      !inline &&
      !line.bullet &&
      words.length >= SENTENCE &&
      /[.!?]$/.test(line.text.trim())
    )
      current = 'intro';
    const section = sectionBySentence(line.text, plain, inline ?? current);
    parts.push({ ...line, words, plain, heading: false, section, inline });
  }
  return withoutChrome(parts);
}

const MOST_IN_HEADING = 9;

/** Whether a line that ends as no sentence stands above a list. */
function isAboveList(lines: readonly Line[], at: number): boolean {
  const [line, first, ...others] = lines.slice(at, at + 5);
  return (
    at > 1 &&
    line !== undefined &&
    !line.bullet &&
    /^[¿¡\p{Lu}\d]/u.test(line.text) &&
    !/[.,;!]$|[:：]\s*\S|[|·]/.test(line.text) &&
    first?.bullet === true &&
    others.some(({ bullet }) => bullet)
  );
}

/** What a list is of whose heading has no mark: what its words say, else the duties where its items begin as such, and behind them what is asked. */
const GOES_ON =
  /^(?:concretely|specifically|more specifically|in particular|in detail|day to day|for example|among other things|(?:you|we|youll|you ll|you will) also|also|in addition|besides|further|konkret|im einzelnen|ausserdem|zudem|daruber hinaus|weiterhin|concreet|verder|daarnaast|ook|concretement|plus precisement|en outre|egalement|en concreto|concretamente|ademas|tambien|nello specifico|in concreto|inoltre|alem disso|tambem)$/;

function aboveList(
  words: string,
  met: ReadonlySet<Section>,
  items: readonly Line[],
): { section: Section } | undefined {
  const section = kindOf(words);
  if (section) return { section };
  // `Concretely:`, `You'll also:`, `Daarnaast:`: more of the same.
  if (met.has('duties') && GOES_ON.test(words)) return undefined;
  // Duties may have headings among them.
  const areDuties = items.some(({ text }) => DUTY_VERB.test(folded(text)));
  if (!met.has('duties')) return areDuties ? { section: 'duties' } : undefined;
  return met.has('required') || areDuties ? undefined : { section: 'required' };
}

/** The heading that a line is, with its section where its words name one. */
function headingOf(line: Line, words: string, count: number): { section?: Section } | undefined {
  const { text, bullet, marked, opens } = line;
  const signs = opens ? headingOfSigns(text) : undefined;
  if (signs && (!bullet || !/\s/.test(text))) return { section: signs };
  // A heading that was glued to what stands before it.
  const parted = !opens && /[:：?]$/.test(text) && text.length <= 40;
  if (!(opens || parted) || text.length > 80 || (bullet && !text.endsWith(':'))) return undefined;
  if (/[.,;]$/.test(text) || /[:：]\s*\S/.test(text)) return undefined;
  if (!words || count > 10) return undefined;
  const known = headingOfWords(words);
  if (known) return { section: known };
  if (isStackHeading(words)) return { section: 'required' };
  const shouted = text === text.toUpperCase() && text !== text.toLowerCase() && count > 1;
  if (parted) {
    const section = kindOf(words);
    return section && { section };
  }
  const signed = marked || /[:：]$/.test(text) || shouted;
  const plain = words.split(' ').every((word) => HEADING_WORDS.has(word));
  if (META.test(words)) return { section: 'meta' };
  if (
    signed ||
    plain ||
    (count <= 4 && /^about\b|^why\b/.test(words) && /^[A-ZÀ-Þ]/.test(text)) ||
    // Han headings have no other mark than being short.
    /^[\u3400-\u9fff]{2,8}$/.test(text)
  ) {
    const section = kindOf(words);
    if (section) return { section };
  }
  return signed && !bullet ? {} : undefined;
}

function kindOf(words: string): Section | undefined {
  const known = headingOfWords(words);
  if (known) return known;
  return META.test(words) ? 'meta' : HEADING_PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** The section that `Requirements: Python and SQL` names before its colon. */
function inlineHeading({ text }: Line): Section | undefined {
  const colon = text.search(/[:：]/);
  if (colon < 3 || colon > 40) return undefined;
  const words = folded(text.slice(0, colon));
  const label = text.slice(0, colon);
  const shouted = label === label.toUpperCase() && label.includes(' ');
  if (
    !shouted &&
    !headingOfWords(words) &&
    !words.split(' ').every((word) => HEADING_WORDS.has(word)) &&
    !/[\u3400-\u9fff]/.test(words)
  )
    return undefined;
  return kindOf(words);
}

const HEARD: Partial<Record<Section, Section[]>> = {
  // Within a section, a sentence moves only where it clearly says something else.
  duties: ['equal', 'apply', 'benefits'],
  role: ['equal', 'apply', 'benefits', 'preferred', 'required', 'duties'],
  team: ['equal', 'apply', 'benefits', 'required', 'duties', 'role'],
  required: ['equal', 'apply', 'benefits', 'preferred'],
  preferred: ['equal', 'apply', 'benefits'],
  company: ['equal', 'apply', 'benefits', 'required', 'duties', 'role'],
};

/** Where what begins with a verb of working is a duty. */
const STAYS: ReadonlySet<Section> = new Set(['duties', 'role', 'team']);

function sectionBySentence(text: string, words: string, section: Section): Section {
  const heard = section === 'intro' ? undefined : HEARD[section];
  if (section !== 'intro' && !heard) return section;
  const signs = sectionOfSigns(text, heard);
  if (signs) return signs;
  // What one is to do is no benefit, whatever it is about: `Predict which members cancel their gym membership`.
  if (STAYS.has(section) && DUTY_VERB.test(words)) return section;
  const said = SENTENCES.find(
    ([kind, pattern]) => (!heard || heard.includes(kind)) && pattern.test(words),
  )?.[0];
  if (said && !(said === 'company' && tellsPresentWork(words))) return said;
  if ((section === 'company' || section === 'intro') && tellsPresentWork(words)) return 'role';
  if (section === 'intro' && DUTY_VERB.test(words)) return 'duties';
  return section;
}

/** Which part of an ad each line belongs to: by its heading, else by what its sentence says. Pure. */

import { folded, type Word, wordsOf } from '../words/phrases.ts';
import { headingOfSigns, sectionOfSigns } from './east-asian.ts';
import { headingOfWords } from './heading-words.ts';
import type { Line } from './lines.ts';
import type { Section } from './section.ts';

export type { Section } from './section.ts';

export interface Part extends Line {
  section: Section;
  /** It is a heading itself. */
  heading: boolean;
  words: Word[];
  /** The words as one string. */
  plain: string;
}

/** What a job board adds is headed by. */
const META =
  /^(seniority level|employment type|job function|job functions|industry|industries|type|job type|duration|posted by|job id|req number|pay type|other details|referrals increase your chances.*)$/;

/** Kinds of heading, tried in this order, on words without accents and apostrophes. */
const HEADINGS: [Section, RegExp][] = [
  [
    'equal',
    /equal (employment )?opportunit|^eeo\b|diversity|inclusion|belonging|privacy|accommodation|disclaimer|gleichstellung|chancengleich|egalite|igualdad|legal notice|fair chance/,
  ],
  [
    'benefits',
    /benefit|perks|\b(we|you) (also )?offer|what you(ll| will)? (get|enjoy|receive)$|why (join|work|us|you(ll| will) (love|like))|compensation|salary|remuneration|^pay\b|total rewards|what s in it|whats in it|good stuff|in it for you|you can enjoy|we ll offer|wir bieten|das bieten|unser angebot|deine vorteile|warum wir|avantages|nous offrons|on t offre|ofrecemos|ofrecem|beneficio|vantagens|remuneracao|wij bieden|we bieden|wat krijg|aanbod|offriamo|cosa offr|福利|薪/,
  ],
  [
    'apply',
    /how to apply|^apply|to apply|application process|interview|hiring process|recruit\w* process|selection process|next steps|what to expect|agencies|recruiters|bewerb|candidatar|como se candidatar|pour postuler|postuler|solliciteren|candidarsi|申请|^contact$|a note to/,
  ],
  [
    'preferred',
    /nice to have|prefer+ed|bonus|helpful|not needed|lovely|se valorara|wunschen uns|\bplus(es)?$|good to have|desir(ed|able)|optional|^extras?\b|advantageous|stand out|an edge|ideally|even better|wunschenswert|von vorteil|serait un plus|atouts?$|les plus|deseable|valorable|valorado|se valora|valoraremos|diferencia(l|is)|desejave|pluspunt|pre s|titoli preferenziali|加分|优先/,
  ],
  [
    'required',
    /requirement|qualification|must have|what we (ask|need)|we (ask|need)$|person specification|essential(?! (?:duties|functions|responsibilities|job functions|tasks|job duties))|who you are|about you|what (we re|were|we are) looking for|(we d|wed|we would) (love|like) to see|^person spec|looking for|your (profile|background|skills|experience|toolkit|strengths)|what (you ll|youll|you will|you|we) (need|bring|should|look)|you(ll| will)? (have|bring|need|possess|are)\b|what it takes|(skills|experience|competenc|knowledge|expertise|education|background|tech(nical)? stack|technologies|tools|credentials)|expect(ations)? from you|what we expect|ideal candidate|candidate profile|criteria|to succeed|should apply|profil|das bringst|was du mitbringst|mitbringen|anforderungen|qualifikation|kenntnisse|competences|formation|requisitos|perfil|conocimientos|experiencia|que buscamos|que esperamos|formacao|conhecimentos|requisiti|competenze|chi cerchiamo|vereisten|functie ?eisen|jij hebt|wie ben jij|wat vragen|jouw profiel|岗 位 要 求|任 职|要 求|资 格/,
  ],
  [
    'team',
    /^(about )?(the|our|your) team\b|^team\b|meet the team|team (overview|mission|description|project)/,
  ],
  [
    'duties',
    /responsibilit|\bdut(y|ies)\b|^(key|core|main|your|typical) (tasks|duties|work)\b|(role|job|position|work|post) (includes?|involves?|entails?|covers?|comprises?)$|(be|get) up to$|what (you ll|youll|you will|you d|youd|you) (be |get to )?(do|work|build|own|doing)|you (will|ll)( be)?( doing)?$|^you will|youll (do|be|work|build|own)|your (role|mission|impact|tasks|work|job|day|opportunity|challenge|next)|day to day|a typical day|^the (job|work|mission|challenge)|job (duties|functions?)|you ll own|youll own|what you ll own|main duties|accountabilit|essential functions|contribut|do(ing)?$|activities|in this role|^tasks?\b|^impact|^scope|^objectives|projects?$|help us with|aufgaben|tatigkeit|das machst|was dich erwartet|missions?\b|taches|activites|^le poste|funciones|responsabilidad|tareas|que haras|atividades|atribuicoes|responsabilidade|desafios|taken\b|werkzaamheden|wat ga je doen|wat je gaat doen|mansioni|attivita|responsabilita|cosa farai|di cosa ti occuperai|职 责|工 作 内 容|岗 位 职|工 作 职|负 责/,
  ],
  [
    'role',
    /about (the|this) (role|job|position|opportunity|project|internship|work)|(the|this|your) (role|position|opportunity)$|(role|position|job|program|project) (overview|summary|description|purpose|profile|details)|^(overview|summary|purpose|opportunity|description|job|position|role|the role)$|stellenbeschreibung|uber die (stelle|rolle|position)|deine rolle|descripti|le poste|definition du poste|descripcion|descricao|resumo|sobre (a vaga|la vacante|el puesto)|descrizione|il ruolo|de functie|de rol|over de (functie|rol)|职 位 描 述|岗 位 描 述|职 位/,
  ],
  [
    'company',
    /^about\b|who we are|who is\b|company (description|overview|profile|info)|(nossa|nuestra|unsere|notre|onze|la nostra) (empresa|firma|entreprise|azienda|geschichte|bedrijf)|our (company|story|mission|values|culture|vision|products?|purpose)|what we do|^mission$|^company$|^why \w+( \w+)?$|^join\b|at a glance|about the (trust|company|firm|lab|studio|university)|get to know us|recent press|uber uns|wer wir sind|das unternehmen|qui sommes|l entreprise|a propos|quienes somos|sobre (nosotros|nos|a empresa|la empresa)|quem somos|over ons|wie zijn wij|chi siamo|l azienda|azienda|公 司 介 绍|公 司 简 介|关 于 我 们/,
  ],
];

/** Words that headings are made of: a line without any mark is a heading when it has no others. */
const HEADING_WORDS = new Set(
  `a about accountabilities activities additional all also an and application apply are as at background basic be benefits bonus bring business candidate
  company competencies contribute core culture day description desired details develop do doing duties education employer environment essential expect experience
  expertise extras for from functions get good have here how i ideal if in information is it its job join key knowledge languages like ll look looking love main
  make mandatory minimum mission must my need needed nice of offer on opportunity optional other our out overview perks plus points position possess preferred primary
  prior professional profile project purpose qualifications re receive related required requirement requirements responsibilities responsibility role s scope
  should skill skills some special specific stack strongly succeed success summary takes talents tasks team tech technical technologies technology that the these this
  to tools top us values want we were what whats who why will with work working would wed you youd youll your youre youve daily general include includes including
  stelle stellenbeschreibung rolle position die der den zu wen suchen deine dein ihre ihr aufgaben profil anforderungen das bieten wir was du uns mitbringst erwartet uber unser angebot
  principales principaux cles clefs requis souhaite souhaitees nos activites voraussetzungen fur sich ihnen ist votre vos notre missions mission poste profil recherche competences qualifications avantages description du de la le les et nous vous techniques requises
  tu tus perfil requisitos funciones responsabilidades que buscamos ofrecemos te experiencia conocimientos descripcion puesto sobre nosotros requerido valorado deseable formacion
  principais atividades descricao vaga beneficios oferecemos voce sua responsabilidades diferenciais localizacao remuneracao resumo empresa
  wat ga je doen jij hebt wij bieden over ons functie jouw taken eisen vragen
  cosa farai chi siamo offriamo requisiti attivita ruolo il la del tuo competenze`.split(/\s+/),
);

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
    /\b401 ?k\b|\bdental\b|health insurance|paid (time off|leave|holidays)|(salary|pay|compensation) range|base (pay|salary)|stock options|parental leave|compensation package|\bstipend|gym membership|pension|competitive (salary|pay|compensation)|unlimited (pto|vacation)|flexible (working )?hours|bonus (program|scheme)|annual bonus|pay (structure|grade|transparency|scale|rate)|equity grade|total compensation|^(usd|eur|gbp|cad)? ?\$|per (year|annum|hour)$|paid vacation|vacation days|^li (remote|hybrid|onsite|[a-z]{2}\d)/,
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
    /you (will|ll)\b|\byoull\b|you (would|d) (be|work)|responsible for|responsibilities|in this role|this (role|position) (will|is|involves|requires|would|combines)|(successful|ideal) candidate will|will (be (involved|working|responsible)|work|develop|design|build|lead|focus|join|help|collaborate)\b.*|your (mission|role|job|task|work) (will|is)|(du|sie) (entwickel|arbeite|bist|wirst|gestaltest|verantwort)\w*|vous (serez|aurez|participerez|developperez|travaillerez)|votre mission|participaras|seras responsable|你 将|负 责/,
  ],
  [
    'role',
    /(looking|searching|hunting) for|\b(seek|seeking|seeks|hire|hiring|recruiting|recruits)\b|join (our|us|the)\b.*\b(as|to|team)\b|as (a|an|our|the)\b.{0,80}\byou|\brole\b|this position|work on\b|we (mostly |mainly )?(use|code in|work with)\b|our (tech )?stack|busca|suchen|recherch|cerchiamo|zoeken|buscamos|procura/,
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
    parts.push({ ...line, words, plain, heading: false, section });
  }
  return parts;
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
function aboveList(
  words: string,
  met: ReadonlySet<Section>,
  items: readonly Line[],
): { section: Section } | undefined {
  const section = kindOf(words);
  if (section) return { section };
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
  return META.test(words) ? 'meta' : HEADINGS.find(([, pattern]) => pattern.test(words))?.[0];
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
  company: ['equal', 'apply', 'benefits', 'required', 'role'],
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
  if (said) return said;
  if (section === 'intro' && DUTY_VERB.test(words)) return 'duties';
  return section;
}

/** Title, company and place of an ad: from its head, else from its sentences. What it does not say stays empty. Pure. */
import { visible } from '../words/characters.ts';
import { folded } from '../words/phrases.ts';
import type { Stated } from './input.ts';
import type { Evidence } from './reading.ts';
import type { Part } from './sections.ts';

export interface Found {
  value: string;
  evidence: Evidence;
}

export interface Header {
  title?: Found;
  company?: Found;
  location?: Found;
  remote?: 'Full' | 'Hybrid';
}

/** The nouns by which a line is known as a job's title. */
const ROLE =
  /\b(?:engineers?|scientists?|developers?|analysts?|researchers?|architects?|managers?|specialists?|professionals?|consultants?|nurses?|technicians?|designers?|directors?|leads?|heads?|officers?|associates?|assistants?|interns?(?:hip)?|fellows?|post-?docs?|professors?|lecturers?|statisticians?|actuar(?:y|ies)|modell?ers?|strategists?|administrators?|coordinators?|executives?|representatives?|programmers?|practitioners?|experts?|trainers?|raters?|annotators?|editors?|writers?|owners?|advisors?|evangelists?|quants?|phd|werkstudent(?:in)?|praktikant(?:in)?|praktikum|entwickler(?:in)?|ingenieure?(?:in)?|wissenschaftler(?:in)?|ingenieure?s?|ingénieure?s?|développeu(?:r|se)s?|chercheu(?:r|se)s?|analyste|stagiaire|alternant|cientista|engenheir[oa]s?|analistas?|desenvolvedor(?:es|a)?|científic[oa]s?|cientific[oa]s?|ingenier[oa]s?|desarrollador(?:a|es)?|investigador(?:a|es)?|ingegnere|sviluppatore|ricercatore|tirocinio|ontwikkelaar|reviewers?|raters?|onderzoeker|stage|stagiair|responsable|chargée?)\b|工程师|科学家|研究员|分析师|开发|专家|经理|实习/i;

const MODE =
  /\b(?:remote|on-?site|hybrid|full[- ]?time|part[- ]?time|contract|permanent|freelance|intern(?:s|ship)?|visa|relocation|\$|€|£|https?:|www\.)/i;
const PLACE_WORD =
  /\b(?:remote|remoto|worldwide|anywhere|usa?|u\.s\.|uk|united (?:states|kingdom)|canada|germany|deutschland|france|spain|españa|italy|italia|netherlands|nederland|poland|portugal|brazil|brasil|india|china|japan|singapore|australia|switzerland|schweiz|austria|österreich|ireland|israel|sweden|norway|denmark|finland|belgium|mexico|méxico|argentina|chile|colombia|europe|emea|eu|latam|apac|san francisco|new york|nyc|sf|london|berlin|paris|boston|seattle|chicago|austin|denver|toronto|vancouver|montreal|amsterdam|madrid|barcelona|lisbon|lisboa|munich|münchen|hamburg|zurich|zürich|vienna|wien|dublin|stockholm|tel aviv|bangalore|bengaluru|mumbai|delhi|hyderabad|pune|palo alto|mountain view|menlo park|los angeles|san diego|washington|atlanta|dallas|houston|philadelphia|pittsburgh|portland|miami|tokyo|beijing|shanghai|sydney|melbourne|são paulo|sao paulo|rio de janeiro|edinburgh|cambridge|oxford|manchester|milan|milano|rome|roma|warsaw|prague|budapest|copenhagen|oslo|helsinki|brussels|netherlands)\b/i;
const REGION =
  /^[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40},\s*(?:[A-Z]{2,3}|[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{2,40})(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40})?$/;

const looksLikePlace = (text: string) =>
  text.length <= 90 &&
  !ROLE.test(text) &&
  (REGION.test(text) || (PLACE_WORD.test(text) && text.split(/\s+/).length <= 10)) &&
  !/[.!?:]\s|\b(?:we|our|is|are|the role|you)\b/i.test(text);
const looksLikeTitle = (text: string) =>
  text.length >= 4 &&
  text.length <= 120 &&
  text.split(/\s+/).length <= 14 &&
  ROLE.test(text) &&
  !/[.!?]$|[.!?;]\s|\b(?:we|you|your|is|are|will|our)\b/i.test(text);

/** @param lines the raw lines of the ad, for what cleaning takes away */
export function headerOf(parts: Part[], lines: string[], stated: Stated): Header {
  const header: Header = {};
  const put = (
    key: 'title' | 'company' | 'location',
    value: string | undefined,
    part: { number: number; text: string } | undefined,
  ) => {
    const text = value && tidy(value);
    if (header[key] || !text || !part) return;
    header[key] = { value: text, evidence: { line: part.number, text } };
  };
  const lineWith = (text: string | undefined) => {
    const key = text && folded(text);
    if (!key) return undefined;
    return parts.find((part) => folded(part.text).includes(key)) ?? lineInRaw(lines, text);
  };
  for (const key of ['title', 'company', 'location'] as const) {
    const value = key === 'title' ? titleWithoutTags(stated.title) : stated[key];
    put(key, value, lineWith(value) ?? { number: 1, text: '' });
  }
  if (stated.remote === 'Full' || stated.remote === 'Hybrid') header.remote = stated.remote;
  cells(parts, put);
  boardHead(parts, lines, put);
  topLines(parts, put);
  labelled(parts, put);
  escapedJson(lines, put);
  if (!header.title) put('title', ...(titleInSentence(parts) ?? NOTHING));
  if (!header.company) put('company', ...(companyInSentence(parts) ?? NOTHING));
  if (!header.location) put('location', ...(placeInSentence(parts) ?? NOTHING));
  header.remote ??= remoteIn(parts, header.location?.value);
  return header;
}

type Put = (
  key: 'title' | 'company' | 'location',
  value: string | undefined,
  part: { number: number; text: string } | undefined,
) => void;

function lineInRaw(lines: string[], text: string): { number: number; text: string } | undefined {
  const at = lines.findIndex((line) => line.includes(text));
  return at < 0 ? undefined : { number: at + 1, text };
}

/** A value, and the line it came from. */
type Said = [value: string | undefined, part: Part | undefined];
const NOTHING: Said = [undefined, undefined];

const tidy = (text: string) =>
  visible(text)
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .slice(0, 200);

/** `[São Paulo] Data Scientist [ACME] - Vaga` → the title alone. */
function titleWithoutTags(title: string | undefined): string | undefined {
  const plain = title
    ?.replace(/\[[^\]]{0,60}\]/g, ' ')
    .replace(/\s[-–]\s(?:vaga de emprego|job|stellenangebot)\s*$/i, '');
  return plain && tidy(plain);
}

/** Hacker News: `Company | Title | Place | …`; under a title, boards write `Company · Place · full-time`. */
function cells(parts: Part[], put: Put): void {
  const [first] = parts;
  if (!first) return;
  const head = parts.find((part, i) => i < 5 && /\s[|·]\s/.test(part.text) && part.text.length < 400);
  if (!head) return;
  const line = { number: head.number, text: head.text };
  const cells = parts
    .filter(({ number }) => number === head.number)
    .map(({ text }) => text)
    .join(' ')
    .split(/\s*[|·]\s+/)
    .map((cell) => cell.trim())
    .filter(Boolean);
  if (cells.length < 2 || (head !== first && !looksLikeTitle(first.text))) return;
  const titles = cells.filter((cell) => looksLikeTitle(cell) && !looksLikePlace(cell));
  const title = titles[0] === undefined ? -1 : cells.indexOf(titles[0]);
  if (head !== first && titles.length === 0) put('title', titleWithoutTags(first.text), first);
  const places = cells.filter((cell, i) => i !== title && looksLikePlace(cell));
  const rest = cells.filter((cell, i) => i !== title && !places.includes(cell) && !MODE.test(cell));
  put(
    'title',
    titles[0]?.split(/,\s+(?=.*\b(?:engineer|scientist|developer|technician|analyst)s?\b)/i)[0],
    line,
  );
  put('company', (title === 0 ? rest[0] : cells[0])?.replace(/\s*\((?:YC|https?|www)[^)]*\)/i, ''), line);
  const place =
    places.find((cell) => !/^(?:remote|on-?site|hybrid|full[- ]?time)$/i.test(cell)) ??
    places[0] ??
    rest.find(
      (cell) =>
        cell !== cells[0] &&
        /^[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{2,30}(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff. ]+)?$/.test(
          cell,
        ) &&
        !ROLE.test(cell),
    );
  put('location', place?.replace(/\s*\b(?:on-?site|full[- ]?time)\b.*$/i, ''), line);
}

/** Boards that write `# [Title](link)`, `### Company`, then the place behind a globe. */
function boardHead(parts: Part[], lines: string[], put: Put): void {
  const globe = lines.slice(0, 15).findIndex((line) => /[🌎🌍🌏📍🗺]/u.test(line));
  const [first, second] = parts;
  if (globe < 0 || !first) return;
  const places = [...(lines[globe] ?? '').matchAll(/`?\s*[🌎🌍🌏📍🗺]\uFE0F?\s*([^`🌎]{1,200})`?/gu)].map(
    (match) => match[1] ?? '',
  );
  const names = [...new Set((places[0] ?? '').split(',').map((name) => name.trim()))];
  const specific = names.filter((name) => !/^remote$/i.test(name));
  const remote = names.length > specific.length;
  const place =
    specific.length > 0 ? specific.join(', ') + (remote ? ' (remote)' : '') : remote ? 'Remote' : undefined;
  if (first.number - 1 < globe && first.marked) put('title', first.text, first);
  if (second && second.number - 1 < globe && second.marked && !/^none$/i.test(second.text))
    put('company', second.text, second);
  put('location', place, { number: globe + 1, text: place ?? '' });
}

/** Title, company and place on the first lines, as networks write them. */
function topLines(parts: Part[], put: Put): void {
  const top = parts.filter(({ opens }) => opens).slice(0, 4);
  const first = top[0];
  if (!first || !looksLikeTitle(first.text) || first.text.includes(' | ')) return;
  put('title', titleWithoutTags(first.text), first);
  const [, second, third] = top;
  const isName = (part: Part | undefined): part is Part =>
    part !== undefined &&
    part.text.length <= 60 &&
    (!part.heading || part.text === part.text.toUpperCase()) &&
    !/[.!?:]$|[.!?]\s/.test(part.text) &&
    part.text.split(/\s+/).length <= 7 &&
    /^[A-ZÀ-Þ0-9\u3400-\u9fff]/.test(part.text) &&
    !part.bullet;
  const named = isName(second) && third && (looksLikePlace(third.text) || isPlaceLine(third));
  if (second && looksLikePlace(second.text) && !(named && REGION.test(third.text)))
    put('location', second.text, second);
  else if (named) {
    put('company', second.text, second);
    put('location', third.text.replace(/\s*\((?:on-?site|hybrid)\)\s*$/i, ''), third);
  }
}

/** A city alone, such as `Toulouse`, in a place where one is expected. */
const isPlaceLine = ({ text, heading, bullet }: Part) =>
  (!heading || text === text.toUpperCase()) &&
  !bullet &&
  text.length <= 60 &&
  /^[A-ZÀ-Þ\u3400-\u9fff][A-Za-zÀ-ž\u3400-\u9fff.'’ ()/·-]{1,40}(?:,\s*[A-Za-zÀ-ž\u3400-\u9fff.'’ ()/-]{2,40}){0,3}$/.test(
    text,
  ) &&
  text.split(/\s+/).length <= 6 &&
  !ROLE.test(text);

const LABELS: [RegExp, 'title' | 'company' | 'location'][] = [
  [
    /^(?:job |position |role )?(?:title|position|role|stelle|poste|puesto|vaga|cargo|vacature|posizione)\s*[:：]\s*(.{3,120})$/i,
    'title',
  ],
  [
    /^(?:company|employer|organi[sz]ation|client|unternehmen|firma|entreprise|société|empresa|azienda|bedrijf)(?: name)?\s*[:：]\s*(.{2,80})$/i,
    'company',
  ],
  [
    /^(?:job |work |office |primary )?(?:locations?|place|city|based in|standort|arbeitsort|einsatzort|ort|lieu|localisation|ubicación|ubicacion|lugar|localização|localizacao|local|luogo|sede|locatie|standplaats|工作地点|地点)\s*[:：]\s*(.{2,120})$/i,
    'location',
  ],
];

function labelled(parts: Part[], put: Put): void {
  for (const [i, part] of parts.slice(0, 400).entries()) {
    for (const [pattern, key] of LABELS) {
      const value = pattern.exec(part.text)?.[1];
      if (value && (key !== 'title' || ROLE.test(value)))
        put(key, key === 'location' ? value.replace(/[.;].*$/, '') : value, part);
    }
    // `Location:` alone, with the place on the next line.
    const next = parts[i + 1];
    if (
      next &&
      /^(?:location|standort|ubicación|localização|lieu|luogo)s?\s*:?$/i.test(part.text) &&
      next.text.length <= 80 &&
      !/\b(?:we|you|this|role)\b/i.test(next.text)
    )
      put('location', next.text.replace(/\s*\((?:\d.*|on-?site.*|hybrid.*)\)$/i, ''), next);
  }
}

/** What a page's own script left in the text: `'title':'…'`, `"company_name":"…"`. */
function escapedJson(lines: string[], put: Put): void {
  for (const [i, line] of lines.entries()) {
    if (line.length < 200 || !/['"]company_name['"]|['"]companyName['"]/.test(line.slice(0, 100_000)))
      continue;
    const value = (key: string) =>
      new RegExp(`['"]${key}['"]\\s*:\\s*['"]([^'"]{2,100})['"]`).exec(line.slice(0, 100_000))?.[1];
    const at = (text: string | undefined) => ({ number: i + 1, text: text ?? '' });
    for (const [key, names] of [
      ['title', ['title', 'jobTitle']],
      ['company', ['company_name', 'companyName']],
      ['location', ['location']],
    ] as const) {
      const text = names.map(value).find(Boolean);
      put(
        key,
        text && !/[a-z]/.test(text)
          ? text.replace(/[A-Za-zÀ-ž\u3400-\u9fff]+/g, (word) =>
              word.length > 2 ? (word[0] ?? '') + word.slice(1).toLowerCase() : word,
            )
          : text,
        at(text),
      );
    }
  }
}

const CAPITALISED = String.raw`(?:[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|&|\/|of|and|[-–]|\([A-Za-zÀ-ž\u3400-\u9fff0-9 /&+-]{2,30}\))`;
const TITLE_SENTENCES = [
  new RegExp(
    String.raw`\b(?:looking for|seeking|seeks|hiring|hire|need|recruiting|search for|searching for)\s+(?:for\s+)?(?:an?|our|the|another|multiple|experienced|talented|motivated|passionate|\s)*\s*((?:${CAPITALISED}\s?){1,8})`,
  ),
  new RegExp(String.raw`\b(?:[Aa]s|[Jj]oin .{0,60}\bas)\s+(?:an?|our|the)\s+((?:${CAPITALISED}\s?){1,8})`),
  new RegExp(
    String.raw`^(?:The|An?)\s+((?:${CAPITALISED}\s?){2,8})\s+(?:will|is|works|on|role|position|leads|supports)\b`,
  ),
  new RegExp(String.raw`\b(?:role|position) (?:of|as)\s+(?:an?\s+|the\s+)?((?:${CAPITALISED}\s?){2,8})`),
  new RegExp(
    String.raw`\b(?:suchen|sucht|recherch[A-Za-zÀ-ž\u3400-\u9fff]+|busca[A-Za-zÀ-ž\u3400-\u9fff]*|cerchiamo|zoek[A-Za-zÀ-ž\u3400-\u9fff]*|procuramos)\s+(?:(?:wir|eine?[nr]?(?::n)?|une?|un|uma?|een|dich als|ab sofort|un\(e\)|perfil de)\s+)*((?:${CAPITALISED}\s?|de |en |\s){1,9})`,
  ),
];

/** Titles that an ad may write small. */
const SMALL_TITLE =
  /\b(?:an?|our|another)\s+((?:(?:senior|junior|lead|staff|principal|experienced|talented)\s+)?(?:data scientist|data analyst|machine learning (?:engineer|scientist|researcher)|ml engineer|mlops engineer|ai engineer|nlp engineer|computer vision engineer|research scientist|applied scientist|research engineer))\b/i;

function titleInSentence(parts: Part[]): Said | undefined {
  const [lead] = parts;
  const heading = parts
    .slice(0, 12)
    .find(
      (part) =>
        (part.marked || part.heading || part === lead) &&
        looksLikeTitle(part.text) &&
        !/\b(?:from|to|with)\b/i.test(part.text) &&
        part.text.split(' ').length <= 9,
    );
  if (heading) return [titleWithoutTags(heading.text.replace(/:$/, '')), heading];
  for (const [i, part] of parts.slice(0, 60).entries()) {
    if (part.section === 'benefits' || part.section === 'equal') continue;
    // A title in bold may have been put on a line of its own.
    const next = parts[i + 1];
    const text = /\b(?:an?|our|the)$/i.test(part.text) && next ? `${part.text} ${next.text}` : part.text;
    for (const pattern of TITLE_SENTENCES) {
      const found = pattern.exec(text)?.[1];
      const title = found && untilRole(found);
      if (title) return [title, part];
    }
  }
  for (const part of parts.slice(0, 20)) {
    const title = SMALL_TITLE.exec(part.text)?.[1];
    if (title) return [title, part];
  }
  return undefined;
}

/** `Senior Data Scientist Berlin` → up to its last role noun. */
function untilRole(text: string): string | undefined {
  let end = -1;
  for (const match of text.matchAll(new RegExp(ROLE.source, 'gi'))) end = match.index + match[0].length;
  if (end < 0) return undefined;
  const rest = text.slice(end);
  const more =
    /^(?:\s*\([^)]{2,30}\)|\s+(?:I{1,3}|IV|[1-4])\b|,\s[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)/.exec(rest)?.[0] ??
    '';
  const title = tidy(text.slice(0, end) + more).replace(/\s*&$/, '');
  return title.split(' ').length >= 2 && !/^(?:Engineering|Data|Product) Teams?$/.test(title)
    ? title
    : undefined;
}

const NAME = String.raw`((?:[A-ZÀ-Þ0-9][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*)(?:\s(?:[A-ZÀ-Þ0-9&][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|of|and|the|for)){0,6})`;
const COMPANY_SENTENCES = [
  /^(?:Who We Are|About):?\s+(.{2,40})$/,
  new RegExp(String.raw`^(?:About|Why|Über|Sobre|À propos de|Over|Join|Life at|Working at)\s+${NAME}\??:?$`),
  new RegExp(String.raw`^(?:Here )?[Aa]t\s+${NAME},?\s+(?:we|our|you|quality|it)\b`),
  new RegExp(String.raw`\b(?:[Hh]ere )?[Aa]t\s+${NAME},\s+(?:we|our|you|the)\b`),
  new RegExp(
    String.raw`^${NAME}\s+(?:\([^)]{1,40}\)\s+)?(?:is|are|ist|est|es|é|è|was)\s+(?:an?|the|one|on a|proud|looking|seeking|hiring|building|transforming|committed|currently|a\b|ein|une?|uma?|een|la|le|dedicated|growing|revolutioni[sz]ing|creating|searching|spearheading)\b`,
  ),
  new RegExp(
    String.raw`^${NAME}\s+(?:\([^)]{1,60}\)\s+)?(?:seeks|needs|wants|hires|is hiring|busca|sucht|recherche|builds|provides|develops|offers|helps|strives|aims|cerca|zoekt|procura|designs|makes|operates|delivers|started|was founded)\b`,
  ),
  new RegExp(String.raw`\b(?:[Jj]oin|at|with|join the)\s+${NAME}(?:['’]s)?\s+(?:as|team|mission|to|is|in)\b`),
  new RegExp(
    String.raw`\b(?:engineering|position|role|future|platform|integrity of the|management|team|work|working|opportunity|career|jobs?)\s+(?:at|with|within)\s+(?:the\s+)?${NAME}(?:\s+platform)?[.,!]?$`,
  ),
  new RegExp(String.raw`\bThe\s+${NAME}\s+(?:values|is committed|is an equal|Group is|Company is)\b`),
  new RegExp(
    String.raw`^${NAME}\s+(?:provides equal|is committed to|values diversity|does not discriminate|celebrates|ist ein)\b`,
  ),
];
const NO_COMPANY =
  /^(?:The|This|We|Our|You|Your|It|They|There|Here|These|Those|That|All|Job|Role|Position|Team|Company|Data|Machine|Location|Remote|Benefits|Candidates?|Applicants?|Experience|Us|The Role|The Team|The Job|About|What|Who|How|Why|As|In|If|Python|SQL|AI|ML|LLMs?|NLP|R|And|Or|Bachelor|Master|PhD|Knowledge|Ability|Salary|One|Work|Working|Description|Responsibilities|Requirements|Qualifications|Overview|Summary|Equal|Full|Part|Senior|Lead|Google Meets?|A|An|I|Is|For|To|No|Please|Note|Monday|Level|Today|People|Everyone|Someone|Customers?|Clients?|Employees?)$/i;

function companyInSentence(parts: Part[]): Said | undefined {
  for (const [order, pattern] of COMPANY_SENTENCES.entries()) {
    for (const part of parts.slice(0, 200)) {
      if (order < 2 && part.text.length > 60) continue;
      const name = pattern
        .exec(part.text)?.[1]
        ?.replace(/['’]s$/, '')
        .replace(/[.,]+$/, '')
        .replace(/\s+(?:the|and|of|for)$/, '');
      if (
        !name ||
        NO_COMPANY.test(name) ||
        ROLE.test(name) ||
        name.split(/\s+/).length > 6 ||
        PLACE_WORD.test(name)
      )
        continue;
      if (NO_COMPANY.test(name.split(' ')[0] ?? '') && name.split(' ').length > 1 && !/^The /.test(name))
        continue;
      if (
        order < 2 &&
        /\b(?:you|us|role|team|job|position|company|project|opportunity|rolle|stelle|uns|nosotros|n[óo]s|ons|vaga)\b/i.test(
          name,
        )
      )
        continue;
      return [name, part];
    }
  }
  return undefined;
}

const PLACE_SENTENCES = [
  /\b(?:position|role|job|team|office|you will be|you(?:['’]ll| would|['’]d) be|vacancy|internship|postdoc) (?:is |will be |are )?(?:located|based|situated) (?:at|in|out of)\s+(?:our\s+)?(?:the\s+)?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,3}(?:,\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.]+(?:\s[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)?)?)/,
  /\b(?:people|employees|colleagues|team|company|firm|studio|start-?up|bank|offices?|lab|laboratory|consultancy|agency|shops|clinics|institute)\b[^.;:]{0,25}?\bin ([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2},\s*[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.]+(?: [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)?)/,
  /\bin our\s+([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ ]+?(?:,\s*[A-Z]{2})?(?:\s+(?:or|and|oder|und)\s+[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’ ]+?(?:,\s*[A-Z]{2})?)?)\s+offices?\b/,
  /\bour office in\s+([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2}(?:,\s*[A-Z]{2})?)/,
  /\b(?:unserem Standort|am Standort|Standort) (?:in )?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff-]+(?: (?:oder|und|\/) [A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff-]+)?)/,
  /\b(?:startup|start-up|company|team|role|position) in (?:Downtown |downtown )?([A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+(?:[ -][A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+){0,2}(?:,\s*[A-Z]{2})?)\s*[.,!]?$/,
  /\bFor ((?:[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff.'’-]+\s?){1,3},\s*[A-Z]{2})-based roles/,
];

function placeInSentence(parts: Part[]): Said | undefined {
  for (const part of parts.slice(0, 8)) {
    if (
      part.text.length <= 60 &&
      /^[A-Za-zÀ-ž\u3400-\u9fff][A-Za-zÀ-ž\u3400-\u9fff.'’ -]{1,40},\s*[A-Za-zÀ-ž\u3400-\u9fff]{2,3}$/.test(
        part.text,
      ) &&
      !ROLE.test(part.text) &&
      !part.heading
    )
      return [part.text, part];
  }
  for (const pattern of PLACE_SENTENCES) {
    for (const part of parts.slice(0, 300)) {
      const place = pattern.exec(part.text)?.[1];
      if (place) return [place, part];
    }
  }
  for (const part of parts.slice(0, 300)) {
    if (
      part.section !== 'benefits' &&
      /\b(?:fully[- ]remote|100% remote|remote[- ](?:role|position|job|only)|(?:role|position|job) is (?:fully )?remote|#LI-Remote)\b/i.test(
        part.text,
      ) &&
      !/\bnot (?:a )?remote\b/i.test(part.text)
    )
      return ['Remote', part];
  }
  return undefined;
}

function remoteIn(parts: Part[], place: string | undefined): Header['remote'] {
  if (/\bremote|remoto\b/i.test(place ?? '')) return 'Full';
  const head = parts
    .slice(0, 12)
    .map(({ text }) => text)
    .join('\n');
  if (/\bhybrid\b/i.test(head)) return 'Hybrid';
  if (/#LI-Remote|\bfully remote\b|\b100% remote\b/i.test(head)) return 'Full';
  const all = parts.filter(({ section }) => section !== 'company');
  if (
    all.some(({ text }) =>
      /#LI-Hybrid|\bhybrid (?:role|position|work|working|schedule|approach|model)|days (?:a|per) week in (?:the|our) office/i.test(
        text,
      ),
    )
  )
    return 'Hybrid';
  if (
    all.some(({ text }) =>
      /#LI-Remote|\bfully[- ]remote\b|\b(?:role|position) is (?:fully )?remote\b/i.test(text),
    )
  )
    return 'Full';
  return undefined;
}

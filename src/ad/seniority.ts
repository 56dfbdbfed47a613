/** How senior a job is, where its title or a line of the ad says so: never by its years. Pure. */
import type { Evidence, Seniority } from './reading.ts';
import type { Part } from './sections.ts';

/** From the lowest on; what a title names first counts. */
const LEVELS: [Seniority, RegExp][] = [
  [
    'internship',
    /\bintern(?:ship)?\b|\bwerk(?:student|studierend)\w*|\bpraktik(?:um|ant)\w*|\bstagiaire\b|\bstage\b(?=\W|$)(?! (?:design|manager))|\balternan(?:ce|t)\w*|\bapprenti\w*|\bbecari[oa]\b|\bprácticas\b|\bestágio\b|\bestagiári[oa]\b|\btirocinio\b|\bstagist\w*|\bworking student\b|\bco-?op\b|実習|インターン|实习|인턴/i,
  ],
  [
    'junior',
    /\bj(?:unior|únior|r)\b\.?|\bentry[- ]level\b|\bgraduate\b|\btrainee\b|\bnew grad\w*|\bearly career\b|\bberufseinsteiger\w*|\babsolvent\w*|\bdébutant\w*|\bstarter\b|\bprincipiante\b|ジュニア|新卒|初级|校招|应届|신입|주니어/i,
  ],
  [
    'mid',
    /\bmid(?:dle)?(?:[- ](?:level|weight|senior)?)?\b(?! (?:office|market|east|ware))|\bmedior\b|\bpleno\b|\bintermediate\b|\bconfirmée?\b|中级|ミドル/i,
  ],
  [
    'senior',
    /\b(?:s[eéê]nior(?:e|a)?|sr)\b\.?|\berfahrene[rn]?\b|\bexpérimentée?\b|シニア|高级|资深|高級|시니어/i,
  ],
  [
    'lead',
    /\b(?:tech(?:nical)? |team )?lead\b(?![- ]?(?:gen|scor|time|qualif|conver|manage|nurtur|data set))|\bteamleit\w*|\bleiter(?:in)?\b|\bresponsable\b|\blíder\b|リード|リーダー|组长|리드/i,
  ],
  [
    'principal',
    /\bprincipal\b(?! component)|\bstaff\b(?= (?:[\w/-]+ ){0,3}(?:engineer|scientist|researcher|developer|analyst|architect))|\bdistinguished\b/i,
  ],
  [
    'head',
    /\bhead of\b|\bdirector\b|\bvp\b|\bvice president\b|\bchief\b|\bdirecteur\b|\bdirectora?\b|部长|总监/i,
  ],
];

const LABEL =
  /^(?:seniority(?: level)?|(?:job |career |experience )?level|experience|karrierestufe|erfahrungsstufe|niveau(?: d'expérience)?|nivel|nível|livello|经验要求)\s*[:：]\s*(.{2,40})$/i;
const LABEL_ALONE = /^(?:seniority(?: level)?|experience level|karrierestufe)\s*:?$/i;

/** @param title with the line that it stands in */
export function seniorityOf(
  title: { value: string; evidence: Evidence } | undefined,
  parts: readonly Part[],
): { value: Seniority; evidence: Evidence } | undefined {
  const said = title && levelIn(title.value);
  if (title && said) return { value: said.value, evidence: { line: title.evidence.line, text: said.text } };
  for (const [at, { text, number }] of parts.entries()) {
    if (text.length > 80) continue;
    const own = LABEL.exec(text)?.[1];
    const next = LABEL_ALONE.test(text) ? parts[at + 1] : undefined;
    const found = levelIn(own ?? next?.text.slice(0, 40) ?? '');
    if (found) return { value: found.value, evidence: { line: next?.number ?? number, text: found.text } };
  }
  return undefined;
}

function levelIn(text: string): { value: Seniority; text: string } | undefined {
  for (const [value, pattern] of LEVELS) {
    const found = pattern.exec(text)?.[0].trim();
    if (found) return { value, text: found };
  }
  return undefined;
}

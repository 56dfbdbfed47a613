/** A title in a sentence: `we are looking for a Data Scientist`. Pure. */
import type { Part } from '../sections.ts';
import { roleEnds } from './roles.ts';
import { looksLikeTitle, type Said, tidy, titleWithoutTags } from './shapes.ts';

const CAPITALISED = String.raw`(?:[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff0-9&.'’+-]*|&|\/|of|and|[-–]|\([A-Za-zÀ-ž\u3400-\u9fff0-9 /&+-]{1,30}\))`;
const TITLE_SENTENCES = [
  new RegExp(
    String.raw`\b(?:looking for|seeking|seeks|hiring|hire|need|recruiting|search for|searching for)\s+(?:for\s+)?(?:an?|our|the|another|multiple|experienced|talented|motivated|passionate|\s)*\s*((?:${CAPITALISED}\s?){1,8})`,
  ),
  new RegExp(
    String.raw`\b(?:[Aa]s|[Jj]oin .{0,60}\bas)\s+(?:an?|our|the)\s+(?:first |next |new )?((?:${CAPITALISED}\s?){1,8})`,
  ),
  new RegExp(
    String.raw`^(?:The|An?)\s+((?:${CAPITALISED}\s?){2,8})\s+(?:will|is|works|on|role|position|leads|supports)\b`,
  ),
  new RegExp(String.raw`\b(?:role|position) (?:of|as)\s+(?:an?\s+|the\s+)?((?:${CAPITALISED}\s?){2,8})`),
  new RegExp(
    String.raw`\b(?:suchen|sucht|recherch[A-Za-zÀ-ž\u3400-\u9fff]+|busca[A-Za-zÀ-ž\u3400-\u9fff]*|cerchiamo|zoek[A-Za-zÀ-ž\u3400-\u9fff]*|procuramos|procura|contrata|contratamos|seleziona|selecciona|precisa)\s+(?:(?:wir|wij|we|eine?[nr]?(?::n)?|une?|un|uma?|een|dich als|ab sofort|un\(e\)|un\/une|perfil de|nach|zum|per|für|unser|onze|ons)\s+)*((?:${CAPITALISED}\s?|de |en |par |por |di |\s){1,9})`,
  ),
  /\bStelle als\s+(?:eine?[nr]?\s+)?([^().,]{5,90}?)\s*(?:\(|zu besetzen|[.,]|$)/,
  new RegExp(String.raw`\b(?:suchen|sucht)\s.{0,60}?\beine[nr]?(?:\/n|n)?\s+((?:${CAPITALISED}\s?){1,9})`),
  new RegExp(
    String.raw`\b(?:[Aa]ls|[Ee]n tant qu(?:e\b|['’])|[Cc]omo|[Ii]n qualità di|onze (?:nieuwe|volgende)|unsere?n? (?:neuen?|nächsten?)|notre (?:futur[e]?|prochaine?)|nuestr[oa] próxim[oa]|nosso próximo|poste d(?:e\b|['’])|puesto de|vaga de|functie van|ruolo di|posizione di)\s*(?:an?|eine?[nr]?|une?|un|uma?|een)?\s*((?:${CAPITALISED}\s?|de |en |\s){1,9})`,
  ),
  /(?:招聘|招募|诚聘|急招|招)\s*(?:一名|若干)?\s*([\u4e00-\u9fffA-Za-z/／ ]{2,24}(?:工程师|科学家|研究员|分析师|架构师|专家|实习生))/,
  /([\u30a0-\u30ff\u4e00-\u9fffA-Za-z0-9/／・ ]{2,30}(?:エンジニア|サイエンティスト|アナリスト|リサーチャー|研究員|開発者))(?:[（(][^）)]{1,20}[）)])?(?:を|の)?(?:募集|採用|お迎え|求め)/,
  /([\uac00-\ud7a3A-Za-z0-9/ ]{2,30}(?:엔지니어|사이언티스트|개발자|연구원|분석가|애널리스트|리서처))(?:\([^)]{1,20}\))?(?:를|을)\s?(?:모집|채용|찾|모시)/,
];

/** Titles that an ad may write small. */
const SMALL_TITLE =
  /\b(?:an?|our|another)\s+((?:(?:senior|junior|lead|staff|principal|experienced|talented)\s+)?(?:data scientist|data analyst|machine learning (?:engineer|scientist|researcher)|ml engineer|mlops engineer|ai engineer|nlp engineer|computer vision engineer|research scientist|applied scientist|research engineer))\b/i;
const SMALL_ROMANCE =
  /(?<![A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])(?:une?|un\/une|un\(e\)|una|un\/a|uma?)\s+((?:data (?:scientist|analyst|engineer)|(?:ingénieure?|développeu(?:r|se)|analyste|chercheu(?:r|se)|ingenier[oa]|científic[oa]|analista|investigadora?|desarrolladora?|cientista|engenheir[oa]|desenvolvedora?|pesquisadora?|ingegnere|sviluppatore|ricercatore)\s+(?:(?:de|en|des|di|d['’])\s?)?(?:machine learning|deep learning|données|datos|dados|dati|ia|ai|data(?: science)?|visión(?: artificial| por computador)?|vision(?: par ordinateur)?|visão computacional|nlp|aprendizaje automático|aprendizado de máquina|intelligence artificielle|inteligencia artificial|inteligência artificial))(?:\s+(?:júnior|junior|sênior|senior|pleno))?)(?![A-Za-zÀ-ÖØ-öø-\u017f\u0400-\u04ff\u0600-\u06ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3])/i;

export function titleInSentence(parts: Part[]): Said | undefined {
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
    const title = SMALL_TITLE.exec(part.text)?.[1] ?? SMALL_ROMANCE.exec(part.text)?.[1];
    if (title) return [title, part];
  }
  return undefined;
}

const BEHIND =
  /^(?:\([a-z]{1,5}\))?(?:\s+(?:(?:par|por|für|de|en|des|du|do|da|di|del|dei|in|et|e|y)\s+)?[A-ZÀ-Þ0-9][A-Za-zÀ-ž0-9+#&/-]*){1,6}|^\s+(?:de|en|des|di|in)\s+[a-zß-ž]+/;

/** `Senior Data Scientist Berlin` → up to its last role noun. */
function untilRole(text: string): string | undefined {
  const end = roleEnds(text).at(-1);
  if (end === undefined) return undefined;
  const rest = text.slice(end);
  // Where the noun comes first, what it does comes behind it: `Ingénieur en Vision`.
  const behind = /^\S+$/.test(text.slice(0, end)) ? BEHIND.exec(rest)?.[0] : undefined;
  const more =
    behind ??
    /^(?:\s*\([^)]{2,30}\)|\s+(?:I{1,3}|IV|[1-4])\b|,\s[A-ZÀ-Þ][A-Za-zÀ-ž\u3400-\u9fff]+)/.exec(rest)?.[0] ??
    '';
  const title = tidy(text.slice(0, end) + more).replace(/\s*&$/, '');
  return (title.split(' ').length >= 2 ||
    title.length > 14 ||
    /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/.test(title)) &&
    !/^(?:Engineering|Data|Product) Teams?$/.test(title)
    ? title
    : undefined;
}

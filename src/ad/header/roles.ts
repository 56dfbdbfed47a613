/** The nouns by which a line is known as a job's title, in the languages that are read. Pure. */
import type { Word } from '../../words/phrases.ts';
import { wordsIn } from './known-words.ts';

/** Whole words, without accents, a plural s apart. */
const WORDS = new Set(
  `engineer scientist developer analyst researcher architect manager specialist professional consultant nurse technician designer director lead head officer associate assistant intern internship
  fellow fellowship postdoc professor lecturer statistician actuary actuaries modeler modeller strategist administrator coordinator executive representative programmer practitioner expert trainer rater
  annotator labeler labeller editor writer owner advisor adviser evangelist quant phd reviewer evaluator tester traineeship trainee apprentice apprenticeship apprentices principal clerk agent teacher tutor driver chef cashier
  accountant recruiter therapist pharmacist physician mechanic operator supervisor secretary translator curator librarian biostatistician bioinformatician economist econometrician mathematician physicist
  werkstudent werkstudentin praktikant praktikantin praktikum pflichtpraktikum masterarbeit bachelorarbeit abschlussarbeit doktorand doktorandin promotionsstelle referent referentin berater beraterin
  leiter leiterin leitung teamleiter teamleitung mitarbeiter mitarbeiterin sachbearbeiter sachbearbeiterin experte expertin spezialist spezialistin entwickler entwicklerin ingenieur ingenieurin wissenschaftler
  wissenschaftlerin analystin architektin informatiker informatikerin mathematiker mathematikerin statistiker statistikerin aktuar volontar hilfskraft fachkraft techniker technikerin
  ingenieure ingenieur(e) developpeur developpeuse chercheur chercheuse analyste stagiaire alternant alternante alternance stage apprenti doctorant doctorante charge chargee responsable chef consultante
  statisticien statisticienne architecte directeur directrice technicien technicienne assistante postdoctorant gestionnaire actuaire specialiste conseiller
  cientista engenheiro engenheira analista desenvolvedor desenvolvedora pesquisador pesquisadora estagiario estagiaria estagio consultora arquiteto arquiteta especialista gerente coordenador coordenadora tecnico tecnica bolsista
  estatistico estatistica cientifico cientifica ingeniero ingeniera desarrollador desarrolladora investigador investigadora becario becaria beca practicas consultor arquitecto arquitecta jefe jefa director directora programador
  programadora estadistico estadistica matematico responsable doctorando predoctoral asesor
  ingegnere sviluppatore sviluppatrice ricercatore ricercatrice tirocinio tirocinante stagista esperto esperta consulente architetto tecnico dottorando dottorato responsabile specialista programmatore statistico assegnista impiegato addetto
  ontwikkelaar onderzoeker stagiair afstudeerder afstudeeropdracht afstudeerstage promovendus adviseur medewerker wetenschapper beheerder projectleider teamleider docent
  tekniker utvecklare forskare ingenjor utvikler udvikler inzynier programista analityk kierownik vyvojar sviluppo mitarbeitende`.split(
    /\s+/,
  ),
);
/** How words of German and Dutch end that name one. */
const ENDINGS =
  /(?:ingenieur|entwickler|wissenschaftler|analyst|berater|spezialist|experte|mitarbeiter|techniker|informatiker|referent|manager|leiter|forscher|ontwikkelaar|wetenschapper|onderzoeker|adviseur|medewerker|stagiair|engineer|architekt|architect|kraft|pfleger)(?:in|innen|en|e|s)?$/;
/** The same where words are not parted. */
const SIGNS =
  /工程师|工程師|科学家|研究员|分析师|架构师|开发|开发者|专家|经理|实习|实习生|顾问|主管|总监|专员|标注员|审核员|负责人|博士后|エンジニア|サイエンティスト|アナリスト|リサーチャー|デベロッパー|マネージャー|コンサルタント|アーキテクト|スペシャリスト|ディレクター|プログラマー?|デザイナー|インターン|アノテーター|研究員|研究者|研究職|開発者|開発職|技術者|担当者|엔지니어|사이언티스트|개발자|연구원|분석가|애널리스트|리서처|매니저|컨설턴트|아키텍트|디자이너|기획자|인턴|담당자|전문가|과학자|데이터\s?분석가/g;
/** `(m/w/d)`, `H/F`: only titles have them. */
const GENDER =
  /\(\s*(?:all genders|gn|[mfwdhxv](?:\s*[/|,·*-]\s*[mfwdhxvai]){1,3})\s*\)|\b[HF]\s?\/\s?[HF]\b|\((?:h\/m|m\/v|f\/m)[^)]{0,6}\)/i;

/** Where each noun ends that a title has, in the order of the text. */
export function roleEnds(text: string, words: Word[] = wordsIn(text)): number[] {
  const ends: number[] = [];
  for (const { key, end } of words) {
    if (WORDS.has(key) || (key.endsWith('s') && WORDS.has(key.slice(0, -1))) || ENDINGS.test(key))
      ends.push(end);
  }
  for (const match of text.matchAll(SIGNS)) ends.push(match.index + match[0].length);
  return ends.sort((a, b) => a - b);
}

/** Whether a text has a noun of a title. */
export const namesRole = (text: string): boolean => GENDER.test(text) || roleEnds(text).length > 0;

export const hasGender = (text: string): boolean => GENDER.test(text);

/** Work that machine learning needs done by hand: labelling, rating, transcribing, clinical review. It names models and builds none. Pure. */
import { folded } from '../words/phrases.ts';
import type { Part } from './sections.ts';

/** Titles of such work, on words without accents. */
const TITLE =
  /\b(annotat(?:ors?|ion|eur|rice)|anotador\w*|annotator\w*|raters?|labell?ers?|labell?ing|reviewers?|evaluators?|transcri(?:bers?|ptionists?|ption)|tutors?|ai trainers?|data trainers?|model trainers?|chart abstractors?|abstractors?|moderators?|linguists?|etiquet\w+|datenannot\w+)\b|标 注|审 核|ア ノ テ|ラ ベ ル|라 벨|레 이 블|어 노 테/;
/** Titles of those who build, whatever they look at. */
const BUILDER =
  /\b(engineers?|scientists?|developers?|architects?|research\w*|ingenieur\w*|entwickler\w*|developpeu\w*|ingenier\w*|engenheir\w*|ingegner\w*|ontwikkelaar\w*)\b|工 程 师|エ ン ジ ニ ア|엔 지 니 어|개 발 자/;
/** Duties of such work. */
const BY_HAND =
  /\b(?:annotat(?:e|es|ing|ion|ions)|label(?:l?ing)? (?:images?|data|text|videos?|audio|frames|every|objects|samples|records|documents|conversations|datasets?)|bounding boxes|polygons|(?:rate|rating) (?:the )?(?:\w+ )?(?:responses|answers|outputs|results|conversations|relevance|quality|search|ads|pages)|rank(?:ing)? (?:\w+ )?(?:responses|answers|outputs)|scor(?:e|ing) (?:\w+ )?(?:responses|answers|outputs|conversations|essays|transcripts)|(?:review|check|assess|audit|judge|compare)\w* (?:and \w+ )?(?:\w+ )?(?:responses|answers|outputs|completions|ai generated|model generated|prompts|conversations|charts|medical records|patient records|clinical (?:data|notes|records|documents)|transcripts|source data|case report)|evaluat\w* (?:and \w+ )?(?:the )?(?:responses|answers|outputs|ai generated|ai responses|model (?:outputs|responses)|chatbot|search results|quality of)|transcrib\w+|proofread\w*|fact check\w*|writ(?:e|es|ing) (?:\w+ )?(?:prompts|questions and answers|rationales|feedback)|data entry|chart abstraction|adjudicat\w+|inter annotator|labeling guidelines|annotation guidelines|rubrics?|annoter|annotez|etiqueter|etiquetar|anotar|anotacion\w*|annotier\w+|etikett\w+|kennzeichn\w+|annoteren|labelen|annotare|etichett\w+)\b|标 注|打 标|ア ノ テ ー シ ョ ン|ラ ベ ル 付 け|라 벨 링|레 이 블 링|어 노 테 이 션/;
/** Duties of those who build. */
const BUILDS =
  /^(?:(?:you|you ll|you will|will|we|du|sie|vous|to|and|also|help|independently|successfully) )*(?:train|build|develop|deploy|design|implement|fine tune|finetune|optimi[sz]e|architect|productioni[sz]e|ship|prototype|program|engineer|create|maintain|run|entwickel\w*|trainier\w*|developper|concevoir|desarrollar|disenar|desenvolver|sviluppare|ontwikkel\w*|bouwen)(?:s|ing)?\b.{0,90}\b(?:models?|pipelines?|algorithms?|systems?|networks?|classifiers?|services?|software|apis?|platforms?|architectures?|code|applications?|modell\w*|modeles?|modelos?|modelli|modellen|forecasts?)\b|개 발|開 発|研 发/;

/** Whether what is to be done is done by hand, for models that others build. */
export function isByHand(title: string | undefined, parts: Part[]): boolean {
  const name = folded(title ?? '');
  if (BUILDER.test(name)) return false;
  let byHand = 0;
  let builds = 0;
  for (const { plain, section, heading } of parts) {
    if (heading || section === 'company' || section === 'benefits' || section === 'equal') continue;
    if (BY_HAND.test(plain)) byHand++;
    else if (section !== 'preferred' && BUILDS.test(plain)) builds++;
  }
  return TITLE.test(name) ? builds <= byHand : byHand >= 3 && builds === 0;
}

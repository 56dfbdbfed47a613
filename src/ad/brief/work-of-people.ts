/** Statements that only look like a model's work: what people recommend, answer and sum up, and objects that nothing can be learnt of. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import type { Statement } from './statement.ts';

/** Last words of what names no amount, no event and no thing, whatever stands before them. */
const HOLLOW = new Set(
  `insight insights correlation correlations opportunity opportunities characteristic characteristics attribute attributes inference inferences conclusion conclusions
  action actions actionable actionables initiative initiatives process processes procedure procedures solution solutions strategies goal goals target targets objective objectives
  priorities makers ourself ourselves themselves yourself yourselves itself peers internal external highest lowest best manner focus knowledge skill skills criteria dynamics
  expectation expectations factors variables predictors relationship relationships findings levers enhancement enhancements change changes efficiency efficiencies inefficiency inefficiencies
  source sources database databases deliverables recommendation recommendations proposal proposals policy assumption assumptions approval approvals objections concept concepts definition definitions
  questions topics purpose purposes discovery development areas ways means options scenarios activities efforts operations functions role roles responsibilities resources tasks standards guidelines
  regulations compliance implication implications impact impacts consequences limitations phenomena principles theory theories assay assays methodology methodologies representation representations
  analytics prescriptive information assessment assessments context contexts importance potential reality ideas vision visions guidance learning experience experiences service services delivery innovation
  guys fit fits exists ecosystem ecosystems funnel funnels searches skew skews produces things signals dimension dimensions`.split(
    /\s+/,
  ),
);
/** The same in two words. */
const HOLLOW_PAIR =
  /(?:^| )(?:root causes?|batch mode|expected values?|data (?:sets?|points?|sources?|elements?|fields?|quality|characteristics)|value propositions?|outcomes? metrics?|optical characters?|models enter|behaviou?rs? of interest|(?:associated|related|social|human|observed|vehicle|system|business) behaviou?rs?)$/;

/** What a word before says is no thing of its own. */
const NO_FIRST =
  /^(?:both|either|possess|conduct|years|that|this|these|those|such|pursuing|achieving|becoming|seeking|wanting|taking|making|getting|other|associated|provide|ensure|being|having|including|support(?! (?:tickets?|requests?|cases?|calls?|e-?mails?|messages?|chats?|conversations?))) /;
/** Where what a phrase names ends, and what it is in or for begins. */
const BEHIND =
  / (?:of|in|for|from|that|which|who|where|with|within|to|at|on|by|between|across|among|into|under|over|per) .*$/;

const isHollow = (phrase: string): boolean => {
  const plain = folded(phrase);
  const named = plain.replace(BEHIND, '');
  return NO_FIRST.test(plain) || HOLLOW.has(named.split(' ').at(-1) ?? '') || HOLLOW_PAIR.test(named);
};

/** What a question is asked of in a meeting. */
const ASKED_OF = /(?:^| )(?:metrics|kpis|patterns|trends|gaps|requirements|ideas)$/;

/** Of a model only how it is made, and not what of: `sure data science models`. */
const ANY_MODEL =
  /^(?:(?:applied|machine|learning|deep|data|science|sure|facilitat\w+|seamless|accelerat\w+|experience\w*|modifying|operationali[sz]ed|predictive|statistical|algorithm\w*|verification|architectural|advanced|complex|robust|new|existing|other|business|large|language|foundation|generative|neural|network|production|trained|custom|best|high|quality|performance|scal\w+|ai|ml|nlp|analytical|mathematical|quantitative|based|model|models|perception|end|real|time|ready|grade|enterprise|client|internal|external|serving|inference|skew|drift|training)[ -]?)+$/;
/** What stands before `search` or `ranking` and says how it is done, made several by mistake: `efficients`. */
const HOW =
  /^(?!(?:meal|deal|journal|hospital|animal|festival|rental|manual|tutorial|material|proposal|terminal|signal|medal|client|patient|ingredient|student|tenant|restaurant|plant|agent|talent|event|document|content|seed|feed|weed|breed|archive|vehicle|forest|guest)s$)\w*(?:[ai]ent|evant|ed|al|ous|ive|[ai]ble|ful|less|ly|lie|est|nced|ior)s$|^(?:fast|fair|early|earlie|late|low|high|quick|smart|rich|deep|broad|large|small|big|good|great|hot|new|real|strong|robust|secure|safe|simple|diverse|accurate|private|public|online|offline|global|local|native|modern|core|main|key|upper|lower|scalable|efficient|mature)s$/;

/** What only people give. */
const NEEDS_PEOPLE = / (?:needs?|requires?) (?:\w+ )?(?:contexts?|definitions?|discussions?|improvements?)$/;

/** `Group company`, `the group exists`: a noun. */
const A_GROUP = /^group(?: exists| is| has| was| will| company|,| managers)/i;

/** Says that a machine does it. */
const MACHINE =
  /\b(?:models?|modell?ing|algorithms?|machine learning|ml|ai|nlp|llms?|deep learning|neural|engines?|systems?|automat\w*|recommenders?|personali[sz]\w*|chat ?bots?|assistants?|agents?|retrieval|rag|semantic|vectors?|embeddings?|classifiers?|predict\w*|train(?:ed|ing)?|pipelines?|learn(?:s|ing)?)\b/;
/** What people tell other people to do. */
const ADVICE =
  /(?:^| )(?:improvements?|adjustments?|modifications?|updates?|upgrades?|measures|steps|techniques|approach(?:es)?|tools?|technolog(?:y|ies)|vendors|policies|rules|controls|budgets?|segments|campaigns?|tests?|designs?|methods|metrics|treatments? plans?|interventions?|plans?|purchases|repairs?)$/;
const GIVES_ADVICE =
  /\b(?:make|makes|making|provide|provides|providing|present|presents|presenting|offer|offering|develop|developing|deliver|delivering|give|giving|formulate|communicate|draft|write|prepare|support|actionable|data driven|final|strategic|business|clear|sound|policy|(?:insights?|findings|conclusions|analys[ei]s|reports?|results|advice|ideas) and)(?: (?!personali|product|content|item|offer|users?|customers?|members?|shoppers?|relevant|job|music|video)[a-z-]+){0,7} recommendations?\b(?! (?:engines?|systems?|models?|algorithms?|service|platform))/;
/** What an answer, a summary or a search is taken from. */
const TEXTS =
  /\b(?:documents?|documentation|manuals?|polic(?:y|ies)|contracts?|reports?|articles?|papers?|letters?|notes?|transcripts?|meetings?|calls?|conversations?|e ?mails?|messages?|tickets?|reviews?|comments?|filings?|wordings?|regulations?|rules|guidelines?|handbooks?|procedures?|instructions?|knowledge|wikis?|faqs?|records?|files|minutes|statutes|laws?|judg(?:e?ments?)|standards?|specifications?|leaflets?|sheets?|catalogues?|catalogs?|archives?|news|books?|protocols?|publications?|literature|descriptions?|resumes?|cvs?|profiles?|tariffs?|terms|claims?|patents?|texts?|pages?|logs?|forms?|briefs?|submissions?|interviews?|speeches|debates|stories|posts|threads|charts?|tables?|histor(?:y|ies))\b/;
const OF_TEXTS = new Set([
  'question-answering-rag',
  'summarization',
  'text-classification',
  'token-classification',
  'sentence-similarity-search',
]);
const READ_FROM = new Set(['question-answering-rag', 'summarization', 'sentence-similarity-search']);
/** Said of people who talk: what they answer is no text. */
const TALKS = /\b(?:telephones?|phones?|courteous|promptly|inquir(?:y|ies) from|pages promptly)\b/;

/** The sentence of a line that some words of it stand in. */
function sentenceAround({ text }: Part, words: string): string {
  const at = Math.max(0, text.indexOf(words));
  const begin = Math.max(...['. ', '! ', '? ', '; ', '• '].map((end) => text.lastIndexOf(end, at) + 1), 0);
  const [end] = [...text.slice(at + words.length).matchAll(/[.!?;•](?:\s|$)/g)];
  return folded(text.slice(begin, at + words.length + (end?.index ?? text.length)));
}

/** What models could learn, of what English duties state, without the objects that nothing can be learnt of. */
export const ofModels = (part: Part, all: readonly Statement[]): Statement[] =>
  all
    .filter((one) => isOfModel(part, one))
    .map((one) => {
      const isDone = one.areActs || one.areKindsOfWork;
      const objects = isDone ? one.objects : one.objects.filter((object) => !isHollow(object));
      return objects.length === 0 ? one : { ...one, objects };
    });

/** Whether an English statement says what a model could learn, find or answer. */
function isOfModel(part: Part, stated: Statement): boolean {
  // `Agents are grouped to take calls`: people.
  if (stated.task === 'text-generation-agent' && /^agents (?:are|were|who)\b/i.test(stated.evidence.text))
    return false;
  if (stated.areActs) return true;
  if (stated.clause !== undefined) return isAnswered(stated.clause);
  return !isEmpty(stated) && !isOnlyHow(stated) && !isDoneByPeople(part, stated);
}

/** Whether a model could answer a question: `which loans will default`. */
function isAnswered(clause: string): boolean {
  const subject = subjectOf(clause);
  // `Linking imaging data with omics`: kinds of data, and no pairs of anything.
  if (/^(?:correlates|.*\b(?:data|omics)) and\b/.test(subject)) return false;
  const isNone = isHollow(subject) || ASKED_OF.test(folded(subject)) || NEEDS_PEOPLE.test(folded(clause));
  return !isNone && !/\b(?:our|your) \w+$/.test(clause);
}

/** Whether nothing is named that could be learnt, or nothing that it could be read in. */
function isEmpty({ task, objects, things, labels, isExplained, evidence }: Statement): boolean {
  const isOfText = OF_TEXTS.has(task);
  const isTurned = isOfText && /^(?:turn|convert|transform|map)/i.test(evidence.text);
  if (isTurned && ![...objects, things ?? ''].some((one) => TEXTS.test(folded(one)))) return true;
  // Questions are asked of what is named beside them.
  // `Port regulations` are read, though regulations alone say nothing.
  const isRead = READ_FROM.has(task) && /\s/.test(things ?? '') && TEXTS.test(folded(things ?? ''));
  if (isOfText && things !== undefined) return isHollow(things) && !isRead;
  return labels === undefined && !isExplained && objects.length > 0 && objects.every(isHollow);
}

/** Whether all that is named says how something is made or done. */
function isOnlyHow({ task, objects, things, evidence }: Statement): boolean {
  if (task === 'mlops-serving')
    return objects.length > 0 && objects.every((one) => ANY_MODEL.test(folded(one)));
  if (task === 'clustering-analytics') return A_GROUP.test(evidence.text);
  const isFound = task === 'sentence-similarity-search' && things === undefined;
  return (isFound || task === 'recommendation') && objects.some((one) => HOW.test(folded(one)));
}

/** Whether people give this advice, this summary or this answer. */
function isDoneByPeople(part: Part, { task, objects, things, evidence }: Statement): boolean {
  const isTaken = task === 'question-answering-rag' || task === 'summarization';
  if (task !== 'recommendation' && !isTaken) return false;
  const sentence = sentenceAround(part, evidence.text);
  // Advice stays advice in an ad that also speaks of models.
  if (task === 'recommendation' && GIVES_ADVICE.test(sentence)) return true;
  if (MACHINE.test(sentence)) return false;
  if (task === 'recommendation' && /^suggest\w* (?!which|what)/i.test(evidence.text))
    return !/\b(?:to|for) (?:\w+ ){0,3}[a-z]+s\b/.test(sentence);
  if (task === 'recommendation') return objects.some((one) => ADVICE.test(folded(one).replace(BEHIND, '')));
  return TALKS.test(sentence) || ![...objects, things ?? ''].some((one) => TEXTS.test(folded(one)));
}

/** Of `which metrics need definition`, the metrics. */
const subjectOf = (clause: string): string =>
  clause
    .replace(/^(?:which|what|how many|how much|whether|when|where) /, '')
    .replace(/ (?:will|would|are|is|need|needs|can|may|should|must|do|does|have|has|were|was)\b.*$/, '');

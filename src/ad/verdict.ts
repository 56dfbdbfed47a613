/** Whether an ad is about machine learning at all, whether it says which task, and what it may be where it does not. Pure. */

import { folded } from '../words/phrases.ts';
import type { AdPhrases } from './ad-phrases.ts';
import { isByHand } from './by-hand.ts';
import { priorsOf } from './priors.ts';
import { round, type TaskScores } from './rank.ts';
import type { TaskGuess } from './reading.ts';
import type { Part, Section } from './sections.ts';

/** Titles that say it themselves, on words without accents. */
export const ML_TITLE =
  /\b(machine learning|deep learning|data scien\w*|scientist data|ml|ai ml|mlops|ml ops|nlp|natural language|computer vision|perception|artificial intelligence|applied scientist|research scientist|data analyst|analytics|llm|llms|genai|generative ai|recommendation|recommender|reinforcement learning|decision scien\w*|quantitative (analyst|researcher)|quant|statistician|speech|forecasting|ai (engineer|developer|research\w*|scientist|safety|specialist|architect|ml|lead|intern|trainee|consultant)|ai|ia|ki|datenwissenschaft\w*|cientista de dados|cientific[oa] de datos|data mining|modell?er|actuar\w*|bioinformatic\w*|computational|business intelligence|autonomous|robotics|data engineer|research engineer|research assistant|postdoc\w*|search|ranking)\b|数 据|算 法|机 器 学 习|人 工 智 能|计 算 机 视 觉|深 度|感 知|デ ー タ|機 械 学 習|深 層|画 像|音 声|自 然 言 語|デ ィ ー プ|데 이 터|머 신|기 계 학 습|딥 러 닝|인 공 지 능|비 전|자 연 어|음 성|추 천|알 고 리 즘/;

/** Titles of other trades, which may stand in a firm that lives from AI. */
const OTHER_TITLE =
  /\b(front ?end|full ?stack|back ?end|web|ui|ux|mobile|ios|android|nurse|nursing|physician|doctor|surgeon|therapist|caregiver|teacher|tutor|chef|driver|sales|account (manager|executive)|customer success|recruiter|talent|hr|human resources|marketing manager|content (writer|editor|creator)|copywriter|graphic|designer|hardware|firmware|mechanical|electrical|electronics|civil|technician|mechanic|welder|electrician|plumber|gis|geospatial (technician|support)|support engineer|help ?desk|network engineer|system administrator|sysadmin|security guard|office manager|executive assistant|receptionist|paralegal|lawyer|attorney|counsel|accountant|bookkeeper|audio engineer|sound|mixing|rater|reviewer|annotator|evaluator|labell?er|transcriptionist|translator|clinical (data|research) (reviewer|coordinator|associate|manager)|data entry|warehouse|cashier|barista|qa|test engineer|site reliability|devops|software engineer|software developer|java developer|project manager|scrum master|product designer|program manager|event|operations manager|technical writer|ai trainer|prompt writer|developer advocate|solutions? (engineer|architect)|pflege\w*|krankenpflege\w*|infirmi\w*|enfermer\w*|commercial\w*|vendedor\w*|verpleeg\w*|infermier\w*)\b/;

/** A recruiter's use of AI, and AI as a tool of any desk worker, is no machine-learning duty. */
const NOT_TRADE =
  /recruit|applicant|interview|hiring|your application|copilot|cursor|claude code|chatgpt|ai powered tools|ai tools|ai assist\w*|github copilot/;

const COUNTED: Partial<Record<Section, number>> = {
  duties: 1,
  role: 1,
  intro: 0.8,
  required: 0.55,
  team: 0.4,
  preferred: 0.25,
};

export interface Verdict {
  aboutMachineLearning: boolean;
  generic: boolean;
  tasks: TaskGuess[];
}

/** The score from which an ad says its task; a little above it, only where no other comes near. */
const PLAIN = 2.4;

export function judge(ad: {
  title?: string;
  parts: Part[];
  scores: TaskScores;
  domain?: string;
  phrases: AdPhrases;
}): Verdict {
  const { title, parts, scores, domain, phrases } = ad;
  const name = folded(title ?? '');
  let trade = 0;
  let content = 0;
  for (const { words, plain, section, heading } of parts) {
    const weight = COUNTED[section];
    if (heading || !weight) continue;
    content++;
    if (phrases.find('trade', words).length > 0 && !NOT_TRADE.test(plain)) trade += weight;
  }
  const ranked = scores.ranked;
  const said = Math.max(0, ...ranked.map(({ id }) => scores.said.get(id) ?? 0));
  const ml = ML_TITLE.test(name);
  const other =
    OTHER_TITLE.test(name) &&
    !/\b(machine learning|ml|data scien\w*|deep learning|computer vision|nlp|perception)\b/.test(name);
  const density = content === 0 ? 0 : trade / content;
  const points =
    (ml ? 3 : 0) -
    (other ? 3.5 : 0) -
    (/\b(raters?|reviewers?|annotators?|labell?ers?|evaluators?|trainers?)\b/.test(name) ? 2 : 0) +
    Math.min(trade, 6) * 0.7 +
    Math.min(said, 6) * 0.55 +
    (density > 0.25 ? 1 : 0);
  const aboutMachineLearning = points >= (title ? 1.5 : 1) && isAd(title, parts) && !isByHand(title, parts);

  const priors = priorsOf(name, domain, parts);
  const tasks = new Map(ranked.map((task) => [task.id, { ...task }]));
  const best = ranked[0]?.score ?? 0;
  const second = ranked[1]?.score ?? 0;
  const generic =
    best < PLAIN || (best < 1.6 * PLAIN && second > 0.7 * best) || (said < 1.6 && scores.lists >= 3);
  // What the duties say plainly, a prior does not turn over, also where two tasks are said.
  const plainly = (scores.said.get(ranked[0]?.id ?? '') ?? 0) >= PLAIN;
  for (const [id, prior] of priors) {
    const task = tasks.get(id) ?? { id, score: 0, evidence: [] };
    task.score = round(task.score + prior * (generic && !plainly ? 1 : 0.25));
    tasks.set(id, task);
  }
  return {
    aboutMachineLearning,
    generic: aboutMachineLearning && generic,
    tasks: learntFirst(name, parts, [...tasks.values()])
      .sort(byScore)
      .slice(0, 8),
  };
}

const byScore = (a: TaskGuess, b: TaskGuess) => b.score - a.score || (a.id < b.id ? -1 : 1);

/** Whose work is models, and not reports. */
const LEARNS = /\b(?:data scien\w*|scientist|machine learning|ml|ai|data mining|modell?er)\b/;
const REPORTS =
  /\b(?:analysts?|analytics|insights?|experimentation|product|decision|business intelligence)\b/;
/** In the duties: something is to be learnt, whatever of. */
const PREDICTIVE =
  /\bpredictive (?:(?:and|or|prescriptive|statistical|analytical?|descriptive|machine learning) )*(?:models?|modell?ing|analytics|algorithms?|solutions?|capabilities)\b|\b(?:machine|deep|statistical) learning (?:based )?(?:models?|algorithms?|solutions?|techniques|methods)\b|\b(?:prediction|classification|scoring|propensity|risk) models?\b/;
/** What is tried or divided up is a project of its own kind. */
const TRIED = /\b(?:a b|ab|split|experiments?|experimentation|cohorts?|funnels?|segment\w*|uplift|causal)\b/;
const ANALYSIS = 'clustering-analytics';
const PREDICTION = 'tabular-classification';
/** What reports count beside models that the duties ask for. */
const BESIDE_MODELS = 0.55;

/** A data scientist who builds predictive models also has dashboards and insights: they are no project beside the models. */
function learntFirst(title: string, parts: readonly Part[], tasks: TaskGuess[]): TaskGuess[] {
  const [top] = [...tasks].sort(byScore);
  const duties = parts.filter(
    ({ section, heading }) => !heading && (section === 'duties' || section === 'role'),
  );
  const said = top?.evidence.some(({ text }) => TRIED.test(folded(text)));
  const isLearnt =
    LEARNS.test(title) && !REPORTS.test(title) && duties.some(({ plain }) => PREDICTIVE.test(plain));
  if (top?.id !== ANALYSIS || said || !isLearnt) return tasks;
  const score = round(top.score * BESIDE_MODELS);
  return tasks.map((task) =>
    task.id === ANALYSIS
      ? { ...task, score }
      : task.id === PREDICTION
        ? { ...task, score: Math.max(task.score, round(score + 0.1)) }
        : task,
  );
}

/** Words that stand in ads, and seldom together elsewhere. */
const HIRING =
  /\b(hiring|looking for|looks for|wanted|half time|no agencies|seeking|needs|join (us|our)|apply|applicants?|candidates?|position|role|salary|experience|requirements?|responsibilities|qualifications|resume|cv|send your|employment|full time|part time|contract|remote|bewerb\w*|erfahrung|stelle|aufgaben|poste|profil|candidature|recherch\w*|puesto|experiencia|requisitos|buscamos|vaga|experiencia|vacature|ervaring|esperienza|cerchiamo|vacature|wij zoeken|gezocht|sede|candidati)\b|岗 位|职 责|要 求|招 聘|经 验|募 集|応 募|必 須|歓 迎|勤 務|求 人|経 験|給 与|모 집|채 용|자 격|우 대|근 무|경 력|지 원/g;

/** A newsletter or a CV names tasks too, and offers no work. */
function isAd(title: string | undefined, parts: Part[]): boolean {
  if (title) return true;
  const words = new Set(
    parts
      .map(({ plain }) => plain)
      .join(' ')
      .match(HIRING),
  );
  return words.size >= 2;
}

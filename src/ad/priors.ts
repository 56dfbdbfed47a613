/** Which tasks are likely where an ad names none: by its title, its domain, and the words around. Pure. */
import type { Part } from './sections.ts';

/** What an ad may be about that does not say: led by title, then by domain. */
const BY_TITLE: [RegExp, string[]][] = [
  [
    /\b(computer vision|vision|perception|imaging|image)\b|视 觉|感 知/,
    ['object-detection', 'image-classification', 'image-segmentation'],
  ],
  [
    /\b(nlp|natural language|language|text)\b/,
    ['text-classification', 'question-answering-rag', 'token-classification'],
  ],
  [
    /\b(llm|llms|genai|generative|gen ai|prompt|agentic|agents?|conversational|ai (engineer|developer|architect|lead|specialist|consultant|research\w*|scientist))\b/,
    ['text-generation-agent', 'question-answering-rag', 'text-classification'],
  ],
  [
    /\b(?:ingenieur\w*|developpeu\w+|ingenier\w+|desarrollador\w*|engenheir\w+|desenvolvedor\w*|sviluppat\w+|ingegner\w+|entwickler\w*|ontwikkelaar\w*|consultant\w*|expert\w*|especialista) (?:(?:en|de|em|di|in|fur|voor) )?(?:ia|ki|ai|intelligence artificielle|inteligencia artificial|intelligenza artificiale|kunstliche intelligenz|kunstmatige intelligentie)\b|\b(?:ki|ai) (?:entwickler\w*|ingenieur\w*|experte\w*|ontwikkelaar\w*)/,
    ['text-generation-agent', 'tabular-classification', 'text-classification'],
  ],
  [/\b(mlops|ml ops|platform|infrastructure|operations engineer)\b/, ['mlops-serving']],
  [
    /\b(analyst|analytics|insights?|product|growth|marketing|decision|experimentation|business intelligence)\b/,
    ['clustering-analytics', 'tabular-classification'],
  ],
  [/\b(audio|speech|voice|acoustic|music)\b/, ['automatic-speech-recognition', 'audio-classification']],
  [/\b(robot\w*|control|reinforcement)\b/, ['reinforcement-learning', 'object-detection']],
  [/\b(machine learning|ml|deep learning)\b/, ['tabular-classification', 'mlops-serving', 'recommendation']],
  [/\bdata engineer\w*|\bdaten ?ingenieur\w*/, ['clustering-analytics', 'tabular-classification']],
  [
    /\b(data scien\w*|cientista|datos|statistic\w*)\b/,
    ['clustering-analytics', 'tabular-classification', 'tabular-regression'],
  ],
];
const BY_DOMAIN: Record<string, string[]> = {
  agriculture: ['object-detection', 'image-classification'],
  automotive: ['object-detection', 'image-segmentation'],
  climate: ['image-segmentation', 'time-series-forecasting'],
  'customer-support': ['text-classification', 'question-answering-rag'],
  cybersecurity: ['anomaly-detection', 'tabular-classification'],
  defence: ['object-detection', 'anomaly-detection'],
  'e-commerce': ['recommendation', 'sentence-similarity-search', 'clustering-analytics'],
  education: ['text-generation-agent', 'text-classification'],
  energy: ['time-series-forecasting', 'anomaly-detection'],
  fintech: ['tabular-classification', 'anomaly-detection'],
  finance: ['tabular-classification', 'time-series-forecasting'],
  food: ['time-series-forecasting', 'clustering-analytics'],
  geospatial: ['image-segmentation', 'object-detection'],
  healthcare: ['tabular-classification', 'image-classification'],
  hospitality: ['clustering-analytics', 'time-series-forecasting'],
  hr: ['text-classification', 'sentence-similarity-search'],
  insurance: ['tabular-classification', 'tabular-regression'],
  legal: ['question-answering-rag', 'document-ocr'],
  'life-sciences': ['tabular-classification', 'image-classification'],
  logistics: ['time-series-forecasting', 'tabular-regression'],
  manufacturing: ['anomaly-detection', 'image-classification'],
  media: ['recommendation', 'text-classification'],
  mobility: ['time-series-forecasting', 'clustering-analytics'],
  pharma: ['tabular-classification', 'tabular-regression'],
  'public-sector': ['text-classification', 'clustering-analytics'],
  'real-estate': ['tabular-regression', 'recommendation'],
  retail: ['time-series-forecasting', 'clustering-analytics', 'recommendation'],
  robotics: ['object-detection', 'reinforcement-learning'],
  software: ['clustering-analytics', 'text-generation-agent'],
  sports: ['video-classification', 'tabular-regression'],
  telecom: ['tabular-classification', 'anomaly-detection'],
  travel: ['recommendation', 'clustering-analytics'],
};
const GENERAL = ['tabular-classification', 'clustering-analytics', 'text-classification'];

/** Small scores for what title and domain make likely. */
export function priorsOf(name: string, domain: string | undefined, parts: Part[]): Map<string, number> {
  const priors = new Map<string, number>();
  const add = (ids: string[], weight: number) => {
    for (const [i, id] of ids.entries()) priors.set(id, (priors.get(id) ?? 0) + weight * 0.7 ** i);
  };
  const title = BY_TITLE.find(([pattern]) => pattern.test(name));
  if (title) add(title[1], 1.2);
  if (domain) add(BY_DOMAIN[domain] ?? [], 0.7);
  const text = parts
    .filter(({ section }) => section === 'duties' || section === 'role' || section === 'required')
    .map(({ plain }) => plain)
    .join(' ');
  if (/\b(llms?|large language models?|generative ai)\b/.test(text))
    add(['text-generation-agent', 'question-answering-rag'], 0.6);
  if (/\b(computer vision|image)\b/.test(text)) add(['object-detection', 'image-classification'], 0.6);
  if (/\b(nlp|natural language)\b/.test(text)) add(['text-classification'], 0.5);
  if (/\b(predictive models?|predictive analytics|predictive)\b/.test(text))
    add(['tabular-classification', 'tabular-regression'], 0.4);
  if (/\b(dashboards?|insights|stakeholders|kpis?)\b/.test(text)) add(['clustering-analytics'], 0.4);
  add(GENERAL, 0.1);
  return priors;
}

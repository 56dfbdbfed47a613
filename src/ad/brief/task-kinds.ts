/** What each family works on: the kind of thing that a domain holds for it. Pure. */
import type { ThingKind } from '../../templates/domains.ts';

const KINDS: Record<ThingKind, readonly string[]> = {
  rows: [
    'tabular-classification',
    'tabular-regression',
    'time-series-forecasting',
    'anomaly-detection',
    'clustering-analytics',
    'recommendation',
    'mlops-serving',
    'reinforcement-learning',
  ],
  texts: ['text-classification', 'token-classification'],
  documents: [
    'question-answering-rag',
    'sentence-similarity-search',
    'summarization',
    'text-generation-agent',
    'document-ocr',
  ],
  pictures: ['image-classification', 'object-detection', 'image-segmentation', 'video-classification'],
  sounds: ['audio-classification', 'automatic-speech-recognition'],
};

/** The family that runs models in production, whatever they look at. */
export const OPERATES = 'mlops-serving';

/** The kind of thing that a family works on; rows of a table for one that nobody knows. */
export function kindOfTask(task: string): ThingKind {
  const found = Object.entries(KINDS).find(([, tasks]) => tasks.includes(task));
  return (found?.[0] ?? 'rows') as ThingKind;
}

/** Another kind of thing that it can work on: what is searched may be articles as well as pages. */
export const alsoOf = (task: string): ThingKind[] => (task === 'sentence-similarity-search' ? ['rows'] : []);

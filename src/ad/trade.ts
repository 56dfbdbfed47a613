/** Words that show that an ad is about machine learning at all. */

const DOES =
  'train*|build*|develop*|deploy*|design*|validat*|fine|finetun*|optimiz*|optimis*|evaluat*|implement*|creat*|improv*|maintain*|productioni*';

/** Words of the trade in duties and requirements. */
const TRADE = [
  ...[
    'machine learning',
    'deep learning',
    'neural net*',
    'data scien*',
    'predict*',
    'supervised',
    'unsupervised',
  ],
  'ml|ai|statistical|learning|classification|regression|language|vision|forecasting|credit|risk|propensity model',
  `${DOES} .. model|algorithm|classifier`,
  'data and|or .. model',
  'statistical analys*|model*|method|learning',
  ...[
    'feature engineering',
    'computer vision',
    'natural language processing',
    'nlp',
    'llm',
    'large language model',
  ],
  ...[
    'generative ai',
    'gen ai',
    'genai',
    'a b test*',
    'hypothesis test*',
    'time series',
    'data mining',
    'reinforcement learning',
  ],
  ...[
    'recommender',
    'pytorch',
    'tensorflow',
    'scikit learn',
    'keras',
    'mlops',
    'anomaly detection',
    'embedding',
    'rag',
  ],
  'model training|deployment|monitoring|evaluation|serving|performance',
  'ml pipeline|ops|platform|infrastructure|engineer*',
  ...['retrieval augmented', 'multivariate', 'analytics', 'experimentation', 'causal'],
  ...[
    'maschinelle*',
    'kunstliche* intelligenz',
    'modelle*',
    'apprentissage automatique|profond',
    'intelligence artificielle',
    'modele*',
  ],
  ...[
    'modelo*',
    'aprendizaje',
    'aprendizado',
    'ciencia de datos|dados',
    'machinaal leren',
    'apprendimento',
    'visione artificiale',
  ],
  ...[
    'vision par ordinateur',
    'modelli',
    'analisi predittiv*',
    '机器学习',
    '深度学习',
    '算法',
    '模型',
    '计算机视觉',
    '机器视觉',
  ],
];

/** The words of the trade, to be looked for. */
export function* tradePhrases(): Generator<[string, string]> {
  for (const phrase of TRADE) yield [phrase, ''];
}

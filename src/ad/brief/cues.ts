/** What is done to what: the words by which a duty names a target, a list of labels, what is read off. Pure. */
import type { SlotName } from './brief.ts';

/** Where the object stands: after the word, before it, or in the same word. */
export interface Cue {
  slot: SlotName;
  side: 'after' | 'before';
}

const after = (slot: SlotName): Cue => ({ slot, side: 'after' });
const before = (slot: SlotName): Cue => ({ slot, side: 'before' });

/** Verbs, and nouns with their preposition; on words without accents. A `*` stands for any ending. */
const AFTER: [SlotName, string][] = [
  [
    'target',
    `predict predicts predicting forecast forecasts forecasting estimate estimates estimating anticipate anticipating nowcast
    vorhersagen prognostizieren schatzen predire prevoir estimer predecir pronosticar estimar predizer prever prevedere stimare voorspellen voorspelt schatten`,
  ],
  [
    'labels',
    `detect detects detecting recognize recognise recognizing recognising locate locating segment segmenting delineate count counting
    erkennen erkennt detektieren segmentieren detecter reconnaitre segmenter detectar reconocer segmentar identificar reconhecer rilevare riconoscere detecteren herkennen`,
  ],
  [
    'things',
    `classify classifies classifying categorize categorise categorizing rank ranks ranking recommend recommends recommending personalize personalizing summarize summarise summarizing cluster clustering triage triaging
    match matching annotate transcribe transcribing moderate moderating klassifizieren sortieren empfehlen zusammenfassen classer classifier recommander resumer clasificar recomendar resumir classificar classificare raccomandare riassumere classificeren aanbevelen samenvatten`,
  ],
  [
    'entities',
    'extract extracts extracting parse parsing extrahieren auslesen extraire extraer extrair estrarre extraheren',
  ],
];

/** Nouns whose object stands before them in English, and after a preposition (`of`, `de`, `von`) in any language. */
const NOUNS: [SlotName, string][] = [
  [
    'target',
    `prediction predictions forecast forecasts forecasting estimation estimate estimates scoring nowcasting prognose prognosen vorhersage vorhersagen schatzung prevision previsions estimation
    prediccion predicciones pronostico pronosticos previsao previsoes predicao previsione previsioni voorspelling voorspellingen`,
  ],
  [
    'labels',
    `detection recognition segmentation counting erkennung detektion segmentierung reconnaissance detection deteccion reconocimiento segmentacion deteccao reconhecimento segmentacao rilevamento riconoscimento detectie herkenning`,
  ],
  [
    'things',
    `classification recommendations recommendation recommender ranking summarization summarisation moderation matching triage personalization klassifikation klassifizierung empfehlung empfehlungen classement recommandation
    clasificacion recomendacion recomendaciones classificacao recomendacao classificazione raccomandazione classificatie aanbeveling`,
  ],
];

const byWord = (table: [SlotName, string][], cue: (slot: SlotName) => Cue): Map<string, Cue> =>
  new Map(table.flatMap(([slot, words]) => words.split(/\s+/).map((word) => [word, cue(slot)] as const)));

export const VERBS = byWord(AFTER, after);
export const NOUN_CUES = byWord(NOUNS, before);

/** What a preposition after the object leads to. */
export const LEADS_TO: Readonly<Record<string, SlotName>> = {
  per: 'keys',
  by: 'keys',
  across: 'keys',
  pro: 'keys',
  je: 'keys',
  par: 'keys',
  por: 'keys',
  cada: 'keys',
  with: 'drivers',
  using: 'drivers',
  mit: 'drivers',
  avec: 'drivers',
  con: 'drivers',
  com: 'drivers',
  met: 'drivers',
  into: 'labels',
  as: 'labels',
  in: 'things',
  of: 'things',
  from: 'things',
  on: 'things',
  von: 'things',
  aus: 'things',
  de: 'things',
  des: 'things',
  du: 'things',
  dans: 'things',
  van: 'things',
  uit: 'things',
  di: 'things',
  da: 'things',
};

/** Words that say that a list before or after them is what something depends on. */
export const AS_DRIVERS =
  /\bas (?:key |main |the )?(?:drivers?|features?|inputs?|factors?|predictors?|signals?)\b/;
/** `drivers such as`, `factors like`. */
export const DRIVERS_ARE =
  /\b(?:drivers?|factors?|predictors?|covariates|inputs?|signals?) (?:such as|like|including)$/;

const HAN = '[\\u3400-\\u9fff]';
/** Where words are not parted by spaces: the object before its noun, or after its verb. */
export const UNPARTED: [SlotName, RegExp][] = [
  ['target', new RegExp(`(${HAN}{2,6})(?:预测|预估|予測|预警)`, 'u')],
  ['target', new RegExp(`(?:预测|预估)(${HAN}{2,6})`, 'u')],
  ['labels', new RegExp(`(${HAN}{2,6})(?:检测|识别|分割|検知|検出|認識)`, 'u')],
  ['things', new RegExp(`(${HAN}{2,6})(?:推荐|分类|排序|搜索|理解|レコメンド|推薦|分類|検索)`, 'u')],
  ['target', /([\u30a0-\u30ff\u3400-\u9fff]{2,10})(?:の|を)?(?:予測|推定)/u],
  ['labels', /([\u30a0-\u30ff\u3400-\u9fff]{2,10})(?:の|を)?(?:検知|検出|認識)/u],
  ['target', /([\uac00-\ud7af]{2,8})(?:을|를)?\s?(?:예측|추정)/u],
  ['labels', /([\uac00-\ud7af]{2,8})(?:을|를)?\s?(?:탐지|검출|인식)/u],
  ['things', /([\uac00-\ud7af]{2,8})(?:을|를)?\s?(?:추천|분류|검색)/u],
];

/** German says both in one word: `Absatzprognose`. */
export const COMPOUND: [SlotName, RegExp][] = [
  ['target', /^(.{4,}?)(?:s|n)?(?:prognosen?|vorhersagen?|schatzung)$/],
  ['labels', /^(.{4,}?)(?:s|n)?(?:erkennung|detektion|segmentierung)$/],
  ['things', /^(.{4,}?)(?:s|n)?(?:klassifikation|klassifizierung|empfehlung(?:en)?)$/],
];

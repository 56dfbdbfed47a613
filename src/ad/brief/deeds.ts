/** What is done, by the words that say it. Pure. */
import type { ThingKind } from '../../templates/domains.ts';

/** A group of verbs, with the nouns that are made of them. */
export interface Deed {
  id: string;
  /** How its words begin or are, on words without accents. */
  words: RegExp;
  /** The task that it is, by what it is done to. */
  tasks: Partial<Record<ThingKind, string>>;
  /** Its noun stands behind its object: `demand forecasting`. */
  noun?: RegExp;
  /** It is one only with `into`: turn notes into codes. */
  into?: true;
  /** Words of it that ads also use of what is no thing: `identify opportunities`. */
  soft?: RegExp;
  /** How plainly it says that something is to be learnt. */
  weight: number;
}

export const DEEDS: readonly Deed[] = [
  {
    id: 'forecast',
    words: /^(?:forecast(?:s|ing)?|prognostizier\w*|nowcast\w*)$/,
    noun: /^(?:forecast(?:s|ing)?|prognosen?|previsions?|pronosticos?|previs(?:ao|oes|ione|ioni))$/,
    tasks: { rows: 'time-series-forecasting' },
    weight: 3,
  },
  {
    id: 'predict',
    words:
      /^(?:predict(?:s|ing)?|forese\w+|vorhersag(?:e?n|t)|predire|predisez|predi(?:cen|ces|ce|zem|re)|predecir|predizer|anticipar|anticiper|anticipare|antizipier\w*|voorspel\w*)$/,
    noun: /^(?:predictions?|vorhersagen?|scoring|decisioning|mitigation|prevention|reduction|underwriting|predicc?i?on(?:es)?|voorspelling(?:en)?)$/,
    tasks: { rows: 'tabular-classification' },
    weight: 3,
  },
  {
    // What is foreseen is an amount or an event: `prever rupturas`.
    id: 'foresee',
    words: /^(?:prevoi[rst]|prevoyez|pronostica[rs]?|preve[rs]?|prevedere|prevede)$/,
    tasks: { rows: 'time-series-forecasting' },
    weight: 3,
  },
  {
    id: 'estimate',
    words:
      /^(?:estimat(?:e|es|ing)|model|modell?ing|schatz(?:en|t)|estime[rz]?|estima[rsn]?|stima(?:re|no)?|schatten)$/,
    noun: /^(?:estimation|valuation|schatzung|estimacion|estimacao|stima)$/,
    tasks: { rows: 'tabular-regression' },
    weight: 2.6,
  },
  {
    id: 'segment',
    words:
      /^(?:segment(?:s|ing)?|delineat\w*|outlin(?:e|es|ing)|segmentier\w*|segmenter|segmentar|segmentare|segmenteren)$/,
    noun: /^(?:segmentation|segmentierung|segmentacion|segmentacao|segmentazione|segmentatie)$/,
    tasks: { pictures: 'image-segmentation', rows: 'clustering-analytics' },
    weight: 3,
  },
  {
    // In grades: `rate the condition of bridges`.
    id: 'judge',
    words: /^(?:rat(?:e|es|ing)|scores?|assess(?:es|ing)?|judg(?:e|es|ing))$/,
    tasks: { rows: 'tabular-classification' },
    weight: 2.4,
  },
  {
    // How much of a picture something takes up: `measure weed cover from drone images`.
    id: 'measure',
    words: /^measur(?:e|es|ing)$/,
    tasks: { pictures: 'image-segmentation' },
    weight: 2.6,
  },
  {
    id: 'detect',
    words:
      /^(?:detect(?:s|ing)?|spot(?:s|ting)?|flag(?:s|ging)?|find(?:s|ing)?|pinpoint(?:s|ing)?|uncover(?:s|ing)?|unmask(?:s|ing)?|catch(?:es|ing)?|expos(?:e|es|ing)|identif(?:y|ies|ying)|locat(?:e|es|ing)|count(?:s|ing)?|track(?:s|ing)?|recogni[sz](?:e|es|ing)|erkenn(?:en|t|st)?|detektier\w*|detecte[rz]|repere[rz]|compte[rz]|reconnaitre|detecta[rsn]?|contar|identifica[rsn]?|identifie[rz]|reconocer|reconhecer|rilevare|riconoscere|detecteren|herken\w*|opspor(?:en|t)|aufspuren|aufdecken|tellen)$/,
    soft: /^(?:f[io]|catch|expos|uncover|track|identif|locat|spot|flag|count|recogni|erkenn|herken|reconn|recono|reconh|riconos|rep|cont|compt|tell)/,
    noun: /^(?:detection|counting|warnings?|recognition|erkennung|detektion|aufdeckung|reconnaissance|deteccion|reconocimiento|deteccao|reconhecimento|rilevamento|riconoscimento|detectie|herkenning)$/,
    tasks: {
      pictures: 'object-detection',
      rows: 'anomaly-detection',
      sounds: 'audio-classification',
      texts: 'text-classification',
      documents: 'text-classification',
    },
    weight: 3,
  },
  {
    id: 'classify',
    words:
      /^(?:classif(?:y|ies|ying)|categori[sz](?:e|es|ing)|triag(?:e|es|ing)|moderat(?:e|es|ing)|sort(?:s|ing)?|tag(?:s|ging)?|rout(?:e|es|ing)|grad(?:e|es|ing)|assign(?:s|ing)?|asigna[rsn]?|asigne[ns]?|zuordn\w*|assigner|affecter|toewijzen|assegnare|atribuir|klassifizier\w*|sortier\w*|einordnen|classe[rz]|classifie[rz]|priorise[rz]|clasifica[rsn]?|priorizar|classifica[rsm]?|classificare|classificeren|indelen)$/,
    noun: /^(?:classification|coding|grading|triage|moderation|categori[sz]ation|klassifikation|klassifizierung|classement|clasificacion|classificacao|classificazione|classificatie)$/,
    tasks: {
      texts: 'text-classification',
      documents: 'text-classification',
      pictures: 'image-classification',
      sounds: 'audio-classification',
      rows: 'tabular-classification',
    },
    weight: 3,
  },
  {
    id: 'turn',
    words: /^(?:turn(?:s|ing)?|convert(?:s|ing)?|map(?:s|ping)?)$/,
    tasks: { texts: 'text-classification', documents: 'document-ocr', pictures: 'image-classification' },
    into: true,
    weight: 2.8,
  },
  {
    id: 'extract',
    words:
      /^(?:extract(?:s|ing)?|pull(?:s|ing)?|redact(?:s|ing)?|pars(?:e|es|ing)|anonymi[sz]\w*|extrahier\w*|auslesen|extraire|extrayez|extraer|extraes?|extrair|extrai|estrarre|extraheren)$/,
    noun: /^(?:extraction|redaction|extraktion|extraccion|extracao|estrazione)$/,
    tasks: { texts: 'token-classification', documents: 'token-classification', pictures: 'document-ocr' },
    weight: 3,
  },
  {
    id: 'transcribe',
    words:
      /^(?:transcri(?:be|bes|bing)|read(?:s|ing)?|digiti[sz](?:e|es|ing)|transkribier\w*|transcrire|transcribir|transcrever|trascrivere)$/,
    noun: /^(?:transcription|transkription|reading)$/,
    tasks: {
      sounds: 'automatic-speech-recognition',
      texts: 'document-ocr',
      documents: 'document-ocr',
      pictures: 'document-ocr',
    },
    weight: 3,
  },
  {
    id: 'answer',
    words: /^(?:answer(?:s|ing)?|beantwort\w*|repondre|responder|rispondere|beantwoord\w*)$/,
    tasks: { documents: 'question-answering-rag', texts: 'question-answering-rag' },
    weight: 2.6,
  },
  {
    id: 'summarise',
    words: /^(?:summari[sz](?:e|es|ing)|zusammenfass\w*|resumer|resumir|riassumere|samenvatten)$/,
    noun: /^(?:summari[sz]ation|zusammenfassung|riassunto|samenvatting)$/,
    tasks: { documents: 'summarization', texts: 'summarization' },
    weight: 2.8,
  },
  {
    id: 'search',
    words: /^(?:search(?:es|ing)?|retriev(?:e|es|ing)|suchen|rechercher|buscar|cercare|zoeken)$/,
    noun: /^(?:search|retrieval|matching|similarity|suche|recherche|busqueda|busca|ricerca)$/,
    tasks: {
      documents: 'sentence-similarity-search',
      texts: 'sentence-similarity-search',
      rows: 'sentence-similarity-search',
      pictures: 'sentence-similarity-search',
    },
    weight: 2.2,
  },
  {
    id: 'recommend',
    words:
      /^(?:recommend(?:s|ing)?|suggest(?:s|ing)?|rank(?:s|ing)?|personali[sz](?:e|es|ing)|empfehl\w*|recommander|recomendar|raccomandare|aanbevelen)$/,
    noun: /^(?:recommendations?|recommender|ranking|personali[sz]ation|empfehlung(?:en)?|recommandations?|recomendacion(?:es)?|recomendac(?:ao|oes)|raccomandazion[ei]|aanbeveling(?:en)?)$/,
    tasks: { rows: 'recommendation', documents: 'recommendation', texts: 'recommendation' },
    weight: 2.6,
  },
  {
    id: 'cluster',
    words: /^(?:cluster(?:s|ing)?|group(?:s|ing)?)$/,
    noun: /^clustering$/,
    tasks: { rows: 'clustering-analytics', texts: 'clustering-analytics' },
    weight: 2.4,
  },
];

const byWord = new Map<string, Deed[]>();

/** The deeds that a word names, as a verb or a noun. */
export function deedsOf(word: string): readonly Deed[] {
  let deeds = byWord.get(word);
  if (!deeds) {
    deeds = DEEDS.filter(({ words, noun }) => words.test(word) || noun?.test(word));
    byWord.set(word, deeds);
  }
  return deeds;
}

/** German says the object and the deed in one word: `Absatzprognose`. */
export const COMPOUNDS: readonly [string, RegExp][] = [
  ['forecast', /^(.{4,}?)s?(?:prognosen?|vorhersagen?)$/],
  ['detect', /^(.{4,}?)s?(?:erkennung|detektion)$/],
  ['segment', /^(.{4,}?)s?segmentierung$/],
  ['classify', /^(.{4,}?)s?(?:klassifikation|klassifizierung)$/],
  ['recommend', /^(.{4,}?)s?empfehlung(?:en)?$/],
];

/** One of them, by its id. */
export function deedCalled(id: string): Deed {
  const deed = DEEDS.find((one) => one.id === id);
  if (!deed) throw new Error(`no deed is called ${id}`);
  return deed;
}

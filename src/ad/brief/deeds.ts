/** What is done, by the words that say it, and the task that it makes of each kind of thing. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import { gradeOf } from './qualities.ts';

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
    noun: /^(?:predictions?|vorhersagen?|scoring|mitigation|prevention|reduction|underwriting|predicc?i?on(?:es)?|voorspelling(?:en)?)$/,
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
    id: 'detect',
    words:
      /^(?:detect(?:s|ing)?|spot(?:s|ting)?|flag(?:s|ging)?|find(?:s|ing)?|identif(?:y|ies|ying)|locat(?:e|es|ing)|count(?:s|ing)?|track(?:s|ing)?|recogni[sz](?:e|es|ing)|erkenn(?:en|t|st)?|detektier\w*|detecte[rz]|repere[rz]|compte[rz]|reconnaitre|detecta[rsn]?|contar|identifica[rsn]?|identifie[rz]|reconocer|reconhecer|rilevare|riconoscere|detecteren|herken\w*|opspor(?:en|t)|aufspuren|tellen)$/,
    soft: /^(?:f[io]|track|identif|locat|spot|flag|count|recogni|erkenn|herken|reconn|recono|reconh|riconos|rep|cont|compt|tell)/,
    noun: /^(?:detection|warnings?|recognition|erkennung|detektion|reconnaissance|deteccion|reconocimiento|deteccao|reconhecimento|rilevamento|riconoscimento|detectie|herkenning)$/,
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
      /^(?:classif(?:y|ies|ying)|categori[sz](?:e|es|ing)|triag(?:e|es|ing)|moderat(?:e|es|ing)|sort(?:s|ing)?|tag(?:s|ging)?|routing|grad(?:e|es|ing)|assign(?:s|ing)?|asigna[rsn]?|asigne[ns]?|zuordn\w*|assigner|affecter|toewijzen|assegnare|atribuir|klassifizier\w*|sortier\w*|einordnen|classe[rz]|classifie[rz]|priorise[rz]|clasifica[rsn]?|priorizar|classifica[rsm]?|classificare|classificeren|indelen)$/,
    noun: /^(?:classification|triage|moderation|categorization|klassifikation|klassifizierung|classement|clasificacion|classificacao|classificazione|classificatie)$/,
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
    noun: /^(?:transcription|transkription)$/,
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
    words: /^(?:search(?:es|ing)?|retriev(?:e|es|ing)|dedupli\w*|suchen|rechercher|buscar|cercare|zoeken)$/,
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
      /^(?:recommend(?:s|ing)?|rank(?:s|ing)?|personali[sz](?:e|es|ing)|empfehl\w*|recommander|recomendar|raccomandare|aanbevelen)$/,
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

/** Amounts that are counted over time: to predict them is to forecast. */
const OVER_TIME =
  /\b(?:demand|volumes?|sales|load|traffic|consumption|yield|output|occupancy|arrivals?|inflow|revenue|usage|throughput|stock levels?|ertrag|absatz|nachfrage|bedarf|verbrauch|consommation|demande|ventes|demanda|ventas|consumo|vendas|domanda|vendite|vraag|verbruik|rendimiento|volumen|volumenes|volumi|mengen?|anzahl|nombre|quantites?|trafico|trafego|afflusso|affluence|afluencia|ocupacion|ocupacao|occupazione|auslastung|belegung)\b|需 求|销 量|话 务 量|流 量|需 要|수 요|매 출/;
/** Amounts of one case: to predict them is to estimate. */
const MEASURED =
  /\b(?:times?|durations?|prices?|costs?|values?|weights?|lengths?|quality|scores?|dauer|zeit|preis|kosten|duree|temps|heure|prix|cout|duracion|tiempo|hora|precio|coste|duracao|tempo|preco|custo|durata|prezzo|costo|duur|tijd|prijs)(?:$| , | (?:of|de|da|do|di|van|der|des) )/;
/** Whether a phrase names an amount, of many cases or of one. */
export const isAmount = (phrase: string): boolean =>
  OVER_TIME.test(phrase) ||
  MEASURED.test(phrase) ||
  /\b(?:length|duration|size|amount|remaining life) of\b/.test(phrase);

/** What goes wrong, which a table is searched for. */
export const GONE_WRONG =
  /\b(?:anomal\w*|abnormal\w*|unusual|trouble|early signs|degradation|irregularit\w*|deviations?|malfunctions?|faults?|failures?|fraud\w*|intrusion\w*|leaks?|damages?|outliers?|wear|corrosion|clogging|overheating|blockages?|misalignment|defects?|breakdowns?|abuse|spoof\w*|\w*schaden|\w*storung\w*|\w*ausfall\w*|fraudes?|fallas?|fallos?|pannes?|guasti|storingen)\b|异 常|欺 诈|異 常|故 障|이 상/;

/** What happens or does not, in languages that foresee it. */
const EVENT =
  /\b(?:ruptur|rottur|averi|impag|impay|inadimpl|abandon|fuga|evas|churn|desabonn|resili|baja|fraud|fall[ao]|falha|pann|guast|retras|retard|atras|ritard|absent|ausent|defail|accident|inciden)\w*/;

/** What is found in what people write, whether the line says so or not. */
export const WRITTEN =
  /\b(?:spam|toxicity|hate|abuse|sentiments?|intents?|misinformation|harassment|topics?|misconceptions?|phishing|sarcasm|plagiarism|profanity|clickbait|typos)\b/;

const PROBABILITY =
  /\b(?:estimat\w*|estime[rz]?|estimar|schatz\w*|stimare|schatten) (?:\w+ ){0,2}(?:probabil\w*|likelihood|wahrscheinlichkeit\w*|propensity|kans)\b/;
/** What no picture shows: `failure detection` of a robot's perception. */
const UNSEEN =
  /^(?:\w+ )?(?:profiles?|accounts?|transactions?|payments?|users?|bots?|orders?|claims?|listings?|failures?|fraud|drift|outages?|errors?|risks?|incidents?|uncertainty)$/;
/** What is fetched from where it lies is not searched for: `retrieval of invoices from a mailbox`. */
const FETCHED =
  /\bfrom (?:\w+ ){0,4}(?:mailbox(?:es)?|inbox(?:es)?|e ?mails?|s?ftp|apis?|databases?|erp|crm|portals?|websites?|warehouse)\b/;

/** What a deed is done to. */
interface Done {
  kind: ThingKind;
  /** The whole line. */
  plain: string;
  object: string;
  /** The object is a sentence that begins so: `which orders come late`. */
  question?: string;
}

/** The task that a deed is, done to an object. */
export function taskOfDeed(deed: Deed, { kind, plain, object, question }: Done): string | undefined {
  if (deed.id === 'predict') {
    if (question === 'when') return 'tabular-regression';
    if (question === undefined && OVER_TIME.test(object)) return 'time-series-forecasting';
    if (question === undefined && MEASURED.test(object)) return 'tabular-regression';
    return question === undefined && GONE_WRONG.test(object) ? 'anomaly-detection' : 'tabular-classification';
  }
  if (deed.id === 'forecast') return 'time-series-forecasting';
  if (deed.id === 'foresee') return EVENT.test(object) ? 'tabular-classification' : 'time-series-forecasting';
  if (deed.id === 'estimate' && PROBABILITY.test(plain)) return 'tabular-classification';
  if (deed.id === 'estimate' && gradeOf(object))
    return DEEDS.find(({ id }) => id === 'classify')?.tasks[kind] ?? 'tabular-regression';
  if (deed.id === 'estimate') return kind === 'sounds' ? 'audio-classification' : 'tabular-regression';
  if (deed.id === 'detect' && /^(?:similar|comparable) /.test(object)) return 'sentence-similarity-search';
  if (deed.id === 'detect' && WRITTEN.test(object)) return 'text-classification';
  if (deed.id === 'detect' && kind === 'pictures' && UNSEEN.test(object)) return undefined;
  if (deed.id === 'search' && FETCHED.test(plain)) return undefined;
  if (deed.id === 'detect' && kind === 'rows')
    return GONE_WRONG.test(object) ? 'anomaly-detection' : 'tabular-classification';
  if (deed.id === 'extract' && /\b(?:scan\w*|handwrit\w*|invoices?|receipts?|pdfs?|ocr)\b/.test(plain))
    return 'document-ocr';
  if (deed.id === 'recommend' && /\bprices?\b/.test(object)) return 'tabular-regression';
  return deed.tasks[kind] ?? deed.tasks.rows ?? Object.values(deed.tasks)[0];
}

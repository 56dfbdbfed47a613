/** The task that a deed is, by what it is done to. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import { type Deed, deedCalled } from './deeds.ts';
import { modalityOf } from './modality.ts';
import { gradeOf } from './qualities.ts';

/** Amounts that are counted over time: to predict them is to forecast. */
const OVER_TIME =
  /\b(?:demand|cash positions?|staffing|headcount|(?:energy|water|heat|gas|power|electricity|fuel) use|(?:water|sewer|river|tank|stock|fill|groundwater) levels?|volumes?|flows?|sales|load|traffic|consumption|yield|output|occupancy|arrivals?|inflow|revenue|usage|throughput|ertrag|absatz|nachfrage|bedarf|verbrauch|consommation|demande|ventes|demanda|ventas|consumo|vendas|domanda|vendite|vraag|verbruik|rendimiento|volumen|volumenes|volumi|mengen?|anzahl|nombre|quantites?|trafico|trafego|afflusso|affluence|afluencia|ocupacion|ocupacao|occupazione|auslastung|belegung)\b|需 求|销 量|话 务 量|流 量|需 要|수 요|매 출/;
/** Amounts of one case: to predict them is to estimate. */
const MEASURED =
  /\b(?:times?|durations?|prices?|costs?|values?|weights?|lengths?|quality|scores?|grades|dates?|remaining (?:useful )?life|health|recovery|fees?|fares?|premiums?|rents?|wages?|salar(?:y|ies)|lifetime|content|concentration|temperature|pressure|strength|thickness|hardness|viscosity|moisture|solubility|permeability|humidity|speed|footprint|emissions|properties|dauer|zeit|preis|kosten|duree|temps|heure|prix|cout|duracion|tiempo|hora|precio|coste|duracao|tempo|preco|custo|durata|prezzo|costo|duur|tijd|prijs)(?:$| , | (?:of|to|de|da|do|di|van|der|des) )/;
const FIGURE =
  /^(?:the )?(?:final|exact|expected|remaining|average|mean|maximum|minimum|peak|total|residual|optimal) |\b(?:equivalent|dimensions?|flatness|nodularity|solubility|viscosity|porosity|density|hardness|thickness|diameter|length|width|height|depth|dosage|concentration|capacity|torque|age|mass|biomass|power|energy|window|hours|parameters|strength|rates?|hatchability|efficiency|shrinkage|mileage|miles|kilomet(?:re|er)s)(?= , |$)/;
/** Whether a phrase names an amount, of many cases or of one. */
export const isAmount = (phrase: string): boolean =>
  OVER_TIME.test(phrase) ||
  MEASURED.test(phrase) ||
  FIGURE.test(phrase) ||
  /\b(?:length|duration|size|amount|remaining life) of\b/.test(phrase);

/** What goes wrong, which a table is searched for. */
export const GONE_WRONG =
  /\b(?:under(?:perform|deliver|report|paid)\w*|forged|forger(?:y|ies)|takeovers?|counterfeits?|anomal\w*|abnormal\w*|evasion|laundering|suspicious|contamination|bursts?|blockages?|spills?|overflows?|unusual|tailgating|poaching|smuggling|shoplifting|trespassing|tampering|(?:ticket|card|account|password|badge) (?:sharing|swapping)|trouble|early signs|degradation|irregularit\w*|deviations?|malfunctions?|faults?|failures?|fraud\w*|intrusion\w*|leaks?|damages?|outliers?|wear|corrosion|clogging|overheating|misalignment|defects?|breakdowns?|abuse|spoof\w*|\w*schaden|\w*storung\w*|\w*ausfall\w*|\w*betrug\w*|\w*karussell\w*|fraudes?|fallas?|fallos?|pannes?|guasti|storingen)\b|异 常|欺 诈|異 常|故 障|이 상/;

/** What happens or does not, in languages that foresee it. */
const EVENT =
  /\b(?:ruptur|rottur|averi|impag|impay|inadimpl|abandon|fuga|evas|churn|desabonn|resili|baja|fraud|fall[ao]|falha|pann|guast|retras|retard|atras|ritard|absent|ausent|defail|accident|inciden)\w*/;

/** What is found in what people write, whether the line says so or not. */
export const WRITTEN =
  /\b(?:spam(?! (?:callers?|calls|accounts?|users?|bots?|numbers?))|toxic(?:ity)?|fake reviews|hate|abuse|slurs|insults|bullying|grooming|threats of violence|sentiments?|intents?|misinformation|harassment|topics?|misconceptions?|phishing|sarcasm|plagiarism|profanity|clickbait|typos)\b/;

const OF_PROCESS =
  /\bfrom (?:\w+ ){0,3}(?:process|sensor|machine|reactor|plant|lab|laboratory|trial|marker|batch) (?:data|readings|parameters|settings)\b/;
const AHEAD =
  /\b(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?) (?:ahead|in advance|out)\b|\bhorizons?\b/;
const INTO_DATA = /\binto (?:\w+ )?(?:structured|machine readable|data|fields|tables?|records|json)\b/;
/** What is heard, whatever is written of it afterwards. */
const SPOKEN =
  /\b(?:calls|recordings|meetings|interviews|tapes|podcasts|conversations|lectures|hearings|dictations?)\b/;
const PROBABILITY =
  /\b(?:estimat\w*|model(?:l?ing)?|assess\w*|estime[rz]?|estimar|schatz\w*|stimare|schatten) (?:\w+ ){0,2}(?:probabil\w*|likelihood|risk (?:of|that)|wahrscheinlichkeit\w*|propensity|kans)\b/;
/** What no picture shows: `failure detection` of a robot's perception. */
const UNSEEN = /^(?:\w+ )?(?:failures?|fraud|drift|outages?|errors?|risks?|incidents?|uncertainty)$/;
const RECORDED =
  /^(?:\w+ )?(?:profiles?|accounts?|transactions?|payments?|users?|bots?|orders?|claims?|listings?)$/;
/** What is fetched from where it lies is not searched for: `retrieval of invoices from a mailbox`. */
const FETCHED =
  /\bfrom (?:\w+ ){0,4}(?:mailbox(?:es)?|inbox(?:es)?|e ?mails?|s?ftp|apis?|databases?|erp|crm|portals?|websites?|warehouse)\b/;

/** What a picture shows the size of. */
const HAS_AREA =
  /\b(?:areas?|cover(?:age)?|extent|widths?|lengths?|sizes?|shapes?|outlines?|canop(?:y|ies)|biomass)\b/;

/** What stands in a picture to be read. */
const READABLE =
  /\b(?:labels?|plates?|meters?|displays?|invoices?|receipts?|scan\w*|pdfs?|documents?|forms?|ocr|text|handwrit\w*|tables?|drawings?|bills?|cards?|papers?|charts?|statements?|faxes|certificates?)\b/;

/** What is more or less there, to be seen. */
const HAS_GRADES =
  /\b(?:symptoms?|disease|damage|injur\w+|wear|corrosion|abnormalities|lesions?|vigou?r|infestation|soiling|staining)\b/;

/** What is judged of people and firms by what is known of them. */
/** What pupils hand in, and a teacher marks. */
export const MARKED =
  /\b(?:essays?|(?:short|written|free[- ]text|open) (?:\w+ )?answers?|exam answers?|student (?:responses|answers))\b/;
const JUDGED = /\b(?:credit ?worthiness|credit risks?|eligibility|suitability|solvency)\b/;

/** What people write to a firm, whatever goes with it. */
const SENT =
  /(?:^|\s)(?:appeals|complaints|letters|enquiries|inquiries|objections|petitions|e-?mails|messages|comments|reviews)(?: |$)/;

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
  if (MARKED.test(object) && /\b(?:scor|grad|mark|assess)(?:es?|ing|ed)?\b/.test(plain))
    return 'text-classification';
  if (deed.id === 'predict') {
    if (question === 'when') return 'tabular-regression';
    // What a process yields is known of each batch.
    if (
      question === undefined &&
      OVER_TIME.test(object) &&
      !/\btimes?$|\b(?:arrival|waiting|lead|travel) times?\b/.test(object) &&
      !(/\byield\b/.test(object) && OF_PROCESS.test(plain))
    )
      return 'time-series-forecasting';
    if (question === undefined && /\byield\b/.test(object)) return 'tabular-regression';
    if (question === undefined && (MEASURED.test(object) || FIGURE.test(object)))
      return AHEAD.test(plain) ? 'time-series-forecasting' : 'tabular-regression';
    return question === undefined && GONE_WRONG.test(object) ? 'anomaly-detection' : 'tabular-classification';
  }
  if (deed.id === 'classify' && SENT.test(object)) return 'text-classification';
  if (deed.id === 'transcribe')
    return SPOKEN.test(object) || kind === 'sounds' ? 'automatic-speech-recognition' : 'document-ocr';
  if (deed.id === 'turn' && (kind === 'sounds' || /\brecord(?:ed|ings)\b/.test(object)))
    return 'automatic-speech-recognition';
  // `Turn traces into features` learns nothing; `letters into structured data` are read.
  if (deed.id === 'turn' && kind === 'rows') return undefined;
  if (deed.id === 'turn' && INTO_DATA.test(plain)) return 'document-ocr';
  if (deed.id === 'detect' && kind === 'pictures' && gradeOf(object)) return 'image-classification';
  if (deed.id === 'measure' && (kind !== 'pictures' || !HAS_AREA.test(object))) return undefined;
  if (deed.id === 'forecast') return 'time-series-forecasting';
  if (deed.id === 'foresee') return EVENT.test(object) ? 'tabular-classification' : 'time-series-forecasting';
  if (deed.id === 'estimate' && PROBABILITY.test(plain)) return 'tabular-classification';
  if (deed.id === 'estimate' && gradeOf(object))
    return deedCalled('classify').tasks[kind] ?? 'tabular-regression';
  if (deed.id === 'estimate') return kind === 'sounds' ? 'audio-classification' : 'tabular-regression';
  if (deed.id === 'detect' && /\bhandwrit/.test(object)) return 'document-ocr';
  if (deed.id === 'judge' && kind === 'pictures' && HAS_GRADES.test(object)) return 'image-classification';
  if (deed.id === 'judge') {
    if (JUDGED.test(object)) return 'tabular-classification';
    return gradeOf(object) ? deedCalled('classify').tasks[kind] : undefined;
  }
  if (deed.id === 'detect' && /^(?:similar|comparable|related) /.test(object))
    return 'sentence-similarity-search';
  // In what is written, as in what is counted, the odd one is looked for.
  if (
    deed.id === 'detect' &&
    /^(?:anomalies|outliers|irregularities|unusual .*)$/.test(object) &&
    (kind !== 'pictures' || modalityOf(plain) !== 'pictures') &&
    kind !== 'sounds'
  )
    return 'anomaly-detection';
  if (deed.id === 'detect' && WRITTEN.test(object)) return 'text-classification';
  // A table holds what a picture only goes with: `counterfeit listings, by photos, prices and history`.
  if (deed.id === 'detect' && kind === 'pictures' && RECORDED.test(object))
    return GONE_WRONG.test(object) ? 'anomaly-detection' : 'tabular-classification';
  if (deed.id === 'detect' && kind === 'pictures' && UNSEEN.test(object)) return undefined;
  if (deed.id === 'search' && FETCHED.test(plain)) return undefined;
  if (deed.id === 'detect' && kind === 'rows')
    return GONE_WRONG.test(object) ? 'anomaly-detection' : 'tabular-classification';
  // Of a room one sees its kind, and reads nothing.
  if (deed.id === 'extract' && kind === 'pictures' && !READABLE.test(plain)) return 'image-classification';
  if (deed.id === 'extract' && /\b(?:scan\w*|handwrit\w*|invoices?|receipts?|pdfs?|ocr)\b/.test(plain))
    return 'document-ocr';
  if (
    deed.id === 'recommend' &&
    /\b(?:prices?|discounts?|tarifs?|tariffs?|remises?|rabatte?|descuentos?|precios?|prix)\b/.test(object)
  )
    return 'tabular-regression';
  // `Recommend settings that reduce give-away`: of a process, and nobody chooses them.
  if (
    deed.id === 'recommend' &&
    /\b(?:settings|set ?points?|parameters|improvements|actions|measures|interventions)$/.test(object)
  )
    return undefined;
  return deed.tasks[kind] ?? deed.tasks.rows ?? Object.values(deed.tasks)[0];
}

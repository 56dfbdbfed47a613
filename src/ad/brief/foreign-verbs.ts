/** What is done, by the verbs and nouns of other languages, on words without accents. Pure. */
import type { ForeignWord } from './foreign-words.ts';

const VERBS: readonly [string, RegExp][] = [
  [
    'foresee',
    /^(?:prevo(?:i[rst]|yez|ir)|preve[rs]?|prevedere|prevede|prevedono|preveem|pronostica[rn]?|prognosti[zc]ier\w*|anticip(?:ar|er|are)|antizipier\w*)$/,
  ],
  [
    'predict',
    /^(?:vorhersag(?:en?|t)|vorherzusagen|vorauszusagen|voraussag(?:en?|t)|voorspel(?:len|t|d)?|vorhergesagt|vorausgesagt|predi(?:re|t|sez|sent|cen|ce|zer|zem)|predecir)$/,
  ],
  [
    'estimate',
    /^(?:(?:ab|ein)?schatz(?:en|t)|(?:ab|ein)zuschatzen|(?:in)?schat(?:ten)?|in te schatten|estime[rz]|estim(?:ar|an|ent|em)|stim(?:are|ano)|berechn(?:en|et)|bereken(?:en|t)|calcul(?:er|ar|ez)|calcolare|ermitteln|bepalen|geschatzt|abgeschatzt|berechnet|ingeschat|geschat|berekend|inschatten)$/,
  ],
  [
    'detect',
    /^(?:erkenn(?:en|t)|detektier(?:en|t)|identifizier(?:en|t)|aufspuren|aufzuspuren|herken(?:nen|t)|detecteert|identificeert|detecteren|identificeren|opsporen|op te sporen|detecte[rz]|identifie[rz]|repere[rz]|signaler|localiser|detecta[rn]|identifica[rn]?|localizar|individua(?:re|no)|rileva(?:re|no)|riconoscere|identificare|reconnaitre|reconocer|reconhecer|encontrar|lokalisieren|erkannt|detektiert|identifiziert|aufgespurt|herkend|gedetecteerd|opgespoord)$/,
  ],
  [
    'classify',
    /^(?:klassifizier(?:en|t)|sortier(?:en|t)|einordnen|zuordnen|zuzuordnen|einzuordnen|einteilen|kategorisier(?:en|t)|priorisier(?:en|t)|classe[rz]|classifie[rz]|trie[rz]|categorise[rz]|priorise[rz]|clasifica[rn]?|prioriza[rn]?|categoriza[rn]?|asigna[rn]?|atribui[rn]?|classifica(?:re|r|m|no)|categorizzare|smistare|assegnare|classificeren|classificeert|sorteert|indelen|in te delen|sorteren|toewijzen|categoriseren|affecter|assigner|klassifiziert|sortiert|eingeordnet|zugeordnet|eingeteilt|kategorisiert|geclassificeerd|ingedeeld|toegewezen)$/,
  ],
  [
    'extract',
    /^(?:extrahier(?:en|t)|auslesen|auszulesen|uitlezen|halen|haalt|extraheren|extrai(?:re|s)|extrayez|extra(?:er|en|ir|em)|estrarre|estraggono|estraete|extrahiert|ausgelesen|uitgelezen|geextraheerd)$/,
  ],
  [
    'recommend',
    /^(?:empfehlen|empfiehlt|vorschlagen|vorzuschlagen|aanbevelen|recommande[rz]|recommandent|recomenda[rnm]?|recomiendan?|raccomanda(?:re|no)|suggerer|suggerire|sugerir|proposer|consigliare)$/,
  ],
  ['segment', /^(?:segmentier(?:en|t)|segmenter?en|segmente[rz]|segmenta[rn]|segmentare)$/],
  [
    'summarise',
    /^(?:zusammenfassen|zusammenzufassen|samenvatten|resume[rz]|resumi[rn]|riassumere|sintetizzare)$/,
  ],
];

const NOUNS: readonly [string, RegExp][] = [
  [
    'foresee',
    /^(?:prognosen?|prognosemodelle?n?|prognoses?|previsions?|pronosticos?|previs(?:ao|oes|ione|ioni)|vor(?:aus)?schau)$/,
  ],
  [
    'predict',
    /^(?:vorhersagen?|vorhersagemodelle?n?|voorspelling(?:en)?|voorspelmodel(?:len)?|predictions?|predicc?i?on(?:es)?|predic(?:ao|oes)|predizion[ei])$/,
  ],
  ['estimate', /^(?:(?:ab)?schatzung|estimation|estimacion|estimativa|stima|inschatting|calcul|berechnung)$/],
  [
    'detect',
    /^(?:erkennung|detektion|identifi[ck]ation|detection|deteccao|deteccion|rilevamento|rilevazione|riconoscimento|individuazione|herkenning|detectie|opsporing|reconocimiento|reconhecimento|reconnaissance|reperage|identificac(?:ion|ao))$/,
  ],
  [
    'classify',
    /^(?:klassifi[kz]i?e?r?ung|klassifikation|einordnung|zuordnung|einteilung|kategorisierung|priorisierung|sortierung|classement|classification|tri|clasificacion|priorizacion|classificacao|classificazione|smistamento|classificatie|categorisation|indeling|toewijzing|categorizacion|assegnazione)$/,
  ],
  ['extract', /^(?:extraktion|extraction|extraccion|extracao|estrazione|extractie)$/],
  [
    'recommend',
    /^(?:empfehlung(?:en)?|empfehlungs\w+|recommandations?|recomendacion(?:es)?|recomendac(?:ao|oes)|raccomandazion[ei]|aanbeveling(?:en)?|aanbevelings\w+)$/,
  ],
  ['segment', /^(?:segmentierung|segmentation|segmentacion|segmentacao|segmentazione|segmentatie)$/],
  ['summarise', /^(?:zusammenfassung|samenvatting|riassunto)$/],
];

const idOf = (table: typeof VERBS, key: string) => table.find(([, words]) => words.test(key))?.[0];

/** `Du erkennst`, `tu détecteras`, `vous détecterez`, `detectarás`, `rileverai`: the form of it that is listed. */
const FORMS: readonly [RegExp, string][] = [
  [/(?<=[^s])st$/, 't'],
  [/(?<=[aei]r)(?:as|ez)$/, ''],
  [/erai$/, 'are'],
  // `Modèles qui détectent`.
  [/(?<=[a-z]{3})ent$/, 'er'],
  // `Modelos que estimen`.
  [/en$/, 'an'],
  [/d(?:e|i)?rai$/, 'dere'],
];

/** The deed of a verb. */
export const isDeedAbroad = (key: string): string | undefined => {
  const [form, listed = ''] = FORMS.find(([one]) => one.test(key)) ?? [];
  return idOf(VERBS, key) ?? (form && idOf(VERBS, key.replace(form, listed)));
};

const COUNTED = /^(?:zahl(?:en|t|st)|tel(?:len|t)|compte[rz]|conta(?:r|re|ndo))$/;
const SHOWN = /(?:bild|foto|video|image|imagem|immagin|aufnahme|beeld|opname|dro(?:h|n)n?e|[ck]am[ae]ra)/;
/** `Zu deinen Aufgaben zählt`: is one of them. */
const IS_ONE = /^(?:aufgabe|tatigkeit|schwerpunkt)/;

/** Whether things are counted where they are seen. */
export const isCountedAbroad = (tokens: readonly ForeignWord[], at: number): boolean =>
  COUNTED.test(tokens[at]?.key ?? '') &&
  tokens.some(({ key }) => SHOWN.test(key)) &&
  !tokens.some(({ key }) => IS_ONE.test(key));
/** The deed of a noun. */
export const isNounAbroad = (key: string): string | undefined => idOf(NOUNS, key);

/** A stem and the particle that ends its clause: `schätzt … ab`. */
const SPLIT: readonly [RegExp, RegExp, string][] = [
  [/^schatz(?:t|en|e|st)$/, /^(?:ab|ein)$/, 'estimate'],
  [/^sag(?:t|en|e|st)$/, /^(?:vorher|voraus)$/, 'predict'],
  [/^ordne(?:n|t|st)?$/, /^(?:zu|ein)$/, 'classify'],
  [/^teil(?:en|t|st)$/, /^(?:ein|zu)$/, 'classify'],
  [/^spur(?:en|t|st)$/, /^auf$/, 'detect'],
  [/^les(?:en)|liest$/, /^aus$/, 'extract'],
  [/^schlag(?:en|t)|schlagst$/, /^vor$/, 'recommend'],
  [/^fass(?:en|t)$/, /^zusammen$/, 'summarise'],
  [/^schat(?:ten)?$/, /^in$/, 'estimate'],
  [/^(?:deel|deelt|delen)$/, /^in$/, 'classify'],
  [/^wij(?:st|zen)$/, /^toe$/, 'classify'],
  [/^spoor(?:t)?|sporen$/, /^op$/, 'detect'],
  [/^(?:beveel|beveelt|bevelen)$/, /^aan$/, 'recommend'],
];

/** A verb whose particle ends its clause, and where that stands. */
export function isSplitAbroad(
  tokens: readonly ForeignWord[],
  at: number,
): { deed: string; end: number } | undefined {
  const rows = SPLIT.filter(([stem]) => stem.test(tokens[at]?.key ?? ''));
  for (let end = at + 1; rows.length > 0 && end < tokens.length; end++) {
    const row = rows.find(([, particle]) => particle.test(tokens[end]?.key ?? ''));
    const next = tokens[end + 1];
    if (row && (!next || /[.,;:)]/.test(next.gap) || /^(?:und|en)$/.test(next.key)))
      return { deed: row[2], end };
    if (/[.;]/.test(tokens[end]?.gap ?? '')) break;
  }
  return undefined;
}

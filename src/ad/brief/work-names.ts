/** Names that work has in ads of any trade, in the languages that are read, and the project that each is. */

import { MORE_NAMED } from './more-work-names.ts';
import type { Named } from './work-name.ts';

export const NAMED: readonly Named[] = [
  ...MORE_NAMED,
  {
    words:
      /^(?:churn|customer attrition|attrition|employee turnover|kundenabwanderung|abwanderung|fuga de clientes|perdida de clientes|desercion de clientes|evasao de clientes|attrition client|verloop|darse de baja|dandose de baja|bajas de (?:clientes|socios|abonados|usuarios)|dejaran de venir|kundigungen|kundigungsrisiko|kundigungsprognose|resiliations?|desabonnements?|cancelamentos de (?:clientes|assinaturas)|opzeggingen|opzegrisico|disdette|tasso di abbandono|解約予測|(?:customer|client|member|player|user|subscriber|donor|policyholder|guest) retention(?: models?| modell?ing)?|retention (?:models?|modell?ing))$/,
    task: 'tabular-classification',
    clause: (people) => `which ${people} will leave`,
    labels: ['stay', 'leave'],
  },
  {
    words:
      /^(?:ltv|clv|cltv|customer lifetime value|lifetime value|life time value|kundenwert|(?:future )?value of (?:every|each|a) (?:user|customer|member|player|client|guest)|valor de vida del cliente|valeur vie client)$/,
    task: 'tabular-regression',
    objects: (people) => [`lifetime value of ${people}`],
  },
  {
    words:
      /^(?:propensity|purchase propensity|propensity to buy|response models?|response modell?ing|campaign response|cross sell(?:ing)?|up ?sell(?:ing)?|crosselling|uplift|uplift modell?ing|(?:ad|audience|customer|campaign|consumer|email|e mail|marketing|intelligent) targeting|targeting models?|look ?alike models?|propension|appetence|kaufwahrscheinlichkeit)$/,
    task: 'tabular-classification',
    clause: (people) => `which ${people} will take up an offer`,
    labels: ['decline', 'take it up'],
  },
  {
    words:
      /^(?:next best (?:offer|action|product)|nba|market basket analysis|basket analysis|warenkorbanalyse|analisis de cesta)$/,
    task: 'recommendation',
    objects: () => ['offers'],
  },
  {
    words:
      /^(?:(?:customer|client|user|member|audience|guest|player|market|patient|subscriber|consumer)(?: (?:behaviou?ral?|value|needs|rfm))? segmentations?|kundensegmentierung(?:en)?|kundensegmente|zielgruppensegmentierung|segmentacion (?:de )?(?:los )?clientes|segmentation (?:des )?clients?|segmentacao (?:de |dos )?clientes|segmentazione (?:dei )?clienti|klantsegmentatie)$/,
    task: 'clustering-analytics',
    objects: (people) => [people],
  },
  {
    words:
      /^(?:credit scoring|credit risk (?:models?|assessments?|scoring|prediction|analytics)|credit risk modell?ing|probability of default|pd models?|kreditscoring|riesgo de credito|risque de credit|risco de credito|rischio di credito)$/,
    task: 'tabular-classification',
    clause: () => 'which loans will default',
    labels: ['repaid', 'default'],
  },
  {
    words: /^(?:scoring|scoring models?|scorecards?)$/,
    beside:
      /\b(?:credit|loans?|lending|mortgages?|kredit\w*|darlehen|prets?|prestamos?|emprestimos?|prestiti|banca\w*|churn|underwrit\w+)\b/,
    among:
      /\b(?:nlp|anomal\w+|vision|deep learning|regression|fraud\w*|scoring (?:services?|engines?|apis?|platforms?|requests?))\b/,
    task: 'tabular-classification',
    clause: () => 'which loans will default',
    labels: ['repaid', 'default'],
    inside: new Set(['finance', 'fintech']),
  },
  {
    words: /^(?:click through(?: rate)?|click prediction|ctr|conversion rate)$/,
    beside: /\b(?:ads?|adverts?|advertis\w*|adtech|bid\w*|impressions|campaigns?)\b/,
    task: 'tabular-classification',
    clause: () => 'which ads will be clicked',
    labels: ['passed over', 'clicked'],
  },
  {
    words: /^(?:lead scoring|lead qualification|lead conversion|scoring de leads)$/,
    task: 'tabular-classification',
    clause: () => 'which leads will become customers',
    labels: ['lost', 'customer'],
  },
  {
    words:
      /^(?:marketing mix|media mix|mmm|optimi[sz](?:e|es|ing) (?:marketing|media|advertising|ad) spend|(?:marketing|media|ad|advertising) (?:spend|budget) (?:optimi[sz]ation|allocation)|marketing mix model(?:s|ing|ling)?|marketing attribution|media attribution)$/,
    task: 'time-series-forecasting',
    objects: () => ['sales'],
    keys: ['channel', 'week'],
    drivers: ['media spend', 'price', 'promotions'],
  },
  {
    words:
      /^(?:aml|anti money laundering|geldwasche|blanchiment|lavado de (?:dinero|activos)|lavagem de dinheiro)$/,
    task: 'tabular-classification',
    clause: () => 'which transfers need an investigator',
    labels: ['ordinary', 'suspicious'],
  },
  {
    words: /^(?:site selection|location planning|store location|standortplanung|standortanalyse)$/,
    task: 'tabular-regression',
    objects: () => ['revenue of new stores'],
  },
  {
    words:
      /^(?:predictive maintenance|vorausschauende wartung|maintenance predictive|mantenimiento predictivo|manutencao preditiva|manutenzione predittiva|voorspellend onderhoud)$/,
    task: 'tabular-classification',
    clause: () => 'which machines will fail',
    labels: ['run', 'fail'],
  },
  {
    words: /^(?:hospital readmissions?|readmission risk|patient readmissions?)$/,
    task: 'tabular-classification',
    clause: () => 'which patients will be readmitted',
    labels: ['stay home', 'readmitted'],
  },
  {
    words:
      /^(?:financial (?:metrics|forecasts?|forecasting|planning|projections?)|fp a|revenue planning|finanzplanung|planification financiere|planificacion financiera)$/,
    task: 'time-series-forecasting',
    objects: () => ['revenue'],
    keys: ['product', 'month'],
  },
  {
    words:
      /^(?:inventory (?:optimi[sz]ation|management|planning)|replenishment|stock optimi[sz]ation|supply chain (?:planning|optimi[sz]ation)|bestandsoptimierung|(?:gestion|optimisation) des stocks|gestion de inventarios|gestao de estoques?)$/,
    // Airtime is sold, and stands in no warehouse.
    among: /\b(?:ads?|advertis\w*|media|airtime|broadcast\w*|impressions|programmatic|publishers?)\b/,
    task: 'time-series-forecasting',
    objects: () => ['demand'],
    keys: ['product', 'warehouse', 'week'],
  },
  {
    words: /^(?:workforce (?:planning|management)|staff(?:ing)? planning|personaleinsatzplanung)$/,
    task: 'time-series-forecasting',
    objects: () => ['workload'],
    keys: ['team', 'hour'],
  },
  {
    words:
      /^(?:dynamic pricing|price optimi[sz]ation|pricing optimi[sz]ation|price elasticity|price elasticities|preisoptimierung|tarification dynamique|precios dinamicos)$/,
    task: 'time-series-forecasting',
    objects: () => ['demand'],
    keys: ['product', 'week'],
    drivers: ['price', 'promotions'],
    // A bank prices loans and deposits, which no shelf holds.
    inside: new Set(
      ',retail,e-commerce,food,travel,hospitality,mobility,telecom,energy,manufacturing,media,software,logistics,automotive,agriculture'.split(
        ',',
      ),
    ),
  },
  {
    words: /^(?:eta|etas|eta prediction|delivery times?|lieferzeit(?:en)?)$/,
    task: 'tabular-regression',
    objects: () => ['arrival time of deliveries'],
    inside: new Set(['logistics', 'food', 'e-commerce', 'retail', 'mobility']),
  },
  {
    words: /^(?:fraud|fraude|betrug|frode)$/,
    task: 'tabular-classification',
    clause: () => 'which payments are fraud',
    labels: ['genuine', 'fraud'],
    inside: new Set(['finance', 'fintech', 'e-commerce']),
  },
  {
    words: /^(?:content moderation|moderation de contenus?|moderacion de contenidos?)$/,
    task: 'text-classification',
    objects: () => ['posts'],
    labels: ['within the rules', 'insult', 'spam', 'scam'],
  },
  {
    words:
      /^(?:sentiment analysis|voice of (?:the )?customer|customer feedback analysis|stimmungsanalyse|analyse de sentiments?|analisis de sentimientos?|analise de sentimentos?)$/,
    task: 'text-classification',
    objects: () => ['customer reviews'],
    labels: ['positive', 'neutral', 'negative'],
  },
  {
    words:
      /^(?:intelligent document processing|document (?:processing|understanding|intelligence|extraction)|invoice processing|dokumentenverarbeitung|traitement de documents|procesamiento de documentos)$/,
    task: 'token-classification',
    objects: () => ['dates', 'amounts', 'names'],
    things: 'business documents',
  },
  {
    // What speaks writes nothing down.
    words:
      /^(?:text to speech|tts|speech synthesis|(?:voice|speech) (?:synthesis|generation|cloning)|voice cloning|sprachsynthese|synthese vocale|sintesis de voz|sintese de voz|sintesi vocale|spraaksynthese)$/,
    task: 'audio-classification',
    objects: () => ['faults'],
    things: 'generated speech',
    labels: ['clean', 'mispronounced', 'cut off', 'wrong emotion'],
  },
  {
    words: /^(?:contract (?:review|analysis|analytics|intelligence)|vertragsanalyse|analyse de contrats)$/,
    task: 'token-classification',
    objects: () => ['clauses', 'dates'],
    things: 'contracts',
  },
  {
    words:
      /^(?:code (?:generation|completion|assistants?)|codegen|coding (?:agents?|assistants?)|agentic code generation|agentic coding|programmassistent)$/,
    task: 'text-generation-agent',
    objects: () => ['code changes'],
  },
];

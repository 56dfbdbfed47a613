/** More names of work: of shops and their customers, of papers, of people who stay or leave. Pure. */
import type { Named } from './work-name.ts';

export const MORE_NAMED: readonly Named[] = [
  {
    words: /^capacity planning$/,
    inside: new Set([
      '',
      'software',
      'cybersecurity',
      'telecom',
      'media',
      'e-commerce',
      'fintech',
      'finance',
    ]),
    task: 'time-series-forecasting',
    objects: () => ['load'],
    keys: ['service', 'hour'],
  },
  {
    words: /^capacity planning$/,
    task: 'time-series-forecasting',
    objects: () => ['workload'],
    keys: ['team', 'hour'],
  },
  {
    words:
      /^(?:predict(?:s|ing)?|anticipat(?:e|es|ing)|model(?:s|l?ing)?) (?:the )?(?:customer|consumer|user|shopper|member|client|player|buyer|guest)s? behaviou?rs?$/,
    task: 'tabular-classification',
    clause: (people) => `which ${people} will buy again`,
    labels: ['no', 'yes'],
  },
  {
    words:
      /^(?:student (?:retention|dropouts?|drop outs?|attrition|persistence)|dropout (?:prediction|prevention)|school dropouts?)$/,
    task: 'tabular-classification',
    clause: () => 'which students will drop out',
    labels: ['stay', 'drop out'],
  },
  {
    words: /^(?:employee (?:retention|attrition|churn)|staff (?:retention|turnover))$/,
    task: 'tabular-classification',
    clause: () => 'which employees will leave',
    labels: ['stay', 'leave'],
  },
  {
    words: /^(?:(?:pricing|valuation) (?:engines?|models?|algorithms?)|automated valuations?)$/,
    task: 'tabular-regression',
    objects: () => ['price of products'],
    inside: new Set(['', 'retail', 'e-commerce', 'sports', 'software', 'manufacturing']),
  },
  {
    words: /^(?:personali[sz]ed (?:product |offer )?recommendations?|product recommendations?)$/,
    task: 'recommendation',
    objects: () => ['products'],
    inside: new Set(['retail', 'e-commerce', 'fintech', 'food', 'telecom']),
  },
  {
    words:
      /^(?:extraction (?:des |automatique )?(?:d ?)?(?:informations?|entites)|extraccion de (?:informacion|entidades)|extracao de (?:informacoes|entidades)|estrazione di (?:informazioni|entita)|informationsextraktion)$/,
    beside:
      /\b(?:documents?|documentos|documenti|dokumente?n?|pdfs?|contrats?|factures?|courriers?|textes?|textos|testi)\b/,
    task: 'token-classification',
    objects: () => ['dates', 'amounts', 'names'],
    things: 'business documents',
  },
  {
    words:
      /^(?:medical (?:image|imaging) (?:segmentation|analysis)|segmentation of medical (?:images|scans))$/,
    task: 'image-segmentation',
    objects: () => ['organs', 'lesions'],
    things: 'medical images',
  },
];

/** How English says that papers are read, compared and coded, and what is measured of many. Pure. */
import { type Saying, SEEN } from './saying.ts';

export const OF_PAPERS: readonly Saying[] = [
  // What is read off.
  {
    says: 'extract(?:s|ing|ion)?|pull(?:s|ing)?|captur(?:e|es|ing) ?of ?the ?key|relevant|structured|important data|information|details|facts|fields|values from|out|in ?of <t+>',
    deed: 'extract',
    task: 'token-classification',
    object: 'key facts',
    never:
      /\b(?:sources?|databases?|systems?|apis?|websites?|web|warehouses?|platforms?|files|tables?|devices?|sensors?|sap|erp|crm|data|sets?|datasets?|logs?|tools?|images?|videos?|exchanges?|blockchains?|markets?|feeds?|providers?|partners?|vendors?)\b/i,
  },
  {
    says: 'remov(?:e|es|ing)|strip(?:s|ping)?|mask(?:s|ing)?|hid(?:e|es|ing)|black(?:s|ing)? ?out <k+> from|in ?the ?all <o+>',
    deed: 'extract',
    task: 'token-classification',
    object: 'names and personal details',
    things: 'o',
    only: /\b(?:names|personal|identifying|identifiers?|sensitive|confidential|private|pii|phi)\b/,
    never: /\b(?:bugs|errors|noise|outliers|duplicates|code|background)\b/i,
  },
  {
    says: 'read(?:s|ing)?|go(?:es|ing)? ?through <t> ~3 and summari[sz](?:e|es|ing) ?the <o+>',
    deed: 'summarise',
    task: 'summarization',
    object: '{o} of {t}',
  },
  {
    says: 'ocr ?computer ?vision ?engine|solution|system|pipeline|models?|tool for|of <o+>',
    deed: 'transcribe',
    task: 'document-ocr',
    never: /\b(?:customers?|clients?|teams?|use|production|deployment|projects?)\b/i,
  },
  {
    says: '<<o> reading|recognition ?at|on|in|for|from|under',
    deed: 'transcribe',
    task: 'document-ocr',
    object: '{os}',
    must: /(?:^|\s)(?:plate|licen[cs]e plate|number plate|meter|label|serial number|container number|code|dial|gauge)$/i,
  },
  // What is compared.
  {
    says: 'screen(?:s|ing)? ?all ?our <o+> against <t+>',
    deed: 'predict',
    clause: 'which {o} are on {t}',
    labels: ['not listed', 'listed'],
    only: /\blists?\b/,
  },
  {
    says: '<<o> can|cannot|could|cant|couldnt ?t ?not be tied|linked|matched|attributed|traced to ?an? ?the ?its ?their ?any <t>',
    deed: 'predict',
    clause: 'which {os} and {ts} belong together',
    labels: ['apart', 'together'],
    never: /\b(?:work|results?|business|goals?|strategy|models?|teams?)\b/i,
  },
  {
    says: 'classif(?:y|ies|ying)|sort(?:s|ing)?|categori[sz](?:e|es|ing)|group(?:s|ing)? ?the ?our <o+> into|by ?known ?different ?their ?our <t>',
    deed: 'classify',
    task: 'image-classification',
    object: '{t} of {o}',
    only: /^(?=.*\b(?:images?|pictures|photos?|scans|maps|slides|frames|micrographs)\b).*\b(?:into|by) (?:\w+ ){0,3}(?:signatures?|types?|kinds?|modes?|species|stages?|patterns?|styles?|materials?|severity)\b/,
  },
  {
    says: 're identif(?:y|ies|ying|ication) ?of <o>',
    deed: 'predict',
    clause: 'which pictures of {os} show the same one',
    labels: ['another', 'the same'],
    only: SEEN,
  },
  // What is measured of many.
  {
    says: 'predict(?:s|ing|ion)?|estimat(?:e|es|ing)|foresee(?:ing)?|forecast(?:s|ing)? ?of how ?an? ?each ?every ?any ?the ?new ?our <o> will|would|might|is|are ?going ?to perform|performs|do|fare|fares|behave|score|develop|yield|mature',
    deed: 'estimate',
    task: 'tabular-regression',
    object: 'performance of {os}',
    never: /\b(?:models?|systems?|team|business|market|markets|users?)\b/i,
  },
  {
    says: 'rank(?:s|ing)?|prioriti[sz](?:e|es|ing)|sort(?:s|ing)?|order(?:s|ing)? <o> by ?the|their likely|expected|probable|predicted|estimated <t>',
    deed: 'estimate',
    task: 'tabular-regression',
    object: '{t} of {o}',
    never: /\b(?:churn|conversion|fraud|default|cancellation|risk|urgency|severity|relevance)\b/i,
  },
  {
    says: 'scor(?:e|es|ing)|rat(?:e|es|ing)|grad(?:e|es|ing) <o> ~4 on|in|of <t>',
    deed: 'judge',
    task: 'image-classification',
    object: 'severity of {o} on {ts}',
    only: /\b(?:scor|rat|grad)\w* (?:\w+ ){0,2}(?:symptoms?|damage|wear|soiling|rust|lesions?|lodging|infestation|lameness|corrosion|stains?|staining)\b/,
  },
  {
    says: 'which <o> ?are|is ?likely heading|headed|bound|drifting for|towards <t>',
    deed: 'predict',
    clause: 'which {os} are heading for {t}',
  },
  {
    says: '<<o> estimation|prediction|forecasting models? for <t+>',
    deed: 'estimate',
    object: '{o} of {t}',
    never:
      /\b(?:customers?|clients?|teams?|use|production|planning|deployment|decisions?|business|models?)\b/i,
    only: /\byield \w+ models?\b/,
  },
  {
    says: 'how likely|probable ?it ?is ?our|the|each|every <o> is|are ?n=not to <c~>',
    deed: 'predict',
    clause: 'which {os} are likely {n} to {c}',
  },
  {
    says: 'scor(?:e|es|ing)|rat(?:e|es|ing)|rank(?:s|ing)?|order(?:s|ing)?|sort(?:s|ing)? ?our|the|each|every|all <o> ~2 for|by|on|with ?the|their|a chance|risk|likelihood|probability|odds|propensity of <t>',
    deed: 'predict',
    clause: 'which {os} are at risk of {t}',
  },
  {
    says: 'reads? ?the ?each ?every ?all ?our ?incoming <o> ?and ?then suggests?|assigns?|proposes?|predicts?|chooses?|picks? ?the ?right ?best ?responsible <k>',
    deed: 'classify',
    task: 'text-classification',
    object: '{os}',
    only: /\b(?:messages?|mails?|emails?|letters?|tickets?|forms?|requests?|complaints?|enquir\w+|inquir\w+|reports?|reviews?|texts?|notes?|calls?|posts?)\b/,
    things: '',
    never: /^(?:answers?|repl(?:y|ies)|responses?|actions?|next steps?|fix(?:es)?|changes?)$/i,
  },
  {
    says: 'predict(?:s|ing)?|estimat(?:e|es|ing)|forecast(?:s|ing)? ?the ?remaining ?driving ?travel ?waiting time w=at|between|until|to|before ?each ?every ?the ?next <o>',
    deed: 'estimate',
    object: 'time {w} {os}',
  },
  {
    says: 'transcrib(?:e|es|ing)|decipher(?:s|ing)?|read(?:s|ing)? ~5 handwriting|manuscripts',
    deed: 'transcribe',
    task: 'document-ocr',
    object: 'handwritten pages',
  },
  // What is told apart, or written down.
  {
    says: 'divid(?:e|es|ing)|separat(?:e|es|ing)|split(?:s|ting)?|part(?:s|ing)? ?our|the|each|every <o>',
    deed: 'classify',
    object: '{os}',
    listed: 'into',
    never:
      /\b(?:data|datasets?|work|tasks?|users?|customers?|teams?|time|traffic|groups?|samples?|services?)\b/i,
  },
  {
    says: 'each|every <o> is|are ?being photographed|imaged|filmed ?from ?both|all|several ?sides|angles',
    deed: 'classify',
    task: 'image-classification',
    object: '{os}',
    only: /\b(?:decide|whether|sort|grade|tell|classify|judge)\w*\b/,
  },
  {
    says: 'produc(?:e|es|ing)|creat(?:e|es|ing)|generat(?:e|es|ing)|mak(?:e|es|ing) ~3 transcripts?|transcriptions? of|from|for <o>',
    deed: 'transcribe',
    task: 'automatic-speech-recognition',
  },
  {
    says: '<<t> inspection|screening',
    deed: 'detect',
    task: 'object-detection',
    listed: true,
    only: SEEN,
  },
  {
    says: 'decid(?:e|es|ing)|determin(?:e|es|ing)|choos(?:e|es|ing)|select(?:s|ing)? which <o> ~5 should|must|can|to visit|service|inspect|check|call|treat|see|clean|repair|test|audit|look',
    deed: 'predict',
    clause: 'which {os} come first',
  },
  {
    says: 'map(?:s|ping)?|translat(?:e|es|ing)|convert(?:s|ing)?|assign(?:s|ing)? <o> ~6 to ?our|the ?internal|standard|official <t>',
    deed: 'classify',
    task: 'text-classification',
    object: '{ts}',
    things: 'o',
    only: /\bto (?:\w+ ){0,5}(?:codes?|taxonom\w+|categories|headings?|nomenclature)\b/,
    must: /^(?!.*\b(?:data|fields?|columns?|sources?|requirements?|needs|problems?|schemas?)\b)/i,
  },
  {
    says: '<<o> risk models?|model|scores?|scoring for|of|on <t>',
    deed: 'predict',
    clause: 'which {ts} are at risk of {o}',
    must: /^(?!.*\b(?:credit|market|financial|operational|climate|models?|clients?|teams?|regulat\w+)\b)/i,
  },
  // What is tried.
  {
    says: 'analy[sz](?:e|es|ing)|test(?:s|ing)?|measur(?:e|es|ing)|understand|show|out|learn whether|if ?our|the <t> ~1 prefers? ?the|our|a|an <o>',
    deed: 'cluster',
    asks: 'effect',
    object: '{o}',
  },
];

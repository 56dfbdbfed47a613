/** How English says that things are searched for, put before somebody, read or looked for in pictures and series. Pure. */
import { type Saying, SEEN } from './saying.ts';

const SHOWS =
  'find(?:s|ing)?|surfac(?:e|es|ing)|show(?:s|ing)?|retriev(?:e|es|ing)|suggest(?:s|ing)?|fetch(?:es|ing)?|recall(?:s|ing)?|reus(?:e|es|ing)|bring(?:s|ing)?|of|with|to|see';
/** What somebody has done before, and not what is compared. */
const EXPERIENCE =
  /\b(?:experience|roles?|positions?|tools?|technolog\w+|backgrounds?|fields?|degrees?|frameworks?|industr\w+|data|models?|methods?|techniques?|projects?|environments?|topics?)\b/i;

/** They are read off; what they measure is unusual. */
const SENSORS =
  /^(?:\w+ )?(?:sensors?|meters?|logs?|data|telemetry|loggers?|readings?|signals?|systems?|models?)$/i;

export const OF_SEARCHES: readonly Saying[] = [
  {
    says: 'spot(?:s|ting)?|detect(?:s|ing)?|find(?:s|ing)?|flag(?:s|ging)?|notic(?:e|es|ing)|identif(?:y|ies|ying) <o> ?that ?which ?are drift(?:s|ing)?|deviat(?:e|es|ing)|stray(?:s|ing)?|depart(?:s|ing)?|mov(?:e|es|ing) ?away from ?the ?their normal|usual|expected|typical',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual behaviour of {os}',
    never: /\b(?:models?|metrics?|data|teams?|projects?)\b/i,
  },
  {
    says: 'decid(?:e|es|ing)|choos(?:e|es|ing)|determin(?:e|es|ing)|pick(?:s|ing)? which <o> show|shows|appear|appears|come|comes|go|goes ?up on|in|at|to',
    deed: 'recommend',
    object: '{os}',
    must: /(?:titles|books|films|movies|songs|tracks|shows|articles|stories|products|items|offers|posts|videos|episodes|recipes|listings|games|podcasts|courses|jobs|deals)$/i,
  },
  {
    says: 'pick(?:s|ing)?|draw(?:s|ing)?|lift(?:s|ing)? out ?the <o+> from|in|of ?the ?our ?these <t>',
    deed: 'extract',
    task: 'token-classification',
    fewest: 2,
    only: /\b(?:transcriptions?|transcripts?|texts?|notes|letters|reports?|documents?|contracts?|records|registers?|articles?|pages|statements?|filings|e?mails?|messages)\b/,
  },
  // What is searched for.
  {
    says: `${SHOWS} ?them ?the ?most similar|comparable|look-alike|lookalike|alike ?past|earlier|previous|prior|old <o>`,
    deed: 'search',
    task: 'sentence-similarity-search',
    object: 'similar {os}',
    never: EXPERIENCE,
  },
  {
    says: 'find(?:s|ing)?|detect(?:s|ing)?|spot(?:s|ting)?|surfac(?:e|es|ing)|identif(?:y|ies|ying) look alike <o>',
    deed: 'search',
    task: 'sentence-similarity-search',
    object: 'look-alike {os}',
  },
  {
    says: 'find(?:s|ing)?|surfac(?:e|es|ing)|retriev(?:e|es|ing)|reus(?:e|es|ing)|recall(?:s|ing)? ?the ?relevant earlier|past|previous|prior|old|archived|existing <o>',
    deed: 'search',
    task: 'sentence-similarity-search',
    object: 'earlier {os}',
    never: EXPERIENCE,
  },
  {
    says: 'find(?:s|ing)?|surfac(?:e|es|ing)|retriev(?:e|es|ing) the|those|any ?right|relevant ?few <o> that|which matters?|fits?|appl(?:y|ies)|helps?|answers?|suits?|counts?',
    deed: 'search',
    task: 'sentence-similarity-search',
    object: '{os}',
    never: EXPERIENCE,
  },
  {
    says: 'catalogue|catalog|archive|library|intranet|site|website|collection|portal|enterprise|document|store|shop search so|that|with|including|by|over',
    deed: 'search',
    task: 'sentence-similarity-search',
    object: 'entries of the catalogue',
    only: /\b(?:improve|build|rebuild|develop|own|tune)\b.{0,40}\b(?:catalogue|catalog|archive|library) search\b/,
  },
  // What is put before somebody.
  {
    says: 'suggest(?:s|ing)?|propos(?:e|es|ing)|advis(?:e|es|ing)|tell(?:s|ing)?|recommend(?:s|ing)? ~3 which|what <o> ~3 to|should|could',
    deed: 'recommend',
    object: '{os}',
    // What comes first is another question.
    only: /^(?!.*\b(?:first|next(?! to))\b)/,
  },
  {
    says: 'which of ~3 <o> to show|offer|send|place|display|serve|present',
    deed: 'recommend',
    object: '{os}',
  },
  {
    says: 'recommend(?:s|ing)?|suggest(?:s|ing)?|find(?:s|ing)? the|a|an ?next|best|right <o> to|for',
    deed: 'recommend',
    object: '{os}',
    only: /\b(?:next|best|right)\b/,
    never:
      /\b(?:course|way|time|place|solution|approach|action|tools?|model|balance|people|person|candidates?)\b/i,
  },
  { says: '<<o> ranking models?|engine|algorithms?', deed: 'recommend', object: '{os}' },
  // What is read.
  { says: 'read(?:s|ing)? <o> off|from <t>', deed: 'transcribe', only: SEEN },
  {
    says: 'structur(?:e|es|ing)|pars(?:e|es|ing)|turn(?:s|ing)?|convert(?:s|ing)?|break(?:s|ing)? ~1 <t> ~5 into <o+>',
    deed: 'extract',
    task: 'token-classification',
    object: '{o}',
    fewest: 2,
    never:
      /\b(?:insights?|actions?|products?|models?|reports?|dashboards?|decisions?|recommendations?|pictures?|photos?|footage|data|services?|code|solutions?|values?|transcripts?)\b/i,
  },
  // What is looked for.
  {
    says: 'catch(?:es|ing)?|detect(?:s|ing)?|spot(?:s|ting)?|find(?:s|ing)?|flag(?:s|ging)?|identif(?:y|ies|ying)|recogni[sz](?:e|es|ing) w=forged|counterfeit|fake|falsified|tampered|manipulated <o>',
    deed: 'classify',
    task: 'image-classification',
    object: 'genuine and {w} {os}',
    labels: ['genuine', 'not genuine'],
    only: /\b(?:passports?|documents|ids|signatures?|banknotes?|coins?|licen[cs]es?|certificates?|watches|paintings?|bags|packag\w+|labels?|cards|scans?|images?|photos?|pictures?)\b/,
    never:
      /\b(?:reviews?|accounts?|news|listings?|profiles?|claims?|sellers?|orders?|comments?|posts|users?)\b/i,
  },
  {
    says: 'screen(?:s|ing)?|check(?:s|ing)?|inspect(?:s|ing)?|examin(?:e|es|ing)|scan(?:s|ning)?|search(?:es|ing)? <t> for <o+>',
    deed: 'detect',
    only: SEEN,
    never: /\b(?:completeness|quality|errors?|accuracy|consistency|correctness|plausibility)\b/i,
  },
  {
    says: 'map(?:s|ping)?|outlin(?:e|es|ing)|delineat(?:e|es|ing)|trac(?:e|es|ing)|vectori[sz](?:e|es|ing) <o+> from|in|on|out|across <t>',
    deed: 'segment',
    only: SEEN,
  },
  {
    says: 'turn(?:s|ing)?|convert(?:s|ing)?|transform(?:s|ing)? <t> into <o> tracking|positions?|coordinates|counts?',
    deed: 'detect',
    object: '{os}',
    only: SEEN,
  },
  {
    says: 'anomal(?:y|ies)|outlier|novelty detection|monitoring|alerts? for|in|on|of|over|across <t+>',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual {t}',
    never: SENSORS,
  },
  {
    says: 'analy[sz](?:e|es|ing)|monitor(?:s|ing)?|review(?:s|ing)?|screen(?:s|ing)? <o+> ~4 to|and ?help highlight|find|spot|flag|identify|detect|surface unusual|abnormal|suspicious|irregular|odd patterns?|behaviou?r|activity|cases|values|entries|combinations',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual {o}',
  },
  {
    says: 'keep(?:s|ing)? an|watch eye|over ?on <t>',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual {t}',
    never: SENSORS,
    only: /\b(?:alarms?|alerts?|warn\w*|intervene|act)\b/,
  },
  {
    says: 'unusual|odd|abnormal|strange|irregular|suspicious behaviou?rs?|patterns?|readings?|values?|activity|movements? in|of|on|across <t+>',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual {t}',
    never: SENSORS,
  },
  {
    says: 'spot(?:s|ting)?|find(?:s|ing)?|flag(?:s|ging)?|identif(?:y|ies|ying)|detect(?:s|ing)?|show(?:s|ing)? <o> whose ~6 differs?|differ|stands?|deviates?|unlike|look|looks|fall|falls|out ?not ?like ?out ?from ?of',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual {os}',
    only: /\bwhose\b.*\b(?:do(?:es)? not|don t|doesn t|differs?|deviates?|stands? out|unlike|out of line)\b/,
  },
  {
    says: 'spot(?:s|ting)?|find(?:s|ing)?|flag(?:s|ging)?|identif(?:y|ies|ying)|detect(?:s|ing)? <o> whose <c~>',
    deed: 'detect',
    task: 'anomaly-detection',
    object: '{os} whose {c}',
  },
];

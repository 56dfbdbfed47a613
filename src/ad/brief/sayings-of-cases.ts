/** How English says that figures are told, cases chosen, and causes asked for. Pure. */
import { type Saying, SEEN } from './saying.ts';

const KNOW =
  'know(?:ing)?|decid(?:e|es|ing)|determin(?:e|es|ing)|plan(?:s|ning)?|out|set(?:s|ting)?|calculat(?:e|es|ing)|tell(?:s|ing)?|say(?:s|ing)?|advis(?:e|es|ing)|choos(?:e|es|ing)|see|learn|on';
const CHECKS =
  'check(?:s|ing)?|compar(?:e|es|ing)|verif(?:y|ies|ying)|validat(?:e|es|ing)|cross-check(?:s|ing)?';
const MEASURES =
  'measur(?:e|es|ing)|evaluat(?:e|es|ing)|test(?:s|ing)?|quantif(?:y|ies|ying)|out|prov(?:e|es|ing)|assess(?:es|ing)?|understand(?:ing)?|show(?:s|ing)?|learn|estimat(?:e|es|ing)';
const WORKS =
  'brings?|makes?|increases?|reduces?|improves?|works?|helps?|pays?|changes?|leads?|keeps?|saves?|lowers?|raises?|boosts?|cuts?|moves?|lifts?|prevents?|sells?|gets?';

export const OF_CASES: readonly Saying[] = [
  {
    says: 'triag(?:e|es|ing) ?the ?our ?all ?new ?incoming <o+>',
    deed: 'predict',
    clause: 'which {os} need a closer look',
    labels: ['routine', 'closer look'],
    must: /(?:claims?|cases|alerts?|applications?|referrals?|accounts?|orders?|incidents?|inspections?|patients?)$/i,
  },
  // How much has to be there.
  {
    says: `${KNOW} ~3 how many|much <o+> to|they|we|each|every|the|must|should|it`,
    deed: 'forecast',
    object: '{o} needed',
    never: /^(?:time|money|efforts?|weight|data|work|experience|freedom|detail|control|trust)$/i,
  },
  {
    says: `${KNOW} ~3 how many|much <o+> will|are|is|comes?|arrives?|leaves?`,
    deed: 'forecast',
    object: '{o}',
    never: /^(?:time|money|efforts?|data|work|experience|customers?|people)$/i,
  },
  {
    says: 'optimal|right|required|necessary|ideal|best|needed|optimum number of <o>',
    deed: 'forecast',
    object: '{os} needed',
  },
  {
    says: 'foresee(?:s|ing)?|predict(?:s|ing)?|anticipat(?:e|es|ing)|know where ?the|our|new|most <o> will ?come|occur|happen|appear|arise|start ?from',
    deed: 'forecast',
    object: '{o} per area',
  },
  {
    says: 'creat(?:e|es|ing)|develop(?:s|ing)?|build(?:s|ing)?|train(?:s|ing)?|improv(?:e|es|ing)|maintain(?:s|ing)? ?the ?our ?new ?predictive ?statistical ?ml models? of <o+>',
    deed: 'predict',
    object: '{o}',
    never:
      /\b(?:data|learning|intelligence|kinds?|types?|production|scale|sizes?|shapes?|variants?|generations?|families|complexity|quality|systems?|products?|business|care|the world|language|computation|service|delivery|operations?|vision|images?|text|speech)\b/i,
  },
  {
    says: '<<o> models? from|using|so|that|by|for|on|with|based',
    deed: 'predict',
    object: '{o}',
    must: /(?:running|travel|waiting|cycle|repair|processing|delivery|lead|turnaround|dwell|handling|picking|walking|setup) times?$|(?:costs?|yields?|consumption|demand|load|occupancy)$/i,
  },
  // How long it lasts, what it costs, how much of a quality it has.
  {
    says: 'estimat(?:e|es|ing)|predict(?:s|ing)?|forecast(?:s|ing)?|out|know(?:s|ing)?|tell(?:s|ing)?|say ~3 how long each|every|an?|the <o> ?will|would needs?',
    deed: 'estimate',
    task: 'tabular-regression',
    object: 'time that {os} need',
  },
  {
    says: 'estimat(?:e|es|ing)|predict(?:s|ing)?|forecast(?:s|ing)?|model(?:s|l?ing)?|out|know(?:s|ing)?|tell(?:s|ing)?|say ~3 how long each|every|an?|the <o> will|would|takes?|lasts?|runs? ?take|last|run|wait|stay|be',
    deed: 'estimate',
    task: 'tabular-regression',
    object: 'duration of {os}',
  },
  {
    says: 'determin(?:e|es|ing)|set(?:s|ting)?|find(?:s|ing)?|propos(?:e|es|ing)|suggest(?:s|ing)?|recommend(?:s|ing)?|calculat(?:e|es|ing)|optimi[sz](?:e|es|ing) ?the|a ~2 p=prices?|rents?|fees?|fares?|premiums?|tariffs? for|of <t>',
    deed: 'estimate',
    task: 'tabular-regression',
    object: '{p} of {ts}',
    never: /\b(?:models?|teams?|customers?|clients?|markets?|stakeholders?|managers?)\b/i,
  },
  {
    says: 'how w=full|ripe|clean|dirty|worn|wet|dry|crowded|busy|damaged|fresh|healthy|severe|rusty|even|flat|straight|cloudy|muddy <o> is|are|looks?',
    deed: 'classify',
    task: 'image-classification',
    object: '{w}ness of {os}',
    only: SEEN,
  },
  {
    says: 'judg(?:e|es|ing)|assess(?:es|ing)?|grad(?:e|es|ing)|check(?:s|ing)?|inspect(?:s|ing)? <o> quality|condition|defects?|damages? ~5',
    deed: 'classify',
    task: 'image-classification',
    object: '{os}',
    listed: true,
  },
  // Which of them.
  {
    says: `${KNOW} which ?of ~3 <o> deserves?|needs?|requires?|merits? <t>`,
    deed: 'predict',
    clause: 'which {os} need {at}',
  },
  {
    says: '<<o> that|which needs?|requires? <t>',
    deed: 'predict',
    clause: 'which {os} need {at}',
    never:
      /\b(?:teams?|customers?|users?|people|clients?|stakeholders?|projects?|systems?|tools?|models?|solutions?|products?|pipelines?|services?|environments?|roles?|tasks?|problems?|data|information)\b/i,
  },
  // What is there twice, and what belongs together.
  {
    says: 'no|same|one|every|each <o> is|are|was|gets?|be|to|never|not|has|have ?not ?never ?been ?being ~2 twice',
    deed: 'predict',
    clause: 'which {os} are duplicates',
    labels: ['unique', 'duplicate'],
  },
  {
    says: 'recogni[sz](?:e|es|ing)|tell(?:s|ing)?|detect(?:s|ing)?|find(?:s|ing)?|decid(?:e|es|ing)|determin(?:e|es|ing)|knows?|sees?|says? ?out when|whether|if|that|which two|several|different|2 <o> ~1 describes?|means?|shows?|refers?|belongs?|points?|are|is ?to ~1 same <t>',
    deed: 'predict',
    clause: 'which {os} are of the same {t}',
    labels: ['apart', 'the same'],
  },
  {
    says: '<<o> that|which describes?|means?|shows?|refers?|belongs?|points? ?to ~1 same <t>',
    deed: 'predict',
    clause: 'which {os} are of the same {t}',
    labels: ['apart', 'the same'],
  },
  {
    says: `${CHECKS} w=profiles|candidates|applicants|offers|bids and|with|against|to <t>`,
    deed: 'predict',
    clause: 'which {w}s and {ts} fit together',
    labels: ['no fit', 'fit'],
  },
  {
    says: `${CHECKS} cvs|resumes and|with|against|to <t>`,
    deed: 'predict',
    clause: 'which CVs and {ts} fit together',
    labels: ['no fit', 'fit'],
  },
  {
    says: `${CHECKS} <o> ~6 against|with|to ?the <t>`,
    deed: 'predict',
    clause: 'which {os} and {ts} do not match',
    labels: ['match', 'differ'],
    only: /\b(?:against|(?:compar|check|verif|validat)\w* \w+ (?:with|to)) |\b(?:discrepanc|mismatch|deviat|differen)\w*/,
    never:
      /\b(?:models?|results?|performance|requirements|baselines?|benchmarks?|approach\w*|methods?|hypothes\w+|data|predictions?|forecasts?|quality|accuracy|stakeholders?|standards?)\b/i,
  },
  {
    says: 'resolv(?:e|es|ing)|unif(?:y|ies|ying)|disambiguat(?:e|es|ing) <o> across|between <t>',
    deed: 'predict',
    clause: 'which {os} in {ts} belong together',
    labels: ['apart', 'together'],
    must: /(?:names?|entities|identities|records|profiles|accounts|addresses|documents|files|systems|sources|catalogues|databases|registers)$/i,
  },
  {
    says: 'pick(?:s|ing)?|singl(?:e|es|ing)|sift(?:s|ing)?|weed(?:s|ing)? out <o> who|that|which <c~>',
    deed: 'predict',
    clause: 'which {os} {c}',
  },
  {
    says: 'pick(?:s|ing)?|singl(?:e|es|ing)|sift(?:s|ing)?|weed(?:s|ing)? out <o> w=likely|unlikely|about|due to <c~>',
    deed: 'predict',
    clause: 'which {os} are {w} to {c}',
  },
  {
    says: 'link(?:s|ing)?|connect(?:s|ing)?|attach(?:es|ing)? <o> ~4 to ?the same <t>',
    deed: 'predict',
    clause: 'which {os} and {ts} belong together',
    labels: ['apart', 'together'],
  },
  {
    says: 'recommend(?:s|ing)?|suggest(?:s|ing)?|set(?:s|ting)?|propos(?:e|es|ing) ?the ?best ?right ?optimal w=rate|fare|tariff|premium',
    deed: 'estimate',
    object: '{w}s',
    only: /\b(?:rate|fare|tariff|premium) (?:per|by|for)\b/,
  },
  // What works, and why.
  {
    says: 'forecast(?:s|ing)?|predict(?:s|ing)?|estimat(?:e|es|ing)|quantif(?:y|ies|ying)|measur(?:e|es|ing)|assess(?:es|ing)? ?the ~4 effects?|impacts? of ?the <t>',
    deed: 'cluster',
    asks: 'effect',
    object: '{t}',
    never: /\b(?:models?|work|teams?|projects?|systems?|solutions?|ai|data|features?|releases?)$/i,
  },
  {
    says: `${MEASURES} whether|if ?our|the|a|an <o> ~4 ${WORKS}`,
    deed: 'cluster',
    asks: 'effect',
    object: '{o}',
  },
  {
    says: 'analy[sz](?:e|es|ing)|investigat(?:e|es|ing)|review(?:s|ing)?|examin(?:e|es|ing) ?the ?our <t+> to identify|find|determine|understand|uncover|pinpoint ?the ?root ?main ?key ?underlying causes?|reasons|drivers',
    deed: 'cluster',
    asks: 'drivers',
    object: '{t}',
    never:
      /\b(?:data|datasets?|models?|results?|performance|information|metrics|requirements?|trends?|systems?|logs?)\b/i,
  },
  {
    says: `${MEASURES} what ?our|the <o> ?actually|really|truly contribut(?:e|ed|es)|did|does|do|adds?|added|brought|brings? ?to|for ?the <t>`,
    deed: 'cluster',
    asks: 'drivers',
    object: '{t}',
    never: /^(?:compared|well|different|better|us|it)$/i,
  },
  {
    says: `${MEASURES} what ?our|the|a|an <o> ?actually ?really did|does|do|has|had|changed`,
    deed: 'cluster',
    asks: 'effect',
    object: '{o}',
    never:
      /\b(?:teams?|customers?|users?|clients?|models?|stakeholders?|people|business|company|competitors?)\b/i,
  },
  {
    says: `${MEASURES} which ?of ?our|the <o+> v=make|makes|keep|keeps|get|gets|let|lets <c~>`,
    deed: 'cluster',
    asks: 'drivers',
    object: 'what makes {c}',
  },
  {
    says: 'determin(?:e|es|ing)|identif(?:y|ies|ying)|find(?:s|ing)?|out|learn|show(?:s|ing)? which ?of ?our|the <o+> are|is|do|really|most|actually ?really driv(?:e|es|ing)|caus(?:e|es|ing)|explain(?:s|ing)?|rais(?:e|es|ing)|hurt(?:s|ing)? <t>',
    deed: 'cluster',
    asks: 'drivers',
    object: '{t}',
  },
  {
    says: 'determin(?:e|es|ing)|identif(?:y|ies|ying)|find(?:s|ing)?|out|learn|show(?:s|ing)? which ?of ?our|the <o+> drive|drives|cause|causes|explain|explains|raise|raises|hurt|hurts <t>',
    deed: 'cluster',
    asks: 'drivers',
    object: '{t}',
  },
  {
    says: `${MEASURES} which ?of ?our|the <o> really|actually|truly|${WORKS}|leads?|drives? ~2 <t>`,
    deed: 'cluster',
    asks: 'drivers',
    object: '{t}',
  },
  {
    says: 'which <o> ~3 have|share|had ?a|an|the common|same|similar ?underlying ?root cause|causes|reason|reasons|pattern|patterns|origin',
    deed: 'cluster',
    task: 'clustering-analytics',
    object: '{os}',
  },
  {
    says: 'discover(?:s|ing)?|out|identif(?:y|ies|ying)|understand(?:ing)?|describ(?:e|es|ing)|distinguish which|what groups|segments|types|kinds|sorts|clusters of <o>',
    deed: 'cluster',
    task: 'clustering-analytics',
    object: '{os}',
  },
];

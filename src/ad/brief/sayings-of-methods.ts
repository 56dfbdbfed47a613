/** How ads of any trade say by a method what is to be built: `invoice data extraction`, `personalise the feed`. Pure. */
import type { Saying } from './saying.ts';

const PAPERS =
  /(?:^|\s)(?:invoices?|receipts?|contracts?|leases?|claims?|claim forms?|bills?|statements?|bank statements?|resumes?|cvs?|orders?|purchase orders?|forms?|letters?|reports?|applications?|medical records?|prescriptions?|tenders?|polic(?:y|ies)|certificates?|deeds?|menus?|lab reports?)$/i;
const MESSAGES =
  /(?:^|\s)(?:e-?mails?|tickets?|support tickets?|complaints?|reviews?|messages?|claims? notes?|articles?|news articles?|job (?:ads?|titles?|postings?)|posts?|comments?|resumes?|documents?|contracts?|queries|requests?|calls?)$/i;

export const OF_METHODS: readonly Saying[] = [
  // What is told ahead.
  {
    says: 'predict(?:s|ing)?|forecast(?:s|ing)? ?the ~4 output of ?each ?every ?our ?all ?single <o+>',
    deed: 'forecast',
    object: 'output of {os}',
    must: /(?:parks?|turbines?|plants?|farms?|panels?|wells?|lines?|machines?|mines?|kilns?|mills?|units?)$/i,
  },
  {
    says: '<<o> estimates for|of|per ?each|every|all|any <t>',
    deed: 'estimate',
    object: '{o} of {ts}',
    only: /\b(?:prices?|rents?|values?|costs?|weights?|yields?|salar(?:y|ies)|incomes?|fares?|times?) estimates\b/,
  },
  {
    says: 'estimat(?:e|es|ing)|predict(?:s|ing)?|forecast(?:s|ing)? what each|every|an?|the|our <o+> will|would ?still ?be ?sell ?fetch ?worth ?for ?at',
    deed: 'estimate',
    object: 'price of {o}s',
    only: /\b(?:sell for|fetch|worth)\b/,
  },
  // What is one and the same, what is shown, found and asked.
  {
    says: 'decid(?:e|es|ing)|tell(?:s|ing)?|determin(?:e|es|ing)|find|know|see|out which|whether|if <o> ~4 are|is|refer|refers|belong|belongs ?one ?and ?to ?the same <t>',
    deed: 'predict',
    clause: 'which {os} are of the same {t}',
    labels: ['apart', 'the same'],
  },
  {
    says: 'suggested|recommended <o>',
    deed: 'recommend',
    object: '{os}',
    only: /\b(?:models?|rank\w*|algorithm)\b/,
    must: /(?:^|\s)(?:profiles|matches|partners|titles|routes|recipes|outfits|trips|courses|articles|songs|playlists|videos|jobs|candidates|homes)$/i,
  },
  {
    says: 'mak(?:e|es|ing) ?all ?our ?the ?its <o> findable|searchable|discoverable',
    deed: 'search',
    object: '{os}',
  },
  {
    says: 'chat|question|qa|answering ?tool|bot|assistant|app|system|service on top of ?our ?the <t+>',
    deed: 'answer',
    task: 'question-answering-rag',
    object: '{t}',
    things: 't',
  },
  // What is grouped, by what.
  {
    says: '<<o> segments',
    deed: 'segment',
    object: '{os}',
    only: /\b(?:build|creat|defin|deriv|develop|design|refin|maintain|discover)\w* (?:\w+ ){0,3}segments\b/,
    must: /(?:^|\s)(?:customer|user|member|guest|donor|player|reader|listener|viewer|subscriber|client|shopper|buyer|visitor|patient|merchant|supplier|store|shop|household|supporter|borrower|policyholder|farmer|driver|rider)s?$/i,
  },
  {
    says: 'group(?:s|ing)?|cluster(?:s|ing)? ~3 <o> ?anew ?again according to',
    deed: 'cluster',
    object: '{os}',
    never: /\b(?:data|teams?|work|tasks?|results?|samples?)\b/i,
  },
  // What is read.
  {
    says: '<<o> data|information|field|key extraction|capture',
    deed: 'extract',
    task: 'token-classification',
    object: 'key facts',
    things: 'o',
    must: PAPERS,
  },
  {
    says: 'extract(?:s|ing|ion)? ?of relationships|relations|structure|texts?|content|knowledge|tables|entities|insights ~4 from|out ?of <t>',
    deed: 'extract',
    task: 'token-classification',
    object: 'key facts',
    must: /(?:^|\s)(?:documents|pdfs|filings|contracts|reports|invoices|statements|letters|forms|manuals|papers|agreements|prospectuses|certificates|tenders|transcripts)$/i,
  },
  {
    says: '<<o> parsing|digiti[sz]ation|extraction',
    deed: 'extract',
    task: 'token-classification',
    object: 'key facts',
    things: 'o',
    must: PAPERS,
  },
  {
    says: '<<o> classification|categori[sz]ation|routing|triage|tagging',
    deed: 'classify',
    task: 'text-classification',
    object: '{os}',
    must: MESSAGES,
  },
  {
    says: 'identif(?:y|ies|ying|ication)|detect(?:s|ing|ion)?|discover(?:y|ing)?|find(?:s|ing)?|redact(?:s|ing|ion)? ?of sensitive|personal|identifiable|confidential data|information',
    deed: 'extract',
    task: 'token-classification',
    object: 'names, addresses and account numbers',
  },
  {
    says: 'summari[sz](?:e|es|ing) ?the ?our <o>',
    deed: 'summarise',
    task: 'summarization',
    object: 'notes of {os}',
    must: /(?:^|\s)(?:patient visits?|visits?|consultations?|encounters?|appointments?|meetings?|ward rounds?|home visits?)$/i,
  },
  // What is measured.
  {
    says: 'scor(?:e|es|ing)|rat(?:e|es|ing)|measur(?:e|es|ing)|quantify(?:ing)? the k=popularity|attractiveness|credibility|value|reach|difficulty|complexity of ?a|an ?each ?every <o>',
    deed: 'estimate',
    task: 'tabular-regression',
    object: '{k} of {os}',
    never: /\b(?:work|business|models?|data|solutions?|initiatives?|analytics|projects?|teams?|impact)\b/i,
  },
  {
    says: 'claims? severity|frequency ?and ?or ?severity|frequency',
    deed: 'estimate',
    task: 'tabular-regression',
    object: 'cost of claims',
  },
  {
    says: 'anomal(?:y|ies) ?detection ?in|on|for|of|from ?our ?the ?time ?series ?streaming sensor|telemetry|iot|machine|equipment|vibration|meter ?sensor ?data|readings|streams|signals|traffic|telemetry',
    deed: 'detect',
    task: 'anomaly-detection',
    object: 'unusual sensor readings',
  },
  {
    says: 'detection ?ml systems?|models?|algorithms?|tools? to|that mitigat(?:e|es)|combat|combats|fight|fights|stop|stops|prevent|prevents|reduc(?:e|es)|catch|catches|block|blocks <o+>',
    deed: 'detect',
    never: /\b(?:risks?|bugs?|downtime|drift|errors?|impact|delays?|costs?)\b/i,
  },
  // What is put in order for somebody.
  {
    says: 'personali[sz](?:e|es|ing|ed|ation) ?of ?the ?our ?user ?customer ?member ?shopper content|feeds?|newsfeeds?|timelines?|homepages?|storefronts?',
    deed: 'recommend',
    task: 'recommendation',
    object: 'pieces of content',
  },
  // What belongs together.
  {
    says: 'entity|identity|record resolution|linkage|matching|deduplication',
    deed: 'predict',
    clause: 'which pairs of records are one and the same',
    labels: ['another', 'the same'],
  },
  {
    says: 'computer|machine vision to|that|for ~1 analy[sz](?:e|es|ing)|monitor(?:s|ing)?|understand(?:ing)?|audit(?:s|ing)?|check(?:s|ing)? ?our ?the <o>',
    deed: 'detect',
    task: 'object-detection',
    never: /\b(?:data|images?|videos?|footage|pictures?|photos?|scenes?|trends?|customers?|behaviou?r)\b/i,
  },
];

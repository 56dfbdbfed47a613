/** What an answer is for, whatever the trade: fraud is stopped, a machine is repaired in time, and who does it. Pure. */
import { AWAITED_AHEAD, AWAITED_ONCE } from './amounts-awaited.ts';
import { saidInEnglish } from './glossary.ts';
import type { Statement } from './statement.ts';
import { ROLES, TRIED_ROLES, type Waits } from './who-waits.ts';

export interface Purpose {
  /** `so that …`, without a full stop; where it is missing, that of the frame is meant. */
  purpose?: string;
  /** Who acts on it, and within what. */
  user: string;
  /** What is told apart, first the usual. */
  labels?: string[];
}

/** What happens or does not. The first that fits is meant: what is said of people goes before what is said of machines. */
const EVENTS: readonly Waits[] = [
  [
    /\bdo not match\b/,
    'a person reads only those that differ',
    'a clerk who compares two papers line by line',
  ],
  [
    /\bare of the same\b/,
    'each is counted once',
    'a data steward who merges by hand what two people entered',
  ],
  [
    /\bbelong together\b/,
    'a person looks only at the pairs that are in doubt',
    'a clerk who compares two lists line by line',
  ],
  [
    /\bfit together\b/,
    'nobody has to go through all of them',
    'a coordinator who brings the two together by hand today',
  ],
  [
    /\bare duplicates\b/,
    'each stands in the books once',
    'a data steward who merges by hand what two people entered',
  ],
  [
    /\b(?:come|go|look at|visit|call|check|inspect|walk|open|test|make) first\b/,
    'the day begins with those that matter',
    'somebody who gets through only some of them',
  ],
  [
    /\b(?:invalid traffic|click fraud|ad fraud|fake clicks|bot traffic|fraud in (?:online )?traffic|fraud (?:in|of) (?:clicks|impressions|installs|visits))\b/,
    'nobody pays for visits that no person made',
    'a traffic analyst who decides which channels are paid, and shows why one is not',
    ['human', 'bot'],
  ],
  [
    /\b(?:\w+ )?resistan(?:ce|t)\b/,
    'what no longer works is not used first',
    'a laboratory head who says by evening what will work',
    ['susceptible', 'resistant'],
  ],
  [
    /\b(?:malignan\w+|tumou?rs?|cancers?|melanomas?|lesions?|carcinomas?)\b/,
    'a doctor sees the doubtful ones first',
    'a doctor who reads the findings, and must not miss one',
    ['benign', 'malignant'],
  ],
  [
    /\b(?:infect\w+|contaminat\w+)\b/,
    'it is stopped before it spreads',
    'a hygiene officer who can look into a few cases a day',
    ['clean', 'infected'],
  ],
  [
    /\b(?:turnover|attrition|departures?) of (?:\w+ )?(?:employees|staff|nurses|drivers|workers|crew|teachers|carers|pickers)\b|\b(?:employee|staff|workforce|nurse|driver|talent) (?:attrition|turnover|churn)\b|\b(?:employees|staff|nurses|drivers) (?:will |may |might |likely to |are likely to )+(?:leave|quit|resign)\b/,
    'somebody talks with them before they have signed elsewhere',
    'a head of department who can change a roster, and seldom a wage',
    ['stay', 'leave'],
  ],
  [
    /^(?!.*\b(?:bookings?|appointments?|orders?|reservations?|flights?|visits?|sailings?|trips?|shifts?)\b).*\b(?:churn\w*|attrition|retention|(?:will|may|might|to) (?:leave|cancel|lapse|not renew)|risk of (?:cancelling|leaving|lapsing)|non-?renewals?|unsubscrib\w+)\b/,
    'somebody talks with them while they still listen',
    'an account manager who can ring only some of them',
    ['stay', 'leave'],
  ],
  [
    /\b(?:applications?|claims?|requests?|invoices?|prescriptions?|authori[sz]ations?)\b.*\b(?:approv\w+|accept\w+|reject\w+|declin\w+|denied|denials?)\b|\b(?:approvals?|denials?) of\b/,
    'what is doubtful is put right before it is handed in',
    'a clerk who can look at a few applications a day again',
    ['approved', 'declined'],
  ],
  [
    /\b(?:floods?|flooding|wildfires?|landslides?|storm damage)\b/,
    'people are warned while there is time',
    'an officer on duty who has to warn early, and not every night',
    ['safe', 'struck'],
  ],
  [
    /\b(?:fraud\w*|suspicious \w+|scams?|chargebacks?|money laundering|counterfeits?)\b/,
    'each case is stopped before the money is gone',
    'a fraud analyst who can look into only some of the cases',
    ['genuine', 'fraud'],
  ],
  [
    /\b(?:cancell?ations?|cancel\w*|(?<!(?:tax|vat|annual|wage|income) )returns?|returned|refunds?)\b(?!.*\bsubscri)/,
    'the plan is changed while it still can be',
    'a planner who can still change the plan of the day',
    ['kept', 'cancelled'],
  ],
  [
    /\b(?:phishing|intrusions?|malware|attacks?|attackers?|(?:data|security) breach(?:es)?|account takeovers?|bots?)\b/,
    'the one real attack is not the hundredth alert of the night',
    'a security analyst who can look into only some of the alerts',
    ['harmless', 'attack'],
  ],
  [
    /\b(?:defaults?|delinquen\w+|arrears|non-?payments?|insolvenc\w+|bankruptc\w+|credit ?worthiness|credit risk|bad debts?|fall behind|late payments?|pay late)\b/,
    'they get a second look before the money is lent',
    'a credit analyst who decides which applications get a second look, and has to name the reason',
    ['repaid', 'default'],
  ],
  [
    /\b(?:no-?shows?|stay away|not (?:turn|show) up|missed appointments?)\b/,
    'a place that stays empty is given to somebody else',
    'somebody at a front desk who can still fill a place again',
    ['comes', 'stays away'],
  ],
  [
    /\b(?:readmi\w+|mortality|deteriorat\w+|sepsis|complications?|hospitali[sz]ations?|falls|relapses?)\b/,
    'somebody looks in on them before it is an emergency',
    'a nurse in charge who can look in on a few of many more often',
    ['stable', 'worse'],
  ],
  [
    /\b(?:conver(?:sions?|t)|(?:to|will|may|might) (?:buy|purchase|take up|subscribe|upgrade|respond|sign up|donate|enrol|book|order)|purchas\w+|upsell\w*|cross-?sell\w*|upgrades?|uptake|responses?)\b/,
    'those are asked first who are close to a yes',
    'a campaign manager with a fixed number of offers',
    ['passes', 'takes it up'],
  ],
  [
    /\b(?:injur\w+|accidents?|collisions?|crash(?:es)?|near misses)\b/,
    'the work is changed before somebody is hurt',
    'a safety officer who can stop a job, and has to say why',
    ['nothing', 'accident'],
  ],
  [
    /\b(?:delay\w*|lateness|overdue|(?:arrive|run|be) late|late (?:deliver\w+|arrivals?|shipments?|orders?)|missed (?:deadlines?|connections?)|sla breach\w*)\b/,
    'who waits is told, and the plan is changed while it still can be',
    'a dispatcher who can still change the plan of the day in a few places',
    ['on time', 'late'],
  ],
  [
    /\b(?:defect\w*|scrap|rejects?|reworks?|non-?conformit\w+|faulty (?:parts?|products?|pieces?)|quality (?:issues?|problems?|faults?))\b/,
    'the batch is held back before it reaches a customer',
    'a quality engineer who can hold back a few batches a shift',
    ['good', 'defect'],
  ],
  [
    /\b(?:outages?|incidents?|downtimes?|service failures?)\b/,
    'somebody is called before users notice',
    'an engineer on call who wants to be woken for the right thing',
    ['quiet', 'outage'],
  ],
  [
    /\b(?:fail\w*|break(?:s|downs?| down)|malfunctions?|leak\w*|wear|faults?|overheat\w*|remaining useful life|predictive maintenance|underperform\w*|stoppages?)\b/,
    'a repair is planned before anything stands still',
    'a maintenance planner with a list that is too long',
    ['runs', 'fails'],
  ],
  [
    /\b(?:stock-?outs?|out of stock|shortages?|run out)\b/,
    'goods are ordered before the shelf is empty',
    'a planner who cannot look at every article',
    ['in stock', 'runs out'],
  ],
  [
    /\b(?:diseases?|infestations?|pests?|blight|mould|outbreaks?)\b/,
    'each is treated while it is still in one place',
    'an adviser who can visit a few places a day',
    ['healthy', 'affected'],
  ],
  [
    /\b(?:drop(?:s|ping)? out|dropouts?|disengag\w+|fail (?:a|the|their) (?:course|exam|year))\b/,
    'a tutor speaks with them while there is time to catch up',
    'a student adviser who has no time for a talk with everybody',
    ['stays', 'drops out'],
  ],
];

const TABLES: Readonly<Record<string, readonly Waits[]>> = {
  'tabular-classification': EVENTS,
  'anomaly-detection': EVENTS,
  'time-series-forecasting': AWAITED_AHEAD,
  'tabular-regression': AWAITED_ONCE,
  ...ROLES,
};

/** What the answer to a statement is for; undefined where its words are of no kind that is known. */
export function purposeFor(
  task: string,
  { clause, objects, things, isTried, isInEnglish }: Statement,
): Purpose | undefined {
  const english = (text: string) => saidInEnglish(text, isInEnglish ? { isInEnglish } : {});
  // `Routes where returns do not look normal`: why is not known yet.
  if (objects.some((object) => / where /.test(object))) return undefined;
  const said = clause ?? objects.map(english).join(', ');
  const table = isTried ? TRIED_ROLES : TABLES[task];
  const isIn = (text: string) => table?.find(([words]) => words.test(text.toLowerCase()));
  // What is said of it goes before where it is found.
  const row = (things ? isIn(`${said} in ${english(things)}`) : undefined) ?? isIn(said);
  if (!row) return undefined;
  const [, purpose, user, labels] = row;
  return { ...(purpose ? { purpose: `so that ${purpose}` } : {}), user, labels };
}

/** Who waits for an answer, by what it is of, for families that predict no event and no amount. Pure. */

/** Words of what is asked, what the answer is for where the frame does not say it well, who acts on it, and what is told apart. */
export type Waits = readonly [said: RegExp, purpose: string | undefined, user: string, labels?: string[]];

/** A line each: words that are met as a whole, who acts, and after a slash what the answer is for. */
const rowsOf = (list: string): Waits[] =>
  list
    .trim()
    .split('\n')
    .map((line) => {
      const [words = '', told = ''] = line.split(': ');
      const [user = '', purpose] = told.split(' / ');
      return [new RegExp(words === '*' ? '' : `\\b(?:${words})\\b`), purpose, user];
    });

const TEXTS = rowsOf(`
misconceptions?|student answers?|short answers: a teacher who cannot read all answers before the next lesson / the next lesson begins there
phishing: a security analyst who can look into only some of the messages / it is blocked before somebody clicks
spam|abuse|hate|harassment|toxicity|insults?|scams?|posts|comments: a moderator who can read only a few of all that is posted
sentiments?|reviews?|feedback|surveys?: a product manager who has more opinions than anybody can read / what annoys most is mended first
tickets?|incidents?|bug reports?|cases: a team lead who hands out the new ones
e-?mails?|messages?|letters?|enquir\\w+|inquir\\w+|requests?|chats?: a clerk who opens the common mailbox
calls|call (?:transcripts?|recordings?|records?|logs?)|transcripts?|conversations?: a head of a call centre who can listen to only a few calls
complaints?: a complaints officer who has to answer within a week
claims?: a claims handler who opens the new ones
contracts?|clauses?|leases?|filings?|judge?ments?|court|statutes?: a lawyer who has to find the few pages that matter
news|articles?|stories|headlines: an editor who chooses what is printed
cvs?|resumes?|applications?|vacanc\\w+|profiles?: a recruiter who reads all of them today
notes?|records?|diar(?:y|ies)|reports?|findings: a specialist who reads them today, and must not overlook one
documents?|papers?|forms?|invoices?|receipts?: a clerk who opens them today`);

const READ_OFF = rowsOf(`
invoices?|receipts?|bills?: an accounts clerk who types them over today
contracts?|clauses?|leases?: a lawyer who compares their terms by hand today
drugs?|doses?|symptoms?|diagnos\\w+|patients?|medical|clinical: a medical coder who reads them today
funds?|filings?|prospectus\\w*|financial: an analyst who copies their figures into a table today
cvs?|resumes?|skills: a recruiter who types each application into a form
waybills?|customs|shipping|deliver\\w+: a dispatcher who types papers over while the lorry waits
meters?|plates?|labels?|serial: a technician who writes them down today`);

const TRIED = rowsOf(`
e-?mails?|campaigns?|ads?|adverts?|creatives?|mailings?|offers?|coupons?|vouchers?|promotions?: a campaign manager who has to say which version all others get
prices?|pricing|fees?|fares?|discounts?|tariffs?: a pricing manager who has to say whether the new price stays
drugs?|treatments?|therap\\w+|doses?: a study leader who has to say what comes next before the next patient is seen
levels?|games?|boosters?|rewards?: a game designer who has to say whether the new level stays
*: a product manager who has to say whether the change stays`);

const PARTED = rowsOf(`
customers?|shoppers?|subscribers?|users?|members?|guests?|readers?|players?|viewers?|audiences?: a marketing manager who writes for kinds of people, and not for each
patients?|residents?: a ward manager who plans care for kinds of patients
stores?|shops?|branches|sites|restaurants: an area manager who cannot visit all of them
suppliers?|partners?|merchants?|sellers?: a partner manager who has time for only some of them
products?|articles?|items?|parts?: a buyer who plans by groups, since there are too many to plan singly
tickets?|comments?|reviews?|complaints?|messages?|calls?|texts?|answers?|notes?: a service manager who wants to know what is new this month without reading it all`);

const CHOSEN = rowsOf(`
jobs?|vacanc\\w+|positions?: a job seeker who looks at the first few vacancies
courses?|lessons?|exercises?: a learner who does not know what comes next
news|articles?|stories: a reader who looks at the first few
songs?|music|tracks?|podcasts?: a listener who does not want to choose
films?|movies?|series|shows?|videos?|programmes?: a viewer who gives up soon if nothing fits
recipes?|meals?|dishes|restaurants?: a guest who is hungry and wants to decide in a minute
homes?|flats?|properties|apartments?|houses?: a home seeker who can visit only a few
hotels?|trips?|destinations?|flights?|activities|tours?: a traveller who does not want to compare them all
loads?|freight|shipments?: a carrier with an empty lorry and little time
offers?|actions?|coupons?|vouchers?: a campaign manager who may not make each customer every offer
products?|items?|goods|clothes|outfits?: a shopper who looks at the first page
candidates?|talents?: a recruiter who can write to twenty people a day`);

const HELPED = rowsOf(`
code|pull requests?|commits?|repositor\\w+|unit tests?: a software engineer who reads every change before it goes in
tickets?|customers?|support|refunds?|complaints?: a support agent who has several chats open, and keeps the last word
claims?|polic(?:y|ies): a claims handler who does this routine by hand today, and keeps the last word
candidates?|applicants?|cvs?|interviews?|vacanc\\w+: a recruiter who does this routine by hand today, and keeps the last word
invoices?|payments?|ledgers?|expenses?|bookkeeping: an accounts clerk who does this routine by hand today, and keeps the last word
patients?|appointments?: a receptionist who does this routine between patients, and keeps the last word
orders?|shipments?|deliver\\w+|freight|bookings?: a dispatcher who does this routine by hand today, and keeps the last word
contracts?|clauses?|legal|court: a lawyer who does this routine by hand today, and keeps the last word
sales|leads?|prospects?|crm|quotes?: a sales representative who does this routine after each call, and keeps the last word
students?|pupils?|lessons?|exercises?: a teacher who does this routine by hand today, and keeps the last word
(?:theft|damage|accident|loss|fault|incident|defect) reports?|warrant(?:y|ies): a case handler who does this routine by hand today, and keeps the last word
reports?|papers?|literature|research: an analyst who does this routine by hand today, and keeps the last word`);

const ASKED = rowsOf(`
manuals?|handbooks?|job sheets?|drawings|procedures|instructions: a technician at work with a question that cannot wait
contracts?|statutes?|court|law|regulations?|rules|polic(?:y|ies)|wordings?: a case worker who has to name the paragraph while the caller waits
guidelines|protocols|leaflets?|medical|clinical: a doctor who has little time between patients
lessons?|textbooks?|courses?|lectures?: a student who is stuck, and has nobody to ask
help|faqs?|support|tickets?|knowledge base: a support agent who has a customer waiting in the chat
reports?|filings?|papers|studies|articles: an analyst who has to know what all of them say`);

const SEEN = rowsOf(`
defects?|scratch\\w*|dents?|porosity|welds?|solder\\w*: a quality inspector who releases the batch
tumou?rs?|lesions?|nodules?|fractures?|caries|polyps?|haemorrhages?: a doctor who reads them today, and must not overlook one
cells?|nuclei|colonies|tissue: a laboratory assistant who counts under a microscope until the eyes hurt
weeds?|crops?|fruits?|plants?|leaves|leaf|apples|grapes|pests?|insects?|mangoes|ripe\\w*: an agronomist who cannot walk every field
cracks?|corrosion|rust|potholes?|spalling: a maintenance planner with a list that is too long
pedestrians?|cyclists?|cars|vehicles|lanes?|traffic (?:lights?|signs?)|stop signs?|obstacles?: a perception engineer who decides which scenes are labelled next
buildings?|roofs?|roads?|fields?|trees|rivers: a map editor who sees what is missing on the map only in the pictures
animals?|birds?|fish|sheep|cattle|cows|whales?|wildlife: a biologist who has more pictures than anybody can look at
shelf|shelves|products?|articles|price tags?: a merchandiser who cannot visit every shop
helmets?|gloves|smoke|fire|people|persons?|intruders?: a safety officer who cannot watch every camera`);

const HEARD = rowsOf(`
generated speech|voices?: a voice producer who listens to every clip before it goes out
music|songs?|tracks?|jingles?: a rights clerk who has to say how long and how loud a piece was played
machines?|engines?|bearings?|pumps?|motors?: a maintenance planner who hears of a fault when it is too late
birds?|birdsong|bats?|whales?|frogs?|animals?: a biologist with more recordings than anybody can hear
callers?|calls?|emotions?: a head of a call centre who can listen to only a few calls
coughs?|heart|lungs?|breath\\w*: a doctor who listens for it today`);

/** The tables of families, by what their answer is of. */
export const ROLES: Readonly<Record<string, readonly Waits[]>> = {
  'text-classification': TEXTS,
  'token-classification': READ_OFF,
  'document-ocr': READ_OFF,
  'question-answering-rag': ASKED,
  summarization: ASKED,
  recommendation: CHOSEN,
  'text-generation-agent': HELPED,
  'clustering-analytics': PARTED,
  'object-detection': SEEN,
  'image-segmentation': SEEN,
  'image-classification': SEEN,
  'audio-classification': HEARD,
};
/** Who says whether a change stays. */
export const TRIED_ROLES = TRIED;

/** The same of what an experiment is on. */
export const whoDecidesOn = (tried: string): string =>
  TRIED.find(([words]) => words.test(tried.toLowerCase()))?.[2] ?? '';

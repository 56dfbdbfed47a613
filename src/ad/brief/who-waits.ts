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
misconceptions?|student answers?|short answers: a teacher who has ninety answers and one lesson to plan / the next lesson begins there
phishing: a security analyst who can look into ten messages an hour / it is blocked before somebody clicks
spam|abuse|hate|harassment|toxicity|insults?|scams?|posts|comments: a moderator who can read a few hundred of a hundred thousand a day
sentiments?|reviews?|feedback|surveys?: a product manager who has four thousand opinions and one plan for the quarter / what annoys most is mended first
tickets?|incidents?|bug reports?|cases: a team lead who hands out the new ones at eight and at two
e-?mails?|messages?|letters?|enquir\\w+|inquir\\w+|requests?|chats?: a clerk who opens the common mailbox at seven
calls|call (?:transcripts?|recordings?|records?|logs?)|transcripts?|conversations?: a head of a call centre who can listen to twenty calls a week
complaints?: a complaints officer who has to answer within a week
claims?: a claims handler who opens forty new ones every morning
contracts?|clauses?|leases?|filings?|judge?ments?|court|statutes?: a lawyer who has to read a hundred pages by noon
news|articles?|stories|headlines: an editor who has to fill six pages by five
cvs?|resumes?|applications?|vacanc\\w+|profiles?: a recruiter who has sixty to read before lunch
notes?|records?|diar(?:y|ies)|reports?|findings: a specialist who has ten minutes for each and must not overlook one
documents?|papers?|forms?|invoices?|receipts?: a clerk who opens two hundred of them a day`);

const READ_OFF = rowsOf(`
invoices?|receipts?|bills?: an accounts clerk who types two hundred of them over a week
contracts?|clauses?|leases?: a lawyer who compares the terms of forty contracts before Friday
drugs?|doses?|symptoms?|diagnos\\w+|patients?|medical|clinical: a medical coder who reads forty letters a day
funds?|filings?|prospectus\\w*|financial: an analyst who copies the figures of sixty reports into one table
cvs?|resumes?|skills: a recruiter who types each application into a form
waybills?|customs|shipping|deliver\\w+: a dispatcher who types papers over while the lorry waits
meters?|plates?|labels?|serial: a technician who writes down forty numbers a day`);

const TRIED = rowsOf(`
e-?mails?|campaigns?|ads?|adverts?|creatives?|mailings?|offers?|coupons?|vouchers?|promotions?: a campaign manager who has to say on Friday which version all others get
prices?|pricing|fees?|fares?|discounts?|tariffs?: a pricing manager who has to say on Friday whether the new price stays
drugs?|treatments?|therap\\w+|doses?: a study leader who has to say what comes next before the next patient is seen
levels?|games?|boosters?|rewards?: a game designer who has to say on Friday whether the new level stays
*: a product manager who has to say on Friday whether the change stays`);

const PARTED = rowsOf(`
customers?|shoppers?|subscribers?|users?|members?|guests?|readers?|players?|viewers?|audiences?: a marketing manager who can afford three messages, and not three hundred
patients?|residents?: a ward manager who plans care for kinds of patients and not for one at a time
stores?|shops?|branches|sites|restaurants: an area manager who visits two of ninety a day
suppliers?|partners?|merchants?|sellers?: a partner manager who has time for twenty of nine hundred
products?|articles?|items?|parts?: a buyer who plans by groups, since there are too many to plan one by one
tickets?|comments?|reviews?|complaints?|messages?|calls?|texts?|answers?|notes?: a service manager who wants to know what is new this month without reading it all`);

const CHOSEN = rowsOf(`
jobs?|vacanc\\w+|positions?: a job seeker who looks at five vacancies in the evening
courses?|lessons?|exercises?: a learner who does not know what comes next
news|articles?|stories: a reader who has ten minutes on the way to work
songs?|music|tracks?|podcasts?: a listener who does not want to choose
films?|movies?|series|shows?|videos?|programmes?: a viewer who gives up after two minutes of looking
recipes?|meals?|dishes|restaurants?: a guest who is hungry and wants to decide in a minute
homes?|flats?|properties|apartments?|houses?: a home seeker who can visit four on a Saturday
hotels?|trips?|destinations?|flights?|activities|tours?: a traveller who has one free week and forty open tabs
loads?|freight|shipments?: a carrier with an empty lorry and two hours until it leaves
offers?|actions?|coupons?|vouchers?: a campaign manager who may make each customer one offer a month
products?|items?|goods|clothes|outfits?: a shopper who looks at one page and not at ten
candidates?|talents?: a recruiter who can write to twenty people a day`);

const HELPED = rowsOf(`
code|pull requests?|commits?|repositor\\w+|unit tests?: a software engineer who reads every change before it goes in
tickets?|customers?|support|refunds?|complaints?: a support agent who has six chats open, and keeps the last word
claims?|polic(?:y|ies): a claims handler who does this routine forty times a day, and keeps the last word
candidates?|applicants?|cvs?|interviews?|vacanc\\w+: a recruiter who does this routine by hand today, and keeps the last word
invoices?|payments?|ledgers?|expenses?|bookkeeping: an accounts clerk who does this routine by hand today, and keeps the last word
patients?|appointments?: a receptionist who does this routine between two patients, and keeps the last word
orders?|shipments?|deliver\\w+|freight|bookings?: a dispatcher who does this routine by hand today, and keeps the last word
contracts?|clauses?|legal|court: a lawyer who does this routine by hand today, and keeps the last word
sales|leads?|prospects?|crm|quotes?: a sales representative who does this routine after each call, and keeps the last word
students?|pupils?|lessons?|exercises?: a teacher who does this routine on Sunday evenings, and keeps the last word
reports?|papers?|literature|research: an analyst who does this routine by hand today, and keeps the last word`);

const ASKED = rowsOf(`
manuals?|handbooks?|job sheets?|drawings|procedures|instructions: a technician who has one hand free and a question that cannot wait
contracts?|statutes?|court|law|regulations?|rules|polic(?:y|ies)|wordings?: a case worker who has to name the paragraph while the caller waits
guidelines|protocols|leaflets?|medical|clinical: a doctor who has two minutes between two patients
lessons?|textbooks?|courses?|lectures?: a student who is stuck at nine in the evening
help|faqs?|support|tickets?|knowledge base: a support agent who has a customer waiting in the chat
reports?|filings?|papers|studies|articles: an analyst who has to know by noon what forty papers say`);

const SEEN = rowsOf(`
defects?|scratch\\w*|dents?|porosity|welds?|solder\\w*: a quality inspector who releases the batch and has four seconds a part
tumou?rs?|lesions?|nodules?|fractures?|caries|polyps?|haemorrhages?: a doctor who reads sixty pictures a day and must not overlook one
cells?|nuclei|colonies|tissue: a laboratory assistant who counts under a microscope until the eyes hurt
weeds?|crops?|fruits?|plants?|leaves|leaf|apples|grapes|pests?|insects?|mangoes|ripe\\w*: an agronomist who walks two of four hundred hectares a day
cracks?|corrosion|rust|potholes?|spalling: a maintenance planner who has one crew and a list that is too long
pedestrians?|cyclists?|cars|vehicles|lanes?|traffic (?:lights?|signs?)|stop signs?|obstacles?: a perception engineer who decides which scenes are labelled next
buildings?|roofs?|roads?|fields?|trees|rivers: a map editor who sees what is missing on the map only in the pictures
animals?|birds?|fish|sheep|cattle|cows|whales?|wildlife: a biologist who has forty thousand pictures from one season
shelf|shelves|products?|articles|price tags?: a merchandiser who visits two of ninety shops a day
helmets?|gloves|smoke|fire|people|persons?|intruders?: a safety officer who watches forty cameras at once`);

const HEARD = rowsOf(`
generated speech|voices?: a voice producer who listens to every clip before it goes out
music|songs?|tracks?|jingles?: a rights clerk who has to say how long and how loud a piece was played
machines?|engines?|bearings?|pumps?|motors?: a maintenance planner who hears of a fault when it is too late
birds?|birdsong|bats?|whales?|frogs?|animals?: a biologist with ninety recorders and one pair of ears
callers?|calls?|emotions?: a head of a call centre who can listen to twenty calls a week
coughs?|heart|lungs?|breath\\w*: a doctor who listens to forty patients a day`);

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

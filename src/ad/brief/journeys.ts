/** What somebody or something goes through, step by step, by industry; and what an experiment could change there. Pure. */

/** Steps of a funnel, the first one first, and a change that is tried on half of them. */
export interface Journey {
  steps: string[];
  change: string;
  /** What an experiment measures, where that is no use of something. */
  outcome?: string;
}

const journey = (steps: string, change: string): Journey => ({ steps: steps.split(' > '), change });

/** What is sent to people, who then do something or do not. */
const SENT =
  /\b(mailings?|newsletters?|campaigns?|adverts?|vouchers?|coupons?|push messages?|notifications?)\b/;
/** Whether a thing is sent to people: those it is about are they. */
export const isSent = (thing: string): boolean => SENT.test(thing.toLowerCase());

/** Things that go the same way in every industry, by a word of their name. */
const BY_THING: [RegExp, Journey][] = [
  [
    SENT,
    {
      ...journey(
        'gets it > opens it > follows the link > looks closer > does what it asks for',
        'another subject line',
      ),
      outcome: 'spending',
    },
  ],
  [
    /\b(orders?|purchases?|baskets?)\b/,
    journey('is begun > is ordered > is paid > is delivered > is kept', 'a shorter form'),
  ],
  [
    /\b(shipments?|parcels?|deliver(?:y|ies)|freight)\b/,
    journey(
      'is announced > is picked up > is on its way > is delivered > is signed for',
      'a message two hours before',
    ),
  ],
  [
    /\b(claims?|losses)\b/,
    journey(
      'is reported > has its papers > is assessed > is approved > is paid',
      'photos by phone in place of a visit',
    ),
  ],
  [
    /\b(loans?|credits?|mortgages?)\b/,
    journey(
      'is asked for > has its papers > is checked > is offered > is signed',
      'an answer on the same day',
    ),
  ],
  [
    /\b(applications?|applicants?|candidates?|requests?|permits?)\b/,
    journey('comes in > is complete > is checked > is invited > is accepted', 'a checklist before the form'),
  ],
  [
    /\b(tickets?|cases?|complaints?|calls?|conversations?|messages?)\b/,
    journey('comes in > is sorted > is answered > is solved > stays solved', 'a draft of the answer'),
  ],
  [
    /\b(machines?|pumps?|turbines?|vehicles?|cars?|trucks?|robots?|engines?|devices?|sensors?|batter(?:y|ies)|assets?|lines?)\b/,
    journey('is switched on > is warm > runs > runs at full load > ends without a stop', 'a longer warm-up'),
  ],
  [
    /\b(visits?|sessions?)\b/,
    journey('lands > looks around > looks closer > begins > finishes', 'fewer fields on the last page'),
  ],
  [
    /\b(projects?|sites?|buildings?|flats?|homes?|houses?|properties)\b/,
    journey(
      'is listed > is looked at > is visited > has an offer > is signed',
      'a floor plan on the first page',
    ),
  ],
  [
    /\b(patients?|referrals?|admissions?|appointments?)\b/,
    journey('is referred > gets a date > comes > is treated > comes to the check', 'a second reminder'),
  ],
  [
    /\b(students?|learners?|pupils?|courses?)\b/,
    journey('enrols > begins > hands in > passes the middle > finishes', 'a note from the tutor each week'),
  ],
  [
    /\b(players?|gamers?)\b/,
    journey(
      'installs > plays the first level > comes back > plays with others > buys',
      'a shorter first level',
    ),
  ],
];

const SHOP = journey(
  'visits the shop > looks at an article > fills the basket > pays > comes back',
  'free shipping above a small sum',
);
const APP = journey(
  'signs up > sets it up > uses it > invites somebody > pays',
  'a checklist on the first page',
);
const OFFICE = journey(
  'opens the page > begins the form > hands it in > is complete > is granted',
  'the form in plain words',
);
const FIELD = journey('is planned > is begun > is measured > is treated > is finished', 'an earlier start');

/** Of people, by industry. */
const BY_DOMAIN: Record<string, Journey> = {
  agriculture: FIELD,
  automotive: journey(
    'looks at a model > puts one together > drives one > orders > comes to the service',
    'a test drive at home',
  ),
  climate: journey(
    'opens the map > chooses a place > reads the report > takes it along > comes back',
    'the map before the text',
  ),
  'customer-support': journey(
    'opens the help > searches > writes > has an answer > is content',
    'three articles before the form',
  ),
  cybersecurity: journey(
    'is invited > signs in > passes the second factor > finishes the training > reports a test mail',
    'a training of five minutes',
  ),
  defence: FIELD,
  'e-commerce': SHOP,
  education: journey(
    'enrols > begins > hands in > passes the middle > finishes',
    'a note from the tutor each week',
  ),
  energy: journey(
    'opens the letter > compares > asks > signs > moves the load',
    'a message with the cheap hours',
  ),
  finance: journey(
    'opens the offer > begins > has its papers > signs > uses it',
    'an answer on the same day',
  ),
  fintech: journey(
    'installs the app > proves who it is > pays in > pays with it > pays in again',
    'the proof by video in one step',
  ),
  food: journey('opens the menu > chooses > orders > collects > orders again', 'pictures in the menu'),
  general: APP,
  geospatial: journey(
    'opens the map > searches a place > chooses a layer > takes it along > comes back',
    'the search on top of the map',
  ),
  healthcare: journey(
    'is referred > gets a date > comes > is treated > comes to the check',
    'a second reminder',
  ),
  hospitality: journey(
    'looks at a room > chooses a date > books > arrives > books again',
    'breakfast until noon',
  ),
  hr: journey('reads the ad > begins > applies > is invited > is hired', 'applying without a letter'),
  insurance: journey(
    'asks for a price > compares > has an offer > signs > stays a year',
    'the price before the questions',
  ),
  legal: journey(
    'asks > sends the papers > has a first answer > signs > is closed',
    'a fixed price for the first answer',
  ),
  'life-sciences': journey(
    'opens the catalogue > compares > asks for a sample > orders > orders again',
    'the protocol beside the product',
  ),
  logistics: journey(
    'asks for a price > books > hands over > has it delivered > books again',
    'a time window of two hours',
  ),
  manufacturing: journey(
    'is asked for > is offered > is ordered > is made > passes the check',
    'a check at half time',
  ),
  media: journey('reads > comes back > registers > begins a trial > subscribes', 'a shorter trial'),
  mobility: journey(
    'opens the app > finds a ride > rides > rides again > takes a pass',
    'the first half hour is free',
  ),
  pharma: journey(
    'is asked > is screened > is enrolled > comes to the first visit > stays to the end',
    'visits nearer to home',
  ),
  'public-sector': OFFICE,
  'real-estate': journey(
    'looks at a home > saves it > asks > visits > makes an offer',
    'a floor plan on the first page',
  ),
  retail: journey('comes in > looks > tries > pays > comes back', 'a shelf by the door'),
  robotics: journey(
    'is set up > has its map > drives > finishes a task > finishes a shift',
    'a map drawn beforehand',
  ),
  software: APP,
  sports: journey(
    'tries a class > comes back > joins > comes each week > stays a year',
    'a coach for the first month',
  ),
  telecom: journey(
    'opens the tariffs > compares > chooses > confirms > uses it',
    'one page in place of three',
  ),
  travel: journey(
    'looks for a place > compares > books > travels > books again',
    'the full price from the start',
  ),
};

/** Who goes a way on their own feet. */
const PERSON =
  /\b(?:customer|shopper|user|member|subscriber|client|visitor|guest|buyer|seller|donor|tenant|passenger|traveller|rider|reader|listener|viewer|lead|contact|prospect|sign-up|account|polic(?:y|ies)|household|employee|person|people|famil(?:y|ies)|farmer|merchant|advertiser|compan(?:y|ies)|firm|supplier|partner|school|clinic|owner|trainee|citizen|resident|taxpayer|freelancer|driver)s?\b/;
/** What is sold, and anything else that somebody works on. */
const WARE = journey(
  'is listed > is looked at > is put into a basket > is ordered > is kept',
  'a picture of it in use',
);
const GOODS = /\b(?:products?|articles?|items?|goods|skus?|offers?|listings?|titles?|books?|dishes)\b/;
/** Of what nobody knows more of. */
export const WORKED_ON = journey(
  'comes in > is checked > is worked on > is finished > needs no second look',
  'a check at the start',
);

/** The way of a thing. @param noun one of it, such as `shopper`; empty for whoever comes to a firm of that industry */
export function journeyOf(noun: string, domain: string): Journey {
  const plain = noun.toLowerCase();
  const said = BY_THING.find(([words]) => words.test(plain));
  if (said) return said[1];
  const usual = BY_DOMAIN[domain] ?? APP;
  // A product signs up for nothing, and a journal entry installs no app.
  if (plain === '' || PERSON.test(plain) || /^is /.test(usual.steps[0] ?? '')) return usual;
  return GOODS.test(plain) ? WARE : WORKED_ON;
}

/** What an ad says of series → the options of a forecast: target, keys, drivers, how often and how far. Pure. */
import type { Column, Target } from '../../job/columns.ts';
import type { Row } from '../../templates/domains.ts';
import { singular } from '../../words/alike.ts';
import { keyOf, wordsOf } from '../../words/phrases.ts';
import type { Slots } from './brief.ts';
import { driverColumn } from './driver-columns.ts';
import { withGoods } from './goods.ts';
import { frequencyOfSpan, mostInStep, stepsAheadIn, yearlyIn } from './said-of-series.ts';

/** Words for how often there is a value, the finest first. */
const FREQUENCIES: [string, RegExp][] = [
  [
    'hourly',
    /\b(?:hourly|hours?|intraday|day ahead|quarter hourly|stundlich\w*|stunden?|horari[oa]s?|horaire)\b/,
  ],
  ['daily', /\b(?:daily|days?|nightly|taglich\w*|diari[oa]s?|journali\w+|giornalier[oa]|dagelijks\w*)\b/],
  [
    'weekly',
    /\b(?:weekly|weeks?|wochentlich\w*|semana(?:l|is)|hebdomadaire\w*|settimanal[ei]|wekelijks\w*)\b/,
  ],
  [
    'monthly',
    /\b(?:monthly|months?|quarterly|quarters?|monatlich\w*|mensua?l\w*|mensuel\w*|mensil[ei]|maandelijks\w*)\b/,
  ],
  ['yearly', /\b(?:yearly|annual(?:ly)?|years?|jahrlich\w*|anua(?:l|is|les)|annuel\w*)\b/],
];
/** Steps ahead that somebody plans by. */
const HORIZONS: Record<string, number> = { hourly: 24, daily: 14, weekly: 8, monthly: 6, yearly: 2 };
/** What the calendar says by itself, and no driver or key has to. */
const CALENDAR =
  /^(?:the )?(?:time|date|hour|day|week|weekday|weekend|month|quarter|year|season|seasonality|seasonal\w*|trend|calendar|period|sku level|history|historical \w+|past \w+)s?(?: of (?:the )?\w+)?$/;
const AHEAD =
  /\b(?:promotion|promo|discount|aktion|rabatt|price|pricing|preis|tariff|holiday|vacation|feiertag|ferie|feriado|festivo|event|match|concert|campaign|marketing|advert\w*|schedul\w+|timetable|maintenance|opening|planned|plan|shift|roster|capacity|fleet|school|pay ?day|lockdown|easter|christmas|term|exam|offer|tide|daylight|booking|quote)|\bforecast$/;
const YES_NO = ['no', 'yes'];
/** Drivers that are told by name better than as levels. */
const KNOWN_DRIVERS: [RegExp, Omit<Column, 'name'>][] = [
  [/\b(?:event|match|concert)/, { values: ['none', 'small', 'large'] }],
  [/\b(?:campaign|marketing|advert)/, { values: YES_NO }],
  [
    /\b(?:school|vacation|pay ?day|lockdown|strike|maintenance|weekend|easter|christmas|thanksgiving|ramadan|offer|exam|term)/,
    { values: YES_NO },
  ],
  [/\b(?:radiation|irradiance|sunshine|sun)/, { min: 0, max: 900, unit: 'W/m2' }],
];
const RARE = /spare|slow mov|intermittent|incident|failure|outage/;
/** What is counted or measured: a unit, and what one series has in a step. */
const AMOUNTS: [RegExp, Omit<Target, 'name'>][] = [
  [RARE, { unit: 'pieces', min: 0, max: 30 }],
  // What machines and processes are watched by, with as many decimals as it is read off with.
  [/vibration/, { unit: 'mm/s', min: 0.3, max: 11.2 }],
  [
    /(?:bearing|oil|motor|gearbox|winding|engine|brake|exhaust|coolant|process|kiln|oven) temperature/,
    { unit: 'C', min: 21.5, max: 118.5 },
  ],
  [/(?<!(?:price|cost|market|work|staffing) )pressure/, { unit: 'bar', min: 0.5, max: 15.5 }],
  [
    /(?:motor|stator|phase|leakage|pump|drive) current\b|\bcurrent draw|^current$/,
    { unit: 'A', min: 0.5, max: 59.5 },
  ],
  [
    /(?:water|gas|oil|air|coolant|pump|steam|feed|mass) flow|\bflow rate|^flow$/,
    { unit: 'm3/h', min: 0, max: 400 },
  ],
  [/noise|sound level/, { unit: 'dB', min: 30, max: 110 }],
  [/humidity|moisture/, { unit: '%', min: 0, max: 100 }],
  [/rotation(?:al)? speed|\brpm\b|spindle speed|shaft speed/, { unit: 'rpm', min: 0, max: 3000 }],
  [/torque/, { unit: 'Nm', min: 0, max: 400 }],
  [/voltage/, { unit: 'V', min: 200, max: 250 }],
  [/oxygen/, { unit: 'mg/l', min: 0.5, max: 13.5 }],
  [/turbidity/, { unit: 'NTU', min: 0.1, max: 9.5 }],
  [/chlorine/, { unit: 'mg/l', min: 0.05, max: 1.95 }],
  [/level|gauge|stage/, { unit: 'cm', min: 40, max: 420 }],
  [/discharge|inflow|streamflow/, { unit: 'm3/s', min: 5, max: 400 }],
  [/temperature/, { unit: 'C', min: -15, max: 38 }],
  [/solar|photovoltaic|\bpv\b|wind power|generation/, { unit: 'MW', min: 0, max: 90 }],
  [/steam/, { unit: 't/h', min: 5, max: 180 }],
  [/\bgas\b|heat/, { unit: 'MWh', min: 5, max: 400 }],
  [/load|electric|power|energy|consumption|strom/, { unit: 'MW', min: 40, max: 900 }],
  [/water/, { unit: 'm3', min: 200, max: 6000 }],
  [/cash|withdraw/, { unit: 'EUR', min: 0, max: 60000 }],
  [/revenue|turnover|spend|cost|umsatz|income|budget/, { unit: 'EUR', min: 0, max: 40000 }],
  [/price|rate\b/, { unit: 'EUR', min: 20, max: 180 }],
  [/\btickets? (?:sales|sold)|seats? sold/, { unit: 'tickets', min: 0, max: 240 }],
  [/call/, { unit: 'calls', min: 0, max: 320 }],
  [/ticket|request|case|claim|contact|chat|e-?mail/, { unit: 'cases', min: 0, max: 240 }],
  [/patient|admission|arrival/, { unit: 'patients', min: 0, max: 120 }],
  [/visitor|guest|footfall|attendance/, { unit: 'visitors', min: 0, max: 2400 }],
  [/passenger|ridership|commuter|traffic/, { unit: 'passengers', min: 0, max: 5200 }],
  [/trip|ride|booking|reservation|occupan|room/, { unit: 'bookings', min: 0, max: 260 }],
  [/parcel|shipment|deliver|freight|container|pallet/, { unit: 'shipments', min: 0, max: 900 }],
  [/order/, { unit: 'orders', min: 0, max: 500 }],
  [/demand|sale|sold|quantit|volume|absatz|ventas|vendas|ventes/, { unit: 'pieces', min: 0, max: 240 }],
];
const MOST = { keys: 2, drivers: 5 };

/** What there is to make options from. */
export interface ToldOfSeries {
  slots: Slots;
  /** Sentences that may say how often: title and problem. */
  texts: readonly string[];
  /** Lines of the ad that may say how many there are and how far it looks. */
  lines?: readonly string[];
  /** A machine is watched, and nothing is known of it. */
  isMachine?: boolean;
  /** What the employer sells. */
  goods?: readonly string[];
  /** What people of the industry count so. */
  row?: Pick<Row, 'amount' | 'columns'>;
}

/** `project.options` of a forecast. */
export function seriesOptions({
  slots,
  texts,
  lines = [],
  row,
  isMachine,
  goods,
}: ToldOfSeries): Record<string, unknown> {
  const said = [slots.target ?? '', ...texts, ...(slots.keys ?? []), ...(row?.amount.per ?? [])];
  const usualTarget = targetFor(slots.target ?? row?.amount.name ?? 'demand', row);
  const frequency = frequencyIn(said) ?? frequencyOfSpan(lines, usualTarget.name) ?? 'daily';
  const taken = new Set([keyOf(usualTarget.name), 'date', 'source']);
  const once = (name: string) => {
    const key = singular(keyOf(name));
    return key !== '' && !CALENDAR.test(keyOf(name)) && !taken.has(key) && Boolean(taken.add(key));
  };
  const keys = (slots.keys ?? row?.amount.per ?? []).map((name) => lastSingular(name)).filter(once);
  const stated = (slots.drivers ?? [])
    .flatMap((said) => said.split(/ (?:and|und|et|y|e|en|&) |, /))
    .map(lastSingular)
    .filter(once);
  const usual = row?.columns.filter(isUsualDriver).filter(({ name }) => once(name)) ?? [];
  const drivers =
    stated.length > 0
      ? stated.map(driver)
      : [
          ...usual,
          ...(isMachine || WARMED.test(keyOf(usualTarget.name)) ? [pushing(usualTarget.name)] : []),
          ...(!isMachine && !NEVER_STILL.test(keyOf(usualTarget.name)) && once('holiday')
            ? [driver('holiday')]
            : []),
        ];
  const counted = keys.slice(0, MOST.keys);
  const target = withCount(usualTarget, lines, frequency, SERIES_OF_A_KEY ** counted.length);
  return {
    target,
    keys: counted.map((name) => withGoods(name, goods)),
    drivers: drivers.slice(0, MOST.drivers).map(withAhead),
    frequency,
    horizon: stepsAheadIn([...texts, ...lines], frequency) ?? HORIZONS[frequency] ?? 14,
  };
}

/** Machines that work harder shake, warm up and draw more. */
const OF_LOAD = /vibration|temperature|current|noise|torque|pressure|measurement|level of wear|friction/;

/** What pushes a reading of which an ad names nothing that does: without it nothing of it could be expected. */
const pushing = (target: string): Column =>
  OF_LOAD.test(keyOf(target)) && !/\bload\b/.test(keyOf(target))
    ? { name: 'load', min: 0, max: 100, unit: '%' }
    : { name: 'outdoor temperature', min: -15, max: 38, unit: 'C' };

/** What more or less is used of when it is cold or warm. */
const WARMED =
  /\b(?:steam|heat|energy|electricity|power|gas|cooling) (?:\w+ )?(?:consumption|demand|load|use)\b/;

/** What runs through weekends and holidays. */
const NEVER_STILL = /steam|furnace|kiln|smelt/;

/** So many values has a key that nobody says the names of. */
const SERIES_OF_A_KEY = 4;
/** What is usual of a figure that nobody knows. */
export const ANY_RANGE = { min: 0, max: 200 };

/** The target with the range that a count in the ad speaks for, where nobody knows a better one. */
function withCount(target: Target, lines: readonly string[], frequency: string, series: number): Target {
  if (target.min !== ANY_RANGE.min || target.max !== ANY_RANGE.max) return target;
  const yearly = yearlyIn(lines, target.name);
  const max = yearly === undefined ? undefined : mostInStep(yearly, frequency, series);
  return max === undefined ? target : { ...target, max };
}

/** The finest frequency that is said first: `daily demand per week` is daily. */
function frequencyIn(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const plain = keyOf(text);
    const found = FREQUENCIES.find(([, words]) => words.test(plain));
    if (found) return found[0];
  }
  return undefined;
}

/** The number that is asked for, with its unit and what is usual: `the daily demand` is demand. */
export function targetFor(said: string, row: ToldOfSeries['row']): Target {
  const bare = said
    .replace(/^(?:the|a|an|their|our|its) /i, '')
    .replace(
      /^(?:(?:hourly|daily|nightly|weekly|monthly|quarterly|yearly|annual|future|expected|short-term|long-term)(?: and | or |, | ))+/i,
      '',
    )
    // A figure has what it counts behind it: `121 diggers`.
    .replace(/^numbers? of (?=\S)/i, '')
    .split(/ (?:per|by|for each|at each|across) /)[0]
    ?.trim();
  const name = (bare || said).toLowerCase().slice(0, 60).trim();
  const plain = keyOf(name);
  const isRows = row && wordsOf(row.amount.name).some(({ key }) => plain.split(' ').includes(key));
  const isRare = RARE.test(plain);
  if (row && isRows && !isRare) {
    const { unit, min, max } = row.amount;
    return { name, unit: unit.slice(0, 20), min, max };
  }
  const known = AMOUNTS.find(([words]) => words.test(plain));
  return { name, ...(known?.[1] ?? ANY_RANGE) };
}

/** `articles` are told apart by article. */
function lastSingular(name: string): string {
  const words = name.trim().toLowerCase().split(' ');
  return [...words.slice(0, -1), singular(words.at(-1) ?? '')].join(' ');
}

/** Of a table's columns those that bear on series over time, whatever the table is about. */
const isUsualDriver = ({ name, role }: Column): boolean =>
  !role &&
  /^(?:price|promotion|temperature|rain|rainfall|weather|wind|holiday|event|discount)s?$/.test(keyOf(name));

function driver(name: string): Column {
  const found = KNOWN_DRIVERS.find(([words]) => words.test(keyOf(name)));
  return found ? { name: name.toLowerCase(), ...found[1] } : driverColumn(name);
}

/** A driver, and that it is known ahead where it is. What it does stands in the vocabulary. */
function withAhead({ name, values, min, max, unit }: Column): Column {
  return {
    name,
    ...(values ? { values } : { min: min ?? 0, max: max ?? 100 }),
    ...(unit ? { unit } : {}),
    ...(AHEAD.test(keyOf(name)) ? { ahead: true } : {}),
  };
}

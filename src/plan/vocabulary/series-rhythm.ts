/** When a figure is high, and what pushes it, by what it counts. Pure. */
import { isOfWeekends, type Season, seasonIn } from '../../ad/brief/said-of-series.ts';
import type { Column } from '../../job/columns.ts';
import type { Effect } from '../../templates/vocabulary.ts';
import { keyOf } from '../../words/phrases.ts';
import type { Grade } from './grades.ts';

/** How a target goes up and down. */
export interface Rhythm {
  /** An amount, one that is mostly none, or a state that is measured. */
  kind: 'amount' | 'rare' | 'state';
  week: 'workdays' | 'weekend' | 'none';
  year: Season | 'none';
  day: 'daytime' | 'evening' | 'none';
}

/** How a driver runs, and which way it pushes. */
export interface DriverTold {
  effect: Effect | 'arbitrary';
  runs: 'spells' | 'days' | 'weeks' | 'weather' | 'steps';
  high_in?: 'summer' | 'winter';
}

const rhythm = (
  kind: Rhythm['kind'],
  week: Rhythm['week'],
  year: Rhythm['year'] = 'none',
  day: Rhythm['day'] = 'daytime',
): Rhythm => ({ kind, week, year, day });

/** By what is counted; the first that fits holds. */
const RHYTHMS: [RegExp, Rhythm][] = [
  [
    /spare part|slow mov|intermittent|breakdown|failure|incident|outage|faults?\b/,
    rhythm('rare', 'workdays'),
  ],
  [
    /river|water level|groundwater|reservoir|gauge|discharge|inflow|snow/,
    rhythm('state', 'none', 'winter', 'none'),
  ],
  [/temperature/, rhythm('state', 'none', 'summer', 'daytime')],
  [
    /humidity|pressure|vibration|concentration|air quality|pm2|moisture|stock level|price|exchange rate|interest rate|index\b|yield|utili[sz]ation rate/,
    rhythm('state', 'none', 'none', 'none'),
  ],
  [/solar|photovoltaic|\bpv\b/, rhythm('amount', 'none', 'summer')],
  [/wind (?:power|generation|farm)/, rhythm('amount', 'none', 'winter', 'none')],
  // What never stands still.
  [/steam|furnace|kiln|smelt/, rhythm('amount', 'none', 'winter', 'none')],
  [/\bgas\b|heat/, rhythm('amount', 'workdays', 'winter')],
  [/\bload\b|electric|power|energy|consumption|strom\b/, rhythm('amount', 'workdays', 'winter', 'evening')],
  [/\bwater\b|irrigation/, rhythm('amount', 'none', 'summer', 'evening')],
  [/admission|patient|ambulance|emergency|flu\b|bed/, rhythm('amount', 'workdays', 'winter')],
  [
    /\bcall|ticket volume|tickets\b|e-?mail|contact|chat|request|\bcases?\b|claim|appointment|application|enquir|inquir|workload/,
    rhythm('amount', 'workdays'),
  ],
  [/cash|withdraw|\batms?\b/, rhythm('amount', 'weekend')],
  [
    /visitor|guest|footfall|booking|reservation|occupan|attendance|covers|room|tourist|hotel|restaurant|museum|park\b|beach/,
    rhythm('amount', 'weekend', 'summer'),
  ],
  [/beverage|drink|ice cream|beer|barbecue/, rhythm('amount', 'weekend', 'summer', 'evening')],
  [
    /passenger|commut|ridership|trip|\brides?\b|traffic|parcel|shipment|deliver|freight|container|pallet|truck|order|production|output/,
    rhythm('amount', 'workdays'),
  ],
  [/stream|viewer|play(?:s|er)|watch/, rhythm('amount', 'weekend', 'winter', 'evening')],
  [
    /demand|sale|sold|basket|shopper|absatz|ventas|ventes|vendas/,
    rhythm('amount', 'weekend', 'none', 'evening'),
  ],
];
const UNKNOWN = rhythm('amount', 'workdays');

/** How this goes up and down, and whether that is known. texts: the target first. */
export function rhythmOf(texts: readonly string[]): { isKnown: boolean; rhythm: Rhythm } {
  for (const text of texts) {
    const plain = keyOf(text);
    const found = RHYTHMS.find(([words]) => words.test(plain));
    if (found) return { isKnown: true, rhythm: found[1] };
  }
  return { isKnown: false, rhythm: UNKNOWN };
}

/**
 * The rhythm, with how much of it is about the job. What the ad says of seasons goes first; a series of weeks or months that nobody
 * knows is high in summer: without a season that comes again, what repeats the last one would be no measure.
 */
export function rhythmTold(
  texts: readonly string[],
  { frequency, lines }: { frequency: unknown; lines: readonly string[] },
): Rhythm & { grade: Grade; year_grade: Grade } {
  const { isKnown, rhythm } = rhythmOf(texts);
  const grade: Grade = isKnown ? 'of the domain' : 'stand-in';
  const said = rhythm.kind === 'rare' ? undefined : seasonIn(lines);
  const isOfYears = frequency === 'weekly' || frequency === 'monthly';
  const week = !isKnown && isOfWeekends(lines) ? 'weekend' : rhythm.week;
  if (said) return { ...rhythm, grade, week, year: said, year_grade: 'of the job' };
  if (rhythm.year === 'none' && rhythm.kind === 'amount' && isOfYears)
    return { ...rhythm, grade, week, year: 'summer', year_grade: 'stand-in' };
  return { ...rhythm, grade, week, year_grade: grade };
}

/** What a driver's name says of a target that goes so; nothing where it says nothing. */
export function driverTold(column: Column, target: string, when: Rhythm): DriverTold | undefined {
  const name = keyOf(column.name);
  const counted = keyOf(target);
  const { values } = column;
  const upward = (): Effect => values ?? 'raises';
  const downward = (): Effect => (values ? values.toReversed() : 'lowers');
  const isLeisure = when.week === 'weekend';
  if (/^(?:load|machine load|speed|throughput)$/.test(name)) return { effect: upward(), runs: 'weather' };
  if (/promotion|promo|discount|aktion|rabatt|campaign|marketing|advert/.test(name))
    return { effect: upward(), runs: 'spells' };
  if (/event|match|concert|\boffers?\b|bookings?|reservations?|quotes|enquir/.test(name))
    return { effect: upward(), runs: values ? 'spells' : 'weather' };
  if (/price|pricing|preis|prix|precio|tariff|fee\b|cost/.test(name))
    return { effect: downward(), runs: 'steps' };
  if (/holiday|feiertag|ferie|feriado|festivo|vacation|school(?! term)|easter|christmas/.test(name)) {
    const days = /school|vacation|ferien/.test(name) ? 'weeks' : 'days';
    if (when.week === 'none') return { effect: 'none', runs: days };
    return { effect: isLeisure ? upward() : downward(), runs: days };
  }
  if (/maintenance|strike|lockdown|closed|closure/.test(name)) return { effect: downward(), runs: 'spells' };
  if (/radiation|irradiance|sun/.test(name))
    return {
      effect: /solar|pv|photovoltaic/.test(counted) || isLeisure ? 'raises' : 'none',
      runs: 'weather',
      high_in: 'summer',
    };
  if (/temperature|temperatur/.test(name)) {
    const effect =
      when.year === 'summer'
        ? 'raises'
        : when.year === 'winter' && when.kind === 'amount'
          ? 'lowers'
          : undefined;
    return { effect: effect ?? 'arbitrary', runs: 'weather', high_in: 'summer' };
  }
  if (/rain|precipitation|niederschlag|snow/.test(name)) {
    if (/river|level|gauge|discharge|inflow|reservoir|groundwater/.test(counted))
      return { effect: upward(), runs: 'weather' };
    return { effect: isLeisure ? downward() : 'arbitrary', runs: 'weather' };
  }
  if (/wind/.test(name))
    return { effect: /wind/.test(counted) ? 'raises' : 'arbitrary', runs: 'weather', high_in: 'winter' };
  if (/weather|wetter|clima|meteo/.test(name)) {
    if (!values) return { effect: 'arbitrary', runs: 'weather' };
    const keepsIn = /call|claim|outage|repair|ticket|heat|gas|load|energy|level|parcel|stream/.test(counted);
    return { effect: keepsIn ? values : values.toReversed(), runs: 'weather' };
  }
  if (/traffic|congestion|staff|agent|footfall|visitor|customer|sessions/.test(name))
    return { effect: upward(), runs: 'weather' };
  return undefined;
}

/** The columns of a table of which only the ad knows: what is known of any figure, or of any case, beforehand. Pure. */
import type { Column } from '../../job/columns.ts';

/** Of a figure that is counted over time: its past, and its calendar. */
const OVER_TIME: readonly Column[] = [
  { name: 'last period', min: 0, max: 1000 },
  { name: 'same period last year', min: 0, max: 1000 },
  { name: 'change on last month', min: -50, max: 50, unit: '%' },
  { name: 'spread of the last weeks', min: 0, max: 200 },
  { name: 'season', values: ['spring', 'summer', 'autumn', 'winter'] },
  { name: 'public holiday', values: ['no', 'yes'] },
  { name: 'week', role: 'time' },
];
/** Of a case: its history, and what it is. */
const OF_CASES: readonly Column[] = [
  { name: 'times before', min: 0, max: 20 },
  { name: 'since last time', min: 0, max: 365, unit: 'days' },
  { name: 'level last time', min: 0, max: 100 },
  { name: 'trend of late', values: ['falling', 'steady', 'rising'] },
  { name: 'kind', values: ['first', 'second', 'third'] },
  { name: 'region', values: ['north', 'south', 'east', 'west'] },
  { name: 'noted by hand', values: ['no', 'yes'] },
  { name: 'month', role: 'time' },
];

/** What people ask an office for, where nobody says it. */
const KINDS_OF_REQUEST = ['enquiry', 'change', 'complaint', 'cancellation'];
const FEWEST_KINDS = 2;
/** Of a request that somebody works off. @param kinds what the ad says is handled */
export const columnsOfRequests = (kinds: readonly string[]): readonly Column[] => [
  { name: 'kind', values: kinds.length < FEWEST_KINDS ? KINDS_OF_REQUEST : [...kinds] },
  { name: 'priority', values: ['low', 'normal', 'urgent'] },
  { name: 'channel', values: ['e-mail', 'phone', 'web form', 'app'] },
  { name: 'papers', values: ['complete', 'one missing', 'several missing'] },
  { name: 'people concerned', min: 1, max: 8 },
  { name: 'amount', min: 0, max: 5000, unit: 'EUR' },
  { name: 'due on', role: 'time' },
];

/** Of a clip, where no model listens to it yet: what a meter shows. */
const OF_SOUNDS: readonly Column[] = [
  { name: 'mean level', min: -60, max: 0, unit: 'dB' },
  { name: 'peak level', min: -40, max: 0, unit: 'dB' },
  { name: 'share of low tones', min: 0, max: 100, unit: '%' },
  { name: 'share of high tones', min: 0, max: 100, unit: '%' },
  { name: 'changes in a second', min: 0, max: 40 },
  { name: 'level of all else', min: -60, max: 0, unit: 'dB' },
  { name: 'place', values: ['indoors', 'street', 'open land'] },
  { name: 'day', role: 'time' },
];

/** Of a picture, where a service is told what was measured there. */
export const OF_PICTURES: readonly Column[] = [
  { name: 'sharpness', min: 0, max: 100 },
  { name: 'brightness', min: 0, max: 255 },
  { name: 'contrast', min: 0, max: 100 },
  { name: 'share of dark area', min: 0, max: 100, unit: '%' },
  { name: 'edges', min: 0, max: 400 },
  { name: 'largest spot', min: 0, max: 60, unit: 'px' },
  { name: 'camera', values: ['first', 'second', 'third'] },
  { name: 'light', values: ['lamp', 'daylight', 'mixed'] },
  { name: 'day', role: 'time' },
];

/** Of two entries that may belong together: how alike they are. */
const OF_PAIRS: readonly Column[] = [
  { name: 'likeness of names', min: 0, max: 100, unit: '%' },
  { name: 'likeness of descriptions', min: 0, max: 100, unit: '%' },
  { name: 'difference of amounts', min: 0, max: 100, unit: '%' },
  { name: 'days apart', min: 0, max: 90, unit: 'days' },
  { name: 'number', values: ['same', 'one digit off', 'missing', 'other'] },
  { name: 'place', values: ['same', 'near', 'other', 'missing'] },
  { name: 'other candidates', min: 0, max: 20 },
  { name: 'list', role: 'group' },
  { name: 'week', role: 'time' },
];

/** Whether a case is a pair, or one of many that may stand there twice. */
export const isOfPairs = ({ clause = '' }: { clause?: string }): boolean =>
  / together$| are duplicates$|^which \S.* match the /.test(clause);

/** @param task what is forecast has a past, what is heard has a level @param clause a pair is more or less alike */
export const columnsOfAny = (task: string, clause?: string): readonly Column[] =>
  isOfPairs({ clause })
    ? OF_PAIRS
    : task === 'time-series-forecasting'
      ? OVER_TIME
      : task === 'audio-classification'
        ? OF_SOUNDS
        : OF_CASES;

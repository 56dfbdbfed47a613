/** What only the ad knows: a target, counted by its keys, of which no industry of ours has anything. Pure. */
import type { Row } from '../../templates/domains.ts';
import type { Slots } from './brief.ts';

/** A row for a target: with what is known of any figure beforehand, its past and its calendar. */
export function rowOfTarget({ target = 'the figure', keys = [] }: Slots): Row {
  const [key = 'place'] = keys;
  return {
    row: [key, `${key.replace(/y$/, 'ie').replace(/s$/, '')}s`],
    words: [],
    user: 'somebody who has to plan before the figure is known',
    hard: 'One odd period bends the curve, what drives it is known late, and what is new has no past.',
    outcome: {
      problem: `Say for which {rows} ${target} will be far above its usual level, so that what depends on it is ready.`,
      labels: ['usual', 'far above'],
    },
    amount: {
      name: target,
      unit: '',
      min: 0,
      max: 1000,
      per: keys.length > 0 ? keys : ['week'],
      purpose: 'so that what depends on it is planned in time',
    },
    unusual: `{rows} whose ${target} leaves its usual range`,
    columns: [
      { name: 'last period', min: 0, max: 1000 },
      { name: 'same period last year', min: 0, max: 1000 },
      { name: 'change on last month', min: -50, max: 50, unit: '%' },
      { name: 'spread of the last weeks', min: 0, max: 200 },
      { name: 'season', values: ['spring', 'summer', 'autumn', 'winter'] },
      { name: 'public holiday', values: ['no', 'yes'] },
      { name: 'week', role: 'time' },
    ],
  };
}

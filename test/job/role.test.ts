import { expect, test } from 'vitest';
import { roleOf } from '../../src/job/role.ts';

test.each([
  ['Data Scientist', {}, 'Data Scientist'],
  ['Junior Data Scientist (NLP)', {}, 'Junior Data Scientist (NLP)'],
  ['Junior Data Scientist - Demand Forecasting (m/f/d)', {}, 'Junior Data Scientist - Demand Forecasting'],
  ['Data Scientist - Lyon', { location: 'Lyon, France' }, 'Data Scientist'],
  ['Senior ML Engineer (Lyon-based, relocation paid)', { location: 'Lyon' }, 'Senior ML Engineer'],
  ['Junior Data Scientist, Slipway & Yard Planning', {}, 'Junior Data Scientist, Slipway & Yard Planning'],
  [
    'Graduate Data Scientist, Yard Planning | Lyon | Remote',
    { location: 'Lyon' },
    'Graduate Data Scientist, Yard Planning',
  ],
  ['Graduate Data Scientist, Greenhouse & Plant Planning per Season', {}, 'Graduate Data Scientist'],
  ['Data Scientist at Brightloaf', { company: 'Brightloaf' }, 'Data Scientist'],
  [
    'Brightloaf | Machine Learning Engineer | Remote',
    { company: 'Brightloaf Ltd' },
    'Machine Learning Engineer',
  ],
  ['Postdoc in machine learning for the genomics of soil fungi', {}, 'Postdoc in machine learning'],
  [
    'Technical Lead for Routing Systems and Fleet Data (Brightloaf CX)',
    { company: 'Brightloaf' },
    'Technical Lead',
  ],
  ['Brightloaf', { company: 'Brightloaf' }, 'a role with machine learning'],
  ['Analyst', { location: { city: 'Analyst' } }, 'a role with machine learning'],
])('%s', (title, more, role) => {
  expect(roleOf({ title, ...more })).toBe(role);
});

/** What is measured of the ad reader, and what each figure must reach. */
export const FIGURES = [
  'first',
  'top3',
  'generic',
  'refuse',
  'let',
  'title',
  'company',
  'location',
  'years',
  'skills',
] as const;
export type Figure = (typeof FIGURES)[number];

/** In per cent, with what it is called. */
export const BARS: Record<Figure, [bar: number, what: string]> = {
  first: [90, 'first task acceptable'],
  top3: [93, 'primary task among the first three'],
  generic: [80, 'generic or not, as labelled'],
  refuse: [80, 'ads without machine learning refused'],
  let: [98, 'ads with it let through'],
  title: [90, 'title'],
  company: [85, 'company'],
  location: [80, 'location'],
  years: [90, 'years of experience'],
  skills: [90, 'labelled skills found'],
};

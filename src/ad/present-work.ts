/** Sentences that say what a team works on now, wherever an ad has them: among what an employer tells of itself too. Pure. */

const TEAM = '(?:team|unit|group|section|squad|lab|department|division|crew)(?: ?s)?';
const WORK =
  '(?:work|programmes?|programs?|projects?|topics?|focus|tasks?|problems?|challenges?|priorit(?:y|ies)|use cases?)';

/** On words without accents and apostrophes, as `folded` writes them. */
const PRESENT_WORK: readonly RegExp[] = [
  // `Most of our current work is about predicting …`.
  /\b(?:most|much|the bulk|the core|a good part|part) of (?:our|the|its|their|this) (?:\w+ ){0,2}work (?:is|goes|consists|revolves|deals)\b/,
  // `The section's main programmes of work at present are the detection of …`, `this year's big topic is …`.
  new RegExp(
    `\\b(?:our|its|their|${TEAM}) (?:\\w+ ){0,2}${WORK} (?:of work )?(?:\\w+ ){0,3}(?:is|are|includes?|means|consists?|involves?|ranges?|spans?|covers?)\\b`,
  ),
  new RegExp(`\\b(?:this|next) (?:year|quarter|season)(?: ?s)? (?:\\w+ ){0,2}${WORK} (?:is|are)\\b`),
  // `Today that means detecting …`, `at the moment we are mostly busy with …`.
  /\b(?:today|currently|now|at the moment|at present|these days) (?:that|this) (?:mostly |mainly )?means\b/,
  new RegExp(
    `\\b(?:we|it|they|${TEAM})(?: (?:is|are|re))? (?:\\w+ ){0,2}(?:busy|occupied|concerned|working|works?) (?:with|on)\\b`,
  ),
  // `The AI squad runs the models behind …`.
  new RegExp(
    `\\b(?:the|our|this) (?:\\w+ ){0,3}${TEAM} (?:\\w+ ){0,9}?(?:runs?|builds?|develops?|maintains?|looks after|deals with)\\b`,
  ),
];

/** Whether a sentence says what the team works on. @param words of it, as `folded` writes them */
export const tellsPresentWork = (words: string): boolean =>
  PRESENT_WORK.some((pattern) => pattern.test(words));

/** Words around the object of a duty: what a preposition leads to, and where a list of drivers stands. Pure. */

/** Where it is found, what it is counted by, what it depends on. */
export type Lead = 'things' | 'keys' | 'drivers';

/** What a preposition after the object leads to. */
export const LEADS_TO: Readonly<Record<string, Lead>> = Object.fromEntries(
  [
    ['keys', 'per by across pro je par por cada 每'],
    ['drivers', 'with using mit avec con com met from given'],
    [
      'things',
      'in on of von aus dans van uit di da of dei degli delle della des du over auf en em su op nos nas inside within',
    ],
  ].flatMap(([slot = '', words = '']) => words.split(' ').map((word) => [word, slot as Lead])),
);

/** Words that say that a list before them is what something depends on. */
export const AS_DRIVERS =
  /\bas (?:key |main |the )?(?:drivers?|features?|inputs?|factors?|predictors?|signals?)\b/;
/** `drivers such as`, `factors like`. */
export const DRIVERS_ARE =
  /\b(?:drivers?|factors?|predictors?|covariates|inputs?|signals?) (?:such as|like|including)$/;
/** `Account for the tide`, `take into account the weather`, `allow for exam dates`. */
export const ACCOUNTED =
  /\b(?:account(?:s|ing)? for|tak(?:e|es|ing) (?:into account|account of)|allow(?:s|ing)? for|factor(?:s|ing)? in|adjust(?:s|ing)? for)$/;
/** `Find out what influences it: cold spells, flu waves`. */
export const INFLUENCES =
  /\b(?:(?:what|which|that) (?:influences?|drives?|affects?|moves?) (?:it|them|this|demand)|(?:influenced|driven|affected) by)$/;
/** `Use weather, bank holidays and open quotes`, `the effect of price changes`: anything may be, so that one of it has to be known to drive things. */
export const MAY_USE =
  /(?:^| )(?:(?:effects?|impact) of|us(?:e|es|ing)|includ(?:e|es|ing)|incorporat(?:e|es|ing)|consider(?:s|ing)?|bring(?:s|ing)? in|add(?:s|ing)?|combin(?:e|es|ing))$/;

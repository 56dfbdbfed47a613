/** Words that elsewhere are the deed of a model and here are none: a track record, the state of the art, flaws in our own code. Pure. */
import type { Part } from '../sections.ts';

/** By what stands in the words themselves, in any line. */
const SET_PHRASES = [
  'track records?',
  '(?:inverse )?propensity scor(?:e|es|ing)',
  // Steps of other methods.
  '(?:place|landmark|loop) recognition',
  '(?:brand|name|employee|peer|revenue|public|industry) recognition|recognition (?:program|award|and reward)\\w*',
  '(?:audit|policy|safety|regulatory|board|committee|inspection) recommendations?',
  '(?:find|finding|finds|match|matching) (?:\\w+ ){0,4}(?:fits?|home|balance|solution|way|ways)',
  '(?:executive|job|patent|literature|google|paid|organic) search',
  // What is new is discovered in a laboratory.
  '\\w+ (?:new|novel)(?: \\w+){0,2} (?:biomarkers|targets|therapeutics|therapies|drugs|medicines|mechanisms|indications)',
  // What is wrong with how a firm itself works.
  '\\w+ (?:\\w+ )?(?:flaws?|weaknesses|weak points) in (?:\\w+ ){0,4}(?:systems?|models?|code|design|architecture|logic)',
  '\\w+ (?:\\w+ )?(?:breakdowns?|waste|inefficienc(?:y|ies)|redundanc(?:y|ies)) in (?:\\w+ ){0,2}(?:process|processes|flows?|workflows?|dataflows?|communication|operations)',
  '\\w+ (?:\\w+ )?deviations? from (?:\\w+ ){0,3}(?:practices?|sops?|procedures?|standards?|polic(?:y|ies)|guidelines|budgets?|plans?)',
  // French: how far others are, and what is written.
  '(?:recherche|analyse|etude|veille) (?:\\w+ ){0,3}l?etat de l ?art|estado d[ea]l? art[ea]?|stato dell ?arte',
  'redaction (?:de|des|du|d)',
  // Needs are met, and no question is answered.
  'repondre (?:aux?|a l|a la) (?:\\w+ )?(?:enjeux|besoins|exigences|attentes|defis|objectifs|problematiques)|respon(?:der|dere) (?:a|ao|aos|as|al|alle) (?:\\w+ )?(?:necesidades|necessidades|retos|desafios|exigencias|esigenze|sfide)',
];
const IS_SET = new RegExp(`\\b(?:${SET_PHRASES.join('|')})\\b`, 'g');

/** A word of each: most lines have none, and need no longer look. */
const HAS_ONE =
  /\b(?:track|propensity|recogni|recommendation|find|match|search|new |novel|flaw|weak|breakdown|waste|inefficien|redundan|deviation|l?etat |estado|stato|redaction|repond|respond|rispond|signal|candidate)/;

/** What is found among reports of side effects is a signal, and nothing that a model is asked for. */
const OF_SAFETY = /\b(?:safety|pharmacovigilance|adverse)\b/;
const SIGNAL = /\b(?:\w+ and )?signal detection\b/g;
/** Candidates among ads are no people. */
const OF_ITEMS = /\b(?:ads?|index(?:ing)?|embeddings?|feeds?|items?|videos?|recommendations?)\b/;
const CANDIDATES = /\bcandidate (?:retrieval|generation|sourcing|selection|ranking)\b/g;

/** The places of a line's words that are of such a phrase. */
export function placesOfNoDeed({ plain, text, words }: Part): number[] {
  const isBare = !HAS_ONE.test(plain);
  const patterns = [
    ...(isBare ? [] : [IS_SET]),
    ...(!isBare && OF_SAFETY.test(plain) ? [SIGNAL] : []),
    ...(!isBare && OF_ITEMS.test(plain) ? [CANDIDATES] : []),
  ];
  const found = patterns.flatMap((pattern) =>
    [...plain.matchAll(pattern)].flatMap(({ index, 0: said }) => {
      const first = countOf(plain.slice(0, index));
      return Array.from({ length: countOf(said) }, (_, at) => first + at);
    }),
  );
  // `Products may include Search, Recommendations`: in the middle of a sentence a capital makes it a name.
  const names = words.flatMap(({ key, start }, at) =>
    at > 0 && key === 'search' && text[start] === 'S' && /[a-z,] $/.test(text.slice(0, start)) ? [at] : [],
  );
  return [...found, ...names];
}

const countOf = (plain: string): number => plain.split(' ').filter(Boolean).length;

/** One or several of a noun, as its place in a sentence asks. Pure. */
import { capitalised, enumerated } from './sentences.ts';

/** Somebody chooses among many: the glossary has `product`, by which amounts are counted. */
export const severalOf = (object: string): string =>
  object.replace(/^(?:product|store|customer|region)$/, '$&s');

/** As it stands before `models`: `machine failures` → `machine failure`. */
const modelled = (object: string): string => object.replace(/([^es])s$/, '$1').replace(/res$/, 're');

/** One of them: `an investor`. */
export const withArticle = (one: string): string =>
  `${/^(?:[aeio]|un(?!i)|up|um|ur)/.test(one) ? 'an' : 'a'} ${one}`;

/** `Machine failure models`, `models of the arrival time of deliveries`. */
export const modelsOf = (object: string): string =>
  / of /.test(object) ? `models of the ${object}` : `${modelled(object)} models`;

const OF_MANY: Readonly<Record<string, string>> = { is: 'are', does: 'do', has: 'have', was: 'were' };

/** `of all bags, which will be late` → `Bags that will be late`. */
export const headOf = (clause: string): string =>
  capitalised(
    clause
      .replace(
        /^of all (.+), which one (is|does|has|was) (.+)$/,
        (_, things, verb, end) => `${things} that ${OF_MANY[verb]} ${end}`,
      )
      .replace(/^of all (.+), which (.+)$/, '$1 that $2'),
  );

/** What has no plural needs no article: `demand for paddles`, `revenue of shops`. */
const UNCOUNTED =
  /\b(?:demand|revenue|turnover|consumption|traffic|fraud|churn|wear|generation|production|occupancy|output|weather|attendance|footfall|staffing|absence|spend|income|usage|throughput|mortality|inflation|biomass|corrosion|energy|electricity|heat|water|gas|fuel|cash|liquidity|workload|growth|quality|waste|interest|retention|attrition|supply)$/;

/** One amount has an article: `the recovered value of a log`, `the capture price of solar power`. */
export const theOne = (object: string): string => {
  const [head = ''] = object.split(/ (?:of|for|in|per) /);
  const isOne = /^[a-z]/.test(object) && !/s$/.test(head) && !UNCOUNTED.test(head) && !/^the /.test(object);
  return isOne ? `the ${object}` : object;
};
/** Several of them, each with its own: only one alone or one that is of something needs it. */
export const amountOf = (objects: readonly string[]): string =>
  enumerated(
    objects.map((one) =>
      / (?:of|for) |\b(?:price|rate|number|value|cost|level|share|temperature)$/.test(one)
        ? theOne(one)
        : one,
    ),
  );

/** `claim` → `claims`. */
export const plural = (noun: string): string =>
  /[^s]s$|\b(?:scrap|cattle|livestock|poultry|sheep|salmon|fish|luggage|baggage|timber|lumber|freight|mail|staff|machinery|milk|wood|waste|wind|rain|snow|air)$|(?:content|music|news|equipment|information|software|feedback|advice|traffic|fraud|data)$/.test(
    noun,
  )
    ? noun
    : noun
        .replace(/([^aeiou])y$/, '$1ie')
        .replace(/(lea|loa|shel|hal|cal|kni|wi)fe?$/, '$1ve')
        .replace(/(?:[sx]|[cs]h)$/, '$&e')
        .concat('s');

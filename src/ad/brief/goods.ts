/** What an employer makes or sells, as its ad lists it: `we sell butter, cheese and yoghurt`. Pure. */
import { keyOf } from '../../words/phrases.ts';
import type { Reading } from '../reading.ts';
import type { Part } from '../sections.ts';
import { isTelling, listAt, spanText } from './noun-phrase.ts';
import type { PublicWords } from './public-words.ts';

/** What is done to goods. `Makes` is not among them: what is made is mostly easy, fast or better. */
const DEALS =
  /^(?:sell|brew|bake|grow|roast|distil|manufactur|produc|stock|press|weav|bottl)(?:s|es|e|ing)?$/;
/** `A maker of clocks and barometers`. */
const MAKERS = /^(?:makers?|producers?|manufacturers?|growers?|sellers?|suppliers?|roasters?)$/;
/** Where an employer says what it is. */
const OF_EMPLOYER = new Set(['intro', 'company', 'team', 'role']);
/** No goods: what a firm of software makes, and what everybody makes. */
const ABSTRACT =
  /(?:[ts]ions?|[sd]ments?|ness|it(?:y|ies)|ing|[ae]nces?|ships?|isms?|wares?|data|models?|decisions?|tools?|apps?|services?|products?|goods|platforms?|systems?|technolog(?:y|ies)|brands?|contents?|sense|sure|history|waves|changes?|differences?|progress|impacts?|insights?|choices?|experiences?|people|lives|world|futures?|things?|work|teams?|customers?|polic(?:y|ies)|value|results?|reports?|plans?|offers?|predictions?|forecasts?|research|ideas?|parts|others|more|less|code|algorithms?|analytics|media|energy|power|better|smarter|faster|safer|easier|possible)$/;
const QUALITY = /(?:[ai]ble|ful|ive|ous|[a-z]{3}al|ent|ed|ier|fast|easy|rich|safe|secure|passionate)$/;
/** Keys whose values are goods, by their last word. */
const OF_GOODS = /(?:^| )(?:product|article|item|sku|good)$/;
const FEWEST = 2;
const MOST = 6;
const LONGEST = 2;

/** What the ad lists so, each in its own words; none where it lists nothing of the kind. */
export function goodsIn(
  parts: readonly Part[],
  { language }: Pick<Reading, 'language'>,
  words: PublicWords,
): string[] {
  if (language !== 'en') return [];
  for (const part of parts) {
    if (part.heading || !OF_EMPLOYER.has(part.section)) continue;
    const keys = part.words.map(({ key }) => key);
    for (const [at, key] of keys.entries()) {
      const isMaker = MAKERS.test(key) && keys[at + 1] === 'of';
      if (!isMaker && !DEALS.test(key)) continue;
      const goods = listAt(part, at + (isMaker ? 2 : 1))
        .items.filter((span) => isTelling(part, span))
        .map((span) => spanText(part, span));
      // `Fast, efficient code`: where one is no good, none is.
      const areGoods = goods.every((text) => isGood(text) && words.allows(text, language));
      if (goods.length >= FEWEST && areGoods) return unquoted(goods, words);
    }
  }
  return [];
}

/** In an order of our own: as the ad lists them they would be a quotation. */
function unquoted(goods: readonly string[], words: PublicWords): string[] {
  const sorted = [...new Set(goods.map((text) => text.toLowerCase()))].sort().slice(0, MOST);
  return words.quotes(sorted) ? [] : sorted;
}

const isGood = (text: string): boolean =>
  text.split(' ').length <= LONGEST && !/\d/.test(text) && !ABSTRACT.test(keyOf(text)) && !QUALITY.test(text);

/** A key with the employer's goods as its values, where it counts by them. */
export const withGoods = (
  name: string,
  goods: readonly string[] = [],
): { name: string; values?: string[] } =>
  goods.length >= FEWEST && OF_GOODS.test(keyOf(name)) ? { name, values: [...goods] } : { name };

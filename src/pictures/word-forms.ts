/** Labels as words that can be compared: lower case, singular, in one spelling. Pure. */

/** British and other spellings, by the one that is compared. */
const SPELLINGS: Record<string, string> = {
  aluminium: 'aluminum',
  colour: 'color',
  coloured: 'colored',
  discolouration: 'discoloration',
  fibre: 'fiber',
  grey: 'gray',
  tumour: 'tumor',
  yoghurt: 'yogurt',
  licence: 'license',
  moulded: 'molded',
  plough: 'plow',
};
const IRREGULAR: Record<string, string> = {
  knives: 'knife',
  leaves: 'leaf',
  shelves: 'shelf',
  loaves: 'loaf',
  mice: 'mouse',
  geese: 'goose',
  feet: 'foot',
  teeth: 'tooth',
  men: 'man',
  women: 'woman',
  children: 'child',
  people: 'person',
  wolves: 'wolf',
  calves: 'calf',
  shoes: 'shoe',
  toes: 'toe',
  canoes: 'canoe',
  dice: 'die',
  larvae: 'larva',
  fungi: 'fungus',
};
/** They end in s, and are one. */
const ONE = new Set(
  'scissors pliers forceps glasses tweezers jeans trousers shorts pants gas bus lens canvas species series stairs pass loss'.split(
    ' ',
  ),
);

/** The words of a label: `Rusty Nails` → rusty, nail. */
export function labelWords(label: string): string[] {
  const small = label.toLowerCase();
  // Thousands of names are of plain letters, which are parted faster.
  const parted = /^[\x20-\x7e]*$/.test(small)
    ? small.split(/[^a-z0-9']+/)
    : small
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .split(/[^\p{L}\p{N}']+/u);
  return parted
    .map((word) => word.replace(/^'+|'+$|'s$/g, ''))
    .filter((word) => word !== '')
    .map(singular);
}

function singular(word: string): string {
  const one = IRREGULAR[word] ?? withoutS(word);
  return SPELLINGS[one] ?? one;
}

function withoutS(word: string): string {
  if (word.length < 4 || ONE.has(word) || /(?:ss|us|is|'s)$/.test(word)) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|zz|o)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

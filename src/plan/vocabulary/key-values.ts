/** What the series of made-up data are called: the values of a key, by its name and the industry. Pure. */
import { keyOf } from '../../words/phrases.ts';

const PRODUCTS: Record<string, string[]> = {
  food: ['tomatoes', 'bananas', 'milk', 'rye bread', 'yoghurt', 'apples'],
  retail: ['kettle', 'desk lamp', 'rain jacket', 'backpack', 'bath towel', 'blender'],
  'e-commerce': ['kettle', 'desk lamp', 'rain jacket', 'backpack', 'bath towel', 'blender'],
  hospitality: ['set lunch', 'breakfast', 'soup', 'coffee', 'draught beer', 'cake'],
  pharma: [
    'ibuprofen 400',
    'paracetamol 500',
    'amoxicillin 500',
    'omeprazole 20',
    'insulin pen',
    'cough syrup',
  ],
  healthcare: ['gloves', 'syringes', 'dressings', 'infusion sets', 'surgical masks', 'test strips'],
  manufacturing: ['gearbox', 'pump housing', 'valve block', 'drive shaft', 'bearing set', 'control unit'],
  automotive: ['brake pads', 'oil filter', 'wiper blades', 'car battery', 'headlamp', 'timing belt'],
  agriculture: ['wheat', 'barley', 'potatoes', 'sugar beet', 'carrots', 'onions'],
  energy: ['heat pump', 'wall box', 'solar module', 'smart meter', 'inverter', 'boiler'],
  telecom: ['prepaid SIM', 'router', 'fibre contract', 'mobile contract', 'TV box', 'roaming pack'],
};
const GROCERIES = /grocer|supermarket|bakery|beverage|food|fresh|perishable/;
const PLACES = ['Market Square', 'Station', 'Harbour Street', 'University', 'Northgate', 'Riverside'];
const TOWNS = ['Norbury', 'Millfield', 'Eastgate', 'Westhaven', 'Stonebridge'];

/** By the last word of a key, as one. */
const VALUES: [RegExp, string[]][] = [
  [/\b(?:store|shop|branch|outlet|pharmacy|bakery|cafe|kiosk)$/, PLACES],
  [
    /\batm$|cash machine$/,
    ['Station hall', 'Market Square', 'Shopping centre', 'Airport', 'Hospital', 'Campus'],
  ],
  [
    /\b(?:restaurant|hotel|venue|museum|park|site|location|facility|property|campus|clinic|hospital|school|town|city|municipality)$/,
    TOWNS,
  ],
  [
    /\b(?:plant|factory|warehouse|depot|hub|terminal|fulfil?ment cent(?:er|re)|distribution cent(?:er|re)|cent(?:er|re))$/,
    TOWNS,
  ],
  [/\b(?:region|area|district|territory|market)$/, ['North', 'South', 'East', 'West', 'Centre']],
  [/\bcountry$/, ['Austria', 'Belgium', 'Denmark', 'Germany', 'Netherlands', 'Poland']],
  [
    /\b(?:line|machine|unit|turbine|pump|sensor|meter|feeder|substation|zone|grid|cell|gate|lane|route|bus|tram|train|vehicle|farm)$/,
    [],
  ],
  [
    /\b(?:gauge|river|weir|lock|station|basin|catchment)$/,
    ['Upper mill', 'Stone bridge', 'Old lock', 'Lower weir', 'Confluence'],
  ],
  [/\b(?:department|ward|unit)$/, ['emergency', 'surgery', 'internal medicine', 'maternity', 'paediatrics']],
  [
    /\b(?:queue|skill|topic|team|service)$/,
    ['billing', 'technical help', 'orders', 'contracts', 'complaints'],
  ],
  [/\b(?:channel)$/, ['web', 'phone', 'shop']],
  [
    /\b(?:segment|customer|customer group|client)$/,
    ['private', 'small business', 'large business', 'public sector'],
  ],
  [/\b(?:building|household)$/, ['school', 'town hall', 'swimming pool', 'library', 'fire station']],
  [
    /\b(?:part|spare part|component)$/,
    ['ball bearing', 'hydraulic hose', 'drive belt', 'oil filter', 'gasket set', 'limit switch'],
  ],
  [/\b(?:tariff|plan)$/, ['basic', 'family', 'night', 'green']],
  [/\b(?:room type|room)$/, ['single', 'double', 'family', 'suite']],
  [/\b(?:crop|field)$/, ['wheat', 'barley', 'potatoes', 'sugar beet', 'carrots']],
  [/\b(?:airport)$/, TOWNS],
];
/** Things that people number. */
const NUMBERED =
  /\b(?:line|machine|unit|turbine|pump|sensor|meter|feeder|substation|zone|grid|cell|gate|lane|route|bus|tram|train|vehicle|farm|server|cluster)$/;
const PRODUCT = /\b(?:product|article|item|sku|material|good|medicine|drug|dish|meal|menu item)$/;
const CATEGORY = /\b(?:category|product group|product line|product family|assortment|brand)$/;
const CATEGORIES: Record<string, string[]> = {
  food: ['fruit', 'vegetables', 'dairy', 'bakery', 'beverages'],
  retail: ['kitchen', 'garden', 'lighting', 'textiles', 'toys'],
  'e-commerce': ['shoes', 'dresses', 'electronics', 'home', 'toys'],
};

/** So many of them, by their number. */
export const numbered = (name: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${name} ${at + 1}`);
const USUAL = 5;

/** Names that people of the trade might use; nothing where nobody knows. texts: what the project says of itself. count: of those that are numbered. */
export function keyValues(
  name: string,
  domain: string,
  texts: readonly string[],
  count = USUAL,
): string[] | undefined {
  const key = keyOf(name);
  const isFood = GROCERIES.test(keyOf(texts.join(' ')));
  const trade = isFood ? 'food' : domain;
  if (PRODUCT.test(key)) return PRODUCTS[trade];
  if (CATEGORY.test(key)) return CATEGORIES[trade];
  if (NUMBERED.test(key)) return numbered(name, count);
  const found = VALUES.find(([words]) => words.test(key))?.[1];
  return found && found.length > 0 ? found : undefined;
}

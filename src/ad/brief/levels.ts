/** The level of a forecast, which ads write before it: `store-item forecasts`, `SKU-level demand`. Pure. */

const KEYS: Readonly<Record<string, string>> = {
  sku: 'product',
  item: 'product',
  product: 'product',
  article: 'product',
  store: 'store',
  shop: 'shop',
  branch: 'branch',
  outlet: 'outlet',
  depot: 'depot',
  site: 'site',
  warehouse: 'warehouse',
  region: 'region',
  customer: 'customer',
  route: 'route',
  channel: 'channel',
};
const ONE = Object.keys(KEYS).join('|');
const LEVEL = new RegExp(
  `^(?:(?:hourly|daily|weekly|monthly) )?(${ONE})s?(?:[-/ ](?:by[- ])?(${ONE})s?)?([- ]level)?(?: (.+))?$`,
  'i',
);

/** What is counted, and by what: `daily store-item sales` are sales by store and product. Nothing where no level is named. */
export function leveled(phrase: string): { object: string | undefined; keys: string[] } | undefined {
  const [, one = '', other = '', level, object] = LEVEL.exec(phrase) ?? [];
  // `Product demand` is of products, whatever it is counted by.
  if (!one || !(level || other)) return undefined;
  const keys = [one, other].filter(Boolean).map((name) => KEYS[name.toLowerCase()] ?? name);
  return { object, keys: [...new Set(keys)] };
}

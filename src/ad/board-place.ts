/** Where a posting of a job board is, from the shapes that boards give a place. Pure. */
import { isObject, type Json, plainKey, short } from './json.ts';
import type { Stated } from './stated.ts';

const PLACE =
  /^(?:job|work|primary|office|formatted|full|candidaterequired|positionlocation|posting)?locations?(?:name|text|stext|display|formatted)?$|^offices?$|^positionlocationdisplay$|^jobgeo$|^address$|^postaladdress$/;
const NAMED = [
  'fullLocation',
  'full_location',
  'name',
  'display_name',
  'displayName',
  'label',
  'location',
  'locationName',
  'text',
];
const CITY = ['city', 'addressLocality', 'locality', 'cityName', 'town'];
const REGION = ['region', 'state', 'addressRegion', 'province', 'stateCode'];
const COUNTRY = ['country', 'addressCountry', 'countryName', 'country_name', 'countryCode', 'country_code'];
const MOST = 6;

/** Such as `Utrecht, Netherlands`. */
export function boardPlace(node: Json): string | undefined {
  for (const [key, value] of Object.entries(node)) {
    const place = PLACE.test(plainKey(key)) ? placeOf(value) : undefined;
    if (place) return place;
  }
  return (isObject(node.categories) ? placeOf(node.categories.location) : undefined) ?? address(node);
}

function placeOf(value: unknown, depth = 0): string | undefined {
  if (depth > 3) return undefined;
  if (Array.isArray(value)) {
    const places = value.slice(0, MOST).map((one) => placeOf(one, depth + 1));
    return [...new Set(places.filter(Boolean))].join('; ') || undefined;
  }
  if (!isObject(value)) return short(value);
  const nested = value.postalAddress ?? value.address;
  return (
    first(value, NAMED) ?? address(value) ?? (nested === undefined ? undefined : placeOf(nested, depth + 1))
  );
}

function address(value: Json): string | undefined {
  const city = first(value, CITY);
  if (!city) return undefined;
  const country = first(value, COUNTRY);
  const parts = [city, first(value, REGION), country?.length === 2 ? country.toUpperCase() : country];
  return [...new Set(parts.filter(Boolean))].join(', ');
}

/** The first of some keys that says something, as text or by a name. */
function first(value: Json, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const held = value[key];
    const text = short(isObject(held) ? (held.name ?? held.descriptor) : held);
    if (text) return text;
  }
  return undefined;
}

/** Whether it is remote, where that is said. */
export function boardRemote(node: Json): Stated['remote'] {
  for (const [key, value] of [
    ...Object.entries(node),
    ...Object.entries(isObject(node.location) ? node.location : {}),
  ]) {
    const name = plainKey(key);
    if (/^(?:is)?remote$|^telecommut/.test(name) && (value === true || value === 'true')) return 'Full';
    if (!/^(?:workplace|worktype|workplacetype|remotestatus)$/.test(name) || typeof value !== 'string')
      continue;
    if (/hybrid/i.test(value)) return 'Hybrid';
    if (/remote/i.test(value)) return 'Full';
    if (/on.?site/i.test(value)) return 'None';
  }
  return undefined;
}

/** What is recommended, to whom, and what is known of it beforehand: the options of a recommender. Pure. */
import type { Column } from '../../job/columns.ts';
import type { Row } from '../../templates/domains.ts';
import { singular } from '../../words/alike.ts';
import { ANY_ITEM, ITEM_KINDS, type ItemKind } from './item-kinds.ts';

interface ToldOfItems {
  /** As they are called where the ad says it. */
  things?: string;
  /** The title and the problem, which name the same things. */
  texts: readonly string[];
  columns?: readonly Column[];
  row?: Row;
}

/** How the titles of a recommender name what is recommended, and whom to. */
const TITLES = [
  /^(?<things>.+?) for each (?<person>.+)$/,
  /^Recommendation of (?<things>.+)$/,
  /^Which (?<things>.+) somebody would choose$/,
];
/**
 * What an item is from the day it appears. A stock, a rank, what others ask or what was seen of it lately changes
 * with the people whom the model is about; a table of items has one cell for all days.
 */
const OWN =
  /^(?:(?:list |offered )?price(?: new)?|fee|pay range top|length|hours|kind|genre|section|category|style|size|colour|language|held|level|subject|topic|rooms|living area|built|floor|state|energy class|drive|equipment|contract|remote days|required (?:course|by law)|seats|pictures|headline length|behind the paywall|tempo|loudness|voice enters after|start|weekday|trailer|lane length|pallets|intensity|planned length|molecular weight|logp|polar surface|(?:hydrogen bond )?donors|rotatable bonds|aromatic rings|charge|years in the occupation|shelf life|year|narrated by|built in)$/i;
const FEWEST = 4;
const MOST_NUMBERS = 4;

/** `items`, `people`, `action`, `columns` and, of works and makes, `names`. */
export function itemOptions({ things, texts, columns = [], row }: ToldOfItems): Record<string, unknown> {
  const [title = ''] = texts;
  const said = TITLES.map((shape) => shape.exec(title)?.groups).find(Boolean);
  const many = lowered(said?.things ?? things ?? row?.row[1] ?? 'items');
  const one = row && row.row[1] === many ? row.row[0] : singularOf(many);
  const chooser = said?.person ?? row?.chosen_by ?? '';
  const kind = kindOf(one, chooser);
  const person = chooser || kind.person;
  return {
    items: one === many ? [`piece of ${many}`, `pieces of ${many}`] : [one, many],
    people: [person, pluralOf(person)],
    action: kind.action,
    columns: columnsOf(columns, kind),
    ...(kind.names ? { names: kind.names } : {}),
  };
}

/** By who chooses it where that is said of one kind alone, else by what it is. */
function kindOf(item: string, person: string): ItemKind {
  const one = item.toLowerCase();
  return (
    ITEM_KINDS.find(({ items, people }) => items.test(one) && people.test(person)) ??
    ITEM_KINDS.find(({ items }) => items.test(one)) ??
    ITEM_KINDS.find(({ people }) => people.test(person)) ??
    ANY_ITEM
  );
}

/** Those of the row that are an item's own, and beside them what is known of every item of its kind. */
function columnsOf(columns: readonly Column[], kind: ItemKind): Column[] {
  const own = columns.filter(({ name, role }) => !role && OWN.test(name)).map(withoutEffect);
  const choices = own.filter(({ values }) => values);
  const numbers = own.filter(({ values }) => !values).slice(0, MOST_NUMBERS);
  const usual = kind.columns.filter(({ name }) => !own.some((column) => column.name === name));
  // A category comes first: its values tell items apart, and what their numbers are like.
  const first = choices.some(({ values = [] }) => values.length > 2) ? [] : usual.slice(0, 1);
  const found = [...first, ...choices, ...numbers];
  const others = usual.slice(first.length);
  return [...found, ...others.slice(0, Math.max(0, FEWEST - found.length))];
}

/** There is no outcome that it could bear on. */
const withoutEffect = ({ effect: _, ...column }: Column): Column => column;

const lowered = (text: string) => text.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase());

const singularOf = (things: string): string => things.replace(/\S+$/, (last) => singular(last)) || things;

const pluralOf = (one: string): string => {
  if (/person$/.test(one)) return one.replace(/person$/, 'people');
  if (/[^aeiou]y$/.test(one)) return one.replace(/y$/, 'ies');
  return /(?:s|x|ch|sh)$/.test(one) ? `${one}es` : `${one}s`;
};

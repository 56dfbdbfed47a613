/** shapes.json of a repo: what its synthetic pictures show, and whose drawings these are. Pure. */
import type { IconSet, PathLayer, Pictures } from './catalogue.ts';
import { type LabelLook, looksOf, type Pictured } from './looks.ts';
import { labelWords } from './word-forms.ts';
import { lookUp } from './word-lists.ts';

/** What a project says of its pictures. */
export interface PictureJob extends Pictured {
  /** What it is about, the most telling text first: its things, title, problem. */
  texts: readonly string[];
}

export interface ShapesFile {
  about: string;
  /** The line that says whose drawings are shown; empty where there are none of others. */
  credit: string;
  /** Kinds of ground: one a session. */
  surfaces: string[];
  /** The drawing that marks are put on; empty where the surface fills the picture. */
  carrier: string;
  labels: Record<string, LabelLook>;
  /** Drawings that lie about and have no label. */
  clutter: string[];
  drawings: Record<string, { from: string; licence: string; material?: string; layers: PathLayer[] }>;
}

const ABOUT =
  'What the synthetic pictures show for each label. grade: of the job (its owner chose it), of the domain (such a thing looks like that), stand-in (a neutral plate with initials). Change it and run `collect` again.';
const CLUTTER = 4;
/** What pictures are taken on when nothing says it. */
const GROUNDS = ['wood', 'concrete', 'fabric'];

/** What is drawn for a job. */
export function shapesOf(job: PictureJob, pictures: Pictures): ShapesFile {
  const looks = looksOf(job, pictures);
  const shown = [...looks.values()];
  const has = (...kinds: LabelLook['shows'][]) => shown.some(({ shows }) => kinds.includes(shows));
  const carrier = carrierOf(job, pictures, has);
  const surface = has('mark', 'clean', 'tint') && !carrier ? surfaceOf(job, pictures) : undefined;
  const used = shown.flatMap((look) => (look.shows === 'drawing' ? [look.what] : []));
  const clutter = surface && !used.length ? [] : clutterOf(used, job, pictures);
  const drawn = [...new Set([...used, ...clutter, ...(carrier ? [carrier] : [])])];
  const layers = pictures.layers(drawn);
  return {
    about: ABOUT,
    credit: creditOf(drawn, pictures),
    surfaces: surface ? [surface] : (pictures.grounds.get(job.domain) ?? GROUNDS),
    carrier,
    labels: Object.fromEntries(looks),
    clutter,
    drawings: Object.fromEntries(
      drawn.map((id) => {
        const { title, licence } = setOf(id, pictures);
        const material = pictures.entries.get(id)?.material;
        return [
          id,
          { from: title, licence, ...(material ? { material } : {}), layers: layers.get(id) ?? [] },
        ];
      }),
    ),
  };
}

/** The set that a drawing is from. */
export function setOf(id: string, { sets }: Pictures): IconSet {
  const set = sets[id.split(':')[0] ?? ''];
  if (!set) throw new Error(`templates/pictures/sets.yaml has no set of ${id}`);
  return set;
}

/** What marks are on. */
const surfaceOf = ({ texts }: PictureJob, { surfaces }: Pictures): string | undefined =>
  firstNamed(texts, surfaces)?.kind;

/** Of several things, the one that the first text to name any of them names first; a tomato leaf is a leaf. */
function firstNamed<T extends { words: string[] }>(
  texts: readonly string[],
  things: readonly T[],
): T | undefined {
  for (const text of texts) {
    const said = ` ${labelWords(text).join(' ')} `;
    const named = things
      .flatMap((thing) => thing.words.map((word) => ({ thing, word: ` ${labelWords(word).join(' ')} ` })))
      .map(({ thing, word }) => ({
        thing,
        at: said.indexOf(word),
        end: said.indexOf(word) + word.length - 1,
      }))
      .filter(({ at }) => at >= 0)
      .sort((one, other) => one.at - other.at);
    let found = named[0];
    for (const next of named) if (next.at === found?.end) found = next;
    if (found) return found.thing;
  }
  return undefined;
}

/** The thing that is judged or counted, where each picture shows one state of it; empty where it is a surface. */
function carrierOf(
  { texts, domain, labels, oneEach }: PictureJob,
  pictures: Pictures,
  has: (...kinds: LabelLook['shows'][]) => boolean,
): string {
  if (!oneEach) return '';
  if (has('amount')) return firstNamed(texts, pictures.heaps)?.id ?? PARCEL;
  if (!has('mark', 'clean', 'tint')) return '';
  const own = new Set(labels.map((label) => labelWords(label).join(' ')));
  const surfaces = new Set(pictures.surfaces.flatMap(({ words }) => words));
  for (const text of texts.slice(0, 2)) {
    const words = labelWords(text);
    const things = words.map((word) => (own.has(word) ? undefined : carrierNamed(word, domain, pictures)));
    // A tomato leaf is a leaf.
    const at = things.findIndex((thing, place) => {
      const next = words[place + 1] ?? '';
      return thing && !things[place + 1] && !surfaces.has(next);
    });
    const found = things[at];
    if (found) return found;
    if (words.some((word) => surfaces.has(word))) return '';
  }
  return '';
}

function carrierNamed(word: string, domain: string, { drawings }: Pictures): string | undefined {
  const [entry] = lookUp(drawings, word, domain, 'whole');
  return entry && CARRIERS.has(entry.group) ? entry.id : undefined;
}
const PARCEL = 'f:package';
const CARRIERS = new Set(['package', 'food', 'clothes', 'nature', 'kitchen', 'vehicle', 'sport']);

/** What lies about: of other groups than the labels' drawings, and about as large. */
function clutterOf(used: readonly string[], { labels }: PictureJob, pictures: Pictures): string[] {
  const groups = new Set(used.map((id) => pictures.entries.get(id)?.group ?? ''));
  const large = ['vehicle', 'building', 'person'].some((group) => groups.has(group));
  const words = new Set(labels.flatMap(labelWords));
  const named = (id: string) =>
    (pictures.entries.get(id)?.words ?? []).some((word) => labelWords(word).some((each) => words.has(each)));
  const candidates = pictures.clutter.filter(
    (one) => one.large === large && !used.includes(one.id) && !named(one.id),
  );
  // Where things of the same size are all of the labels' groups, they are at least none of the labels.
  const others = candidates.filter(({ group }) => !groups.has(group));
  return (others.length > 0 ? others : candidates).map(({ id }) => id).slice(0, CLUTTER);
}

function creditOf(drawn: readonly string[], pictures: Pictures): string {
  const sets = new Set(drawn.filter((id) => !id.startsWith('o:')).map((id) => setOf(id, pictures)));
  if (sets.size === 0) return '';
  const named = [...sets].map(({ title, licence }) => `${title} (${licence})`);
  return `Drawings: ${named.join(', ')}, changed; their licences are in licences/.`;
}

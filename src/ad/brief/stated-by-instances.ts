/** What pictures are searched for, said by examples: `objects such as hydrants and benches`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { modalityOf } from './modality.ts';
import { listAt } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

const DETECT = deedCalled('detect');
const OF_MANY =
  /^(?:objects?|items|elements|obstacles|assets|structures|landmarks|obstructions|entities|targets)$/;
const LOOKED =
  /\b(?:vision|pictures?|images?|imagery|videos?|cameras?|photos?|scans?|footage|frames|drones?|lidar|point clouds?|satellite)\b/;

/** `Objects such as hydrants and benches`, `objects (e.g. hydrants, benches)`, where the line speaks of what is seen. */
export function statedByInstances(reader: Reader, at: number): StatedAt {
  const { part, language, usual } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  if (language !== 'en' || !OF_MANY.test(keyAt(at))) return undefined;
  if (modalityOf(part.plain) !== 'pictures' && usual !== 'pictures' && !LOOKED.test(part.plain))
    return undefined;
  let first = at + 1;
  if (keyAt(first) === 'such' && keyAt(first + 1) === 'as') first += 2;
  else if (/^(?:like|including)$/.test(keyAt(first))) first++;
  else if (keyAt(first) === 'e' && keyAt(first + 1) === 'g') first += 2;
  else if (keyAt(first) === 'eg') first++;
  else return undefined;
  const { items, next } = listAt(part, first);
  const objects = toldIn(reader, items);
  if (objects.length < 2) return undefined;
  const made = built(
    { ...reader, usual: 'pictures' },
    at,
    DETECT,
    objects,
    aroundObject(reader, next, DETECT),
  );
  return made && { ...made, stated: { ...made.stated, task: 'object-detection' } };
}

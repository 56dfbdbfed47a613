/** What is watched for, where the duty names the alarm: `raise alarms on contamination events`. Pure. */
import { aroundObject } from './around-object.ts';
import { built, type StatedAt } from './built-statement.ts';
import { deedCalled } from './deeds.ts';
import { listAt, phraseAt, type Span } from './noun-phrase.ts';
import { type Reader, toldIn } from './told.ts';

const RAISES =
  /^(?:rais(?:e|es|ing)|send(?:s|ing)?|trigger(?:s|ing)?|issu(?:e|es|ing)|give(?:s|ing)?|early)$/;
/** So many words stand between: `raise an early alarm`. */
const NEAR = 3;
/** What every model that runs has alarms for. */
const OF_MODELS = /\b(?:drift|models?|pipelines?|data quality|latency|jobs?|performance|systems?|errors?)\b/i;

export function statedByAlarm(reader: Reader, at: number): StatedAt {
  const { part } = reader;
  const keyAt = (place: number) => part.words[place]?.key ?? '';
  // `Alert rangers to illegal logging`.
  const who = /^alert(?:s|ing)?$/.test(keyAt(at)) ? phraseAt(part, at + 1) : undefined;
  const to = who && keyAt(who.last + 1) === 'to' ? phraseAt(part, who.last + 2) : undefined;
  if (to) return watched(reader, at, [to], to.last + 1);
  // `Early warning systems for late projects`.
  const link = /^(?:systems?|models?|tools?|scores?|indicators?|signals?)$/.test(keyAt(at + 1))
    ? at + 2
    : at + 1;
  if (!/^(?:alarms?|alerts?|warnings?)$/.test(keyAt(at)) || !/^(?:on|of|for|about)$/.test(keyAt(link)))
    return undefined;
  const before = part.words.slice(Math.max(0, at - NEAR), at);
  if (!before.some(({ key }) => RAISES.test(key))) return undefined;
  const { items, next } = listAt(part, link + 1);
  return watched(reader, at, items.slice(0, 3), next);
}

const SIGNALS =
  /\b(?:readings|telemetry|sensors?|logs|scada|vibration|currents?|pressure|temperatures?|vitals|signals?|meters?)\b/;

function watched(reader: Reader, at: number, items: Span[], next: number): StatedAt {
  const objects = toldIn(reader, items).filter((text) => !OF_MODELS.test(text));
  const detect = deedCalled('detect');
  if (objects.length === 0) return undefined;
  const made = built(reader, at, detect, objects, aroundObject(reader, next, detect));
  // What notes are read for too is no kind of note.
  const isWatched = made?.stated.task === 'text-classification' || SIGNALS.test(reader.part.plain);
  return made && isWatched ? { ...made, stated: { ...made.stated, task: 'anomaly-detection' } } : made;
}

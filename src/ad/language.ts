/** The language an ad is written in: by script, else by its commonest words. Pure. */
import type { Word } from '../words/phrases.ts';

const COMMON: Record<string, string> = {
  en: 'the and of to in with you our we for are is will your as on experience',
  de: 'und die der das mit wir du fur sie in von zu ein eine deine erfahrung ist im',
  fr: 'et les des vous nous la le de pour une dans est en avec votre sur aux',
  es: 'y los las en de la el para con una que del nuestro tu experiencia se un',
  pt: 'e os as em de da do para com uma que voce nosso experiencia dos das um nao',
  nl: 'en de het een van voor met je wij ons in op jij bent naar ervaring aan',
  it: 'e di il la per con che del una in gli della nostro le esperienza sei un',
};
/** The languages in which a word is common. */
const LANGUAGES = new Map<string, string[]>();
for (const [id, words] of Object.entries(COMMON))
  for (const word of new Set(words.split(' '))) LANGUAGES.set(word, [...(LANGUAGES.get(word) ?? []), id]);

export function languageOf(words: Word[]): string {
  const sample = words.slice(0, 3000);
  let han = 0;
  let kana = 0;
  let hangul = 0;
  let cyrillic = 0;
  const counts = new Map<string, number>();
  for (const { key } of sample) {
    const code = key.codePointAt(0) ?? 0;
    if (code >= 0x3040 && code <= 0x30ff) kana++;
    else if (code >= 0x3400 && code <= 0x9fff) han++;
    else if (code >= 0xac00 && code <= 0xd7a3) hangul++;
    else if (code >= 0x400 && code <= 0x4ff) cyrillic++;
    for (const id of LANGUAGES.get(key) ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  if (kana * 8 > sample.length) return 'ja';
  if (han * 4 > sample.length) return 'zh';
  if (hangul * 3 > sample.length) return 'ko';
  if (cyrillic * 3 > sample.length) return 'ru';
  let best = 'en';
  for (const [id, count] of counts) if (count > (counts.get(best) ?? 0)) best = id;
  return best;
}

/** The same for scripts without spaces between words: Chinese, Japanese, and Korean with its particles. Pure. */
import type { ThingKind } from '../../templates/domains.ts';
import { wordsOf } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';
import { DEEDS } from './deeds.ts';
import { isFairObject } from './fair-object.ts';
import { modalityOf } from './modality.ts';
import type { PublicWords } from './public-words.ts';
import type { Statement } from './statement.ts';
import { taskOfDeed } from './task-of-deed.ts';

export const UNPARTED_SCRIPT = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** What is done, in their words, by the deed that it is. */
const DONE: [string, string][] = [
  ['transcribe', '语音识别|转写|音声認識|書き起こし|음성 ?인식'],
  ['predict', '预测|预估|予測|예측'],
  ['estimate', '估计|推定|추정'],
  ['segment', '分割|세그멘테이션'],
  [
    'detect',
    '反(?:作弊|欺诈|垃圾|洗钱|外挂|刷)|防刷|不正検知|부정 ?탐지|检测|识别|发现|検出|検知|認識|発見|탐지|검출|인식',
  ],
  ['classify', '分类|自動分類|分類|분류'],
  ['extract', '抽取|提取|抽出|추출'],
  ['answer', '问答|質問応答|질의 ?응답'],
  ['summarise', '摘要|要約|요약'],
  ['search', '检索|搜索|検索|검색'],
  ['recommend', '推荐|推薦|レコメンド|추천'],
];
/** What is fought, as the glossary has it: the target is that, and nothing `anti-`. */
const FOUGHT: readonly [RegExp, string][] = [
  [/^反(?:作弊|外挂)/u, '作弊'],
  [/^反垃圾/u, '垃圾'],
  [/^反洗钱/u, '洗钱'],
  [/^(?:反刷|防刷)/u, '刷量'],
  [/^反欺诈/u, '欺诈'],
  [/^不正/u, '不正'],
  [/^부정/u, '부정'],
];
/** Where an object begins anew: particles, signs, and what is said before it. */
const PARTS =
  /[、，,。；;：:・（）()\s]|から|より|および|及び|または|ならびに|と(?=[^い])|や|并|及其?|和|与|或|负责|针对|基于|通过|利用|진행|및|와 |과 /u;
const LONGEST = 12;

/** What a line states: the text before the verb, or behind it where nothing stands before. */
export function unparted(part: Part, words: PublicWords, language: string): Statement[] {
  const found: Statement[] = [];
  for (const sentence of part.text.split(/[。；;]/)) {
    for (const [id, forms] of DONE) {
      const match = new RegExp(
        `^(.*?)(?:を|の|的|을|를|に|하는)?\\s?(?:自动|自動|자동)?(${forms})([\\u3400-\\u9fff\\uac00-\\ud7af]{0,8})`,
        'u',
      ).exec(sentence);
      const deed = DEEDS.find((one) => one.id === id);
      if (!match || !deed) continue;
      // `吸水時間を、品種・水分から推定`: what it is told from stands behind what is told.
      const [, object = '', from = ''] = /^(.+?)を[、,]?\s?(.+?)(?:から|より)$/u.exec(match[1] ?? '') ?? [];
      const drivers = objectsIn(from).filter((text) => words.allows(text, language));
      const objects = objectsIn(object || (match[1] ?? '')).concat(
        match[1]?.trim() ? [] : objectsIn(match[3] ?? ''),
      );
      const told = objects
        .filter((text) => words.allows(text, language) && isFairObject(text, false) && !isVerbForm(text))
        .slice(-3);
      if (told.length === 0) continue;
      // `流量反作弊`: fraud, in what stands before it.
      const fought = FOUGHT.find(([begins]) => begins.test(match[2] ?? ''))?.[1];
      const plain = wordsOf(sentence)
        .map(({ key }) => key)
        .join(' ');
      const kind: ThingKind = modalityOf(plain);
      const task = taskOfDeed(deed, {
        kind,
        plain: '',
        object: (fought ? '欺诈' : told.join(' ')).split('').join(' '),
      });
      if (!task) continue;
      const evidence = { line: part.number, text: `${match[1] ?? ''}${match[2] ?? ''}`.trim().slice(-60) };
      found.push({
        task,
        line: part.number,
        weight: deed.weight,
        ...(fought ? { objects: [fought], things: told.at(-1) } : { objects: told }),
        keys: [],
        drivers,
        evidence,
      });
      break;
    }
  }
  return found;
}

/** Korean verbs that stand before a noun or end a clause: `찾는`, `개정되므로`; what has an object particle is half a sentence. */
const isVerbForm = (text: string): boolean =>
  /(?:하는|되는|있는|없는|찾는|맞는|받는|보는|된|될|할|하여|하고|되고|므로|으로|에게|에서|위해|위한|대한|통한|따른|를|을|은)$/u.test(
    text,
  );

/** The things that a run of text names, the last of them nearest to the verb. */
function objectsIn(whole: string): string[] {
  // What stands before `from` is where it is found, or what it is made of.
  const text = whole.replace(/^.*(?:から|より|を用いて|を使って|에서|로부터)(?=.{2})/u, '');
  return text
    .split(PARTS)
    .map((piece) =>
      piece
        ?.replace(/^.*(?:用いた|における|に関する|中的|的)(?=.{2})/u, '')
        .replace(/^(?:建立|构建|搭建|开发|设计|研究|优化|(?:持续)?提升|改进|完善|参与|实现)+/u, '')
        .replace(/(?:モデル|模型|모델)$/u, '')
        .replace(/^反(?=作弊|欺诈|垃圾|洗钱|外挂|刷)/u, '')
        .replace(/[へにではがをのに]+$/u, '')
        .trim(),
    )
    .filter((piece) => piece !== undefined && piece.length >= 2 && piece.length <= LONGEST);
}

/** Sentences that state no work of a model: what is watched, what a job is not, who somebody is, what was published. Pure. */
import { onceFor } from '../../words/once.ts';
import type { Part } from '../sections.ts';
import { placesOfNoDeed } from './no-deed.ts';

const OTHERS =
  /\b(?:our|the) (?:\w+ ){0,4}teams?(?: of \d+)? (?:builds?|built|runs?|owns?|has|have|develops?|developed|maintains?|trains?)\b/;
/** People that a firm is proud of, and what they won. */
const PERSON =
  /\b(?:(?:world|olympic|paralympic|european|national|reigning|times?) champions?|medall?ists?|olympians?|laureates?|\w*weltmeister(?:in)?|olympiasieger(?:in)?|champion(?:ne)? (?:du monde|olympique)|campe(?:on|ona|a) (?:del mundo|mundial|do mundo|olimpic[ao])|campione (?:del mondo|olimpico)|wereldkampioen)\b/;
/** Outside the duties: who began it, who they were before, what they won. */
const STORY =
  /\b(?:founded by|co ?founders?|founders?|alumni|ambassadors?|keynote|bestselling|serial entrepreneurs?|who (?:won|has won|have won|founded|previously)|award winning|gegrundet von|fondee? par|fundad[ao] por|fondat[ao] da|opgericht door)\b/;
/** Where papers are listed. */
const PAPERS =
  /\b(?:publications?|published (?:in|at)|arxiv|et al|proceedings|neurips|icml|iclr|cvpr|eccv|iccv|emnlp|naacl|kdd|sigir|interspeech|icassp|patents?)\b/;

/** Whether a line says what others have made or are, and not what is to be done: `our data science team of 22 builds …`. */
export const isOfOthers = ({ section, plain }: Part): boolean =>
  PERSON.test(plain) ||
  (section !== 'duties' && (OTHERS.test(plain) || STORY.test(plain) || PAPERS.test(plain)));

/** Staying informed: what is met there is read about, and built by others. */
const WATCH =
  /\b(?:veille(?! (?:a|au|aux|sur)\b)|(?:technology|tech|trend|horizon) (?:watch|scouting|scanning)|(?:keep|keeping|stay|staying|remain|remaining) (?:\w+ ){0,3}(?:up to date|up with|abreast|current|informed|updated|on top|at the (?:forefront|edge|cutting edge|leading edge))|auf dem laufenden|technologiebeobachtung|trendscouting|vigilancia tecnologica|al dia (?:de|con|en)|al tanto|mantener(?:te|se) (?:actualizad[ao]|informad[ao]|al dia)|manter se (?:atualizad[ao]|a par)|acompanhar (?:as |os )?(?:tendencias|novidades|avancos)|tener(?:ti|si) aggiornat[ao]|aggiornamento continuo|op de hoogte|bijblijven|bijhouden van)\b/;
const WATCH_IN_SIGNS =
  /(?:跟踪|跟进|关注|追踪|紧跟).{0,12}(?:前沿|最新|趋势|动态)|(?:最新|技術).{0,6}(?:動向|トレンド|キャッチアップ)|(?:최신|기술).{0,6}(?:동향|트렌드)/;
/** Before a verb: what is watched serves it. */
const SERVES = /^(?:to|zu|um|pour|para|per|om|te|and)$/;

/** Whom a duty serves, and not what is done. */
const SO_THAT = /\bso that (?!we |you |i )|\bzodat (?!we |wij |je |jij )|\b(?:afin que|affinche) /;

/** `This is not a … job`, `kein Job, in dem …`: to the end of the sentence. */
const NO_SUCH_JOB =
  /\b(?:(?:not|never|nor)(?! (?:only|just|merely)\b)|kein\w*|geen|pas (?:un|une|d|de)|no es|no se trata|nao e|nao se trata|non e|non si tratta) (?:\w+ ){0,9}(?:roles?|jobs?|positions?|places?|postes?|emplois?|puestos?|trabajos?|vagas?|cargos?|ruol[oi]|lavoro|stellen?|rollen?|functies?|bane?n?)\b/;
/** Before what somebody will not do. */
const NOT = /^(?:not|never|nor|neither|nicht|niet|kein\w*|geen|(?:wo|do|does|is|are|ca)n['’]?t)$/;
const STILL = /^(?:only|just|merely|nur|alleen|slechts|yet|noch)$/;
const ENDS_NOT = /^(?:and|but|und|sondern|aber|en|maar)$/;
const AFTER_NOT = 4;
const BUT = /^(?:but|rather|instead|sondern|mais|sino|mas|ma|bensi|maar)$/;

const ends = (gap: string) => /[.;:!?。；！？]/.test(gap);

/** Tells of the words of a line whether what they say is no work. */
export const noWorkIn = onceFor((part: Part): ((at: number) => boolean) => {
  const { plain, text, words } = part;
  const gapBefore = (at: number) => text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? text.length);
  if (WATCH_IN_SIGNS.test(text)) return () => true;
  const dead = new Set<number>(placesOfNoDeed(part));
  const whole = (pattern: RegExp) => {
    const found = pattern.exec(plain);
    return found ? plain.slice(0, found.index).split(' ').filter(Boolean).length : -1;
  };
  const watched = whole(WATCH);
  for (let at = watched; at >= 0 && at < words.length; at++) {
    if (at > watched && /[.!?;]/.test(gapBefore(at))) break;
    if (!SERVES.test(words[at - 1]?.key ?? '')) dead.add(at);
  }
  // `So that planners can pull units in`: what others do with it.
  const served = whole(SO_THAT);
  for (let at = served; at >= 0 && at < words.length; at++) {
    if (at > served && ends(gapBefore(at))) break;
    dead.add(at);
  }
  const denied = whole(NO_SUCH_JOB);
  for (let at = denied; at >= 0 && at < words.length; at++) {
    if (at > denied && (ends(gapBefore(at)) || BUT.test(words[at]?.key ?? ''))) break;
    dead.add(at);
  }
  for (const [not, { key }] of words.entries()) {
    if (!NOT.test(key) || STILL.test(words[not + 1]?.key ?? '')) continue;
    let near = not + AFTER_NOT;
    for (let at = not + 1; at < words.length && at <= near; at++) {
      if (/[^\s'’"“”-]/.test(gapBefore(at)) || ENDS_NOT.test(words[at]?.key ?? '')) break;
      if (/^(?:or|nor|oder|of)$/.test(words[at]?.key ?? '')) near = at + AFTER_NOT;
      dead.add(at);
    }
  }
  return (at) => dead.has(at);
});

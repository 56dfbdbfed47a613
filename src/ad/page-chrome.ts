/** What a job board puts below an ad: similar jobs, what others looked at, alerts. Nothing of it is the ad's own. Pure. */
import type { Line } from './lines.ts';
import type { Section } from './section.ts';

interface Placed extends Line {
  section: Section;
  heading: boolean;
  plain: string;
  words: readonly unknown[];
}

/** How such lines begin, on words without accents. */
const BEGINS = new RegExp(
  `^(?:${[
    'people (?:also|who) viewed|others also viewed|(?:similar|related|recommended|more|other) (?:jobs?|roles?|searches|positions|vacancies|openings)(?: (?:like|from|at|in|for|you|near)\\b.*)?$',
    'jobs? you (?:may|might)|you (?:may|might) also|get notified (?:about|when)|sign in to (?:create|set|see|save)|(?:create|set|set up|activate|get) (?:a |an |your |this )?(?:job |email |search )?alerts?\\b',
    'explore (?:top|collaborative|more) (?:content|articles|jobs)|referrals increase your chances|see who you know|popular searches|trending (?:jobs|searches)|browse (?:all )?jobs|jobs? by (?:location|category|title|city)',
    'ahnliche (?:jobs?|stellen|stellenangebote|suchen|positionen)|weitere (?:jobs?|stellen|stellenangebote)(?: (?:von|bei|in|fur)\\b.*)?$|das konnte dich|andere (?:nutzer|bewerber|interessierten)|jobs? per (?:e )?mail|personen sahen',
    '(?:offres?|emplois?|postes?|recherches?)(?: d emplois?)? (?:similaires?|associee?s?|semblables?)|d autres offres|ces offres|(?:creer?|creez|recevoir|recevez) (?:une |votre )?alerte|personnes ont aussi',
    '(?:empleos?|ofertas?|trabajos?|vacantes?|busquedas?)(?: de empleo| de trabajo)? (?:similares|relacionad[ao]s|parecid[ao]s)|otras ofertas|crear? (?:una )?alerta|otras personas',
    '(?:vagas?|pesquisas?|buscas?|empregos?) (?:semelhantes|similares|relacionad[ao]s|parecidas)|outras vagas|criar (?:um )?alerta|outras pessoas',
    '(?:offerte|annunci|lavori|ricerche)(?: di lavoro)? (?:simili|correlat[ei])|altre offerte|crea (?:un )?avviso|altri utenti',
    '(?:vergelijkbare|soortgelijke|gerelateerde|andere) (?:vacatures|banen|zoekopdrachten)|anderen bekeken|vacature alert',
  ].join('|')})`,
);
/** The same where words have no spaces between them. */
const SIGNS =
  /^(?:相似|类似|相关|推荐|热门|其他)(?:职位|岗位|招聘)|看过(?:该|此|这个)(?:职位|岗位)|^(?:類似|関連|おすすめ|他)の?(?:する)?(?:求人|仕事)|この求人を見た|^(?:비슷한|유사|추천|관련|다른) ?(?:채용|공고|직무|일자리)/;
const LONGEST = 12;
/** Below these an ad has ended, and where one of them follows it has not. */
const OF_AD: ReadonlySet<Section> = new Set<Section>(['duties', 'required', 'benefits']);

const isChrome = ({ opens, plain, text, words }: Placed): boolean =>
  opens && words.length <= LONGEST && (BEGINS.test(plain) || SIGNS.test(text));

/** The lines of an ad, with what a board put below them as of none of its parts. */
export function withoutChrome<T extends Placed>(parts: T[]): T[] {
  const last = parts.findLastIndex(({ heading, section }) => heading && OF_AD.has(section));
  const end = parts.findIndex(
    (part, at) => at > last && isChrome(part) && parts.slice(0, at).some(({ section }) => OF_AD.has(section)),
  );
  return end < 0 ? parts : parts.map((part, at) => (at < end ? part : { ...part, section: 'meta' }));
}

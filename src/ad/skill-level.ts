/** Whether a skill is asked for, or only wished for. Pure. */
import type { Section } from './sections.ts';

export type SkillLevel = 'required' | 'preferred';

const WISH =
  /\b(?:plus|nice to have|prefer(?:red|ably|ence)(?! (?:candidate|profile|person|applicant))|ideally|bonus|desirable|desired(?! (?:candidate|profile|person|applicant))|(?:an? )?advantage(?:ous)?|beneficial|good to have|optional|von vorteil|vorteilhaft|wünschenswert|idealerweise|optimalerweise|gerne auch|pluspunkt|un plus|atouts?|idéalement|souhaitée?s?|appréciée?s?|se valora\w*|valora(?:ble|do|remos)|deseable|idealmente|diferencia(?:l|is)|desejáve(?:l|is)|pluspunt|een pré|is een pre|bij voorkeur|idealiter|preferibil\w*|gradit[aoie]|titolo preferenziale)\b|歓迎|尚可|優遇|加分|优先|優先|우대|尤佳/i;
/** Where a wish begins or ends within a line. */
const CLAUSE =
  /[;；。!?()（）]\s?|(?<!\b(?:e\.g|i\.e|etc|inc|z\.b|p\.ex))\.(?=\s|$)\s?|\s[–—]\s|,\s*(?=(?:ideally|preferably|idealerweise|optimalerweise|idéalement|idealmente|bij voorkeur|preferibilmente|bonus)\b)/gi;

/** @param heading the section that the line's heading names */
export function skillLevel(
  text: string,
  at: number,
  section: Section,
  heading: Section | undefined,
): SkillLevel | undefined {
  if (heading === 'preferred') return 'preferred';
  const ends = [...text.matchAll(CLAUSE)].map(({ index }) => index);
  const start = ends.findLast((end) => end <= at) ?? 0;
  const end = ends.find((one) => one > at) ?? text.length;
  if (WISH.test(text.slice(start, end))) return 'preferred';
  // `Orchestration (Kubernetes) is a plus`: what is said behind the bracket is said of it.
  const behind =
    /^[)）]\s*(?:is|are|would be|a|as|als|sind|ist|sont|est|es|son|é|zijn)?\s*[^;.()]{0,40}/.exec(
      text.slice(end),
    )?.[0];
  if (behind && WISH.test(behind)) return 'preferred';
  if (section === 'preferred') return WISH.test(text) ? 'required' : 'preferred';
  return section === 'required' || section === 'duties' ? 'required' : undefined;
}

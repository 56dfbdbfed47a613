/** A company in a sentence: `At Example we build`. Pure. */
import type { Part } from '../sections.ts';
import { COMPANY_SENTENCES, NAMES_ALONE } from './company-sentences.ts';
import { beginsAsNone, employerShare, namesNone } from './employer-words.ts';
import { placeShare } from './place-spans.ts';
import { namesRole } from './roles.ts';
import { nameAlone, type Said } from './shapes.ts';
import type { Witness } from './witness.ts';

/** What is asked for has no employer as its subject: `Docker and Airflow are a plus`. */
const ASKED =
  /\b(?:a|an|ein|un|une|een|uma?|von|d['’]un)\s+(?:\w+\s+){0,2}(?:plus|must|bonus|asset|advantage|requirement|vorteil|pluspunkt|atout|ventaja|pré|pluspunt|diferencial|vantaggio)\b/i;
const ADDRESSED =
  /\b(?:you|us|role|team|job|position|company|project|opportunity|rolle|stelle|uns|nosotros|n[óo]s|nous|noi|ons|vaga|puesto|poste|functie|ruolo)\b/i;

export function companyInSentence(parts: Part[], witness: Witness): Said | undefined {
  const heard = parts
    .slice(0, 200)
    .filter(
      ({ section, bullet, text }) =>
        !((section === 'required' || section === 'preferred') && (bullet || ASKED.test(text))) &&
        !ASKED.test(text),
    );
  for (const { source, short, sure } of COMPANY_SENTENCES) {
    const pattern = new RegExp(source, 'g');
    for (const part of heard) {
      if (short && part.text.length > 60) continue;
      for (const [, found] of part.text.matchAll(pattern)) {
        // `Develops and manages`: two verbs.
        const name = found && !/\s(?:and|und|et|y|e|en)$/.test(found) && cleaned(found);
        if (!name || !mayEmploy(name, witness) || (short && ADDRESSED.test(name))) continue;
        if (!sure && employerShare(name) < 2 && witness.strength(name) < 3) continue;
        return [name, part];
      }
    }
  }
  for (const pattern of NAMES_ALONE) {
    for (const part of heard.slice(0, 60)) {
      const found = pattern.exec(part.text)?.[0];
      const name = found && cleaned(found);
      if (name && !namesNone(name)) return [name, part];
    }
  }
  return undefined;
}

const cleaned = (found: string) =>
  nameAlone(
    found
      .replace(/^(?:Am|An der|Bei der|Das|Die)\s/, '')
      .replace(/['’]s$/, '')
      .replace(/[.,]+$/, '')
      .replace(/(?:\s+(?:the|and|of|for|für|und|de|du|der|di|do|da|e|y|et|van|la))+$/, ''),
  );

function mayEmploy(name: string, witness: Witness): boolean {
  const words = name.split(/\s+/);
  if (name.length < 2 || words.length > 7 || namesNone(name)) return false;
  if (beginsAsNone(name) && words.length > 1 && !/^(?:The|Die|Das|La|Le|El|Il|De|Het) /.test(name)) {
    if (employerShare(name) < 2) return false;
  }
  if (namesRole(name) && employerShare(name) < 2) return false;
  if (placeShare(name) > 0.6 && employerShare(name) < 2) return false;
  return !witness.isTopic(name) || witness.strength(name) >= 3;
}

/** Small words of German, Dutch, French, Spanish, Portuguese and Italian, and what each leads to. Pure. */
import type { ForeignWord } from './foreign-words.ts';

/** Prepositions by what they lead to; what joins; what a noun follows; where a phrase ends. */
const GRAMMAR: Readonly<Record<string, string>> = {
  de: `key=pro|je|fur jede|fur jeden|fur jedes; of=von|vom; source=aus; in=in|im|ins|auf|bei|beim|am|an|innerhalb
    from=anhand|auf basis|auf der basis|auf grundlage|auf der grundlage|basierend auf|mithilfe|mit hilfe|mit|unter berucksichtigung|abhangig; by=nach; to=zu|zum|zur; for=fur; about=uber
    and=und|oder|sowie; det=der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines
    end=um|damit|sodass|weil|wenn|ob|dass|welche|welcher|welches|durch|ohne|bevor`,
  nl: `key=per|voor elke|voor elk|voor iedere|elke|elk; of=van; source=uit; in=in|op|aan|bij|binnen
    from=op basis|aan de hand|met behulp|met|rekening houdend met|vanuit; by=naar|volgens; to=tot|tegen; for=voor; about=over
    and=en|of|alsook; det=de|het|een|onze|ons|hun|zijn|haar|jouw|de juiste
    end=die|dat|om|zodat|waarmee|waarbij|waar|welke|wanneer|door|zonder|voordat|te|gaan|zullen`,
  fr: `key=par|pour chaque|de chaque|dans chaque|a chaque|chaque; of=de|du|des|d; in=dans|sur|en|chez|au sein|parmi
    from=a partir|en fonction|sur la base|sur base|d apres|grace|avec|en tenant compte|compte tenu; by=selon; to=a|au|aux; for=pour
    and=et|ou|ainsi que; det=le|la|les|l|un|une|nos|notre|vos|votre|leur|leurs|son|sa|ses|ces
    end=qui|que|qu|dont|afin|lorsque|quand|sans|avant|c`,
  es: `key=por|por cada|de cada|para cada|en cada|cada; of=de|del; in=en|entre
    from=a partir|con base|en base|basado|basados|basada|en funcion|teniendo en cuenta|con|mediante|a traves; by=segun; to=a|al; for=para; about=sobre|acerca
    and=y|e|o|u|asi como; det=el|la|los|las|un|una|unos|unas|nuestro|nuestra|nuestros|nuestras|su|sus
    end=que|donde|cuando|sin|antes|cuyo|cuya`,
  pt: `key=por|para cada|de cada|em cada|a cada|cada; of=de|do|da|dos|das; in=em|no|na|nos|nas|num|numa|entre
    from=a partir|com base|baseado|baseada|em funcao|levando em conta|considerando|com|usando; by=segundo|conforme; to=ao|aos; for=para; about=sobre
    and=e|ou|bem como; det=o|a|os|as|um|uma|nosso|nossa|nossos|nossas|seu|sua|seus|suas
    end=que|onde|quando|sem|antes|cujo|cuja`,
  it: `key=per ogni|per ciascun|per ciascuna|per ciascuno|in ciascun|in ciascuna|in ogni|ogni; of=di|del|dello|della|dell|dei|degli|delle|d; source=da|dal|dallo|dalla|dall|dai|dagli|dalle
    in=in|nel|nello|nella|nell|nei|negli|nelle|su|sul|sullo|sulla|sull|sui|sugli|sulle|tra
    from=a partire|in base|sulla base|basato|con|tramite; by=secondo; to=a|al|allo|alla|all|ai|agli|alle; for=per il|per lo|per la|per l|per i|per gli|per le|per nostri; key=per
    and=e|ed|o; det=il|lo|la|l|i|gli|le|un|uno|una|nostro|nostra|nostri|nostre|loro|suo|sua
    end=che|dove|quando|senza|prima|cui`,
};
/** Whether duties of a language are read by these words. */
export const isReadAbroad = (language: string): boolean => Object.hasOwn(GRAMMAR, language);

const LONGEST_LEAD = 4;
const made = new Map<string, ReadonlyMap<string, string>>();

function rolesOf(language: string): ReadonlyMap<string, string> {
  let roles = made.get(language);
  if (!roles) {
    const rows = (GRAMMAR[language] ?? '').split(/[;\n]/).map((row) => row.trim().split('='));
    roles = new Map(rows.flatMap(([role = '', said = '']) => said.split('|').map((one) => [one, role])));
    made.set(language, roles);
  }
  return roles;
}

/** What a word, or the first of several, is in a phrase, and how many words are meant. */
export function roleAt(
  tokens: readonly ForeignWord[],
  at: number,
  language: string,
): { role: string; length: number } | undefined {
  const roles = rolesOf(language);
  for (let length = LONGEST_LEAD; length > 0; length--) {
    const role = roles.get(
      tokens
        .slice(at, at + length)
        .map(({ key }) => key)
        .join(' '),
    );
    if (role && at + length <= tokens.length) return { role, length };
  }
  return undefined;
}

/** Whom a duty in German, Dutch, French, Spanish, Portuguese or Italian is done for: `für unsere Disponenten`, `para los agentes`. Pure. */
import type { Part } from '../sections.ts';
import { isReadAbroad, roleAt } from './foreign-grammar.ts';
import { type ForeignWord, tokensOf } from './foreign-words.ts';
import { inEnglish } from './glossary.ts';
import { withArticle } from './nouns.ts';

/** Who acts on an answer, by their own words; of those behind a plus only some, by what stands beside them. */
const ROLES = `
dispatcher: disponent\\w*|fahrdienstleit\\w+|dispatchers?|repartiteurs?|despachador\\w*|despachante\\w*
planner: \\w*planer\\w*|\\w*planners?|planificateurs?|planificatrices?|planificador\\w*|planejador\\w*|pianificator[ei]|ordonnanceurs?
adviser: \\w*berater\\w*|\\w*adviseurs?|conseill(?:ers?|eres?)|asesor\\w*|consejer\\w+|consultor\\w*|consulenti?
agent: agenten|agents|agentes|atendentes|medewerkers klantenservice|telefonistes?|operadores de atencion
operator: bediener\\w*|maschinenfuhrer\\w*|operateurs?|operatrices?|operator[ei]|operador\\w*|operarios?|anlagenfahrer\\w*
analyst: \\w*analysten|\\w*analyst|analistas?|analisti|analystes?|\\w*analisten
technician: \\w*techniker\\w*|monteure?n?|monteurs|technicie?n?n?e?s|tecnic[oi]s?|tecnici|installateurs?
mechanic: mechaniker\\w*|mecanicien\\w*|mecanic[oa]s|meccanici|monteur
buyer: einkaufer\\w*|inkopers?|acheteurs?|acheteuses?|comprador\\w+|acquirenti|buyers
nurse: pflegekraft\\w*|pflegende\\w*|verpleegkundigen|infirmier\\w*|enfermer[oa]s?|enfermeir[oa]s?|infermier\\w+
doctor: arzte?n?|medecins?|medicos|artsen|medici|radiolog\\w+
lawyer: anwalte?n?|juristen|avocats?|avvocati|abogad[oa]s|advogad[oa]s|advocaten
case worker: sachbearbeite\\w+|gestionnaires?|tramitador\\w*|behandelaars|zaakbehandelaars
store manager: filialleit\\w+|marktleit\\w+|winkelmanagers|filiaalmanagers|bedrijfsleiders|gerentes de loja|gerentes de tienda|directeurs de magasin|responsables de magasin
shift lead: schichtleit\\w+|chefs d equipe|ploegleiders|jefes de turno|capi turno|capiturno
inspector: prufer\\w*|inspecteurs?|inspector\\w*|inspetor\\w*|ispettor[ei]|keurmeesters?|controleurs?
site manager: conducteurs de travaux|bauleit\\w+|uitvoerders|jefes de obra|direttori dei lavori
driver: fahrer\\w*|chauffeurs?|conductores|motoristas|autisti|conducteurs?
teacher: lehrer\\w*|lehrkraft\\w*|docenten|leraren|enseignants?|professores|profesores|docentes|insegnanti|docenti
farmer: landwirte?n?|boeren|telers|kwekers|agriculteurs?|agricultores|agricoltori|eleveurs?
coordinator: koordinator\\w*|coordinatoren|coordinateurs?|coordinatrices?|coordinador\\w*|coordenador\\w*|coordinator[ei]
editor: redakteur\\w*|redacteur\\w*|redactor\\w*|editor\\w*|redattor[ei]|redator\\w*
recruiter: recruiter\\w*|recruteurs?|reclutador\\w*|recrutador\\w*
marketer: marketeers?|marketingmanager\\w*
sales representative: verkaufer\\w*|aussendienst\\w*|verkopers?|vendeurs?|vendeuses?|vendedor\\w*|venditori|commerciaux|comerciales
controller: controller|controllers|controleurs de gestion
auditor: prufungsteam|revisor\\w*|auditeurs?|auditor\\w*|auditores
librarian: bibliothekar\\w*|bibliothecaires?|bibliotecari\\w*|bibliotecarias?|bibliothecarissen
pharmacist: apotheker\\w*|pharmaciens?|farmaceutic\\w+|farmacisti
forester: forster\\w*|forestiers|boswachters|forestales
grower: gartner\\w*|tuinders|maraichers|viticulteurs?|winzer\\w*
dispatch clerk: expedit\\w+
manager: responsables|gerentes|manager|managers|leiter
receptionist: empfang\\w+|receptionisten|recepcionistas?|receptionnistes?`;
let roles: readonly [string, RegExp][] | undefined;
/** Made for the first ad that is in another language. */
const rolesAbroad = () =>
  (roles ??= ROLES.trim()
    .split('\n')
    .map((row): [string, RegExp] => {
      const [role = '', words = ''] = row.split(': ');
      return [role, new RegExp(`^(?:${words})$`)];
    }));

const SO_THAT = /^(?:damit|zodat|afin|sodass|perche|affinche|waarmee)$/;
const ASKED = /^(?:fragen|vragen|questions|preguntas|perguntas|domande)$/;
const LED_BY = 4;

/** One of them: `a credit analyst`. */
export function peopleAbroad(parts: readonly Part[], line: number, language: string): string | undefined {
  if (!isReadAbroad(language)) return undefined;
  for (const part of parts.filter(({ number }) => number === line)) {
    const tokens = tokensOf(part);
    for (let at = 1; at < tokens.length; at++) {
      const role = roleOf(tokens, at);
      if (role && isFor(tokens, at, language)) return withArticle(withTrade(role, tokens, at, language));
    }
  }
  return undefined;
}

function roleOf(tokens: readonly ForeignWord[], at: number): string | undefined {
  for (let length = 3; length > 0; length--) {
    const said = tokens
      .slice(at, at + length)
      .map(({ key }) => key)
      .join(' ');
    const [role] = rolesAbroad().find(([, words]) => words.test(said)) ?? [];
    if (role) return role;
  }
  return undefined;
}

/** Whether what stands before them says that it is for them. */
function isFor(tokens: readonly ForeignWord[], at: number, language: string): boolean {
  for (let before = at - 1; before >= Math.max(0, at - LED_BY); before--) {
    const { key = '' } = tokens[before] ?? {};
    if (SO_THAT.test(key) || ASKED.test(key)) return true;
    if (key === 'que' && tokens[before - 1]?.key === 'para') return true;
    const role = roleAt(tokens, before, language)?.role;
    if (role === 'for' || (role === 'key' && key === 'per')) return true;
    const isOwn =
      /^(?:unsere?[nrs]?|die|onze|nos|les|des|de|degli|delle|dei|dos|das|los|las|del|gli|le|i|os|as|nuestr[oa]s|noss[oa]s|nostri)$/.test(
        key,
      );
    if (!isOwn && !/(?:en|e|er)$/.test(key)) return false;
  }
  return false;
}

/** `Analistas de crédito`: what they look at. */
function withTrade(role: string, tokens: readonly ForeignWord[], at: number, language: string): string {
  const isPlain = /^(?:analyst|agent|planner|operator|manager|inspector|technician)$/.test(role);
  const link = roleAt(tokens, at + 1, language);
  const trade = isPlain && link?.role === 'of' ? inEnglish(tokens[at + 2]?.raw ?? '') : undefined;
  return trade && !/\s/.test(trade) ? `${trade.replace(/([^s])s$/, '$1')} ${role}` : role;
}

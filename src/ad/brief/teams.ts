/** Teams that an ad works for, and one of each: `our internal audit team` → an auditor. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Part } from '../sections.ts';

/** What a team does, and who is of it; those that every ad works with come last. */
const OF_TEAMS = `
internal audit|audit|audit interne|auditoria|revision|controle interne|innenrevision: an auditor
fraud|fraud prevention|betrugsbekampfung: a fraud analyst
credit risk|risk|risk management|risques?|riesgos?|riscos?|risiko: a risk manager
compliance|aml: a compliance officer
collections|recouvrement|cobranzas?|cobranca|inkasso: a collections officer
underwriting: an underwriter
claims|sinistres|siniestros|sinistros|schaden: a claims handler
actuarial|actuariat: an actuary
treasury|tresorerie|tesoreria: a treasurer
accounting|comptabilite|contabilidad|contabilidade|buchhaltung: an accountant
finance|finance strategy|financial planning|fp a|finances?|finanzas|financas|finanzen|controlling: a finance partner
procurement|purchasing|sourcing|achats|compras|einkauf|inkoop|acquisti: a buyer
supply chain|demand planning|replenishment|inventory: a supply planner
logistics|dispatch|logistique|logistica|logistik: a dispatcher
maintenance|wartung|instandhaltung|mantenimiento|manutencao|manutenzione|onderhoud: a maintenance planner
field service|field operations: a service technician
quality|quality control|quality assurance|qualite|calidad|qualidade|qualitat|qualita: a quality engineer
pricing|tarification|revenue management: a pricing manager
merchandising|category management|category: a merchandiser
editorial|newsroom|redaktion|redaction|redaccion: an editor
trust safety|trust and safety|content moderation|moderation: a moderator
partner development|partnerships|partner success: a partner manager
talent acquisition|recruiting|recruitment: a recruiter
people operations|human resources|hr|rh|personal: a personnel manager
legal|juridique|recht: a lawyer
security operations|information security|soc: a security analyst
clinical|medical: a clinician
agronomy: an agronomist
crm|campaign|loyalty: a campaign manager
customer support|customer service|customer care|support|kundenservice|service client|atencion al cliente|klantenservice: a support agent
customer success: an account manager
marketing: a marketing manager
sales|commercial|vertrieb|ventes|ventas|vendas|vendite|verkoop: a sales manager
operations|ops|betrieb: an operations manager`;

const TEAMS = OF_TEAMS.trim()
  .split('\n')
  .map((line) => {
    const [words = '', one = ''] = line.split(': ');
    return {
      one,
      // `Our internal audit team`, `l'équipe audit interne`.
      met: new RegExp(
        `\\b(?:${words})(?: (?:and|und) \\w+)? (?:teams?|departments?|desks?|function|colleagues|partners|leaders|abteilung)\\b|\\b(?:equipes?|equipos?|squadra|direction|direccion|departamento|departement|abteilung|fachbereich|afdeling) (?:(?:de|du|des|d|del|da|do|la|le|les|l|di|der|fur|voor) ){0,2}(?:${words})\\b`,
      ),
      inTitle: new RegExp(`(?:^| )(?:${words})(?: |$)`),
    };
  });
/** From here on a team is one that every ad works with. */
const COMMON = TEAMS.findIndex(({ one }) => one.endsWith('support agent'));

const SECTIONS = new Set(['duties', 'role', 'intro', 'team']);

/** One of the team that a line names. */
export const teamIn = (part: Part): string | undefined =>
  TEAMS.find(({ met }) => met.test(plainOf(part)))?.one;

/** `L'audit` is two words. */
const plainOf = ({ text, plain }: Part): string =>
  /\w['’]\w/.test(text) ? folded(text.replace(/['’]/g, ' ')) : plain;

/** One of the team that an ad is for: the line's own, its title's, else the one that it works for, none that every ad works with. */
export function teamOf(parts: readonly Part[], title: string | null, line?: number): string | undefined {
  const head = (title ?? '').toLowerCase().replace(/[^\p{L}]+/gu, ' ');
  const own = TEAMS.slice(0, COMMON);
  const told = parts.filter(({ section, heading }) => !heading && SECTIONS.has(section));
  return (
    parts
      .filter(({ number }) => number === line)
      .map(teamIn)
      .find(Boolean) ??
    own.find(({ inTitle }) => inTitle.test(head))?.one ??
    own.find(({ met }) => told.some((part) => met.test(plainOf(part))))?.one
  );
}

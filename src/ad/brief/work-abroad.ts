/** Statements of other languages that only look like a model's work: needs that are gathered, what people propose, estimate and answer. Pure. */
import { folded } from '../../words/phrases.ts';
import type { Statement } from './statement.ts';

const ARTICLE =
  '(?:(?:les?|la|las|los|os?|as?|il|i|gli|die|den|der|das|het|de|des|du|d|l|dos|das|dei|delle|vos|nos) )*';
const FINDS =
  '(?:identif\\w+|detect\\w+|recueil\\w+|recens\\w+|levant\\w+|individu\\w+|rilev\\w+|erkenn\\w+|ermitt\\w+|herken\\w+|reconna\\w+|recono\\w+|reconhec\\w+|riconosc\\w+)';
/** What customers and colleagues need is asked, and predicted by nobody. */
const NEEDS_FOUND = new RegExp(
  `^${FINDS}\\b.{0,50}\\b(?:besoins?|necesidades|necessidades|esigenze|bisogni|bedarf\\w*|bedurfnis\\w*|behoeften?)\\b`,
);
/** Found by people, in meetings and on slides. */
const FOUND_BY_PEOPLE = new RegExp(
  `^${FINDS} ${ARTICLE}(?:principales? |nouvelles? |nouveaux |nuevas? |novas? |nuove |neue )?(?:tendances?|tendencias?|tendenze|trends|opportunit\\w+|oportunidad\\w*|chancen|kansen|leviers?|axes|points|pistes|sources?|fuentes|fontes|fonti|quellen|donnees|datos|dados|dati|daten|gegevens|kpis?|indic\\w+|kennzahlen|solutions?|soluc\\w+|soluz\\w+|losungen|oplossingen|actions?|acciones|acoes|azioni|massnahmen|optimi\\w+|ameliorations?|mejoras?|melhorias?|miglioramenti|verbesserung\\w*|valeur|valor|valore|cas d|casos de uso|casi d|use cases|anwendungsfalle|axe|enjeux|retos|desafios|sfide|problem\\w+|risques? projet)\\b`,
);
const ESTIMATED_BY_PEOPLE = new RegExp(
  `^(?:estim|chiffr|evalu|schatz|stim|inschat)\\w* ${ARTICLE}(?:charges?|cargas?|carichi|aufwande?\\w*|budgets?|delais?|plazos?|prazos?|tempi|efforts?|esfuerzos?|esforcos?|inspanning\\w*)\\b`,
);
/** What is asked by colleagues, and stands in no document. */
const ANSWERED =
  /^(?:repon\w+|respon\w+|rispon\w+|beantwort\w+|beantwoord\w+) (?:\w+ )?(?:demandes?|sollicitations?|besoins?|solicitudes|requerimientos|pedidos|demandas|solicitacoes|richieste|anfragen|vragen van|appels? d|licitaciones|questions? metier\w*)\b/;
const PROPOSED = /^(?:propos\w+|propon\w+|suger\w+|vorschlag\w*|voorstel\w*|recommand\w+|recomend\w+)\b/;
const READ =
  /\b(?:\w?actualites?|presse|concurren\w+|medias?|reseaux sociaux|redes sociales|noticias|notizie|stampa|wettbewerb\w*|konkurren\w+|nachrichten|marches?|mercados?|mercati|markte?)\b/;
const QUOTED = /"/;
/** Of a noun in quotation marks that stayed as it was: it is anybody's. */
const OF_ANYBODY =
  /"(?:[^"]* )?(?:informations?|informaci[oó]n|informa[çc][õo]es|informazioni|donn[ée]es|datos|dados|dati|daten|gegevens|indicateurs?|indicadores|indicatori|architectures?|arquitectura|architettura|projets?|proyectos?|projetos?|solutions?|processus|procesos|processi|prozesse|syst[èe]mes?|acteurs m[ée]tiers|[ée]quipes?|equipos?)(?: [^"]*)?"/i;

/** How it is done, and nothing that it is found in. */
const MANNER = /^"?(?:temps r[ée]el|tiempo real|tempo real[e]?|echtzeit|real[- ]?time|continu|continuo)"?$/i;

/** What a model of another language could learn, of what its duties state. */
export const ofModelsAbroad = (all: readonly Statement[]): Statement[] =>
  all
    .filter(isOfModelAbroad)
    .map(({ things, ...stated }) =>
      things === undefined || MANNER.test(things) ? stated : { ...stated, things },
    );

/** Whether a statement of another language says what a model could learn. */
function isOfModelAbroad({ task, objects, evidence }: Statement): boolean {
  const said = folded(evidence.text);
  if ([NEEDS_FOUND, FOUND_BY_PEOPLE, ESTIMATED_BY_PEOPLE, ANSWERED].some((people) => people.test(said)))
    return false;
  // News and rivals are watched by reading.
  if (
    task === 'anomaly-detection' &&
    objects.some((one) => /^unusual behaviou?r/.test(one)) &&
    READ.test(said)
  )
    return false;
  if (task === 'recommendation' && PROPOSED.test(said) && objects.some((one) => QUOTED.test(one)))
    return false;
  return !(objects.length > 0 && objects.every((one) => OF_ANYBODY.test(one)));
}

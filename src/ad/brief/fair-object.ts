/** Whether a phrase can be the object of a project: it names something, and is no verb, adjective or method. Pure. */
import { folded } from '../../words/phrases.ts';
import { deedsOf } from './deeds.ts';
import { inEnglish } from './glossary.ts';
import { DETERMINERS, OF } from './grammar.ts';

/** Amounts and events that one word names. */
export const ONE_WORD =
  /^(?:demand|deposits?|balances?|prepayment|delinquency|repayment|churn|attrition|fraud|risk|default|turnover|readmission|wear|yield|load|traffic|consumption|occupancy|throughput|revenue|price|quality|damage|spam|toxicity|abuse|harassment|bullying|grooming|solubility|permeability|viscosity|hardness|moisture|turbidity|salinity|corrosion|erosion|biomass|weather|failure|downtime|sentiment|intent|glare|noise|dosage|mortality|waste|fish|sheep|cattle|geese|absenteeism|absence|sickness|attendance|footfall|turnout|ridership|insolvency|bankruptcy|vandalism|deer|mice|salmon|trout|cod|teeth|livestock|poultry|wildlife|vegetation|debris|litter|rubbish|ice|snow|smoke|fire|rust|mould|mold|frost|sediment|algae|foam|dust|trouble|misuse|theft|congestion|crowding|fatigue|stress|pain|lameness|tailgating|poaching|smuggling|shoplifting|trespassing|littering|tampering|shrinkage|breakage|spoilage|leakage|wastage|seepage|mileage|packaging|luggage|baggage|cargo|freight|produce|fruit|meat|timber|fabric|ore|gravel|plastics?|cardboard|recyclables)$/;
/** Heads of phrases that name a method or a make, whatever stands before them. */
export const NO_HEAD =
  /(?:^|\s)(?:models?|systems?|algorithms?|methods?|solutions?|techniques?|distributions?|data|datasets?|entity|entities|insights?|analys[ei]s|approach(?:es)?|frameworks?|platforms?|pipelines?|tools?|architectures?|networks?|applications?|features?|problems?|strategy|strategies|capabilities|opportunities|(?:supply|value) chains?|assist|enablement|trends?|patterns?|requirements?|technolog(?:y|ies)|projects?|learning|intelligence|processing|performance|relevance|essential|environments?|teams?|stakeholders?|business|clients?|challenges?|decisions?|results?|metrics?|kpis?|issues?|roadblocks?|needs?|bugs?|bottlenecks?|improvements?|gaps?|ideas?|use cases?|best practices?|thirds?|halves|half|quarters|majority|percent|etas?|residuals?|autoencoders?|baselines?|transformers?|embeddings?|classifiers?|regressors?|ensembles?|dashboards?|portfolios?|ablations?|experiments?|evaluations?|benchmarks?|hypothes[ie]s|developments?|advances|advancements|evolutions?|innovations?|hyperparameters?|prompts?|chunks?|rerankers?|llms?|vectors?|tokens?|fits?|flaws?|guys?|therapeutics)$/;
/** Heads that say nothing of what is predicted, in the other languages that are read. */
const HOLLOW =
  /^(?:evolutions?|tendances?|enjeux|freins?|obstacles?|blocages?|irritants?|mesures?|ameliorations?|actions?|tenue|bonne tenue|referentiels?|opportunites?|performances?|leviers?|axes|pistes|pratiques|usages|comportements?|potentiels?|innovations?|technologies?|avancees?|nouveautes?|evolucion(?:es)?|tendencias?|oportunidade?s?|retos?|desafios?|desempeno|mejoras?|patrones|avances|comportamientos?|tecnologias?|evoluc(?:ao|oes)|melhorias?|padroes|avancos|comportamentos?|evoluzion[ei]|tendenz[ae]|opportunita|sfide|prestazioni|miglioramenti|comportamenti|(?:\w+)?entwicklung(?:en)?|trends?|(?:\w+)?potenziale?n?|(?:\w+)?potentiale?n?|chancen|moglichkeiten|herausforderungen|zusammenhange?n?|muster|bedurfniss?e?n?|verbesserungen|leistung|ontwikkelingen?|behoeften?|kansen|uitdagingen|verbeteringen|patronen|prestaties|kpis?)$/;
/** What customers need is no amount; what stores need is. */
const NEEDS =
  /^(?:besoins?|necesidades|necessidades|esigenze|bisogni)(?: (?:des? |du |d |dos |das |del |dei |de los |de las )?(?:clients?|clientes|clienti|utilisateurs?|usuarios|utenti|metiers?|marche|mercado|mercato|futurs?|futuras|usagers|negocio|empresa))?$/;

/** Whether what a phrase is of is nothing that could be predicted, found or tried: `évolutions du marché`. */
function isHollow(plain: string): boolean {
  const [head = ''] = plain.split(OF_WORD);
  const words = head.split(' ').filter((word) => !DETERMINERS.has(word));
  return NEEDS.test(plain) || [words[0] ?? '', words.at(-1) ?? ''].some((word) => HOLLOW.test(word));
}
/** The work itself, and those who do it. */
const OWN_WORK =
  /\b(?:proje[ck]t\w*|projets?|progett[oi]|proyectos?|projetos?|aufwande?\w*|travail|equipes?|equipos?|teams?|sviluppo|desarrollo|developpement|desenvolvimento|ideeen|idees|ideen|ideas|ideias|idee)\b/;
const OF_WORD = new RegExp(` (?:${[...OF].join('|')}|d) `);

/** Words of other scripts that say no more than that there is data. */
const SAID_OF_ALL =
  /使用|利用|应用|基于|通过|进行|活用|用いた?|활용|이용|사용|기반|数据|数据分析|データ|分析|モデル|算法|系统|机器学习|深度学习|機械学習|深層学習|业务|開発|技术|平台|场景|产品|趋势|动态|前沿|机会|指标|性能|动向|動向|トレンド|동향|트렌드|데이터|모델|서비스|알고리즘|시스템|분석|에서/g;
const HANGS =
  /\s(?:de|du|des|d|la|le|les|del|da|do|dos|das|di|della|dei|von|vom|der|den|dem|des|van|het|of|for|in|on|to|with|para|por|per|voor|pour|contre|contra|contro|gegen|tegen|et|y|e|und|en)$/;
const ASCII = /^[\x20-\x7e’]+$/;

/** How a measure is spread is measured too; of what is needed some can be counted. */
const HOW_SPREAD =
  /(?:labou?r|staff|staffing|water|energy|heat|space|capacity|personnel|workforce|material|crew) needs?$|(?:weight|size|length|age|speed|particle|load|thickness|diameter) distributions?$/;
/** Nouns that end as verbs, adjectives and adverbs do: what stands somewhere, is made or is done and should not be. */
const IS_NOUN =
  /(?:^|[\s-])(?:supply|family|assembly|anomaly|building|painting|casting|bearing|coating|drawing|ceiling|railing|clothing|housing|wiring|tubing|flooring|roofing|crossing|dwelling|sibling|finding|filing|listing|booking|sailing|landing|parking|seedling|herring|lining|packing|packaging|spring|string|wing|ring|tailgating|poaching|smuggling|shoplifting|littering|tipping|dumping|speeding|trespassing|tampering|spoofing|skimming|logging|flooding|swapping|sharing|cheating|bullying|fouling|warping|cracking|chipping|staining|flaking|peeling|pitting|swelling|overheating|jamming|seed|weed|feed|breed|bed|shed|reed|olive|hive|archive|cable|vegetable)$/;
/** Verbs that are nouns before these: `spot rates`, `track defects`. */
const FIRST_IS_NOUN =
  /^(?:spot (?:buy |sell |market |freight )*(?:rates?|prices?|volumes?|loads?)|track (?:defects?|faults?|geometry|conditions?|failures?|quality|wear|buckles?)|catch (?:volumes?|sizes?|weights?|composition|rates?)|search (?:terms?|volumes?|traffic|queries)|route (?:times?|durations?|costs?)|group (?:bookings?|sizes?)|match (?:results?|outcomes?|attendances?)|rank (?:times?|changes?))$/;

/** `Bearing temperature`: a noun, and nothing that is done. */
export const isNounInIng = (word: string): boolean => IS_NOUN.test(word);

/** @param english the ad is: other languages have other endings */
export function isFairObject(text: string, english: boolean): boolean {
  if (!ASCII.test(text) && /[\u3040-\u9fff\uac00-\ud7af]/.test(text))
    return text.replace(SAID_OF_ALL, '').length > 1;
  const plain = folded(text);
  // `Cross-channel` says how, and not what.
  if (/^(?:cross|multi|omni|end-to|real|long|short|high|low|data|non|pre|post|state)-\w+$/i.test(text))
    return false;
  if (/['’](?:ll|re|ve|d|s)$|['’](?:ll|re|ve|d)\b/i.test(text)) return false;
  // A preposition at the end leads to what was cut.
  if (HANGS.test(plain)) return false;
  // An adverb alone is nothing: `automatiquement`.
  if (!english && (isHollow(plain) || OWN_WORK.test(plain.replace(/\bl(?=equipe)/, '')))) return false;
  if (!english) return (plain.length > 5 && !/^\S+ment[eo]?$/.test(plain)) || inEnglish(text) !== undefined;
  if (ONE_WORD.test(plain)) return true;
  // `Illegal logging`: what is done, and should not be.
  if (/^(?:illegal|unauthori[sz]ed|unlawful|unsafe) \w+ing$/.test(plain)) return true;
  // `Suspicious movement patterns` can be looked for; `patterns` cannot.
  const isOdd =
    /^(?:suspicious|unusual|abnormal|anomalous|fraudulent|irregular|atypical) .*patterns?$|(?:fraud|evasion|abuse|laundering|failure|fault|theft) patterns$/.test(
      plain,
    );
  const isHead = IS_NOUN.test(plain) || HOW_SPREAD.test(plain.replace(/ for .+$/, ''));
  if (!isHead && ((NO_HEAD.test(plain) && !isOdd) || /(?:ing|ed|ous|ive|able|ful|ly)$/.test(plain)))
    return false;
  // `Recommending locations` is another duty; `tracks` are songs.
  if (deedsOf(plain.split(' ')[0] ?? '').length > 0) return plain === 'tracks' || FIRST_IS_NOUN.test(plain);
  return /\s|-/.test(text.trim()) || /[^siu]s$/.test(plain);
}

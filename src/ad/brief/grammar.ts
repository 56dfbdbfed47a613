/** Small words of the languages that ads are read in: what ends a noun phrase, what joins two, and what says nothing. On words without accents. Pure. */

const wordsIn = (text: string) => new Set(text.trim().split(/\s+/));

/** Where a noun phrase ends: prepositions, relatives, auxiliaries, and verbs that follow a noun in ads. */
export const BOUNDARY = wordsIn(`
  etc plus then but out off against apart around aboard bound accounted prior tomorrow today tonight yesterday give gives giving get gets getting got come comes go goes   for from with within without in into on onto of to by at per across over under through via using based given about as than toward towards between among during before after until while where when which
  that who whose whom if whether because so such including like is are was were be been being will would can could should may must has have had do does did not no it its they we you he she i me them us
  help helps helping enable enables enabling drive drives driving ensure ensures ensuring improve improves improving reduce reduces reducing increase increases increasing support supports supporting
  power powers powering optimize optimizes optimizing inform informs informing provide provides providing deliver delivers delivering make makes making leverage leverages leveraging meet allow allows
  beyond understands anticipate anticipates assess assesses assessing explain explains explaining solve solves solving understand understanding inform guide explore exploring
  integrate integrates integrating production ready correct corrects see sees seen seeing
  build builds building create creates creating develop develops developing implement implements implementing deploy deploys deploying design designs designing work works working identify identifies identifying
  evaluate evaluates evaluating maintain maintains maintaining use uses collaborate translate automate automates automating transform transforms transforming analyze analyse analyzing analysing generate generates generating
  quantify quantifies propose proposes suggest suggests prioritise prioritises prioritize prioritizes communicate communicates notify notifies prevent prevents avoid avoids adapt adapts adjust adjusts advise advises calculate calculates compute computes
  define defines determine determines diagnose discover discovers enhance enhances enrich enriches establish establishes investigate investigates keep keeps keeping liaise productionise productionize publish publishes recommend recommends refine refines remove removes resolve resolves respond responds retrain send sends
  simplify strengthen validate validates verify verifies write writes prepare prepares perform performs ought decide decides tell tells turn turns show shows let lets bring brings find finds mark marks
  susceptible susceptibles propenso propensos propensa propensas risquent risquant
  considerando considerant unter berucksichtigung rekening houdend tenendo
  what who whom when how why versus vs bevor wenn wann ob ehe sobald damit welche welcher welches cuando quando quand avant lorsque mientras antes wanneer voordat wat welke
  fur von mit aus bei zu zur zum im am an auf uber unter durch pro je nach oder sowie damit dass der das den dem des ein eine einer einem einen wird werden sind ist
  pour par avec dans sur sous chez vers afin que qui dont ou aux au du des le la les un une est sont
  en em para por con sin sobre desde hasta entre segun que cual donde los las el una uno del al es
  com sem pelo pela nos nas no na dos das do da em ao aos ou os as um uma que
  per con da dal dalla nel nella sul sulla di del della dei delle gli il lo che
  voor van met uit bij naar om het een op zijn wordt dat`);

/** What begins another noun phrase in the middle of one. */
export const DETERMINERS = wordsIn(
  'the a an our your their its this these those each every der die das den dem ein eine einen unser unsere le la les un une el los las un una o os as het een de',
);

/** Behind `and` another duty begins with one of these. */
export const NEXT_VERB =
  /^(?:highlight|flag|index|alert|notify|push|deliver|hand|put|cite|stop|warn|hide|publish|send|give|feed|explain|call|lower|raise|place|write|make|let|keep|show|propose|suggest|recommend|compare|compute|evaluate|analyse|analyze|assess|measure|monitor|identify|optimise|optimize|prioritise|prioritize|track|detect|predict|forecast|estimate|classify|improve|reduce|support|plan|help|report|share|route|map|test|ensure|develop|build|maintain|provide|deliver|warn|alert|execute|promote|protect|safeguard|react|respond|coordinate|communicate|collaborate)$/;

/** Amounts of a thing, and no things. */
export const QUANTITY = wordsIn(
  'half halves third thirds quarter quarters majority bulk percent miles kilometres kilometers petabytes terabytes gigabytes volumes amounts volume amount years hundreds thousands millions billions dozens tons tonnes lots number numbers range variety types kinds sets set hours pages series group groups form forms',
);

/** What joins two nouns to one thing: `distribution of weights`, `consommation des medicaments`. */
export const OF = wordsIn('of von der des du de di degli del della dei delle dello do da dos das van');

/** What joins the members of a list. */
export const JOINT = wordsIn('and or und oder et ou y e o sowie');

/** What stands before a noun and is dropped from it. */
export const LEADING = wordsIn(`
  der die das den dem des ein eine einen einem einer eines le les la un une el los las una il lo gli het een own
  promising interesting million billion thousand hundred dozen automatic automated automatically
  a an the our your their its this these those each every any all some many other various different multiple several new complex large scale huge big key core main major future current existing potential real world
  right good leading largest biggest fastest latest world class top accurate robust high quality better more most best advanced cutting edge state art innovative end daily's relevant specific critical important unstructured structured raw diverse emerging novel
  unser unsere unserer unseren ihre ihrer nos notre vos leur nuestro nuestra nuestros nuestras su sus nosso nossa nossos nossas il la le i gli onze ons jouw
  cada todo toda todos todas jede jeder jedes jeden alle chaque tous toutes elke ogni tutti tutte`);

/** Words of which a phrase says nothing of its own: those of the trade of models, and those of any job. */
export const VAGUE = wordsIn(`
  pieces piece uncertainty confidence accuracy precision notebook notebooks tone voice style
  entities relations disparate growing oriented knowledge column columns profile profiles profil telemetry sunsetting conversation conversations audience audiences page pages website websites link links color colors keyword keywords category categories attribute attributes entity custom customized internal external
  a ability action actionable actions ad advanced agent agentic agents ai algorithm algorithms analyses analysis analyst analysts analytic analytical analytics and anomalies anomaly api apis app application applications approach approaches architecture
  architectures area areas art artifacts artificial assistant assistants at automated automation autonomous background backend based baseline batch behavior behaviour benchmark benchmarks best big bug bugs business businesses capabilities capability care career case cases cause causal challenge challenges
  change changes classification client clients cloud cluster clustering code codebase collaborate communication community companies company complex component components computer computing concept concepts content context conversational core cost costs create culture customer customers cutting
  data database databases dataset datasets decision decisions deep delivery dependencies deploy deployment deployments design detection developer developers development digital dimension document documents domain domains driven edge effectiveness efficiency embedding embeddings end engine engineer engineering engineers engines enterprise environment environments error errors evaluation event events example examples excellence execution
  experience experiences experiment experimentation experiments expertise extraction factor factors feature features feedback field fields fine focus forecast forecasting forecasts foundation foundational framework frameworks full function functional functions future gap gaps generation generative global goal goals growth hand high history human idea ideas image images impact impactful implementation improvement improvements industry
  information infrastructure initiative initiatives innovation innovations innovative input inputs insight insights integration integrations intelligence intelligent interaction interactions interface interfaces internal internet issue issues item items job key kpi kpis language large latency latest leader leaders leadership learning level leveraging life lifecycle llm llms logic loop machine management market mathematical meaningful measurable measures member members method methodologies methodology methods metric metrics ml
  mlops model modeling modelling models modern monitoring multi multimodal natural need needs network networks neural new next nlp novel number object objects objective objectives ongoing operation operational operations opportunities opportunity optimal optimization organization organizations outcome outcomes outlier outliers output outputs partner partners pattern patterns people performance performant person pipeline pipelines platform platforms point points practice practices
  prediction predictions predictive priorities problem problems process processes processing product production products professional program programs progress project projects prompt prompts prototype prototypes quality quantitative question questions quick rag range real reasoning recommendation recommendations regression relationship relationships relevant reliability report reporting reports requirement requirements research result results retrieval risk risks roadmap robust role root scalable scale science scientist
  scientists search segmentation semantic senior series service services set sets signal signals simulation skill skills software solution solutions source sources space stack stakeholder stakeholders standard standards state statistical statistics step steps strategic strategies strategy stream streams structure structured study success system systems task tasks team teams technical technique techniques technologies technology test testing tests text texts thing things time tool tooling tools top topic topics tracking traditional training
  transformation transparency trend trends trust types understanding unstructured usage use user users value variables variety video videos vision visualization visualizations way ways web window work workflow workflows workload workloads world
  empresa empresas entreprise entreprises societe azienda aziende unternehmen bedrijf bedrijven firma firmen grupo gruppe konzern kontext contexte contexto contesto bereich
  daten modell modelle modellen losungen losung verfahren systeme system analysen projekte kunden prozesse anforderungen anwendungen algorithmen methoden entwicklung
  donnees modeles modele solutions projets analyses systemes outils besoins clients algorithmes datos modelos modelo soluciones proyectos procesos clientes herramientas negocio dados solucoes projetos processos negocios ferramentas dati modelli soluzioni progetti processi clienti gegevens modellen oplossingen projecten processen klanten`);

/** Words that say nothing as an object, and enough as what something is counted by or depends on. */
export const COUNTED_BY = wordsIn(
  'performance performances field fields site sites project projects page pages area areas case cases machine machines product products customer customers client clients user users region regions market markets country countries industry day days week month event events segment segments cost costs document documents service services platform platforms team teams',
);

/** Words that end a phrase without being of it: `pixel by pixel`, `in real time`. */
export const TRAILING = wordsIn('pixel real scale level end order depth detail day week month');

/** Adverbs, which are in no noun phrase. */
export const NO_NOUN =
  /^(?!(?:dai|hour|week|month|quarter|year|ear|on|fami|supp|assemb|anoma|re|app|mul|po|bi|fo|fri?end|monopo)ly$).*(?:ly|mente)$/;

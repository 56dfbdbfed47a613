/** How headings of ads are worded: what their words show, and of which words they are made. */
import type { Section } from './section.ts';

/** What a job board adds is headed by. */
export const META =
  /^(seniority level|employment type|job function|job functions|industry|industries|type|job type|duration|posted by|job id|req number|pay type|other details|referrals increase your chances.*)$/;

/** Kinds of heading, tried in this order, on words without accents and apostrophes. */
export const HEADING_PATTERNS: [Section, RegExp][] = [
  [
    'equal',
    /equal (employment )?opportunit|^eeo\b|diversity|inclusion|belonging|privacy|accommodation|disclaimer|gleichstellung|chancengleich|egalite|igualdad|legal notice|fair chance/,
  ],
  [
    'benefits',
    /benefit|perks|\b(we|you) (also )?offer|what you(ll| will)? (get|enjoy|receive)$|why (join|work|us|you(ll| will) (love|like))|compensation|salary|remuneration|^pay\b|total rewards|what s in it|whats in it|good stuff|in it for you|you can enjoy|we ll offer|wir bieten|das bieten|unser angebot|deine vorteile|bekommst du|kriegst du|warum wir|avantages|nous offrons|on t offre|ofrecemos|ofrecem|beneficio|vantagens|remuneracao|wij bieden|we bieden|wat krijg|aanbod|offriamo|cosa offr|福利|薪/,
  ],
  [
    'apply',
    /how to apply|^apply|to apply|application process|interview|hiring process|recruit\w* process|selection process|next steps|what to expect|agencies|recruiters|bewerb|candidatar|como se candidatar|pour postuler|postuler|solliciteren|candidarsi|申请|^contact$|a note to/,
  ],
  [
    'preferred',
    /nice to have|prefer+ed(?! (candidate|profile|person|applicant))|bonus|helpful|not needed|lovely|se valorara|wunschen uns|\bplus(es)?$|good to have|desir(ed|able)(?! (candidate|profile|person|applicant))|optional|^extras?\b|advantageous|stand out|an edge|ideally|even better|wunschenswert|von vorteil|serait un plus|atouts?$|les plus|deseable|valorable|valorado|se valora|valoraremos|diferencia(l|is)|desejave|pluspunt|pre s|titoli preferenziali|加分|优先/,
  ],
  [
    'required',
    /requirement|qualification|must have|what we (ask|need)|we (ask|need)$|person specification|essential(?! (?:duties|functions|responsibilities|job functions|tasks|job duties))|who you are|about you|what (we re|were|we are) looking for|(we d|wed|we would) (love|like) to see|^person spec|looking for|your (profile|background|skills|experience|toolkit|strengths)|what (you ll|youll|you will|you|we) (need|bring|should|look)|you(ll| will)? (have|bring|need|possess|are)\b|what it takes|(skills|experience|competenc|knowledge|expertise|education|background|tech(nical)? stack|technologies|tools|credentials)|expect(ations)? from you|what we expect|ideal candidate|candidate profile|criteria|to succeed|should apply|profil|das bringst|was du mitbringst|mitbringen|anforderungen|qualifikation|kenntnisse|competences|formation|requisitos|perfil|conocimientos|experiencia|que buscamos|que esperamos|formacao|conhecimentos|requisiti|competenze|chi cerchiamo|vereisten|functie ?eisen|jij hebt|wie ben jij|wat vragen|jouw profiel|岗 位 要 求|任 职|要 求|资 格/,
  ],
  [
    'team',
    /^(about )?(the|our|your) team\b|^team\b|meet the team|team (overview|mission|description|project)|^(what|how) (s )?(the|our|your|this) (\w+ )?(team|group|unit|lab|squad)\b|what (we are|we re|were) working on/,
  ],
  [
    'duties',
    /responsibilit|\bdut(y|ies)\b|^(key|core|main|your|typical) (tasks|duties|work)\b|(role|job|position|work|post) (includes?|involves?|entails?|covers?|comprises?)$|(be|get) up to$|(you|you ll|youll|you will|you would|you d|youd|you could|you might) (be )?work(ing)? on\b|(your|the) first (year|months?|six months|three months|90 days|quarter)$|^(current|recent|upcoming|example) (projects|problems|challenges)|problems (you|we) |what (you ll|youll|you will|you d|youd|you) (be |get to )?(do|work|build|own|doing)|you (will|ll)( be)?( doing)?$|^you will|youll (do|be|work|build|own)|your (role|mission|impact|tasks|work|job|day|opportunity|challenge|next)|day to day|a typical day|^the (job|work|mission|challenge)|job (duties|functions?)|you ll own|youll own|what you ll own|main duties|accountabilit|essential functions|contribut|do(ing)?$|activities|in this role|^tasks?\b|^impact|^scope|^objectives|projects?$|help us with|aufgaben|tatigkeit|das machst|was dich erwartet|missions?\b|taches|activites|^le poste|funciones|responsabilidad|tareas|que haras|atividades|atribuicoes|responsabilidade|desafios|taken\b|werkzaamheden|wat ga je doen|wat je gaat doen|mansioni|attivita|responsabilita|cosa farai|di cosa ti occuperai|职 责|工 作 内 容|岗 位 职|工 作 职|负 责/,
  ],
  [
    'role',
    /about (the|this|your) (role|job|position|opportunity|project|internship|work|post|vacancy)|(the|this|your) (role|position|opportunity)$|(role|position|job|program|project) (overview|summary|description|purpose|profile|details)|^(overview|summary|purpose|opportunity|description|job|position|role|the role)$|stellenbeschreibung|uber die (stelle|rolle|position)|deine rolle|descripti|le poste|definition du poste|descripcion|descricao|resumo|sobre (a vaga|la vacante|el puesto)|descrizione|il ruolo|de functie|de rol|over de (functie|rol)|职 位 描 述|岗 位 描 述|职 位/,
  ],
  [
    'company',
    /^about\b|who we are|who is\b|company (description|overview|profile|info)|(nossa|nuestra|unsere|notre|onze|la nostra) (empresa|firma|entreprise|azienda|geschichte|bedrijf)|our (company|story|mission|values|culture|vision|products?|purpose)|what we do|^mission$|^company$|^why \w+( \w+)?$|^join\b|at a glance|about the (trust|company|firm|lab|studio|university)|get to know us|recent press|uber uns|wer wir sind|das unternehmen|qui sommes|l entreprise|a propos|quienes somos|sobre (nosotros|nos|a empresa|la empresa)|quem somos|over ons|wie zijn wij|chi siamo|l azienda|azienda|公 司 介 绍|公 司 简 介|关 于 我 们/,
  ],
];

/** Words that headings are made of: a line without any mark is a heading when it has no others. */
export const HEADING_WORDS = new Set(
  `a about accountabilities activities additional all also an and application apply are as at background basic be benefits bonus bring business candidate
  company competencies contribute core culture day description desired details develop do doing duties education employer environment essential expect experience
  expertise extras for from functions get good have here how i ideal if in information is it its job join key knowledge languages like ll look looking love main
  make mandatory minimum mission must my need needed nice of offer on opportunity optional other our out overview perks plus points position possess preferred primary
  prior professional profile project purpose qualifications re receive related required requirement requirements responsibilities responsibility role s scope
  should skill skills some special specific stack strongly succeed success summary takes talents tasks team tech technical technologies technology that the these this
  to tools top us values want we were what whats who why will with work working would wed you youd youll your youre youve daily general include includes including
  stelle stellenbeschreibung rolle position die der den zu wen suchen deine dein ihre ihr aufgaben profil anforderungen das bieten wir was du uns mitbringst erwartet uber unser angebot
  principales principaux cles clefs requis souhaite souhaitees nos activites voraussetzungen fur sich ihnen ist votre vos notre missions mission poste profil recherche competences qualifications avantages description du de la le les et nous vous techniques requises
  tu tus perfil requisitos funciones responsabilidades que buscamos ofrecemos te experiencia conocimientos descripcion puesto sobre nosotros requerido valorado deseable formacion
  principais atividades descricao vaga beneficios oferecemos voce sua responsabilidades diferenciais localizacao remuneracao resumo empresa
  wat ga je doen jij hebt wij bieden over ons functie jouw taken eisen vragen
  cosa farai chi siamo offriamo requisiti attivita ruolo il la del tuo competenze`.split(/\s+/),
);

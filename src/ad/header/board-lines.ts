/** What boards and networks write between title, employer and place: buttons, counts, dates, pay, ways of working. Pure. */
import { bare, plainText, remembered } from './known-words.ts';

/** Numbers as #. */
const plainOf = (text: string) =>
  plainText(text)
    .replace(/\d+/g, '#')
    .replace(/#(?: #)+/g, '#');

/** Whole lines or cells, as `folded` writes them, numbers as #. */
const LINES = `share|show more options|show more|show less|promoted|promoted by hirer|responses managed off linkedin|easy apply|apply|apply now|apply on company site|apply on employer site|apply on company website|save|save job|saved|report|report job|report this job|like|dismiss|hide|follow|copy link
be an early applicant|be among the first # applicants|actively recruiting|actively hiring|actively reviewing applicants|no longer accepting applications|reposted|new|urgently hiring|hiring now|featured|sponsored|viewed|job post|job details|home|jobs|careers|career|search jobs|back|back to jobs|back to search|all jobs|view all jobs
employment type|location type|workplace type|work type|job type|job details|department|schedule|shift|offers equity|offers bonus|in person|travail hybride|requisition|view job|see all jobs|open positions|current openings|join our team|join us|we are hiring|were hiring|now hiring|sign in|log in|create alert|create job alert|set alert|get notified|employer active|verified|verified employer|top applicant|match|high match|am i a good fit|view profile|see how you compare|company logo
out of # stars|# out of # stars|# stars|# reviews|# review|read reviews|add to favorites|print|print job|email|send to a friend|quick apply|apply with linkedin|apply for this job|apply for this position|apply for job|overview|application|about the job|about this job|description|job description|full job description|job summary|job overview|role overview|job ad|job advertisement|vacancy details|key information
full time|part time|fulltime|parttime|permanent|contract|contractor|temporary|temp|freelance|internship|intern|trainee|graduate|entry level|mid level|senior level|mid senior level|junior|senior|medior|associate|executive|director|employee|regular|volunteer|other|full time permanent|permanent full time|apprenticeship|full time employee|fixed term|fixed term contract|hybrid|remote|on site|onsite|in office|in person|hybrid work|hybrid remote|remote work|hybrid working|work from home|remote first|remote friendly|flexible|flexible hours|not specified|competitive|competitive salary|negotiable|salary|estimated salary|pay
teilen|speichern|merken|gemerkt|bewerben|jetzt bewerben|schnellbewerbung|drucken|anzeige|stellenanzeige|stellenangebot|jobdetails|jobbeschreibung|stellenbeschreibung|vollstandige stellenbeschreibung|neu|schnell bewerben|gehalt anzeigen|gehaltsprognose anzeigen|feste anstellung|festanstellung|vollzeit|teilzeit|befristet|unbefristet|befristeter vertrag|homeoffice|homeoffice moglich|home office moglich|teilweise home office|mobiles arbeiten|remote moglich|berufserfahrung|mit berufserfahrung|berufseinsteiger|berufseinstieg|werkstudent|praktikum|vollzeit teilzeit|stellenmarkt|karriere|zur stelle|gehalt|arbeitnehmeruberlassung|ab sofort|zuruck|zur ubersicht|jetzt online bewerben|heute|gestern
postuler|postuler maintenant|candidature simplifiee|enregistrer|sauvegarder|partager|signaler|cdi|cdd|stage|alternance|freelance|interim|temps plein|temps partiel|teletravail|teletravail partiel|teletravail frequent|teletravail ponctuel|teletravail total|teletravail occasionnel|teletravail non autorise|teletravail possible|hybride|salaire non specifie|salaire selon profil|salaire a negocier|le poste|lentreprise|l entreprise|offre demploi|offre d emploi|offres demploi|description du poste|description de lemploi|description de l emploi|descriptif du poste|details du poste|voir loffre|suivre|bac # master|bac #|ajouter aux favoris|publiee aujourdhui|cadre|contrat a duree indeterminee|voir plus|afficher plus|reportez cette offre|recrutement actif|nouveau
inscribirme|inscribirme en esta oferta|inscribete|guardar|compartir|aplicar|postularme|postularse|solicitar|solicitar empleo|seguir|ver oferta|contrato indefinido|indefinido|jornada completa|jornada parcial|jornada intensiva|jornada indiferente|tiempo completo|tiempo parcial|presencial|hibrido|teletrabajo|solo teletrabajo|a convenir|salario no disponible|salario no especificado|contrato temporal|contrato de practicas|otros|ofertas|empleo|denunciar|descripcion del empleo|descripcion completa del empleo|detalles del empleo|descripcion|oferta de empleo|hoy|ayer|nueva|destacada
candidatar|candidatar se|candidatura simplificada|candidate se|quero me candidatar|salvar|compartilhar|denunciar|efetivo|tempo integral|meio periodo|clt|pj|estagio|home office|a combinar|salario a combinar|remoto|vaga|vagas|vaga de emprego|detalhes da vaga|descricao|descricao da vaga|hoje|ontem|ver vaga|vaga remota|vaga hibrida|vaga efetiva|vaga afirmativa|seguir empresa
solliciteer|solliciteer nu|solliciteer direct|solliciteren|direct solliciteren|opslaan|bewaren|delen|fulltime|voltijd|deeltijd|vast|vaste baan|vast contract|vaste aanstelling|tijdelijk|hybride|thuiswerken|thuiswerken mogelijk|vacature|vacatures|vacaturedetails|vacaturebeschrijving|volledige vacaturebeschrijving|bekijk vacature|hbo|wo|hbo wo|mbo|starter|ervaren|medior senior|vandaag|gisteren|nieuw|terug|terug naar overzicht|in loondienst
candidati|candidati ora|candidatura semplice|salva|condividi|segnala|tempo pieno|tempo indeterminato|tempo determinato|contratto a tempo indeterminato|part time|ibrido|in sede|smart working|da remoto|offerta di lavoro|offerte di lavoro|lavoro|dettagli offerta|descrizione|descrizione del lavoro|descrizione completa del lavoro|oggi|ieri|segui|stage curriculare|annuncio
立即申请|投递简历|立即沟通|收藏|分享|举报|全职|兼职|实习|远程|职位描述|职位详情|五险一金|不限|本科|硕士|博士|大专|应届生|最新|急招|感兴趣|微信扫码分享|职位信息|投个简历|立即投递|聊一聊
応募する|応募|今すぐ応募|保存|保存する|シェア|気になる|話を聞きに行きたい|正社員|契約社員|業務委託|アルバイト|派遣社員|インターン|フルタイム|リモート可|フルリモート|リモートワーク可|リモートワーク|在宅勤務可|未経験可|新卒|中途|中途採用|新着|急募|募集要項|求人情報|求人|採用情報|求人詳細|仕事内容|会社情報|もっと見る|年収非公開
지원하기|즉시지원|입사지원|공유|공유하기|저장|스크랩|관심기업|정규직|계약직|인턴|신입|경력|경력무관|경력 무관|신입 경력|재택근무|원격근무|하이브리드|채용중|상시채용|채용공고|채용 공고|채용정보|상세정보|더보기|북마크|응답률 높음|합격보상금|학력무관|포지션 상세|모집중|팔로우`;
let known: Set<string> | undefined;

/** What shows in one word that a cell is a date, a count, pay or a contract. On folded text, numbers as #. */
const SHAPES = [
  /^# ?(?:d|h|w|m|mo|min|hr|hrs|day|days|week|weeks|month|months|hour|hours|minutes?)(?: ago)?\b/,
  /\bago\b|^(?:posted|reposted|published|updated|veroffentlicht|erschienen|online seit|publie|publiee|mise a jour|publicad[oa]|actualizada|geplaatst|gepubliceerd|pubblicat[oa]|date posted|added|closes|closing|deadline|apply by|expires|bewerbungsfrist|start|eintritt)\b/,
  /^(?:vor|hace|ha|il y a|geleden) #|# (?:dagen?|uur|weken|maanden) geleden|# (?:giorni|ore|settimane) fa|^hace mas de|^(?:gestern|heute|hoje|ontem|hoy|ayer|oggi|ieri|vandaag)\b/,
  /\bapplicants?\b|\bapplied\b|\bbewerber(?:innen)?\b|\bbewerbungen\b|\bcandidats?\b|\bcandidatures?\b|\bsolicitudes\b|\binscritos\b|\bcandidatos\b|\bsollicitanten\b|\bcandidati\b.*#|\bpeople clicked\b|\bviews?$|\bconnections?\b|\balumni\b|\bschool alum|\bworks? here\b/,
  /(?:€|\$|£|¥|₹|\busd\b|\beur\b|\bgbp\b|\bchf\b|\binr\b|\blpa\b|\bk€|\bper (?:year|annum|hour|month|day)\b|\ba year\b|\ban hour\b|\bbrutto\b|\bbruto\b|\bbrut\b|\blordi\b|# ?k\b|# 万|万 円|万 元|# ?薪|# 만 원|年 収|月 給|月 薪|연 봉)/,
  /^# ?(?:year|years|yrs|ans|anos|jahre|jaar|anni|年|년)|^(?:경 력|経 験|経 験 年 数) ?#|^# (?:年|년)|^# ?年|^(?:年|급) /,
  /^(?:apply|save|share|follow|view|see|show|sign|log|postuler|bewerben|jetzt bewerben|inscri\w*|solicit\w*|candidat\w*|sollicit\w*)(?: \S+){0,5}$/,
  /^(?:see who|meet the|matches your|your profile|people you can|get ai powered|tailor my|use ai|retry premium|set alert|company logo|logo|image|cookie|skip to|jump to|we use cookies|powered by|follow us|view company|show all|about the company|people also|similar jobs|recommended)/,
  /^#(?: #)*(?: ?(?:%|stars?|reviews?|bewertungen|avis|evaluaciones|opiniones|beoordelingen|recensioni|employees|mitarbeiter(?:innen)?|salaries|empleados|medewerkers|dipendenti|followers?))?$/,
  /\b(?:employees|followers|mitarbeitende|salaries|empleados|collaborateurs)$/,
];

/** Words that label what is not looked for: with a colon or a number. */
const LABELS =
  /^(?:salary|salaire|gehalt|salario|salaris|retribuzione|ral|pay|compensation|lohn|stipendio|stipend|daily rate|rate|tjm|experience|experiencia minima|experiencia|esperienza|experience level|erfahrung|seniority|niveau|education|etudes|formation|contract|contrat|contrato|contratto|vertrag|employment type|job type|type|team|department|abteilung|category|industry|sector|job id|req id|requisition|reference|ref|referenz|referentie|kennziffer|stellen id|kategorie|hours|uren|schedule|openings|vacancies|level|start date|language|languages)\b/;

/** Text that is neither title, employer nor place. */
export const isBoardLine = remembered((text: string): boolean => {
  const plain = plainOf(text);
  if (!plain) return true;
  known ??= new Set(bare(LINES.replaceAll('\n', '|')).split('|'));
  if (known.has(plain.replaceAll(' ', ''))) return true;
  const counted = `${plain}${/[€$£¥₹]/.exec(text)?.[0] ?? ''}`;
  if (LABELS.test(plain) && /[:：\d]/.test(text)) return true;
  return text.length <= 110 && SHAPES.some((pattern) => pattern.test(counted));
});

/** Words such as `Hybrid` and `(On-site)` behind a place. */
export const MODES =
  /\s*[([]?\b(?:fully |100\s?% |partly |teilweise )?(?:remote|hybrid[eo]?|h[ií]brido|ibrido|on-?site|in[- ]office|pr[ée]sentiel|sur site|vor ort|op locatie|in sede|presencial|full[- ]?time|part[- ]?time|vollzeit|teilzeit|home[- ]?office(?: möglich)?|t[ée]l[ée]travail[^)|]*|thuiswerken|smart working|remoto)\b[^()[\]|·]{0,30}[)\]]?\s*$/i;

/** Whether a text says only how one works. */
export const saysMode = (text: string): boolean =>
  /^[([]?(?:fully |100\s?% )?(?:in person|remote|hybrid[eo]?|h[ií]brido|ibrido|on-?site|presencial|remoto|full[- ]?time|part[- ]?time)\b[^|·]{0,20}$/i.test(
    text.trim(),
  );

/** Words that make a name an employer's, and words that make it none, in the languages that are read. Pure. */
import { plainText, wordsIn } from './known-words.ts';

/** Legal forms and kinds of employer, without accents. */
const KINDS = new Set(
  `gmbh ag se kg kgaa ohg ug mbh ev inc incorporated llc llp ltd limited plc corp corporation sas sasu sarl sl slu sau spa srl bv nv ab as aps oy oyj ltda eireli pty pte bhd kft zrt doo sro
  group gruppe groupe grupo gruppo groep holding holdings bank banque banco banca bancorp sparkasse volksbank university universitat universite universidad universidade universiteit universita college hochschule fachhochschule institute institut instituto istituto
  instituut labs laboratories laboratory laboratoire laboratorio consulting partners ventures capital studio studios hospital krankenhaus klinik klinikum uniklinik clinic clinics foundation stiftung fondation fundacion fundacao
  fondazione ministry ministerium ministere ministerio agency agentur agence agencia council airlines airways versicherung versicherungen werke stadtwerke technologies solutions systems industries association authority enterprises
  pharmaceuticals therapeutics`.split(/\s+/),
);
/** What many employers are called by, and departments too. */
const BRANCHES = new Set(
  `technology technologie tecnologia tecnologias software insurance assurance assurances seguros assicurazioni verzekeringen logistics logistik logistique logistica energy energie energia pharma biotech bio health healthcare robotics
  analytics industrie motors automotive media digital telecom mobility foods food farms retail marketplace services trust society commission international global worldwide networks aerospace semiconductors semiconductor
  medical diagnostics genomics materials chemicals steel brewery supermarkets stores fashion travel hotels games gaming entertainment pictures records publishing press news sciences company compagnie sa school
  sawmill sawmills mill mills timber lumber bakery bakeries dairy dairies vineyard vineyards winery orchards fisheries seafood seafoods quarries mines shipping shipyard shipyards
  ferries railway railways railroad coaches taxis couriers freight foundry forge castings textiles potteries ceramics glassworks packaging printers theatre theatres museum museums
  gallery galleries library libraries archive archives aquarium diocese charity housing homes builders construction contractors elevators lifts waterworks recycling veterinary dental
  opticians pharmacy pharmacies laundries catering restaurants resorts casinos cinemas broadcasting furniture cycles boats yachts tyres garages auctions auctioneers lettings
  solicitors accountants brokers lenders mutual cooperative farmers growers nurseries aggregates plastics alloys tools`.split(
    /\s+/,
  ),
);
const SIGNS =
  /[&+]\s?Co\b|\bCo\.|株式会社|有限会社|合同会社|一般社団法人|㈱|（株）|\(株\)|㈜|\(주\)|（주）|주식회사|公司|集团|集團|科技|研究院|研究所|大学|大學|実験室|实验室|银行|銀行|病院|은행|그룹|전자|대학교|연구소|연구원|홀딩스|테크|소프트/;

/** What stands where an employer could, and is none. */
const OTHER = new Set(
  `sobre none null undefined unknown confidential anonymous propos over acerca wer qui the this we our you your it they there here these those that all job jobs role roles position positions team teams company data machine learning location remote benefits candidate candidates applicant applicants experience us about what
  who how why as in if python sql ml llm llms nlp r and or bachelor master phd knowledge ability salary one work working description responsibilities requirements qualifications overview summary equal full part senior junior lead is for to
  no please note monday tuesday wednesday thursday friday saturday sunday level today people everyone someone customer customers client clients employee employees careers career vacancy vacancies opening openings department division unit engineering product products
  technology tech it ai research operations marketing sales finance design legal hr people platform infrastructure backend frontend analytics science permanent temporary fulltime apply save share report hiring new featured urgent sponsored promoted home
  search open opening openstaande communication communications information administration customer service other general skills education english german french spanish details info information type industry category seniority date posted start contract hours pay compensation perks application process contact email website url link source reference ref id
  stelle stellen stellenangebot stellenanzeige job position abteilung bereich fachbereich referat aufgaben aufgabe profil beruf karriere vollzeit teilzeit unbefristet befristet standort gehalt bewerbung unternehmen firma wir ihr du sie das die der dein deine unser unsere projekt rolle arbeit vergutung ausschreibung einsatz laufzeit
  poste postes emploi offre entreprise mission missions equipe departement direction service cdi cdd stage alternance lieu salaire experience profil nous vous notre votre le la les ce cette un une contrat
  puesto oferta empleo empresa equipo departamento area ubicacion salario jornada contrato experiencia nosotros el los las una tu nuestro vaga emprego local descricao requisitos beneficios nossa sua voce
  functie vacature vacatures bedrijf afdeling team locatie salaris uren wij jij je het een de onze dit deze offerta azienda lavoro sede contratto ruolo profilo noi il lo gli questa questo
  dashboards dashboard models model forecasting recommendations experimentation january february march april may june july august september october november december
  職 種 募 集 仕 事 会 社 企 業 当 社 弊 社 私 たち 公 司 我 们 岗 位 职 位 회 사 우 리 당 사`.split(/\s+/),
);

/** How surely a text is an employer's name: 2 with a legal form or a word such as Bank, 1 with the name of a branch, else 0. */
export const employerShare = (text: string): 0 | 1 | 2 => {
  if (SIGNS.test(text)) return 2;
  // A state is no legal form: `Las Vegas, NV`.
  const words = plainText(text.replace(/\./g, '').replace(/,\s*[A-Z]{2}$/, '')).split(' ');
  if (words.length < 2) return 0;
  if (words.some((word) => KINDS.has(word))) return 2;
  return words.some((word) => BRANCHES.has(word)) ? 1 : 0;
};

/** Whether all that it says is no employer: `Data`, `Our Team`, `Full Time`. */
export const namesNone = (text: string): boolean => {
  const words = plainText(text).split(' ').filter(Boolean);
  return words.length === 0 || words.every((word) => OTHER.has(word) || /^\d+$/.test(word));
};

/** Whether it begins with a word that begins sentences, and no names. */
export const beginsAsNone = (text: string): boolean => OTHER.has(wordsIn(text)[0]?.key ?? '');

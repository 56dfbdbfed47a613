/** What an employer is in, by a word of its name. Pure. */
import { folded } from '../words/phrases.ts';

const BY_WORD: [domain: string, words: string][] = [
  [
    'finance',
    'bank bancorp bancshares banc banque banco banca bankers sparkasse volksbank kreditbank securities wealth brokerage',
  ],
  [
    'insurance',
    'insurance assurance assurances versicherung versicherungen seguros assicurazioni verzekeringen reinsurance mutuelle prevoyance prevoyances mutualidad aseguradora aseguradoras seguradora previdencia krankenkasse lebensversicherung lebensversicherungen mutua',
  ],
  [
    'healthcare',
    'hospital hospitals dental dentistry clinic clinics klinik klinikum krankenhaus healthcare hospitalier ospedale ziekenhuis clinica hospitales medical',
  ],
  [
    'pharma',
    'pharma pharmaceuticals pharmaceutical therapeutics farmaceutica laboratorios medicines oncology',
  ],
  ['life-sciences', 'biosciences genomics biotech bioscience biologics biolabs'],
  [
    'logistics',
    'logistics logistik logistique logistica logistiek transportes freight shipping spedition cargo couriers trucking parcels',
  ],
  [
    'energy',
    'energy energie energia energetica solar stadtwerke renewables windservice petroleum electricity',
  ],
  ['automotive', 'motors automotive automobiles'],
  ['travel', 'airlines airways travel'],
  ['hospitality', 'hotels hotel hoteles resorts'],
  ['telecom', 'telecom telekom telefonica wireless'],
  [
    'education',
    'university school schools college universitat hochschule universite universidad universidade',
  ],
  [
    'agriculture',
    'farms farming agri agricola agro seeds nurseries growers orchards vineyards kwekerij gartnerei pepinieres viveros serres tuinbouw',
  ],
  [
    'food',
    'foods dairy dairies creamery molkerei laiterie zuivel lattiero alimentos brauerei brewing brewery bakery bakeries',
  ],
  [
    'media',
    'publishing broadcasting newspapers newspaper gazette tribune herald courrier zeitung medien records verlag editorial uitgeverij',
  ],
  ['mobility', 'rail railway railways transit bahn ferries ferry buses metro tram trams taxis'],
  ['real-estate', 'realty properties immobilien immobilier inmobiliaria imobiliaria immobiliare vastgoed'],
  ['retail', 'supermarkets supermarket supermercados supermercati supermarches stores apparel'],
  ['defence', 'defense defence aerospace'],
  ['media', 'advertising'],
  ['robotics', 'robotics'],
  ['cybersecurity', 'cybersecurity cyber'],
  [
    'public-sector',
    'union gewerkschaft syndicat sindicato vakbond museum museums museen musee musees museo bibliothek library libraries',
  ],
  ['legal', 'notaires notaries notariat advocaten avocats abogados advogados avvocati solicitors'],
  [
    'manufacturing',
    'verpackungsmaschinen maschinenfabrik maschinenbau werkzeugmaschinen landmaschinen ceramiche ceramics keramik sagewerk sawmill scierie steel stahl acciaierie giesserei foundry',
  ],
  ['sports', 'fitness gimnasios gyms gym academias'],
  ['retail', 'auctioneers auctions'],
  ['media', 'games gaming studios'],
];
const DOMAINS_OF = new Map(
  BY_WORD.flatMap(([domain, words]) => words.split(' ').map((word) => [word, domain] as const)),
);

/** `Office for Licensing`, `Ministry of Transport`: what an authority is in charge of is not what it is. */
const AUTHORITY =
  /^(?:(?:the|federal|national|state|royal|united|her|his|majesty s|hm) )*(?:office|ministry|department|bureau|authority|agency|commission|council|directorate|inspectorate|registry|city|county|state|province|bundesamt|landesamt|ministerium|ministere|ministerio|gemeente|stadt|ville|commune|ayuntamiento|prefeitura|comune) (?:for|of|fur|voor|de|du|des|do|da|di)\b|\b(?:borough|city|county|district) council$/;

/** `La Rivage Vie`: an insurer of lives, where the word ends a name. */
const LIFE_INSURER = /\S (?:vie|vida|vita|leben)$/;

/** What two words say of a firm, whatever each of them says of another. */
const BY_WORDS: readonly [words: RegExp, domain: string][] = [
  [
    /\bcredit unions?\b|\b(?:investment|asset|wealth|capital) (?:board|management|managers|partners|advis[oe]rs)\b|\bfinancial (?:services|group|corp\w*|holdings)\b|\bsavings (?:and|bank|institution)\b/,
    'finance',
  ],
  [/\b(?:blue ?cross|blue ?shield)\b|\S ?mutual$|\S mutual (?:group|company|holding)/, 'insurance'],
  [
    /\bhealth (?:plan|system|network|partners|services|center|centre|group|alliance)s?\b|\S health$/,
    'healthcare',
  ],
  [
    /\bsporting goods\b|\b(?:department|grocery|convenience) stores?\b|\b(?:grocers?|supermarkets?)\b/,
    'retail',
  ],
  [
    /\belectric (?:cooperative|company|utility|membership)\b|\bpower (?:and|company|authority|corporation)\b/,
    'energy',
  ],
  [/\btravel centers?\b|\btruck stops?\b/, 'retail'],
];

/** The domain, and whether the name leaves no doubt; nothing where the name says none. */
export function domainOfName(name: string | undefined): { domain: string; isSure: boolean } | undefined {
  const plain = folded(name ?? '');
  const [, both] = BY_WORDS.find(([words]) => words.test(plain)) ?? [];
  if (both) return { domain: both, isSure: false };
  for (const word of plain.split(' ')) {
    const domain = DOMAINS_OF.get(word);
    if (domain) return { domain, isSure: false };
  }
  if (LIFE_INSURER.test(plain)) return { domain: 'insurance', isSure: false };
  return AUTHORITY.test(plain) ? { domain: 'public-sector', isSure: true } : undefined;
}

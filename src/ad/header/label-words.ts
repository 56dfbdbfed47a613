/** The words behind which ads write title, employer and place, by language; without accents, as `folded` writes them. */
import { bare, plainText } from './known-words.ts';

export type Key = 'title' | 'company' | 'location';

const WORDS: Record<Key, string> = {
  title: `title, job title, position title, role title, position, role, job, job role, job name, vacancy, opening, stelle, stellenbezeichnung, stellentitel, jobtitel, berufsbezeichnung, ausgeschriebene stelle, poste, intitulé du poste, intitulé, fonction, titre du poste, titre,
    puesto, nombre del puesto, cargo, vacante, título del puesto, título, vaga, nome da vaga, função, título da vaga, functie, functietitel, functienaam, vacature, posizione, ruolo, figura ricercata, figura professionale, profilo ricercato, titolo, mansione,
    职位, 职位名称, 岗位, 岗位名称, 招聘岗位, 招聘职位, 职务, 職種, 募集職種, 職種名, ポジション, ポジション名, 求人名, 求人タイトル, 募集ポジション, 직무, 포지션, 모집부문, 모집분야, 모집직무, 채용분야, 채용 포지션, 채용직무, 직무명`,
  company: `company, company name, employer, employer name, organization, organisation, organization name, hiring organization, hiring organisation, hiring company, client, institution, firm, startup, unternehmen, firma, arbeitgeber, firmenname, unternehmensname, auftraggeber, einrichtung,
    entreprise, société, employeur, nom de l’entreprise, organisme, structure, empresa, nombre de la empresa, compañía, empleador, organización, nome da empresa, organização, empregador, azienda, nome azienda, società, datore di lavoro, ente,
    bedrijf, bedrijfsnaam, werkgever, organisatie, opdrachtgever, 公司, 公司名称, 单位, 单位名称, 用人单位, 企业, 企业名称, 招聘单位, 会社名, 企業名, 社名, 募集会社, 法人名, 会社, 회사, 회사명, 기업명, 기업, 업체명`,
  location: `location, locations, location s, place, city, based in, workplace, place of work, work location, job location, office location, office, where, wo, où, onde, dónde, waar, dove, base, base location, duty station, town, standort, standorte, arbeitsort, einsatzort, dienstort, dienstsitz, arbeitsplatz, ort, beschäftigungsort, arbeitsstätte,
    lieu, lieux, lieu de travail, localisation, lieu du poste, ville, site, localité, lieu d’affectation, basé à, ubicación, lugar, lugar de trabajo, localidad, ciudad, localización, sede, centro de trabajo, localização, local, local de trabalho, cidade, localidade, local da vaga,
    luogo, luogo di lavoro, sede di lavoro, sede lavorativa, località, città, zona, locatie, standplaats, werklocatie, plaats, werkplek, vestiging, plaats tewerkstelling, 工作地点, 地点, 工作地址, 工作城市, 办公地点, 上班地点, 上班地址, 地址, 城市, 坐标, base地,
    勤務地, 就業場所, 勤務場所, 就業場所の住所, 働く場所, 所在地, 勤務先住所, 勤務地住所, 最寄り駅, 근무지, 근무지역, 근무위치, 근무 위치, 근무장소, 근무 장소, 근무지 위치, 위치, 지역, 회사위치, 회사 위치`,
};

const KEYS = new Map<string, Key>(
  (Object.entries(WORDS) as [Key, string][]).flatMap(([key, words]) =>
    bare(words, ',')
      .split(',')
      .map((word): [string, Key] => [word, key]),
  ),
);
const LEADING =
  /^(?:job|work|office|primary|main|current|your|our|the|posting|hiring|der|die|das|le|la|il|lo|de|het|el|o|a) /;

/** What a label asks for. */
export function keyOfLabel(label: string): Key | undefined {
  const words = plainText(label);
  return KEYS.get(words.replaceAll(' ', '')) ?? KEYS.get(words.replace(LEADING, '').replaceAll(' ', ''));
}

/** Labels that stand before their value without any mark. */
export const UNMARKED =
  /^(勤務地|勤務場所|就業場所|工作地点|办公地点|工作地址|上班地点|근무지역|근무지|근무위치|근무 위치|근무장소|근무 장소|会社名|企業名|社名|公司名称|회사명|기업명|募集職種|職種|职位名称|岗位名称|모집부문|포지션)\s+(\S.{1,100})$/;

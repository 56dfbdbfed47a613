/** Title, employer and place in the heads that boards, networks and people write. Every ad here is made up. */
import { describe, expect, test } from 'vitest';
import { readBytes } from '../../src/ad/index.ts';
import { lexiconFor } from '../../src/ad/open-lexicon.ts';
import { openFamilies } from '../../src/templates/families.ts';

const lexicon = lexiconFor(await openFamilies());
const read = async (text: string) => (await readBytes(Buffer.from(text), lexicon)).reading;

type Head = [text: string, title: string | null, company: string | null, place: string | null];

const ENGLISH =
  '\nWhat you will do\n- Train models that predict which bikes need repair\n\nWhat you bring\n- Python, SQL\n- Docker and Airflow are a plus\n';
const check =
  (body: string) =>
  async (text: string, title: string | null, company: string | null, place: string | null) => {
    const reading = await read(text + body);
    expect([reading.title, reading.company, reading.location]).toEqual([title, company, place]);
  };

const LINES: Head[] = [
  [
    'Data Scientist, Lending\nHarrowgate Savings Bank, Leeds (hybrid, 3 days in the office)\n\nYou work with Financial Crime.\n',
    'Data Scientist, Lending',
    'Harrowgate Savings Bank',
    'Leeds',
  ],
  [
    'Junior Data Scientist - Demand Forecasting (m/f/d)\nGreenGrocer Logistics, Rotterdam, Netherlands\n',
    'Junior Data Scientist - Demand Forecasting (m/f/d)',
    'GreenGrocer Logistics',
    'Rotterdam, Netherlands',
  ],
  [
    'Machine Learning Engineer\nHollin Beck Sawmills, Skipton, England\n',
    'Machine Learning Engineer',
    'Hollin Beck Sawmills',
    'Skipton, England',
  ],
  [
    'Computer Vision Engineer\nBrightleaf Robotics\nUtrecht, Netherlands\n',
    'Computer Vision Engineer',
    'Brightleaf Robotics',
    'Utrecht, Netherlands',
  ],
  [
    'Tideline\nMachine Learning Engineer\nLisbon, Portugal\n',
    'Machine Learning Engineer',
    'Tideline',
    'Lisbon, Portugal',
  ],
  [
    'Machine Learning Engineer\nGlasgow, Scotland\nTideline\n',
    'Machine Learning Engineer',
    'Tideline',
    'Glasgow, Scotland',
  ],
  ['NLP Engineer | Tideline | Dublin | Full-time\n', 'NLP Engineer', 'Tideline', 'Dublin'],
  ['Tideline | NLP Engineer | Dublin, Ireland | Hybrid\n', 'NLP Engineer', 'Tideline', 'Dublin, Ireland'],
  ['NLP Engineer • Tideline • Dublin\n', 'NLP Engineer', 'Tideline', 'Dublin'],
  ['Data Analyst at Tideline\nOslo, Norway\n', 'Data Analyst', 'Tideline', 'Oslo, Norway'],
  ['Data Analyst @ Tideline (Oslo)\n', 'Data Analyst', 'Tideline', 'Oslo'],
  ['Data Analyst - Moorland Water Ltd\nLeeds\n', 'Data Analyst', 'Moorland Water Ltd', 'Leeds'],
  ['Data Analyst, Moorland Water Ltd, Leeds\n', 'Data Analyst', 'Moorland Water Ltd', 'Leeds'],
  ['Moorland Water Ltd - Data Analyst - Leeds\n', 'Data Analyst', 'Moorland Water Ltd', 'Leeds'],
  [
    'Data Analyst\nMoorland Water\nBlackburn, England, United Kingdom\n',
    'Data Analyst',
    'Moorland Water',
    'Blackburn, England, United Kingdom',
  ],
  [
    'Senior Data Scientist, Fraud\nPaynest\nSeattle, WA\n',
    'Senior Data Scientist, Fraud',
    'Paynest',
    'Seattle, WA',
  ],
  [
    'Paynest is hiring a Senior Data Scientist\nBoston, MA (Hybrid)\n',
    'Senior Data Scientist',
    'Paynest',
    'Boston, MA',
  ],
  [
    'Data Scientist\n\nLocation: Cape Town\nCompany: Veldt Analytics\n',
    'Data Scientist',
    'Veldt Analytics',
    'Cape Town',
  ],
  [
    'Job title: Data Scientist\nEmployer: Veldt Analytics\nWork location: Cape Town, South Africa\nSalary: R 600k\n',
    'Data Scientist',
    'Veldt Analytics',
    'Cape Town, South Africa',
  ],
  [
    '# Data Scientist\n\n**Veldt Analytics** · Cape Town, South Africa · Full-time\n',
    'Data Scientist',
    'Veldt Analytics',
    'Cape Town, South Africa',
  ],
  ['## Position\nData Scientist\n## Location\nNairobi, Kenya\n', 'Data Scientist', null, 'Nairobi, Kenya'],
  ['Data Scientist\n', 'Data Scientist', null, null],
  ['Data Scientist\nFraud Detection Team\nFull-time\n', 'Data Scientist', null, null],
  ['Data Scientist\nRemote\n', 'Data Scientist', null, 'Remote'],
  ['[Porto] Data Scientist [Tideline]\n', 'Data Scientist', 'Tideline', 'Porto'],
  ['### Data Scientist\n### None\n#### Porto\n', 'Data Scientist', null, 'Porto'],
  [
    '# Data internship at Tideline, tideline.example.\n- Location: Porto\n',
    'Data internship',
    'Tideline',
    'Porto',
  ],
  [
    'Data Scientist (Warsaw-based)\nKolibri Freight\n',
    'Data Scientist (Warsaw-based)',
    'Kolibri Freight',
    'Warsaw',
  ],
];

const BOARDS: Head[] = [
  [
    'Kolibri Freight\nShare\nShow more options\nMachine Learning Engineer\nHamburg, Germany · 1 day ago · Over 100 applicants\nPromoted by hirer · Responses managed off LinkedIn\nHybrid\nFull-time\nEasy Apply\nSave\nAbout the job\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg, Germany',
  ],
  [
    'Machine Learning Engineer\nKolibri Freight · Hamburg, Germany (On-site) · Reposted 2 weeks ago · 57 applicants\nApply\nSave\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg, Germany',
  ],
  [
    'Machine Learning Engineer\nKolibri Freight\nHamburg, Germany\n2 weeks ago\nBe among the first 25 applicants\nSee who Kolibri Freight has hired for this role\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg, Germany',
  ],
  [
    'Machine Learning Engineer - job post\nKolibri Freight\n3.9\n3.9 out of 5 stars\nHamburg\nHybrid work\n€65,000 - €80,000 a year - Full-time\nApply now\nJob details\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg',
  ],
  [
    'Kolibri Freight\n4.1\nMachine Learning Engineer\nHamburg\nEasy Apply\nSave\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg',
  ],
  [
    'Kolibri Freight 4.1 ★\nMachine Learning Engineer\nHamburg\n€65K - €80K (Employer est.)\nApply on employer site\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg',
  ],
  [
    'Machine Learning Engineer\nKolibri Freight\nView all jobs\nSydney NSW\nData Science (Information & Communication Technology)\nFull time\nPosted 3d ago\nQuick apply\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Sydney NSW',
  ],
  [
    'Kolibri Freight | Machine Learning Engineer | Hamburg or REMOTE (EU) | Full-time | https://kolibri.example\n',
    'Machine Learning Engineer',
    'Kolibri Freight',
    'Hamburg or REMOTE (EU)',
  ],
];

describe('heads in English', () => {
  test.each(LINES)('%j', check(ENGLISH));
  test.each(BOARDS)('%j', check(ENGLISH));
});

const GERMAN =
  '\nDeine Aufgaben\n- Du entwickelst Modelle, die den Bedarf der Filialen vorhersagen\n\nDein Profil\n- Erfahrung mit Python und SQL\n- Docker und Airflow sind von Vorteil\n';
const FRENCH =
  '\nVos missions\n- Développer des modèles qui prédisent les pannes\n\nVotre profil\n- Maîtrise de Python et SQL\n- Docker et Airflow sont un plus\n';
const SPANISH =
  '\nFunciones\n- Desarrollar modelos que predicen la demanda\n\nRequisitos\n- Conocimientos de Python y SQL\n- Docker y Airflow son un plus\n';
const PORTUGUESE =
  '\nResponsabilidades\n- Desenvolver modelos que preveem a demanda\n\nRequisitos\n- Conhecimento em Python e SQL\n- Docker e Airflow são um diferencial\n';
const DUTCH =
  '\nWat ga je doen\n- Je bouwt modellen die de vraag voorspellen\n\nWat vragen wij\n- Ervaring met Python en SQL\n- Docker en Airflow zijn een pluspunt\n';
const ITALIAN =
  '\nAttività\n- Sviluppare modelli che prevedono la domanda\n\nRequisiti\n- Conoscenza di Python e SQL\n- Docker e Airflow sono un vantaggio\n';
const CHINESE = '\n岗位职责：\n1、负责需求预测模型的研发\n\n任职要求：\n1、熟悉Python、SQL\n';
const JAPANESE =
  '\n仕事内容\n・需要予測モデルの開発\n\n応募資格\n・Python、SQLの経験\n\n歓迎スキル\n・Docker\n';
const KOREAN =
  '\n주요업무\n- 수요 예측 모델 개발\n\n자격요건\n- Python, SQL 경험\n\n우대사항\n- Docker 경험\n';

describe('heads in German', () => {
  test.each<Head>([
    [
      'Data Scientist (m/w/d)\nHafenwerk Logistik GmbH\nBremen\nFeste Anstellung\nHomeoffice möglich, Vollzeit\nErschienen: vor 2 Tagen\nGehalt anzeigen\n',
      'Data Scientist (m/w/d)',
      'Hafenwerk Logistik GmbH',
      'Bremen',
    ],
    [
      'Hafenwerk Logistik GmbH\nKI-Entwickler/in (m/w/d)\nStandort: Bremen\n',
      'KI-Entwickler/in (m/w/d)',
      'Hafenwerk Logistik GmbH',
      'Bremen',
    ],
    [
      'Data Scientist (m/w/d) bei Hafenwerk\nArbeitsort: Bremen, Deutschland\n',
      'Data Scientist (m/w/d)',
      'Hafenwerk',
      'Bremen, Deutschland',
    ],
    [
      'Die Hafenwerk Logistik GmbH sucht zum nächsten Termin eine Datenwissenschaftlerin für ihren Standort Bremen.\n',
      'Datenwissenschaftlerin',
      'Hafenwerk Logistik GmbH',
      'Bremen',
    ],
    [
      'Stellenbezeichnung: Werkstudent Data Science\nArbeitgeber: Klinikum Nordheide\nEinsatzort: Lüneburg\n',
      'Werkstudent Data Science',
      'Klinikum Nordheide',
      'Lüneburg',
    ],
    [
      'Machine Learning Engineer (all genders)\nBei Hafenwerk arbeitest du an Software für Häfen. Unser Büro ist in Kiel.\n',
      'Machine Learning Engineer (all genders)',
      'Hafenwerk',
      'Kiel',
    ],
  ])('%j', check(GERMAN));
});

describe('heads in French', () => {
  test.each<Head>([
    [
      'Brasserie du Canal\nData Scientist H/F\nCDI\nNantes\nTélétravail fréquent\nSalaire : Non spécifié\nExpérience : > 3 ans\nPostuler\nSauvegarder\n',
      'Data Scientist H/F',
      'Brasserie du Canal',
      'Nantes',
    ],
    [
      'Ingénieur Machine Learning (H/F)\nSociété : Canal Énergies\nLieu de travail : Nantes\n',
      'Ingénieur Machine Learning (H/F)',
      'Canal Énergies',
      'Nantes',
    ],
    [
      'Data Analyst F/H chez Canalys\nLyon, Auvergne-Rhône-Alpes, France\n',
      'Data Analyst F/H',
      'Canalys',
      'Lyon, Auvergne-Rhône-Alpes, France',
    ],
    [
      'Canalys recrute un Data Scientist\nCanalys est une entreprise qui suit les canaux. Le poste est basé à Strasbourg.\n',
      'Data Scientist',
      'Canalys',
      'Strasbourg',
    ],
    [
      'Stage - Data Scientist\nCanalys\nSaint-Quentin\n',
      'Stage - Data Scientist',
      'Canalys',
      'Saint-Quentin',
    ],
  ])('%j', check(FRENCH));
});

describe('heads in Spanish, Portuguese and Italian', () => {
  test.each<Head>([
    [
      'Científico/a de datos\nOlivares del Sur S.L.\nSeguir\nJaén, Jaén (España)\nPublicada hace 3d\nSalario: 30.000€ - 40.000€ Bruto/año\nPresencial\nContrato indefinido, jornada completa\n',
      'Científico/a de datos',
      'Olivares del Sur S.L.',
      'Jaén, Jaén (España)',
    ],
    [
      'Puesto: Ingeniero de Machine Learning\nEmpresa: Olivares del Sur\nUbicación: Sevilla, España\n',
      'Ingeniero de Machine Learning',
      'Olivares del Sur',
      'Sevilla, España',
    ],
    [
      'Analista de datos\nEn Olivares, somos un equipo de 40 personas. Nuestra oficina en Córdoba tiene jardín.\n',
      'Analista de datos',
      'Olivares',
      'Córdoba',
    ],
  ])('%j', check(SPANISH));
  test.each<Head>([
    [
      '# [REMOTO] Cientista de Dados na Jabuti\n\nBuscamos alguém para atuar junto à Jabuti.\n\n## Local\n\nRemoto\n',
      'Cientista de Dados',
      'Jabuti',
      'Remoto',
    ],
    [
      'Cientista de Dados Pleno\nJabuti Seguros\nCuritiba, PR\nHíbrido\nCandidatar-se\n',
      'Cientista de Dados Pleno',
      'Jabuti Seguros',
      'Curitiba, PR',
    ],
    [
      'Vaga: Engenheiro de Machine Learning\nEmpresa: Jabuti\nLocal de trabalho: Recife - PE\n',
      'Engenheiro de Machine Learning',
      'Jabuti',
      'Recife - PE',
    ],
    [
      'Estágio em Ciência de Dados\nA Jabuti é uma empresa de seguros. O escritório fica em Belo Horizonte, perto do parque.\n',
      'Estágio em Ciência de Dados',
      'Jabuti',
      'Belo Horizonte',
    ],
  ])('%j', check(PORTUGUESE));
  test.each<Head>([
    [
      'Data Scientist\nPasta Lucana S.p.A.\nBari, Puglia, Italia\nTempo pieno\n',
      'Data Scientist',
      'Pasta Lucana S.p.A.',
      'Bari, Puglia, Italia',
    ],
    [
      'Figura ricercata: Analista dati\nAzienda: Pasta Lucana\nSede di lavoro: Bari\n',
      'Analista dati',
      'Pasta Lucana',
      'Bari',
    ],
    ['Pasta Lucana cerca un Data Scientist\nSede: Potenza\n', 'Data Scientist', 'Pasta Lucana', 'Potenza'],
  ])('%j', check(ITALIAN));
});

describe('heads in Dutch', () => {
  test.each<Head>([
    [
      'Data Scientist\nPolderzuivel B.V.\nLeeuwarden\n32 - 40 uur\nHBO\nSolliciteer direct\n',
      'Data Scientist',
      'Polderzuivel B.V.',
      'Leeuwarden',
    ],
    [
      'Vacature: Data Scientist\nStandplaats: Leeuwarden\nOver Polderzuivel\nPolderzuivel is een coöperatie van boeren.\n',
      'Data Scientist',
      'Polderzuivel',
      'Leeuwarden',
    ],
    [
      '---\ntitle: Vacature bij Polderzuivel\n---\n## Ben jij onze volgende Machine Learning Engineer?\nJe werkt op ons kantoor in Zwolle.\n',
      'Machine Learning Engineer',
      'Polderzuivel',
      'Zwolle',
    ],
    [
      'Werken bij Polderzuivel\nData-analist (m/v/x)\nWerklocatie: Zwolle\n',
      'Data-analist (m/v/x)',
      'Polderzuivel',
      'Zwolle',
    ],
  ])('%j', check(DUTCH));
});

describe('heads in Chinese, Japanese and Korean', () => {
  test.each<Head>([
    [
      '机器学习工程师\n青竹科技有限公司\n杭州\n20-40K·15薪\n3-5年 | 硕士\n',
      '机器学习工程师',
      '青竹科技有限公司',
      '杭州',
    ],
    ['青竹科技招聘算法工程师\n工作地点：杭州市余杭区\n', '算法工程师', '青竹科技', '杭州市余杭区'],
    ['职位名称：数据分析师\n公司名称：青竹科技\n工作城市：成都\n', '数据分析师', '青竹科技', '成都'],
  ])('%j', check(CHINESE));
  test.each<Head>([
    [
      '機械学習エンジニア\n株式会社あおぞら物流\n東京都渋谷区\n正社員\n年収 600万円 〜 900万円\n',
      '機械学習エンジニア',
      '株式会社あおぞら物流',
      '東京都渋谷区',
    ],
    [
      '【求人情報】あおぞら物流株式会社\n募集職種：データサイエンティスト\n勤務地：福岡市\n',
      'データサイエンティスト',
      'あおぞら物流株式会社',
      '福岡市',
    ],
    [
      'あおぞら物流株式会社では、データアナリストを募集しています。勤務地は大阪です。\n',
      'データアナリスト',
      'あおぞら物流株式会社',
      '大阪',
    ],
    [
      '会社名\nあおぞら物流\n職種\nデータサイエンティスト\n勤務地\n名古屋市\n',
      'データサイエンティスト',
      'あおぞら物流',
      '名古屋市',
    ],
  ])('%j', check(JAPANESE));
  test.each<Head>([
    [
      '데이터 사이언티스트\n(주)푸른물류\n서울 강남구\n정규직\n경력 3년 이상\n',
      '데이터 사이언티스트',
      '(주)푸른물류',
      '서울 강남구',
    ],
    [
      '[푸른물류] 머신러닝 엔지니어 채용\n푸른물류는 화물을 나르는 스타트업입니다.\n근무위치: 판교\n',
      '머신러닝 엔지니어',
      '푸른물류',
      '판교',
    ],
    ['회사명: 푸른물류\n포지션: 데이터 분석가\n근무지: 부산\n', '데이터 분석가', '푸른물류', '부산'],
    [
      '머신러닝 엔지니어\n푸른물류\n근무지\n서울 성동구 성수동\n',
      '머신러닝 엔지니어',
      '푸른물류',
      '서울 성동구 성수동',
    ],
  ])('%j', check(KOREAN));
});

describe('ads without a head', () => {
  test.each<Head>([
    [
      'Wir sind die Nordlicht Energie AG, ein Versorger mit 800 Mitarbeitenden.\nZur Verstärkung unseres Teams in Flensburg suchen wir einen Data Scientist (m/w/d) für die Lastprognose.\n',
      'Data Scientist (m/w/d)',
      'Nordlicht Energie AG',
      'Flensburg',
    ],
    [
      'Am Institut für Meereskunde der Universität Warnemünde ist eine Stelle als wissenschaftliche Mitarbeiterin (Entgeltgruppe 13) zu besetzen. Dienstort ist Rostock.\n',
      'wissenschaftliche Mitarbeiterin',
      'Institut für Meereskunde der Universität Warnemünde',
      'Rostock',
    ],
    [
      'Rejoignez Verger&Co !\nVerger&Co accompagne les arboriculteurs.\nNous recherchons un(e) Ingénieur(e) Vision par Ordinateur. Le poste est basé à Angers.\n',
      'Ingénieur(e) Vision par Ordinateur',
      'Verger&Co',
      'Angers',
    ],
    [
      'En Mareas del Norte estamos buscando un ingeniero de machine learning para nuestra oficina de Vigo.\n',
      'ingeniero de machine learning',
      'Mareas del Norte',
      'Vigo',
    ],
    [
      'Bij Fietslijn werken we aan deelfietsen. Voor ons kantoor in Den Haag zoeken wij een Machine Learning Engineer.\n',
      'Machine Learning Engineer',
      'Fietslijn',
      'Den Haag',
    ],
    [
      'Vigneti Riuniti è una cooperativa che produce vino. Cerchiamo un Data Scientist.\nSede di lavoro: Asti\n',
      'Data Scientist',
      'Vigneti Riuniti',
      'Asti',
    ],
    [
      'Sobre a vaga: a Agroluz procura Analista de Machine Learning para prever a colheita.\nLocal: Londrina/PR (híbrido)\n',
      'Analista de Machine Learning',
      'Agroluz',
      'Londrina/PR',
    ],
    [
      'PhD position: deep learning for glacier mapping\nThe Department of Geosciences at Fjordland University invites applications.\nThe position is based in Tromsø, Norway.\n',
      'PhD position: deep learning for glacier mapping',
      'Fjordland University',
      'Tromsø, Norway',
    ],
    [
      'Who is hiring? We are! Northwind Bakery needs a half-time data person in Ghent to forecast how many loaves it sells.\n',
      null,
      'Northwind Bakery',
      'Ghent',
    ],
    [
      'À PROPOS DE VERGO :VERGO répare des vélos.DESCRIPTION DU POSTE :En tant que Développeur IA, vous programmerez nos outils de tous les jours.Profil recherché :Bac+5.Lieu : Angers (France) - PrésentielRémunération : selon profil\n',
      'Développeur IA',
      'VERGO',
      'Angers (France)',
    ],
    ['算法工程师（推荐方向）\n小橘书店 杭州 20-35K·14薪\n', '算法工程师（推荐方向）', '小橘书店', '杭州'],
    [
      '求人票\n会社名：みどり水産株式会社\nポジション：画像認識エンジニア\n【勤務地】\n長崎県佐世保市\n',
      '画像認識エンジニア',
      'みどり水産株式会社',
      '長崎県佐世保市',
    ],
    [
      'Requirements\n- Python\n- Docker and Kubernetes are a plus\n- Experience with Snowflake is a must\n',
      null,
      null,
      null,
    ],
  ])('%j', check(''));
});

describe('openings and their first words', () => {
  test.each<Head>([
    [
      'Vacature Data Scientist\nGemeente Zandvoort-Oost\nWerklocatie\nHaarlem\nUren\n36\n',
      'Data Scientist',
      'Gemeente Zandvoort-Oost',
      'Haarlem',
    ],
    [
      '# Werkstudent:in Machine Learning\n\n**Wer wir sind**\nDie Imkerei Summtal betreibt 3.000 Bienenstöcke.\n\n**Wo**\nFreiburg oder remote\n',
      'Werkstudent:in Machine Learning',
      'Imkerei Summtal',
      'Freiburg',
    ],
    [
      '我们在招人：语音算法工程师\n\n云雀声学（上海）有限公司成立于2015年。\n\n坐标上海，可远程\n',
      '语音算法工程师',
      '云雀声学（上海）有限公司',
      '上海',
    ],
    [
      'Data Scientist\nat Harbour & Hay\nin Cork, Ireland\n\nAbout Harbour & Hay\nWe feed horses.\n',
      'Data Scientist',
      'Harbour & Hay',
      'Cork, Ireland',
    ],
    [
      'Sokolov Robotics (Y Combinator S22) – Perception Engineer – Zürich, Switzerland – Onsite\n\nWe make robots that weed fields.\n',
      'Perception Engineer',
      'Sokolov Robotics',
      'Zürich, Switzerland',
    ],
  ])('%j', check(''));
});

describe('a page', () => {
  const body =
    '<h2>What you will do</h2><ul><li>Train models that find cracks in bridges</li></ul><p>Brückenwacht looks after bridges.</p>';
  const filler = `<p>${'We look after bridges of all kinds, in all weathers, by day and by night. '.repeat(4)}</p>`;
  const expected = { title: 'Vision Engineer', company: 'Brückenwacht', location: 'Koblenz, Germany' };

  test.each([
    [
      'its head in a header',
      `<header><nav><a>Menu</a></nav><h1>Vision Engineer</h1><p>Brückenwacht</p><p>Koblenz, Germany</p></header><main>${body}${filler}</main>`,
    ],
    [
      'its head in a header, and no main part',
      `<header><h1>Vision Engineer</h1><p>Brückenwacht</p><p>Koblenz, Germany</p></header><div>${body}${filler}</div>`,
    ],
    [
      'all of it in a header',
      `<header><h1>Vision Engineer</h1><p>Brückenwacht</p><p>Koblenz, Germany</p>${body}${filler}</header>`,
    ],
    [
      'a site in a header',
      `<header><a>Home</a><p>Bridges Weekly</p><p>Subscribe in Oslo, Norway</p></header><main><h1>Vision Engineer</h1><p>Brückenwacht</p><p>Koblenz, Germany</p>${body}${filler}</main>`,
    ],
  ])('%s', async (_name, html) => {
    const reading = await read(`<!doctype html><html><body>${html}</body></html>`);
    expect(reading).toMatchObject(expected);
    expect(reading.responsibilities).toContain('Train models that find cracks in bridges');
  });
});

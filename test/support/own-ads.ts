/** Five ads of trades and languages that differ, of which documents are made. Every employer in them is invented. */

export interface OwnAd {
  name: string;
  title: string;
  company: string;
  place: string;
  intro: string;
  sections: { heading: string; items: string[] }[];
}

export const OWN_ADS: readonly OwnAd[] = [
  {
    name: 'english',
    title: 'Data Scientist, Harvest Forecasting',
    company: 'Brambleside Orchards Ltd',
    place: 'Hereford, United Kingdom',
    intro:
      'We are a company of eleven farms that grows apples and soft fruit. You join a team of three that plans pickers and lorries for the whole season.',
    sections: [
      {
        heading: 'What you will do',
        items: [
          'Build models that forecast the weekly harvest of every orchard from weather, blossom counts and the yields of the years before',
          'Explain each forecast to the people who hire pickers',
          'Measure how far off we were, and say why',
        ],
      },
      {
        heading: 'What you bring',
        items: [
          '3+ years of experience with Python, pandas and scikit-learn',
          'SQL',
          'A clear way of writing',
        ],
      },
      { heading: 'Nice to have', items: ['Docker', 'Airflow'] },
    ],
  },
  {
    name: 'german',
    title: 'Machine Learning Engineer (m/w/d) Bildverarbeitung',
    company: 'Fliesenwerk Nordholz GmbH',
    place: 'Kassel, Deutschland',
    intro:
      'Wir brennen seit vier Generationen Fliesen für Schwimmbäder und Bahnhöfe. Für unsere Endkontrolle suchen wir Verstärkung.',
    sections: [
      {
        heading: 'Deine Aufgaben',
        items: [
          'Du entwickelst Modelle, die auf Bildern der Fertigungslinie Risse, Blasen und Farbfehler erkennen',
          'Du baust die Datenpipeline für die Kameras und pflegst die Trainingsdaten gemeinsam mit der Endkontrolle',
        ],
      },
      {
        heading: 'Dein Profil',
        items: [
          'Mindestens 2 Jahre Berufserfahrung mit Python und PyTorch',
          'Erfahrung mit OpenCV und Docker',
          'Gute Deutschkenntnisse',
        ],
      },
    ],
  },
  {
    name: 'japanese',
    title: 'データサイエンティスト（需要予測）',
    company: '株式会社みどり青果',
    place: '静岡県浜松市',
    intro: '当社は野菜と果物を毎朝お店に届ける会社です。発注の量を機械学習で予測する仲間を募集します。',
    sections: [
      {
        heading: '仕事内容',
        items: [
          '店舗と商品ごとの毎日の需要を予測する機械学習モデルの構築と運用',
          '天気や祝日のデータを使った特徴量の設計',
        ],
      },
      { heading: '応募資格', items: ['Python と SQL を使った実務経験3年以上', 'scikit-learn の使用経験'] },
    ],
  },
  {
    name: 'french',
    title: 'Data Scientist – Détection de fraude',
    company: 'Mutuelle des Trois Vallées',
    place: 'Grenoble, France',
    intro:
      'Notre mutuelle assure les artisans de la montagne depuis 1921. Vous rejoignez une équipe de cinq personnes au service des sinistres.',
    sections: [
      {
        heading: 'Vos missions',
        items: [
          'Vous développez des modèles qui repèrent les déclarations de sinistre frauduleuses parmi quarante mille dossiers par an',
          'Vous présentez vos résultats aux gestionnaires et suivez la qualité des alertes',
        ],
      },
      {
        heading: 'Votre profil',
        items: [
          "Au moins 4 ans d'expérience avec Python, SQL et scikit-learn",
          'La connaissance de Spark serait un plus',
        ],
      },
    ],
  },
  {
    name: 'spanish',
    title: 'Ingeniero de NLP',
    company: 'Editorial Faro del Sur',
    place: 'Cádiz, España',
    intro:
      'Publicamos libros de texto para treinta países. Buscamos a alguien que ayude a nuestros lectores a encontrar lo que buscan.',
    sections: [
      {
        heading: 'Responsabilidades',
        items: [
          'Clasificar las preguntas que nos envían profesores y familias según su tema con modelos de lenguaje',
          'Preparar los datos etiquetados junto con el equipo de atención',
        ],
      },
      {
        heading: 'Requisitos',
        items: [
          'Al menos 2 años de experiencia con Python y Hugging Face',
          'Conocimientos de Docker y FastAPI',
        ],
      },
    ],
  },
];

/** The ad as somebody would have pasted it. */
export const textOfAd = ({ title, company, place, intro, sections }: OwnAd): string =>
  [
    title,
    company,
    place,
    '',
    intro,
    ...sections.flatMap(({ heading, items }) => ['', heading, ...items.map((item) => `- ${item}`)]),
    '',
  ].join('\n');

/** The same as a piece of a page. */
export const htmlOfAd = ({ intro, sections }: OwnAd): string =>
  `<p>${intro}</p>${sections
    .map(
      ({ heading, items }) =>
        `<h3>${heading}</h3><ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`,
    )
    .join('')}`;

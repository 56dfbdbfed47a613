/** Paragraphs whose line breaks or spaces were lost, as scraped ads have them: where a sentence or a heading begins in them. Pure. */

/** Words that open sentences and headings, with a capital, by language. */
const OPENERS = {
  en: `About What Who Why How The We You Your Our Job Key Responsibilities Requirements Qualifications Preferred Basic Minimum This As In Skills Experience Benefits Bachelor Master Strong Ability Proven Excellent
    Develop Design Build Work Collaborate Must Nice Location Education Familiarity Desired Knowledge Proficiency Salary Employment Reports`,
  de: `Wir Du Sie Die Der Das Dein Deine Ihr Ihre Unser Unsere Aufgaben Anforderungen Profil Kenntnisse Erfahrung Was Wer Bei Als Mit Standort Arbeitsort Einsatzort Abgeschlossenes Studium Gehalt Vertragsart Eintrittsdatum Entwicklung Zusammenarbeit`,
  fr: `Le La Les Nous Vous Votre Notre Nos Vos Mission Missions Profil Expérience Maîtrise Compétences Formation Description Responsabilités Qualités Avantages Diplôme Participer Concevoir Développer Analyser Collaborer Produire Contribuer Assurer
    Rejoindre Localisation Lieu Type Rémunération Salaire Connaissance Connaissances Langues Activités Collecte Conception Il Elle Une Un En Au Chez Ce Cette Collaboration Intégration Mettre`,
  es: `El La Los Las Tu Tus Buscamos Ofrecemos Requisitos Funciones Responsabilidades Experiencia Conocimientos Conocimiento Formación Beneficios Ubicación Perfil Desarrollar Diseñar Analizar Qué Somos Serás Salario Titulación Colaborar`,
  pt: `Os As Nós Você Requisitos Responsabilidades Atividades Benefícios Experiência Conhecimento Conhecimentos Diferenciais Local Sobre Desenvolver Buscamos Formação Descrição Salário Colaborar`,
  nl: `Wij Jij Je De Het Als Wat Ervaring Taken Functie Functieomschrijving Vereisten Kennis Standplaats Salaris Werkzaamheden Samenwerken Ontwikkelen`,
  it: `Il Lo Gli Noi Cosa Requisiti Competenze Attività Esperienza Conoscenza Sede Offriamo Cerchiamo Sviluppare Contratto Retribuzione Collaborare`,
};
/** Headings within a paragraph. */
const HEADINGS = [
  "(?:Top |Key |Core |Main |Required |Preferred |Minimum |Basic |Desired |Essential |Additional |Primary |Technical )?(?:Responsibilities(?: And Duties)?|Requirements|Qualifications|Required Skills|Position Summary|Position Overview|Job Description|Job Summary|Job Overview|Role Overview|Team Overview|Company Overview|Company Description|About (?:Us|You|The Role|The Team|The Job|the role|the team|us|you)|What [Yy]ou(?:['’]ll| [Ww]ill) (?:[Dd]o|[Nn]eed|[Bb]ring)|Nice [Tt]o [Hh]ave|Who [Yy]ou [Aa]re|Who [Ww]e [Aa]re|Benefits|Duties)[\\s:]+[A-ZÀ-Þ]",
  '(?:(?:Deine|Ihre) Aufgaben|(?:Dein|Ihr) Profil|Anforderungen|Aufgabengebiet|(?:Das|Was|Wir) (?:wir )?bieten(?: wir)?|Das bringst du mit)\\s?:',
  '(?:(?:Vos|Les|Tes) missions|Missions?(?: principales)?|(?:Votre|Ton) profil|Profil(?: recherché| souhaité)?|Responsabilités(?: clés)?|Compétences(?: requises| techniques)?|Nous offrons|Avantages)\\s?:',
  '(?:Requisitos|Funciones|Responsabilidades|(?:Qué )?[Oo]frecemos|Se ofrece|Beneficios|Tareas|Perfil)\\s?:',
  '(?:Atividades|Atribuições|Benefícios|Diferenciais|O que oferecemos)\\s?:',
  '(?:Jouw taken|Taken|Functie-?eisen|Wat vragen wij|Wij bieden|Wat bieden wij|Jouw profiel)\\s?:',
  '(?:Requisiti|Attività|Mansioni|Responsabilità|(?:Cosa )?[Oo]ffriamo|Competenze)\\s?:',
];

const words = Object.values(OPENERS).flatMap((list) => list.trim().split(/\s+/));
/** A sentence begins here even where the space before it was lost. */
const GLUED = new RegExp(
  String.raw`(?<=[a-zß-ž.!?:)”"])(?=[A-ZÀ-Þ])(?=(?:${[...new Set(words)].join('|')})(?:[\s:'’\d]|$))|(?<=\b(?:Qualifications|Requirements|Responsibilities|Skills|Benefits|Description|Overview|Summary))(?=[A-ZÀ-Þ\d])|(?<=[a-zß-ž0-9)][.!?;:])(?=[A-ZÀ-Þ][a-zß-ž]|[A-ZÀ-Þ]{4,}[\s’'])|(?<=[a-zß-ž]{2})(?=[A-ZÀ-Þ]{4,}\s[A-ZÀ-Þ]{2,})|(?<=[a-z]{4})(?=\d{1,2}\s?(?:\+|-|–|to)?\s?\d{0,2}\+?\s*(?:years|yrs|ans|años|anos|Jahre)\b)|(?<=\s[:;])(?=[A-ZÀ-Þ])`,
  'g',
);
const INLINE_HEADING = new RegExp(
  String.raw`(?<=^|[.!?:;)]\s|[a-zß-ž]\s)(?=[A-ZÀ-Þ])(?=(?:${HEADINGS.join('|')}))`,
  'g',
);

/** A dash of a list whose line ends were lost: `your missions- Build models- Measure them`. */
const LOST_DASH = /(?<=[\p{L}\d)\]"”’'!?.])\s?[-–•·]\s(?=[\p{Lu}\d¿(])/gu;
const FEWEST_DASHES = 3;

/** A paragraph with a line's end wherever one was lost. */
export function unglued(paragraph: string): string {
  const dashes = paragraph.match(LOST_DASH)?.filter((dash) => !/^\s/.test(dash)).length ?? 0;
  const parted =
    dashes >= FEWEST_DASHES
      ? paragraph.replace(LOST_DASH, (dash) => (/^\s/.test(dash) ? dash : '\n- '))
      : paragraph;
  return parted.replace(GLUED, '\n').replace(INLINE_HEADING, '\n');
}

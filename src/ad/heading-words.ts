/** Headings of ads in other European languages, as they stand alone on a line; without accents, as `folded` writes them. */
import type { Section } from './section.ts';

const HEADINGS: [Section, string][] = [
  [
    'duties',
    `aufgabenbereich, aufgabengebiet, ihre aufgabe, deine aufgabe, das erwartet dich, das erwartet sie, was sie erwartet, das sind deine aufgaben, dein tag, so sieht dein tag aus, deine mission, hier bringst du dich ein, dein verantwortungsbereich, ihr verantwortungsbereich, einsatzgebiet,
    vos missions, tes missions, missions principales, vos responsabilites, votre quotidien, ton quotidien, ce que vous ferez, ce que tu feras, au quotidien, vos activites, principales missions, le role, votre role, ton role, objectifs du poste, travail a realiser, sujet,
    tus funciones, tu mision, tu dia a dia, que vas a hacer, que haras, en que consiste, tareas principales, cual sera tu mision, tus responsabilidades, tus retos, funciones principales,
    suas responsabilidades, o que voce vai fazer, o que voce fara, seu dia a dia, como sera o seu dia a dia, principais atividades, responsabilidades e atribuicoes, desafios, missao, sua missao, atividades principais,
    jouw werkzaamheden, de werkzaamheden, wat ga jij doen, wat doe je, jouw rol, dit ga je doen, je werk, jouw werk, werkzaamheden, dit is je baan, functie inhoud, functieomschrijving, wat je doet,
    le tue attivita, di cosa ti occuperai, cosa farai, le tue responsabilita, attivita principali, il tuo ruolo, principali attivita, mansioni, principali responsabilita, la risorsa si occupera di`,
  ],
  [
    'required',
    `voraussetzungen, deine voraussetzungen, das bringst du mit, das bringen sie mit, damit uberzeugst du, womit du uns uberzeugst, das wunschen wir uns, was wir uns wunschen, was wir erwarten, wir erwarten, das zeichnet dich aus, dein hintergrund, deine skills, fachliche anforderungen, erforderlich, wen wir suchen, ihre qualifikation, einstellungsvoraussetzungen,
    votre profil, ton profil, profil recherche, prerequis, pre requis, qui etes vous, qui es tu, ce que nous recherchons, ce que nous attendons, competences attendues, competences techniques, savoir faire, savoir etre, vos atouts, ce que vous apportez, stack technique, environnement technique, votre experience, formation et experience,
    tu perfil, lo que buscamos, que necesitas, que necesitamos de ti, que esperamos de ti, que pedimos, requisitos minimos, imprescindible, requisitos imprescindibles, que buscamos en ti, perfil buscado, a quien buscamos, lo que necesitas,
    o que buscamos, o que esperamos de voce, requisitos obrigatorios, pre requisitos, o que voce precisa, quem buscamos, seu perfil, perfil desejado, conhecimentos necessarios, requisitos e qualificacoes, requisitos tecnicos,
    wat vragen wij, wat vragen we, wat breng je mee, dit breng je mee, dit neem je mee, jij brengt mee, wat neem je mee, wie ben jij, wie zoeken wij, wij vragen, ons verzoek, dit vragen wij, jouw achtergrond, functie eisen, wij zoeken, herken je jezelf,
    il tuo profilo, profilo ricercato, cosa cerchiamo, chi cerchiamo, requisiti richiesti, competenze richieste, requisiti necessari, cosa ti serve, il profilo ideale, chi sei`,
  ],
  [
    'preferred',
    `wunschenswert, das ware ein plus, idealerweise, pluspunkte, von vorteil, nice to haves, les plus, serait un plus, un plus, apprecie, atouts, deseable, se valorara, valorable, plus, te sumara puntos, sera um diferencial, diferenciais, desejavel, desejaveis, e um plus, pre, een pre, mooi meegenomen, extra punten, costituisce un plus, costituiscono un plus, titolo preferenziale, sara un plus, gradito, graditi`,
  ],
  [
    'benefits',
    `wir bieten, das bieten wir, was wir bieten, das bieten wir dir, das bieten wir ihnen, unser angebot, deine benefits, benefits, deine vorteile, warum wir, darum wir, das erwartet dich bei uns, was dich bei uns erwartet, freu dich auf, unsere leistungen, das haben wir fur dich, gute grunde,
    nous offrons, nous vous offrons, nous proposons, ce que nous offrons, ce qu on t offre, vos avantages, avantages, les avantages, pourquoi nous rejoindre, remuneration, conditions, pourquoi rejoindre, remuneration et avantages,
    que ofrecemos, te ofrecemos, ofrecemos, beneficios, que te ofrecemos, lo que ofrecemos, condiciones, se ofrece, por que unirte, ventajas,
    o que oferecemos, oferecemos, beneficios, por que trabalhar conosco, vantagens, remuneracao, o que voce ganha, beneficios e vantagens,
    wij bieden, wat bieden wij, wat wij bieden, wat krijg je, dit bieden wij, dit krijg je, wat bieden we, arbeidsvoorwaarden, ons aanbod, dit mag je verwachten, wat mag je verwachten, daarom werk je bij ons,
    cosa offriamo, offriamo, cosa ti offriamo, si offre, offerta, benefit, perche noi, condizioni, perche scegliere noi, vantaggi`,
  ],
  [
    'company',
    `uber uns, wer wir sind, das sind wir, unternehmen, das unternehmen, unternehmensbeschreibung, arbeitgeber, qui sommes nous, a propos, a propos de nous, l entreprise, presentation, presentation de l entreprise, notre entreprise, sobre nosotros, quienes somos, la empresa, sobre la empresa, conocenos, sobre nos, quem somos, a empresa, sobre a empresa, nossa historia, conheca a gente, over ons, wie zijn wij, wie wij zijn, het bedrijf, de organisatie, over het bedrijf, de opdrachtgever, chi siamo, l azienda, su di noi, la nostra azienda, azienda`,
  ],
  [
    'team',
    `dein team, das team, unser team, votre equipe, l equipe, ton equipe, el equipo, tu equipo, o time, a equipe, seu time, het team, jouw team, je team, il team, il tuo team`,
  ],
  [
    'apply',
    `bewerbung, so bewirbst du dich, jetzt bewerben, ihre bewerbung, kontakt, ansprechpartner, interessiert, haben wir dein interesse geweckt, comment postuler, pour postuler, processus de recrutement, candidature, postuler, como aplicar, como postular, proceso de seleccion, inscripcion, como se candidatar, processo seletivo, etapas do processo, etapas, solliciteren, enthousiast, interesse, sollicitatieprocedure, hoe solliciteer je, reageren, come candidarsi, candidatura, processo di selezione, interessato`,
  ],
  [
    'role',
    `stellenbeschreibung, die stelle, uber die stelle, uber die rolle, zur stelle, die position, stellenausschreibung, le poste, description du poste, descriptif du poste, contexte, contexte du poste, el puesto, descripcion del puesto, descripcion de la oferta, sobre el puesto, la posicion, a vaga, sobre a vaga, descricao da vaga, a posicao, de functie, over de functie, functiebeschrijving, de rol, over de rol, il ruolo, descrizione del ruolo, descrizione, la posizione`,
  ],
  [
    'meta',
    `standort, arbeitsort, vertragsart, eckdaten, rahmenbedingungen, lieu, localisation, type de contrat, modalites, ubicacion, tipo de contrato, local, localizacao, contratacao, regime de contratacao, standplaats, locatie, sede, sede di lavoro, contratto`,
  ],
];

const SECTIONS = new Map<string, Section>(
  HEADINGS.flatMap(([section, lines]) =>
    lines.split(',').map((line): [string, Section] => [line.trim().replace(/\s+/g, ' '), section]),
  ),
);

/** The section of a line that is one of these headings, and nothing else. */
export const headingOfWords = (words: string): Section | undefined => SECTIONS.get(words);

/** Duties in German, Dutch, French, Spanish, Portuguese and Italian, said in English: clauses, amounts, separable verbs, what is sorted by what, who it is for. Ads of our own. */
import { expect, test } from 'vitest';
import { firstAbroad as firstOf } from '../support/duties.ts';

/** What happens to things, asked for by a question or said behind them. */
test.each([
  [
    'de',
    'Du schätzt ein, welche Pumpen in den nächsten Tagen wahrscheinlich ausfallen',
    'Which pumps will fail',
  ],
  [
    'nl',
    'Voorspellen welke leden hun abonnement gaan opzeggen',
    'Which members will cancel their subscription',
  ],
  [
    'fr',
    'Prédire quels élèves ne viendront pas à leur rendez-vous',
    'Which students will not turn up for their appointment',
  ],
  ['fr', 'Repérer les abonnés qui risquent de partir', 'Which subscribers will leave'],
  ['es', 'Predecir qué alumnos abandonarán el curso', 'Which students will leave their course'],
  ['pt', 'Prever quais máquinas vão falhar', 'Which machines will fail'],
  ['it', 'Individuare quali soci disdiranno il contratto', 'Which members will cancel their contract'],
  ['es', 'Estimar la probabilidad de que un cliente deje de pagar', 'Which customers will not pay'],
  ['de', 'Modelle für die Wahrscheinlichkeit, dass ein Kunde kündigt', 'Which customers will cancel'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

test.each([
  ['de', 'Du erklärst den Kunden, welche Daten wir erheben'],
  ['nl', 'Je bepaalt welke modellen geschikt zijn voor het vraagstuk'],
  ['fr', 'Déterminer quelles données sont nécessaires au projet'],
  ['es', 'Definir qué datos son necesarios para cada proyecto'],
  ['it', 'Valutare quali strumenti adottare'],
])('which data or tools are meant is no question of a model: %s %s', async (language, duty) => {
  expect((await firstOf(language, duty))?.origin).toBe('closest');
});

/** How many, how much, and what does something to what. */
test.each([
  [
    'nl',
    'Je schat in hoeveel liter we per boerderij de komende weken verkopen',
    'Forecast of sales in litres per farm',
  ],
  [
    'de',
    'Modelle, die berechnen, wie viele Fahrer pro Schicht gebraucht werden',
    'Forecast of the number of drivers per shift',
  ],
  ['fr', 'Prévoir combien de repas seront servis chaque jour', 'Forecast of the number of meals per day'],
  ['es', 'Estimar cuántas visitas tendrá cada tienda', 'Forecast of the number of visits per store'],
  ['pt', 'Prever quantos passageiros haverá por linha', 'Forecast of the number of passengers per line'],
  ['it', 'Stimare quanti pazienti arriveranno ogni giorno', 'Forecast of the number of patients per day'],
  [
    'nl',
    'Modellen die inschatten hoe de vraag reageert op kortingen',
    'Estimate of the effect of discounts on demand',
  ],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

/** The verb, wherever its halves stand, and adverbs beside it. */
test.each([
  ['de', 'Sie ordnen die Platten anhand der Merkmale den Güteklassen zu', /quality grade/],
  ['de', 'Automatisierte Zuordnung von Rechnungen zu Kostenstellen', /^Sorting invoices by cost centre/],
  ['de', 'Einordnung eingehender Beschwerden nach Dringlichkeit', /^Sorting complaints by urgency/],
  ['de', 'Mithilfe von Kameras werden Risse in Rohren erkannt', /^Detection of cracks in pipes/],
  ['fr', 'Classer automatiquement les réclamations des clients', /^Sorting complaints of customers/],
  ['es', 'Clasificar automáticamente los mensajes según el motivo', /^Sorting messages by reason/],
  [
    'nl',
    'Een model dat de vraag naar fietsen per winkel voorspelt',
    /^Forecast of demand for bicycles per store/,
  ],
  ['nl', 'Bedragen halen uit gescande facturen', /^Reading amounts in invoices/],
  ['de', 'Vorhersage der Bauteilqualität aus Prozessdaten', /^Estimate of component quality$/],
  ['de', 'Erkennung von Rissen im Leergut anhand von Kamerabildern', /^Detection of cracks in empties/],
  [
    'it',
    'Rilevare difetti superficiali nelle immagini dei tessuti',
    /^Detection of defects in pictures of fabrics/,
  ],
])('%s: %s', async (language, duty, title) => {
  const brief = await firstOf(language, duty);
  expect(brief?.origin).toBe('ad');
  expect(brief?.title).toMatch(title);
});

test('what a forecast is told from is no place of it', async () => {
  const brief = await firstOf('de', 'Vorhersage der Bauteilqualität aus Prozessdaten');
  expect(brief?.problem).toMatch(/from process data/);
});

/** What is built: a search, an assistant, recommendations. */
test.each([
  ['fr', 'Développer un moteur de recherche sémantique pour les archives', 'Search for archive documents'],
  ['it', "Ricerca semantica nell'archivio delle sentenze", 'Search for judgments'],
  ['es', 'Crear un buscador de patentes', 'Search for patents'],
  ['de', 'Ein Chatbot, der Fragen aus Wartungshandbüchern beantwortet', 'Answers from maintenance manuals'],
  ['pt', 'Assistente que responda perguntas dos alunos com base nos manuais', 'Answers from manuals'],
  ['nl', 'Je bouwt een aanbevelingssysteem voor boeken', 'Recommendation of books'],
  ['pt', 'Recomendar receitas aos usuários', 'Recommendation of recipes'],
  ['pt', 'Prever as receitas por loja e mês', 'Forecast of revenue per store and month'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

test.each([
  ['de', 'Suche nach neuen Methoden und Technologien'],
  ['fr', 'Répondre aux questions des équipes métiers'],
  ['fr', 'Recommander des actions à la direction'],
  ['es', 'Identificar oportunidades de mejora en los procesos'],
  ['pt', 'Extrair dados de APIs e bancos de dados'],
  ['it', 'Stimare i tempi di sviluppo dei progetti'],
])('work that any ad names states no project: %s %s', async (language, duty) => {
  expect((await firstOf(language, duty))?.origin).toBe('closest');
});

/** Whom it is for. */
test.each([
  ['de', 'Prognose der Verspätungen je Linie für unsere Disponenten', /^a dispatcher\b/],
  ['nl', 'De vraag per winkel voorspellen, zodat onze planners op tijd bestellen', /^a planner\b/],
  ['fr', 'Estimer le prix des logements pour les conseillers', /^an adviser\b/],
  ['es', 'Predecir el impago de préstamos para los analistas de riesgo', /^a risk analyst\b/],
  ['pt', 'Prever o volume de chamadas por dia para os planejadores', /^a planner\b/],
  ['it', 'Rilevare anomalie nelle pompe per gli operatori', /^an operator\b/],
])('%s: %s', async (language, duty, user) => {
  expect((await firstOf(language, duty))?.user).toMatch(user);
});

test('who only hands over data is nobody that a duty is for', async () => {
  const brief = await firstOf('de', 'Prognose der Verspätungen je Linie aus Meldungen der Fahrer');
  expect(brief?.user).not.toMatch(/driver/);
});

test('what nobody translates stands in quotation marks, with its capitals, beside what is known', async () => {
  const brief = await firstOf(
    'de',
    'Erkennung von Auffälligkeiten in den Messwerten unserer Zwirnmaschinchen',
  );
  expect(brief?.title).toMatch(/anomalies in readings of "Zwirnmaschinchen"/);
});

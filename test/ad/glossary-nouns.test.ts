/** Nouns of many trades in six languages, counts of what is seen, and how a thing is, said before it and behind it. Ads of our own. */
import { expect, test } from 'vitest';
import { firstAbroad as firstOf } from '../support/duties.ts';

test.each([
  [
    'de',
    'Du prognostizierst die Sterblichkeit je Stall aus Futterverbrauch und Temperatur',
    'Forecast of mortality per barn',
  ],
  [
    'de',
    'Erkennung von Haarrissen in Dachziegeln auf Kamerabildern',
    'Detection of hairline cracks in roof tiles',
  ],
  ['de', 'Schätzung der Restlebensdauer von Walzen', 'Estimate of the remaining life of rollers'],
  ['de', 'Vorhersage des Reifegrads von Käse', 'Prediction of cheese ripeness'],
  ['de', 'Erkennung von Webfehlern in Stoffen', 'Early warning of weaving defects in fabrics'],
  ['de', 'Prognose der Teilnehmer je Kurs', 'Forecast of participants per course'],
  ['nl', 'Voorspellen van het uitvalpercentage per matrijs', 'Estimate of the failure rate'],
  ['nl', 'Classificeren van noodoproepen naar urgentie', 'Sorting emergency calls by urgency'],
  ['nl', 'Voorspellen van de bezettingsgraad per parkeergarage', 'Forecast of occupancy per car park'],
  ['nl', 'Opsporen van uitkeringsfraude', 'Early warning of benefit fraud'],
  [
    'fr',
    "Prévoir la mortalité par bassin à partir de la température et de l'oxygène",
    'Forecast of mortality per tank',
  ],
  ['fr', 'Prédire les pannes des escaliers mécaniques', 'Early warning of failures of escalators'],
  ['fr', 'Détecter les défauts de tissage', 'Early warning of weaving defects'],
  ['es', 'Detectar microgrietas en las tejas', 'Prediction of hairline cracks in roof tiles'],
  ['es', 'Clasificar aceitunas por madurez', 'Prediction of ripeness of olives'],
  ['es', 'Prever las intervenciones por parque de bomberos', 'Forecast of interventions per fire station'],
  ['pt', 'Prever a taxa de refugo por molde', 'Forecast of the scrap rate per mould'],
  ['pt', 'Estimar o volume das toras', 'Estimate of the volume of logs'],
  ['pt', 'Prever a maturação dos queijos', 'Forecast of the ripening of cheese'],
  ['it', 'Stimare il volume dei tronchi', 'Estimate of the volume of logs'],
  ['it', 'Prevedere i guasti delle scale mobili', 'Early warning of failures of escalators'],
  ['it', "Prevedere l'occupazione per parcheggio", 'Forecast of occupancy per car park'],
  ['it', 'Prevedere la stagionatura dei formaggi', 'Forecast of the ripening of cheese'],
  ['de', 'Vorhersage des Spendenaufkommens je Kampagne', 'Forecast of donation volume per campaign'],
  ['nl', 'Opsporen van valse handtekeningen op contracten', 'Detection of fake signatures in contracts'],
  ['fr', 'Extraire les adresses des bons de livraison', 'Extraction of addresses in delivery notes'],
  [
    'es',
    'Prever el llenado de los contenedores por barrio',
    'Forecast of the fill level of containers per district',
  ],
  ['it', 'Classificare i sinistri per causa', 'Sorting claims by cause'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

test.each([
  ['de', 'Erkennung von beschädigten Paletten auf Kamerabildern', 'Detection of damaged pallets in pictures'],
  ['nl', 'Herkennen van gebarsten eieren', 'Prediction of cracked eggs'],
  ['nl', 'Opsporen van dubbele meldingen van bewoners', 'Sorting duplicate reports of residents'],
  ['fr', 'Détecter les bouteilles cassées sur des images', 'Detection of broken bottles in pictures'],
  ['es', 'Detectar huevos rotos', 'Prediction of broken eggs'],
  ['it', 'Rilevare uova incrinate', 'Prediction of cracked eggs'],
])('how a thing is belongs to what is found: %s %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

test.each([
  ['de', 'Du zählst Larven auf Bildern'],
  ['nl', 'Je telt larven op beelden'],
  ['fr', 'Compter les larves sur des images'],
  ['es', 'Contar larvas en imágenes'],
  ['it', 'Contare le larve nelle immagini'],
])('what is counted in pictures is found in them: %s %s', async (language, duty) => {
  expect(await firstOf(language, duty)).toMatchObject({
    task: 'object-detection',
    title: 'Detection of larvae in pictures',
  });
});

test.each([
  ['fr', 'Identifier les causes des défaillances'],
  ['it', 'Identificare le cause dei problemi'],
  ['de', 'Identifikation der Ursachen von Störungen'],
  ['es', 'Identificar oportunidades de crecimiento'],
])('what people find out is no question of a model: %s %s', async (language, duty) => {
  expect((await firstOf(language, duty))?.origin).toBe('closest');
});

test.each([
  ['de', 'Zu deinen Aufgaben zählen Schulungen zu Bildern'],
  ['fr', 'Vous pouvez compter sur une équipe qui aime les images'],
])('what belongs to a job or can be relied on is not counted: %s %s', async (language, duty) => {
  expect((await firstOf(language, duty))?.origin).toBe('closest');
});

/** `Aantal bezoekers` is a number, `besoins en personnel` are of staff. */
test.each([
  [
    'nl',
    'Voorspellen van het aantal bezoekers per zwembad',
    'Forecast of the number of visitors per swimming pool',
  ],
  ['fr', 'Prévoir les besoins en personnel par magasin', 'Forecast of demand for staff per store'],
  ['es', 'Prever las matrículas por carrera', 'Forecast of enrolments'],
  ['es', 'Prever la asistencia a los conciertos', 'Forecast of attendance'],
  ['es', 'Estimar el espesor del vidrio a partir de sensores', 'Estimate of thickness of glass'],
  ['fr', 'Détecter les animaux malades sur des vidéos', 'Detection of sick animals'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

/** Who does it, and when: `du erkennst`, `vous détecterez`, `rileverai`. */
test.each([
  ['de', 'Du erkennst Haarrisse in Fliesen auf Fotos', 'Detection of hairline cracks in tiles'],
  ['fr', 'Vous détecterez les inclusions dans le verre sur des photos', 'Detection of inclusions in glass'],
  ['es', 'Detectarás microgrietas en las tejas en fotos', 'Detection of hairline cracks in roof tiles'],
  ['it', 'Rileverai le inclusioni nel vetro nelle foto', 'Detection of inclusions in glass'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({ origin: 'ad', title });
});

test('to see faults is no project where it says who somebody is', async () => {
  const project = await firstOf('de', 'Du erkennst Fehler und lernst daraus');
  expect(project?.origin).toBe('closest');
});

test('how high something will be is an amount, told from what stands before the particle', async () => {
  const duty = 'Du sagst aus Feuchte und Brennkurve vorher, wie hoch der Ausschuss sein wird';
  expect(await firstOf('de', duty)).toMatchObject({ origin: 'ad', title: 'Estimate of the scrap' });
});

/** Two verbs of one object, what stands between commas, what is watched, a preview, and things that act in ways nobody translates. */
test.each([
  ['fr', 'Compter et mesurer les larves à partir d’images', 'Detection of larvae'],
  [
    'fr',
    'Anticiper, secteur par secteur et à quinze jours, le risque de mortalité',
    'Forecast of mortality risk',
  ],
  ['fr', 'Repérer les sondes qui dérivent', 'Early warning of unusual behaviour of probes'],
  [
    'de',
    'Aufbau einer Überwachung für Pumpen und Motoren',
    'Early warning of unusual behaviour of pumps and motors',
  ],
  ['de', 'Sie unterstützen den Vertrieb mit einer Absatzvorschau je Farbe', 'Forecast of sales per colour'],
  ['es', 'Monitorización de motores y bombas', 'Early warning of unusual behaviour of motors and pumps'],
])('%s: %s', async (language, duty, title) => {
  expect(await firstOf(language, duty)).toMatchObject({
    origin: 'ad',
    title: expect.stringContaining(title),
  });
});

test('models that are watched are no project', async () => {
  const project = await firstOf('fr', 'Mettre en place la surveillance des modèles en production');
  expect(project?.origin).toBe('closest');
});

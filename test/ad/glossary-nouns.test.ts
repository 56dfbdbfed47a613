/** Nouns of many trades in six languages, counts of what is seen, and how a thing is, said before it and behind it. Ads of our own. */
import { expect, test } from 'vitest';
import { firstAbroad as firstOf } from '../support/duties.ts';

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

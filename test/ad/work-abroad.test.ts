/** What people do themselves, as other languages say it, is no project. */
import { describe, expect, test } from 'vitest';
import { firstAbroad } from '../support/duties.ts';

describe('a duty of another language that states no work of a model', () => {
  test.each([
    ['fr', 'Identifier et consolider les besoins des équipes de la maison'],
    ['fr', 'Identifier la valeur métier des données'],
    ['fr', 'Proposer une architecture cible au client'],
    ['fr', 'Estimer les charges et les délais de chaque lot'],
    ['fr', 'Répondre aux demandes de la direction'],
    ['fr', 'Identifier les tendances, les ruptures et les leviers d’action'],
    ['es', 'Identificar las necesidades de los clientes internos'],
    ['es', 'Proponer indicadores y proyectos'],
    ['pt', 'Identificar oportunidades e tendências nos dados'],
    ['it', 'Individuare i bisogni delle squadre'],
  ])('%s: %s', async (language, duty) => {
    expect((await firstAbroad(language, duty))?.origin ?? 'closest').toBe('closest');
  });

  test.each([
    ['fr', 'Prévoir la demande par magasin et par semaine', 'time-series-forecasting'],
    ['fr', 'Identifier les factures frauduleuses', 'text-classification'],
    ['fr', 'Détection de fraude en temps réel', 'tabular-classification'],
    ['fr', 'Extraction d’informations à partir de documents non structurés', 'token-classification'],
    ['es', 'Predecir la demanda de pan por tienda', 'time-series-forecasting'],
  ])('and one that does: %s: %s', async (language, duty, task) => {
    const first = await firstAbroad(language, duty);
    expect(first).toMatchObject({ origin: 'ad', task });
    expect(first?.title).not.toMatch(/temps réel/);
  });

  test('recommendations that are made to a board are no ranking of products', async () => {
    const first = await firstAbroad(
      'fr',
      'Construire des tableaux de bord, analyser les données et formuler des recommandations',
    );
    expect(first?.task).not.toBe('recommendation');
  });
});

/** What an assistant takes over, as nouns name it; and who is looked for is none. Duties of our own. */
import { describe, expect, test } from 'vitest';
import { firstProjectOf } from '../support/duties.ts';

describe('the work of an assistant', () => {
  test.each([
    [
      'Build AI agents to automate back-office processes such as invoice approval, supplier onboarding and dunning',
      'An assistant for invoice approval, supplier onboarding and dunning',
    ],
    [
      'Implement agentic workflows that automate berth booking and customs pre-approval',
      'An assistant for berth booking and customs pre-approval',
    ],
    [
      'Build an LLM-based agent that handles requests of lessees: theft reports, inspections, early returns',
      'An assistant for theft reports, inspections and early returns',
    ],
    [
      'Build agents for disruption management: rebooking passengers, issuing vouchers, informing crews',
      'An assistant for rebooking passengers, issuing vouchers and informing crews',
    ],
    [
      'Build agents for lead qualification, meeting scheduling and follow-ups',
      'An assistant for follow-ups, meeting scheduling and lead qualification',
    ],
    [
      'Build our AI hiking planner that puts together routes and books huts',
      'An assistant to put together routes and book huts',
    ],
    [
      'Create agents that help anglers renew permits and find out closed seasons',
      /^An assistant to (?:find out closed seasons|renew permits)/,
    ],
  ])('%s', async (duty, title) => {
    const found = await firstProjectOf(duty);
    expect(found?.task).toBe('text-generation-agent');
    expect(found?.title).toMatch(title);
    expect(found?.project.slots?.actions?.length).toBeGreaterThan(1);
    expect(found?.user).not.toMatch(/analyst/); // a theft report is no report of figures
  });

  test.each([
    'Connect the agent to our permit system and ferry partners through APIs',
    'Design agents with tool use, memory and planning',
    'We look for an AI Developer to join our passionate team and support the customers',
    'Build AI agents for customer service, marketing and operations',
  ])('is not said by: %s', async (duty) =>
    expect((await firstProjectOf(duty))?.title).not.toMatch(/^An assistant to |partners|memory|marketing/),
  );
});

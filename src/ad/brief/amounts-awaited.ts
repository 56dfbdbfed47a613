/** What a figure is for, and who waits for it: amounts told ahead by period, and those of single cases. Pure. */
import type { Waits } from './who-waits.ts';

/** Amounts that are told ahead, by period. */
export const AWAITED_AHEAD: readonly Waits[] = [
  [
    /\b(?:cash|liquidity|revenues?|income|turnover|bookings|margins?|profits?|earnings|costs?|expens\w+|spend(?:ing)?|budgets?|losses|financial)\b/,
    'the plan is corrected before the quarter is over',
    'a finance planner who has to name the next quarter before this has ended',
  ],
  [
    /\b(?:prices?|rates?|tariffs?|fares?)\b/,
    'buying and selling are timed by more than a feeling',
    'a buyer who has to fix quantities before the price is known',
  ],
  [
    /\bsteam\b/,
    'the boilers follow and blow nothing off',
    'whoever runs the boilers, and needs an hour to change their load',
  ],
  [
    /\b(?:load|energy|power|electricity|heat|gas|consumption|generation|solar|wind|output|production)\b/,
    'what is missing is bought ahead and not at the last minute',
    'a planner who has to order ahead what will be needed',
  ],
  [
    /\b(?:calls?|tickets?|contacts?|inbound|outbound|hubs?|shipments?|parcels|deliver(?:y|ies)|arrivals?|admissions?|patients|visitors?|visits|footfall|passengers?|traffic|guests?|workload|attendance|staffing|hours)\b/,
    'as many people are on duty as are needed',
    'a shift planner whose roster is fixed well ahead',
  ],
  [
    /\b(?:capacity|usage|utili[sz]ation|requests|latency|storage)\b/,
    'capacity is there before it is needed, and not long before',
    'an engineer who orders capacity a month before it is used',
  ],
  [
    /\b(?:demand|sales|orders?|(?:sales|order|pick|sold) volumes?|units|inventory|stocks?|parts|supply|replenishment)\b/,
    'stock neither runs out nor lies about',
    'a planner who has to order before anybody has asked for it',
  ],
];

/** Amounts of single cases. */
export const AWAITED_ONCE: readonly Waits[] = [
  [
    /\b(?:lifetime value|ltv|clv|customer value)\b/,
    'it is known what winning one of them may cost',
    'a marketing manager who decides what a new customer may cost',
  ],
  [
    /\b(?:futures|commodity|stock|share|bond|spot|market|energy|power|electricity|gas|oil|crypto\w*|asset|equity) (?:futures )?prices?\b|\bfutures prices?\b|\breturns on\b/,
    'a position is as large as what is known allows',
    'a trader who decides each morning how much to hold',
  ],
  [
    /\b(?:prices?|values?|valuations?|premiums?|rents?|fares?|(?:interest|exchange|hourly|day|daily|room|freight|insurance) rates?|worth)\b/,
    'nothing is offered too dear or too cheap',
    'somebody who has to name a price today, and stands by it tomorrow',
  ],
  [
    /\b(?:times?|durations?|etas?|lengths? of stay|days|hours|lead times?|waiting)\b/,
    'who waits is told a time that holds',
    'a planner who has to promise a time',
  ],
  [
    /\b(?:costs?|losses|loss|claims?|spend|damages?|severity|reserves?)\b/,
    'enough is set aside, and not more',
    'a controller who has to set money aside before the bill comes',
  ],
  [
    /\b(?:yields?|biomass|harvests?|output|production|efficiency)\b/,
    'the quantity is sold before it is there',
    'a manager who has to sell the quantity before it is there',
  ],
];

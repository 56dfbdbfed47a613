/** A language model is asked what an ad says. What it answers counts as far as the ad bears it out. */
import type { BriefDraft } from '../ad/brief/brief.ts';
import { claimsIn } from './answer-shape.ts';
import { chat } from './chat.ts';
import type { ModelEndpoint } from './endpoint.ts';
import { type JudgedClaims, judgeClaims, type ModelReading } from './judge-claims.ts';
import { ModelFailure } from './model-failure.ts';
import { questionAbout } from './question.ts';
import type { AdLine } from './quotes.ts';

/** The ad that a model is asked about. */
export interface AskedAd {
  lines: readonly AdLine[];
  /** The employer and the place, as they are known already: no project may name them. */
  names?: readonly string[];
  /** ISO 639-1. */
  language: string;
}

export interface ModelAnswer {
  /** Whether anything of it counts. */
  used: boolean;
  reading: ModelReading;
  drafts: BriefDraft[];
  /** How many of its claims do not count. */
  dropped: number;
  /** What went wrong, in one line. */
  warning?: string;
}

const NOTHING: ModelAnswer = { used: false, reading: { skills: [] }, drafts: [], dropped: 0 };

/** Asks once, and never throws for what a server or a model does. */
export async function askModel(
  { lines, names = [], language }: AskedAd,
  families: readonly string[],
  domains: readonly string[],
  endpoint: ModelEndpoint,
  env?: NodeJS.ProcessEnv,
): Promise<ModelAnswer> {
  const { cutAt, ...question } = questionAbout(lines, families, domains);
  let content: string;
  try {
    content = await chat(question, endpoint, env);
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { ...NOTHING, warning: unused(error.message) };
  }
  const claims = claimsIn(content);
  if (!claims)
    return { ...NOTHING, warning: unused(`${endpoint.name} answered no JSON of the shape asked for`) };
  const english = language === 'en';
  const grounds = { lines, names, families, domains, english, secret: endpoint.key?.value };
  const judged = judgeClaims(claims, grounds);
  const { reading, drafts, claims: said, unquoted, unfair } = judged;
  const dropped = unquoted + unfair;
  if (dropped === said)
    return {
      ...NOTHING,
      dropped,
      warning: unused(
        said === 0 ? `${endpoint.name} found nothing in the ad` : `${endpoint.name}: ${droppedOf(judged)}`,
      ),
    };
  const warnings = [
    ...(cutAt === undefined
      ? []
      : [`the ad is long: the model saw its first ${cutAt.toLocaleString('en')} characters`]),
    ...(dropped === 0 ? [] : [droppedOf(judged)]),
  ];
  return {
    used: true,
    reading,
    drafts,
    dropped,
    ...(warnings.length > 0 ? { warning: warnings.join('; ') } : {}),
  };
}

const unused = (why: string) => `the model was not used, the rules read the ad alone: ${why}`;

function droppedOf({ claims, unquoted, unfair }: JudgedClaims): string {
  const were = unquoted + unfair === 1 ? 'was' : 'were';
  const dropped = `${unquoted + unfair} of ${claims} answers ${were} dropped`;
  if (unfair === 0) return `${dropped}: their words do not stand in the ad`;
  const unfit = `${unfair} named somebody, copied the ad or did not fit`;
  return unquoted === 0
    ? `${dropped}: ${unfit}`
    : `${dropped}: the words of ${unquoted} do not stand in the ad, ${unfit}`;
}

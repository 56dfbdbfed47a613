/** secretlint's recommended rules, kept by its authors as issuers change their formats. */
import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Hit } from './hit.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Text } from './text.ts';

// It keeps marks of every file and searches them all at each: the hundredth file took longer than the first ten.
secretLintProfiler.mark = () => {};

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const CONFIG = { rules: [{ id: PRESET, rule: creator }] };
/** They flag a local database with a toy password; urls.ts knows better. A preset doesn't let them be left out. */
const LEFT_OUT = /database-connection-string|basicauth/;

/** What secretlint finds in a text, placeholders aside. Nothing is read from the disk. */
export async function lint(text: Text): Promise<Hit[]> {
  // A comment in a file, such as `secretlint-disable`, must not switch the scan off.
  const content = text.plain.replaceAll('secretlint-', 'secretlint_');
  const { messages } = await lintSource({
    source: { filePath: 'text.txt', content, ext: '.txt', contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.flatMap(({ range: [start, end], messageId, ruleId }) => {
    if (LEFT_OUT.test(ruleId)) return [];
    const match = text.plain.slice(start, end);
    // A name stands before some secrets: the last word is the secret.
    const secret = match.split(/["'\s=:]+/).findLast((word) => word !== '') ?? match;
    return isPlaceholder(secret) ? [] : [{ start, end, kind: kindOf(messageId), secret }];
  });
}

const KINDS: [RegExp, string][] = [
  [/^GITHUB/, 'GitHub token'],
  [/^NPM|PackageJSON/i, 'npm token'],
  [/^SLACK|IncomingWebhook/i, 'Slack token'],
  [/^AWS/, 'AWS key'],
  [/^OPENAI/, 'OpenAI key'],
  [/^ANTHROPIC/, 'Anthropic key'],
  [/^SENDGRID/, 'SendGrid key'],
  [/^SHOPIFY/, 'Shopify key'],
  [/^LINEAR/, 'Linear key'],
  [/^PrivateKey/i, 'private key'],
  [/GCP/i, 'Google service account key'],
];

function kindOf(messageId: string): string {
  return KINDS.find(([pattern]) => pattern.test(messageId))?.[1] ?? 'secret';
}

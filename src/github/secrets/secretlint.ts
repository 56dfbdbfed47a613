/** secretlint's recommended rules, kept by its authors as issuers change their formats. */
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { Hit } from '../secrets.ts';
import { isPlaceholder } from './placeholder.ts';
import type { Text } from './text.ts';

const PRESET = '@secretlint/secretlint-rule-preset-recommend';
const CONFIG = {
  rules: [
    {
      id: PRESET,
      rule: creator,
      rules: [
        // A comment in a file must not switch the scan off.
        { id: '@secretlint/secretlint-rule-filter-comments', disabled: true },
        // They flag a local database with a toy password; urls.ts doesn't.
        { id: '@secretlint/secretlint-rule-database-connection-string', disabled: true },
        { id: '@secretlint/secretlint-rule-basicauth', disabled: true },
      ],
    },
  ],
};

/** What secretlint finds in a text, placeholders aside. Nothing is read from the disk. */
export async function lint(text: Text): Promise<Hit[]> {
  const { messages } = await lintSource({
    source: { filePath: 'text.txt', content: text.plain, ext: '.txt', contentType: 'text' },
    options: { config: CONFIG, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.flatMap(({ range: [start, end], messageId }) => {
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

/** Tokens that their issuers gave a prefix, so that they are known wherever they stand. secretlint knows some more. */

export interface TokenKind {
  kind: string;
  /** Of regular expressions: what it begins with, and the drawn part after it. */
  prefix: string;
  body: string;
}

const token = (kind: string, prefix: string, body: string): TokenKind => ({ kind, prefix, body });

export const TOKENS: TokenKind[] = [
  token('Hugging Face token', 'hf_', '[A-Za-z0-9]{34,}'),
  token('Hugging Face token', 'api_org_', '[A-Za-z0-9]{34,}'),
  token('W&B key', 'wandb_v1_', '[A-Za-z0-9_]{40,}'),
  token('Kaggle token', 'KGAT_', '[A-Za-z0-9]{32,}'),
  token('Anthropic key', 'sk-ant-', '[A-Za-z0-9_-]{32,}'),
  token('OpenRouter key', 'sk-or-', '[A-Za-z0-9-]{40,}'),
  token('OpenAI key', 'sk-(?:proj|svcacct|admin|None)-', '[A-Za-z0-9_-]{40,}'),
  token('OpenAI key', 'sk-', '[A-Za-z0-9]{32,}'),
  token('Groq key', 'gsk_', '[A-Za-z0-9]{40,}'),
  token('Replicate token', 'r8_', '[A-Za-z0-9]{37,}'),
  token('Perplexity key', 'pplx-', '[A-Za-z0-9]{40,}'),
  token('xAI key', 'xai-', '[A-Za-z0-9]{60,}'),
  token('NVIDIA key', 'nvapi-', '[A-Za-z0-9_-]{50,}'),
  token('LangSmith key', 'lsv2_(?:pt|sk)_', '[0-9a-f]{32}_[0-9a-f]{10}'),
  token('Pinecone key', 'pcsk_', '[A-Za-z0-9_]{40,}'),
  token('Tavily key', 'tvly-', '[A-Za-z0-9-]{28,}'),
  token('Jina key', 'jina_', '[A-Za-z0-9_-]{40,}'),
  token('Databricks token', 'dapi', '[0-9a-f]{32}(?:-\\d)?'),
  token('Google key', 'AIza', '[A-Za-z0-9_-]{35}'),
  token('Google OAuth secret', 'GOCSPX-', '[A-Za-z0-9_-]{28}'),
  token('Google access token', 'ya29\\.', '[A-Za-z0-9_-]{30,}'),
  token('GitLab token', 'gl(?:pat|dt|rt|ptt|cbt|soat)-', '[A-Za-z0-9_.-]{20,}'),
  token('GitHub token', 'gh[pousr]_', '[A-Za-z0-9]{36,}'),
  token('PyPI token', 'pypi-', 'AgE[A-Za-z0-9_-]{50,}'),
  token('Docker Hub token', 'dckr_(?:pat|oat)_', '[A-Za-z0-9_-]{27,}'),
  token('DigitalOcean token', 'do[opr]_v1_', '[0-9a-f]{64}'),
  token('Stripe key', '(?:sk|rk)_(?:live|test)_', '[A-Za-z0-9]{24,}'),
  token('Stripe webhook secret', 'whsec_', '[A-Za-z0-9]{32,}'),
  token('Twilio key', 'SK', '[0-9a-f]{32}'),
  token('SendGrid key', 'SG\\.', '[A-Za-z0-9_-]{16,32}\\.[A-Za-z0-9_-]{32,64}'),
  token('Mailgun key', 'key-', '[0-9a-f]{32}'),
  token('Discord webhook', 'discord(?:app)?\\.com/api/webhooks/\\d{17,20}/', '[A-Za-z0-9_-]{60,}'),
  token('Slack webhook', 'hooks\\.slack\\.com/services/T\\w+/B\\w+/', '[A-Za-z0-9]{20,}'),
  token('Notion token', 'ntn_', '[A-Za-z0-9]{40,}'),
  token('Airtable token', 'pat', '[A-Za-z0-9]{14}\\.[0-9a-f]{64}'),
  token('Supabase token', 'sbp_', '[0-9a-f]{40}'),
  token('Supabase key', 'sb_secret_', '[A-Za-z0-9_-]{20,}'),
  token('Vault token', 'hv[sb]\\.', '[A-Za-z0-9_-]{24,}'),
  token('Sentry token', 'sntry[su]_', '[A-Za-z0-9_+/=-]{60,}'),
  token('Doppler token', 'dp\\.(?:pt|st|ct)\\.', '[A-Za-z0-9.]{40,}'),
  token('Figma token', 'figd_', '[A-Za-z0-9_-]{40,}'),
  token('Postman key', 'PMAK-', '[0-9a-f]{24}-[0-9a-f]{34}'),
  token('Fly.io token', 'FlyV1 fm\\d_', '[A-Za-z0-9_+/=,-]{40,}'),
  token('age key', 'AGE-SECRET-KEY-1', '[A-Z0-9]{58}'),
];

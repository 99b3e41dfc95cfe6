/** Values of a third hand: formats of providers as patterns, made from documentation and memory, without a look at the rules. */
import { crc32 } from 'node:zlib';
import type { Random } from './values.ts';

const ends: Record<string, string> = {
  '[w]': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  '[u]': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_',
  '[b]': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz+/',
  '[l]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz',
  '[a]': '0123456789abcdefghijklmnopqrstuvwxyz',
  '[A]': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  '[T]': 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
  '[h]': '0123456789abcdef',
  '[H]': '0123456789ABCDEF',
  '[d]': '0123456789',
  '[q]': 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L',
  '[s]': '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!@#%^&*-_+=?',
};

/** `[x]{n}` is n letters of a set, `UUID` a random one, everything else itself. */
export const make = (pattern: string, r: Random): string =>
  pattern.replaceAll(
    /(?<set>\[\w\])\{(?<from>\d+)(?:,(?<to>\d+))?\}|UUID/gu,
    (all, set?: string, from?: string, to?: string) => {
      if (set === undefined) return make('[h]{8}-[h]{4}-4[h]{3}-a[h]{3}-[h]{12}', r);
      const letters = ends[set] ?? '';
      const least = Number(from);
      const length = least + r.int(Number(to ?? from) - least + 1);
      return Array.from({ length }, () => letters[r.int(letters.length)]).join('');
    },
  );

const base62 = (value: number): string => {
  let left = value;
  let text = '';
  while (text.length < 6) {
    text = (ends['[w]'] ?? '')[left % 62] + text;
    left = Math.floor(left / 62);
  }
  return text;
};

const text64 = (text: string): string => Buffer.from(text).toString('base64url');

export const signedToken = (r: Random): string =>
  [
    text64('{"alg":"HS256","typ":"JWT"}'),
    text64(
      JSON.stringify({
        sub: make('[d]{6}', r),
        role: r.pick(['admin', 'service', 'editor']),
        iat: 1700000000 + r.int(50000000),
      }),
    ),
    make('[u]{43}', r),
  ].join('.');

/** Name in capitals, pattern; a `!` before the pattern: told by the name alone, not by its form. */
const list = `
AWS_ACCESS_KEY_ID AKIA[T]{16}
AWS_SECRET_ACCESS_KEY ![b]{40}
GOOGLE_API_KEY AIza[u]{35}
GOOGLE_CLIENT_SECRET GOCSPX-[u]{28}
GOOGLE_ACCESS_TOKEN ya29.a0[u]{140}
AZURE_STORAGE_KEY ![b]{86}==
AZURE_CLIENT_SECRET [w]{3}8Q~[u]{34}
GITHUB_TOKEN ghp_CRC
GH_OAUTH_TOKEN gho_CRC
GITHUB_APP_TOKEN ghs_CRC
GITHUB_PAT github_pat_[w]{22}_[w]{59}
GITLAB_TOKEN glpat-[u]{20}
GITLAB_RUNNER_TOKEN glrt-[u]{20}
GITLAB_DEPLOY_TOKEN gldt-[u]{20}
GITLAB_TRIGGER_TOKEN glptt-[h]{40}
SLACK_BOT_TOKEN xoxb-[d]{12}-[d]{13}-[w]{24}
SLACK_USER_TOKEN xoxp-[d]{12}-[d]{12}-[d]{13}-[h]{32}
SLACK_APP_TOKEN xapp-1-A[A]{10}-[d]{13}-[h]{64}
SLACK_WEBHOOK_URL https://hooks.slack.com/services/T[A]{10}/B[A]{10}/[w]{24}
DISCORD_BOT_TOKEN M[w]{25}.[u]{6}.[u]{38}
DISCORD_WEBHOOK https://discord.com/api/webhooks/1[d]{17}/[u]{68}
TEAMS_WEBHOOK https://contoso.webhook.office.com/webhookb2/UUID@UUID/IncomingWebhook/[h]{32}/UUID
TELEGRAM_BOT_TOKEN [d]{10}:AA[u]{33}
STRIPE_SECRET_KEY sk_live_[w]{24}
STRIPE_KEY_LONG sk_live_51[w]{97}
STRIPE_RESTRICTED_KEY rk_live_[w]{24}
STRIPE_WEBHOOK_SECRET whsec_[w]{32}
OPENAI_API_KEY sk-[w]{20}T3BlbkFJ[w]{20}
OPENAI_KEY sk-proj-[u]{74}T3BlbkFJ[u]{74}
ANTHROPIC_API_KEY sk-ant-api03-[u]{93}AA
HF_TOKEN hf_[l]{34}
NPM_TOKEN npm_CRC
PYPI_TOKEN pypi-AgEIcHlwaS5vcmc[u]{150}
TWILIO_API_KEY SK[h]{32}
TWILIO_AUTH_TOKEN ![h]{32}
SENDGRID_API_KEY SG.[u]{22}.[u]{43}
MAILGUN_API_KEY key-[h]{32}
MAILCHIMP_API_KEY [h]{32}-us1[d]{1}
POSTMARK_SERVER_TOKEN !UUID
SHOPIFY_ACCESS_TOKEN shpat_[h]{32}
SHOPIFY_SHARED_SECRET shpss_[h]{32}
SQUARE_ACCESS_TOKEN EAAA[u]{60}
SQUARE_OAUTH_SECRET sq0csp-[u]{43}
BRAINTREE_TOKEN access_token$production$[a]{16}$[h]{32}
DIGITALOCEAN_TOKEN dop_v1_[h]{64}
HEROKU_API_KEY !UUID
FLY_API_TOKEN fo1_[u]{43}
NETLIFY_AUTH_TOKEN nfp_[w]{36}
VERCEL_TOKEN ![w]{24}
CLOUDFLARE_API_TOKEN ![u]{40}
CLOUDFLARE_GLOBAL_API_KEY ![h]{37}
DATABRICKS_TOKEN dapi[h]{32}
DATADOG_API_KEY ![h]{32}
DD_APP_KEY ![h]{40}
NEW_RELIC_API_KEY NRAK-[A]{27}
GRAFANA_TOKEN glsa_[w]{32}_[h]{8}
VAULT_TOKEN hvs.[u]{92}
TFC_TOKEN [w]{14}.atlasv1.[u]{67}
DOPPLER_TOKEN dp.pt.[w]{43}
LINEAR_API_KEY lin_api_[w]{40}
NOTION_TOKEN secret_[w]{43}
NOTION_API_KEY ntn_[d]{11}[w]{35}
AIRTABLE_TOKEN pat[w]{14}.[h]{64}
FIGMA_TOKEN figd_[u]{40}
POSTMAN_API_KEY PMAK-[h]{24}-[h]{34}
PLANETSCALE_PASSWORD pscale_pw_[u]{43}
SUPABASE_ACCESS_TOKEN sbp_[h]{40}
MAPBOX_SECRET_TOKEN sk.eyJ1Ijoi[w]{70}.[u]{22}
ALGOLIA_ADMIN_KEY ![h]{32}
AGE_KEY AGE-SECRET-KEY-1[q]{58}
DOCKERHUB_TOKEN dckr_pat_[u]{27}
ARTIFACTORY_API_KEY AKCp[w]{69}
PULUMI_ACCESS_TOKEN pul-[h]{40}
ATLASSIAN_API_TOKEN ATATT3xFfGF0[u]{171}=[H]{8}
BITBUCKET_APP_PASSWORD ATBB[w]{32}
BUILDKITE_TOKEN bkua_[h]{40}
RUBYGEMS_API_KEY rubygems_[h]{48}
CARGO_REGISTRY_TOKEN cio[w]{32}
NUGET_API_KEY oy2[a]{43}
REPLICATE_API_TOKEN r8_[w]{37}
GROQ_API_KEY gsk_[w]{52}
PERPLEXITY_API_KEY pplx-[w]{48}
XAI_API_KEY xai-[w]{80}
OPENROUTER_API_KEY sk-or-v1-[h]{64}
DEEPSEEK_API_KEY sk-[h]{32}
MISTRAL_API_KEY ![w]{32}
COHERE_API_KEY ![w]{40}
ELEVENLABS_API_KEY sk_[h]{48}
PINECONE_API_KEY pcsk_[w]{6}_[w]{62}
LANGSMITH_API_KEY lsv2_pt_[h]{32}_[h]{10}
WANDB_API_KEY ![h]{40}
TAILSCALE_AUTHKEY tskey-auth-k[w]{11}CNTRL-[w]{32}
OKTA_API_TOKEN !00[u]{40}
AUTH0_CLIENT_SECRET ![u]{64}
HUBSPOT_TOKEN pat-na1-UUID
FACEBOOK_ACCESS_TOKEN EAAC[w]{180}
TWITTER_BEARER_TOKEN AAAAAAAAAAAAAAAAAAAAA[w]{80}
DROPBOX_TOKEN sl.[u]{135}
SONAR_TOKEN squ_[h]{40}
SNYK_TOKEN !UUID
EASYPOST_API_KEY EZAK[w]{54}
FLUTTERWAVE_SECRET_KEY FLWSECK-[h]{32}-X
BREVO_API_KEY xkeysib-[h]{64}-[w]{16}
RESEND_API_KEY re_[w]{8}_[w]{24}
TYPEFORM_TOKEN tfp_[w]{44}_[w]{14}
CONTENTFUL_TOKEN CFPAT-[u]{43}
LAUNCHDARKLY_SDK_KEY sdk-UUID
SHIPPO_TOKEN shippo_live_[h]{40}
ALIBABA_ACCESS_KEY_ID LTAI5t[w]{18}
TENCENT_SECRET_ID AKID[w]{32}
DYNATRACE_TOKEN dt0c01.[T]{24}.[T]{64}
ASANA_TOKEN !1/1[d]{15}:[h]{32}
PREFECT_API_KEY pnu_[a]{36}
README_API_KEY rdme_[a]{70}
SCALEWAY_SECRET_KEY !UUID
LINKEDIN_CLIENT_SECRET ![w]{16}
SPOTIFY_CLIENT_SECRET ![h]{32}
ZENDESK_API_TOKEN ![w]{40}
FASTLY_API_TOKEN ![u]{32}
CIRCLECI_TOKEN ![h]{40}
MAILJET_SECRET_KEY ![h]{32}
PAGERDUTY_API_KEY !u+[w]{18}
`;

export interface Planted {
  readonly name: string;
  readonly byName: boolean;
  readonly make: (r: Random) => string;
}

export const services: readonly Planted[] = list
  .trim()
  .split('\n')
  .map((line) => {
    const [name = '', pattern = ''] = line.split(' ');
    const byName = pattern.startsWith('!');
    const body = byName ? pattern.slice(1) : pattern;
    return {
      name,
      byName,
      make: (r) => {
        if (!body.endsWith('CRC')) return make(body, r);
        const random = make('[w]{30}', r);
        return body.slice(0, -3) + random + base62(crc32(random));
      },
    };
  });

const words =
  'River Harbor Falcon Winter Summer Coffee Tiger Orange Guitar Rocket Copper Meadow Lantern Pixel Walnut'.split(' ');

/** Passwords of people and of generators. */
export const password = (r: Random): string =>
  r.pick([
    () => make('[s]{14,20}', r),
    () => make('[w]{12,24}', r),
    () => `${r.pick(words)}${make('[d]{4}', r)}!`,
    () => `${r.pick(words)}-${r.pick(words)}-${make('[d]{2}', r)}`.toLowerCase(),
    () => `${r.pick(words).toLowerCase().replace('e', '3').replace('o', '0')}@${make('[d]{3}', r)}${make('[l]{2}', r)}`,
    () => make('[w]{16}', r),
  ])();

export const passwordNames = [
  'password',
  'db_password',
  'DB_PASS',
  'smtp_password',
  'admin_password',
  'redis_password',
  'ftp_pass',
  'userPassword',
  'passwd',
  'ldap_bind_password',
  'keystore_password',
  'MYSQL_ROOT_PASSWORD',
];

export const key = (r: Random): string =>
  make(r.pick(['[h]{32}', '[h]{40}', '[h]{64}', '[w]{32}', '[w]{40}', '[u]{43}', '[b]{43}=', '[w]{24}', '[s]{50}']), r);

export const keyNames = [
  'api_key',
  'apiKey',
  'secret_key',
  'SECRET_KEY',
  'access_token',
  'auth_token',
  'client_secret',
  'jwt_secret',
  'encryption_key',
  'signing_key',
  'session_secret',
  'webhook_secret',
  'private_token',
  'refresh_token',
  'master_key',
  'hmac_secret',
];

/**
 * Values that somebody might leave in a repository: tokens of providers after their public documentation, passwords as people
 * make them up, keys as machines do. Written without a look at the rules that are measured with them.
 *
 * Values are made at run time from a seed; nothing here is anybody's secret.
 */
import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';

export interface Random {
  next(): number;
  int(below: number): number;
  pick<T>(from: readonly T[]): T;
}
export const random = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const int = (below: number): number => Math.floor(next() * below);
  return { next, int, pick: (from) => from[int(from.length)] as (typeof from)[number] };
};

const U = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  L = U.toLowerCase(),
  D = '0123456789';
const sets: Record<string, string> = {
  h: D + 'abcdef',
  H: D + 'ABCDEF',
  w: U + L + D,
  a: L + D,
  A: U + D,
  d: D,
  u: U,
  l: L,
  b: U + L + D + '-_',
  s: U + L + D + '+/',
  B: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567',
};
/** `%h{32}` is 32 letters of set h. */
export const shape = (r: Random, pattern: string): string =>
  pattern.replace(/%([hHwaAdulbsB])\{(\d+)(?:,(\d+))?\}/g, (_, set: string, low: string, high?: string) => {
    const n = Number(low) + (high ? r.int(Number(high) - Number(low) + 1) : 0);
    let out = '';
    while (out.length < n) out += r.pick((sets[set] ?? '').split(''));
    return out;
  });
const base62 = (n: number): string => {
  const s = D + U + L;
  let out = '';
  while (n > 0) {
    out = s.charAt(n % 62) + out;
    n = Math.floor(n / 62);
  }
  return out.padStart(6, '0');
};
const crcToken = (r: Random, prefix: string): string => {
  const body = shape(r, '%w{30}');
  return prefix + body + base62(crc32(body));
};
const b64u = (x: unknown): string => Buffer.from(typeof x === 'string' ? x : JSON.stringify(x)).toString('base64url');
const bytes = (r: Random, n: number): Buffer => Buffer.from(Array.from({ length: n }, () => r.int(256)));
export const uuid = (r: Random): string =>
  shape(r, '%h{8}-%h{4}-4%h{3}-') + r.pick(['8', '9', 'a', 'b']) + shape(r, '%h{3}-%h{12}');
const jwt = (r: Random): string =>
  `${b64u({ alg: 'HS256', typ: 'JWT' })}.${b64u({ sub: shape(r, '%d{9}'), name: r.pick(['ana', 'li', 'omar']), iat: 1700000000 + r.int(9e6), exp: 1990000000 })}.${bytes(r, 32).toString('base64url')}`;

/** sort: token = says itself what it is; named = needs its name; */
export interface Kind {
  readonly id: string;
  readonly sort: 'token' | 'named' | 'password' | 'key';
  readonly name: string;
  readonly make: (r: Random) => string;
}
const t = (id: string, name: string, pattern: string): Kind => ({
  id,
  sort: 'token',
  name,
  make: (r) => shape(r, pattern),
});
const n = (id: string, name: string, pattern: string): Kind => ({
  id,
  sort: 'named',
  name,
  make: (r) => shape(r, pattern),
});
const f = (id: string, name: string, make: (r: Random) => string): Kind => ({ id, sort: 'token', name, make });

export const providers: readonly Kind[] = [
  t('aws-id', 'aws_access_key_id', 'AKIA%B{16}'),
  t('aws-sts', 'aws_access_key_id', 'ASIA%B{16}'),
  n('aws-secret', 'aws_secret_access_key', '%s{40}'),
  t('gcp-api', 'gcp_server_key', 'AIza%b{35}'),
  t('gcp-oauth-secret', 'google_client_secret', 'GOCSPX-%b{28}'),
  t('gcp-refresh', 'google_refresh_token', '1//0%b{60}'),
  t('gcp-access', 'google_access_token', 'ya29.%b{120}'),
  n('azure-storage', 'azure_storage_account_key', '%s{86}=='),
  t('azure-client-secret', 'azure_client_secret', '%w{3}8Q~%w{34}'),
  n('azure-devops', 'azure_devops_pat', '%a{52}'),
  n('azure-openai', 'azure_openai_api_key', '%h{32}'),
  f('github-pat', 'github_token', (r) => crcToken(r, 'ghp_')),
  f('github-oauth', 'gh_token', (r) => crcToken(r, 'gho_')),
  f('github-app', 'github_app_token', (r) => crcToken(r, 'ghs_')),
  f('github-fine', 'github_pat', (r) => {
    const b = shape(r, '%w{22}_%w{53}');
    return 'github_pat_' + b + base62(crc32(b));
  }),
  t('gitlab-pat', 'gitlab_token', 'glpat-%b{20}'),
  t('gitlab-trigger', 'ci_trigger_token', 'glptt-%h{40}'),
  t('gitlab-runner', 'runner_token', 'glrt-%b{20}'),
  t('gitlab-deploy', 'deploy_token', 'gldt-%b{20}'),
  t('slack-bot', 'slack_bot_token', 'xoxb-%d{12}-%d{13}-%w{24}'),
  t('slack-user', 'slack_token', 'xoxp-%d{12}-%d{12}-%d{13}-%h{32}'),
  t('slack-app', 'slack_app_token', 'xapp-1-A%A{10}-%d{13}-%h{64}'),
  t('slack-hook', 'slack_webhook_url', 'https://hooks.slack.com/services/T%A{8}/B%A{10}/%w{24}'),
  f(
    'discord-bot',
    'discord_token',
    (r) => `${Buffer.from(shape(r, '1%d{17}')).toString('base64').replace(/=/g, '')}.${shape(r, 'G%b{5}.%b{38}')}`,
  ),
  t('discord-hook', 'discord_webhook', 'https://discord.com/api/webhooks/1%d{17}/%b{68}'),
  t('telegram', 'telegram_bot_token', '%d{10}:AA%b{33}'),
  t(
    'teams-hook',
    'teams_webhook',
    'https://acme.webhook.office.com/webhookb2/%h{8}-%h{4}-4%h{3}-9%h{3}-%h{12}@%h{8}-%h{4}-4%h{3}-9%h{3}-%h{12}/IncomingWebhook/%h{32}/%h{8}-%h{4}-4%h{3}-9%h{3}-%h{12}',
  ),
  t('twilio-key', 'twilio_api_key', 'SK%h{32}'),
  n('twilio-auth', 'twilio_auth_token', '%h{32}'),
  t('sendgrid', 'sendgrid_api_key', 'SG.%b{22}.%b{43}'),
  t('mailgun', 'mailgun_api_key', 'key-%h{32}'),
  t('mailchimp', 'mailchimp_api_key', '%h{32}-us1%d{1}'),
  t('brevo', 'brevo_api_key', 'xkeysib-%h{64}-%w{16}'),
  n('postmark', 'postmark_server_token', '%h{8}-%h{4}-4%h{3}-a%h{3}-%h{12}'),
  t('resend', 'resend_api_key', 're_%w{8}_%w{24}'),
  t('stripe-live', 'stripe_secret_key', 'sk_live_%w{24}'),
  t('stripe-long', 'stripe_api_key', 'sk_live_51%w{97}'),
  t('stripe-restricted', 'stripe_key', 'rk_live_%w{24}'),
  t('stripe-test', 'stripe_secret_key', 'sk_test_51%w{97}'),
  t('stripe-hook', 'stripe_webhook_secret', 'whsec_%w{32}'),
  t('square', 'square_access_token', 'EAAA%b{60}'),
  t('square-secret', 'square_secret', 'sq0csp-%b{43}'),
  t('braintree', 'braintree_token', 'access_token$production$%a{16}$%h{32}'),
  t('razorpay', 'razorpay_key_id', 'rzp_live_%w{14}'),
  t('flutterwave', 'flutterwave_secret', 'FLWSECK-%h{32}-X'),
  n('plaid', 'plaid_secret', '%h{30}'),
  t('shopify', 'shopify_access_token', 'shpat_%h{32}'),
  t('shopify-secret', 'shopify_shared_secret', 'shpss_%h{32}'),
  f('openai', 'openai_api_key', (r) => shape(r, 'sk-%w{20}T3BlbkFJ%w{20}')),
  t('openai-proj', 'openai_api_key', 'sk-proj-%b{74}T3BlbkFJ%b{74}'),
  t('anthropic', 'anthropic_api_key', 'sk-ant-api03-%b{93}AA'),
  t('huggingface', 'hf_token', 'hf_%w{34}'),
  t('replicate', 'replicate_api_token', 'r8_%w{37}'),
  t('groq', 'groq_api_key', 'gsk_%w{52}'),
  t('perplexity', 'pplx_api_key', 'pplx-%w{48}'),
  t('xai', 'xai_api_key', 'xai-%w{80}'),
  t('openrouter', 'openrouter_api_key', 'sk-or-v1-%h{64}'),
  n('cohere', 'cohere_api_key', '%w{40}'),
  n('mistral', 'mistral_api_key', '%w{32}'),
  n('deepseek', 'deepseek_api_key', 'sk-%h{32}'),
  n('elevenlabs', 'elevenlabs_api_key', 'sk_%h{48}'),
  t('langsmith', 'langsmith_api_key', 'lsv2_pt_%h{32}_%h{10}'),
  t('pinecone', 'pinecone_api_key', 'pcsk_%w{6}_%w{63}'),
  n('wandb', 'wandb_api_key', '%h{40}'),
  f('npm', 'npm_token', (r) => crcToken(r, 'npm_')),
  f('pypi', 'pypi_token', (r) => 'pypi-AgEIcHlwaS5vcmc' + shape(r, '%b{150}')),
  t('rubygems', 'gem_host_api_key', 'rubygems_%h{48}'),
  t('crates', 'cargo_registry_token', 'cio%w{32}'),
  t('nuget', 'nuget_api_key', 'oy2%a{43}'),
  t('dockerhub', 'docker_token', 'dckr_pat_%b{27}'),
  t('artifactory', 'artifactory_api_key', 'AKCp8%w{68}'),
  t('clojars', 'clojars_token', 'CLOJARS_%h{60}'),
  t('digitalocean', 'do_token', 'dop_v1_%h{64}'),
  n('heroku', 'heroku_api_key', '%h{8}-%h{4}-4%h{3}-b%h{3}-%h{12}'),
  t('heroku-new', 'heroku_api_key', 'HRKU-AA%b{58}'),
  n('cloudflare', 'cloudflare_api_token', '%b{40}'),
  n('cloudflare-key', 'cloudflare_api_key', '%h{37}'),
  n('fastly', 'fastly_api_token', '%b{32}'),
  t('netlify', 'netlify_auth_token', 'nfp_%w{40}'),
  n('vercel', 'vercel_token', '%w{24}'),
  t('supabase', 'supabase_access_token', 'sbp_%h{40}'),
  t('planetscale', 'pscale_password', 'pscale_pw_%b{43}'),
  t('flyio', 'fly_api_token', 'FlyV1 fm2_lJPE%s{160}'),
  t('scaleway', 'scw_access_key', 'SCW%A{17}'),
  t('alibaba', 'alibaba_access_key_id', 'LTAI5t%w{18}'),
  t('tencent', 'tencent_secret_id', 'AKID%w{32}'),
  t('render', 'render_api_key', 'rnd_%w{32}'),
  t('databricks', 'databricks_token', 'dapi%h{32}'),
  n('datadog-api', 'datadog_api_key', '%h{32}'),
  n('datadog-app', 'dd_app_key', '%h{40}'),
  t('newrelic', 'new_relic_api_key', 'NRAK-%A{27}'),
  t('sentry', 'sentry_auth_token', 'sntryu_%h{64}'),
  t('grafana', 'grafana_token', 'glsa_%w{32}_%h{8}'),
  t('dynatrace', 'dynatrace_token', 'dt0c01.%A{24}.%A{64}'),
  n('pagerduty', 'pagerduty_api_key', '%w{18}_-'),
  t('sonar', 'sonar_token', 'sqp_%h{40}'),
  t('postman', 'postman_api_key', 'PMAK-%h{24}-%h{34}'),
  n('snyk', 'snyk_token', '%h{8}-%h{4}-4%h{3}-8%h{3}-%h{12}'),
  n('algolia', 'algolia_admin_key', '%h{32}'),
  n('codecov', 'codecov_token', '%h{8}-%h{4}-4%h{3}-8%h{3}-%h{12}'),
  t('buildkite', 'buildkite_token', 'bkua_%h{40}'),
  n('okta', 'okta_api_token', '00%b{40}'),
  n('auth0', 'auth0_client_secret', '%b{64}'),
  t('linear', 'linear_api_key', 'lin_api_%w{40}'),
  t('notion', 'notion_token', 'secret_%w{43}'),
  t('notion-new', 'notion_api_key', 'ntn_%d{11}%w{35}'),
  t('airtable', 'airtable_token', 'pat%w{14}.%h{64}'),
  t('atlassian', 'jira_api_token', 'ATATT3xFfGF0%b{171}=%H{8}'),
  t('bitbucket', 'bitbucket_app_password', 'ATBB%w{24}%H{8}'),
  t('figma', 'figma_token', 'figd_%b{40}'),
  t('hubspot', 'hubspot_token', 'pat-na1-%h{8}-%h{4}-4%h{3}-8%h{3}-%h{12}'),
  t('typeform', 'typeform_token', 'tfp_%b{59}'),
  t('contentful', 'contentful_token', 'CFPAT-%b{43}'),
  t('mapbox', 'mapbox_secret_token', 'sk.eyJ1Ijoi%w{60}.%b{22}'),
  n('dropbox', 'dropbox_token', 'sl.%b{135}'),
  t('facebook', 'fb_access_token', 'EAAC%w{150}'),
  n('facebook-secret', 'facebook_app_secret', '%h{32}'),
  n('twitter-secret', 'twitter_consumer_secret', '%w{50}'),
  t('twitter-bearer', 'twitter_bearer_token', 'AAAAAAAAAAAAAAAAAAAAA%w{60}%3D%w{40}'),
  n('spotify', 'spotify_client_secret', '%h{32}'),
  n('linkedin', 'linkedin_client_secret', '%w{16}'),
  t('vault', 'vault_token', 'hvs.%b{95}'),
  t('tfc', 'tfe_token', '%w{14}.atlasv1.%b{67}'),
  t('doppler', 'doppler_token', 'dp.pt.%w{43}'),
  t('pulumi', 'pulumi_access_token', 'pul-%h{40}'),
  n('launchdarkly', 'launchdarkly_sdk_key', 'sdk-%h{8}-%h{4}-4%h{3}-8%h{3}-%h{12}'),
  t('tailscale', 'ts_authkey', 'tskey-auth-k%w{11}CNTRL-%w{32}'),
  f(
    'age',
    'age_key',
    (r) =>
      'AGE-SECRET-KEY-1' +
      Array.from({ length: 58 }, () => r.pick('QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L'.split(''))).join(''),
  ),
  t('prefect', 'prefect_api_key', 'pnu_%w{36}'),
  t('readme', 'readme_key', 'rdme_%a{70}'),
  t('easypost', 'easypost_api_key', 'EZAK%w{54}'),
  t('circleci', 'circle_token', 'CCIPAT_%w{22}_%h{40}'),
  f('jwt', 'service_jwt', jwt),
  f(
    'onepassword',
    'op_service_account_token',
    (r) =>
      'ops_' +
      b64u({
        signInAddress: 'my.1password.com',
        userAuth: { method: 'SRPg-4096', alg: 'PBES2g-HS256' },
        email: shape(r, '%a{12}@1passwordserviceaccounts.com'),
        srpX: shape(r, '%h{64}'),
        deviceUuid: shape(r, '%a{26}'),
      }),
  ),
  f(
    'supabase-service',
    'supabase_service_role_key',
    (r) =>
      `${b64u({ alg: 'HS256', typ: 'JWT' })}.${b64u({ iss: 'supabase', ref: shape(r, '%l{20}'), role: 'service_role', iat: 1700000000, exp: 2015000000 })}.${bytes(r, 32).toString('base64url')}`,
  ),
];

const words = [
  'copper',
  'lantern',
  'walrus',
  'ginger',
  'meadow',
  'rocket',
  'pepper',
  'winter',
  'falcon',
  'violet',
  'saddle',
  'tiger',
  'harbor',
  'marble',
  'cactus',
  'sunset',
  'nectar',
  'turtle',
  'bridge',
  'orchid',
];
const cap = (w: string): string => w.charAt(0).toUpperCase() + w.slice(1);
const leet = (w: string): string => w.replace(/a/g, '4').replace(/e/g, '3').replace(/o/g, '0');
const passwordNames = [
  'password',
  'db_password',
  'admin_password',
  'smtp_password',
  'passwd',
  'redis_password',
  'db_pass',
  'root_password',
  'user_password',
  'mysql_pwd',
  'postgres_password',
  'keystore_password',
  'ldap_bind_password',
  'ftp_password',
  'passphrase',
];
const p = (id: string, make: (r: Random) => string): Kind => ({ id: `pw-${id}`, sort: 'password', name: '', make });
export const passwords: readonly Kind[] = [
  p(
    'season',
    (r) =>
      r.pick(['Summer', 'Winter', 'Spring', 'Autumn', 'January', 'October']) +
      (2018 + r.int(8)) +
      r.pick(['!', '#', '?', '']),
  ),
  p('leet', (r) => cap(leet(r.pick(words))) + r.pick(['!', '&', '@', '#', '$']) + r.int(100)),
  p('dashed', (r) => [r.pick(words), r.pick(words), r.pick(words)].join('-')),
  p('four-words', (r) =>
    [r.pick(words), r.pick(words), r.pick(words), r.pick(words)].join(r.pick(['-', '_', '.', ' '])),
  ),
  p('short', (r) => r.pick(words).slice(0, 5) + r.int(90) + r.pick(['!', '', '?'])),
  p('camel', (r) => cap(r.pick(words)) + cap(r.pick(words)) + (10 + r.int(990))),
  p(
    'random-symbols',
    (r) =>
      shape(r, '%w{4}') + r.pick(['!', '^', '*']) + shape(r, '%w{5}') + r.pick(['%', '~', '+']) + shape(r, '%w{4}'),
  ),
  p('random', (r) => shape(r, '%w{12,20}')),
  p('hex', (r) => shape(r, '%h{16,32}')),
  p('lower-digits', (r) => shape(r, '%a{10,14}')),
  p('at-word', (r) => cap(r.pick(words)).replace('a', '@') + '_' + shape(r, '%d{3}')),
  p('p@ss', (r) => r.pick(['P@ssw0rd', 'Passw0rd', 'Adm1n', 'Qwerty']) + shape(r, '%d{3}') + r.pick(['!', '$', ''])),
  p('company', (r) => r.pick(['acme', 'Initech', 'globex']) + '@' + r.pick(['prod', 'db', '2023', '2024']) + r.int(50)),
  { id: 'pw-only-digits', sort: 'password', name: '', make: (r) => shape(r, '%d{8,10}') },
];
export const passwordName = (r: Random): string => r.pick(passwordNames);

const keyNames = [
  'client_secret',
  'signing_key',
  'secret_key',
  'encryption_key',
  'webhook_secret',
  'api_key',
  'api_secret',
  'jwt_secret',
  'session_secret',
  'cookie_secret',
  'auth_token',
  'access_token',
  'app_secret',
  'hmac_key',
  'master_key',
  'refresh_token',
  'service_token',
  'private_token',
  'internal_api_token',
  'django_secret_key',
  'api_token',
  'bearer_token',
  'shared_secret',
];
const k = (id: string, make: (r: Random) => string): Kind => ({ id: `key-${id}`, sort: 'key', name: '', make });
export const keys: readonly Kind[] = [
  k('hex32', (r) => shape(r, '%h{32}')),
  k('hex64', (r) => shape(r, '%h{64}')),
  k('hex40', (r) => shape(r, '%h{40}')),
  k('base64-32', (r) => bytes(r, 32).toString('base64')),
  k('base64-24', (r) => bytes(r, 24).toString('base64')),
  k('base64url', (r) => bytes(r, 33).toString('base64url')),
  k('alnum24', (r) => shape(r, '%w{24}')),
  k('alnum40', (r) => shape(r, '%w{40}')),
  k('lower32', (r) => shape(r, '%a{32}')),
  k('upper24', (r) => shape(r, '%A{24}')),
  k('uuid', uuid),
  k(
    'django',
    (r) =>
      'django-insecure-' +
      Array.from({ length: 50 }, () => r.pick('abcdefghijklmnopqrstuvwxyz0123456789!@#%^*(-_=+)'.split(''))).join(''),
  ),
  k('prefixed', (r) => r.pick(['acme_', 'svc-', 'prod_', 'tok_']) + shape(r, '%w{28}')),
  k('human', (r) => [r.pick(words), r.pick(words), 'signing', r.int(9999)].join('-')),
  k('laravel', (r) => 'base64:' + bytes(r, 32).toString('base64')),
];
export const keyName = (r: Random): string => r.pick(keyNames);

export const pem = (r: Random): readonly string[] => {
  const kind = r.pick([
    'RSA PRIVATE KEY',
    'PRIVATE KEY',
    'EC PRIVATE KEY',
    'OPENSSH PRIVATE KEY',
    'ENCRYPTED PRIVATE KEY',
    'DSA PRIVATE KEY',
  ]);
  const body = (
    kind === 'OPENSSH PRIVATE KEY'
      ? Buffer.concat([Buffer.from('openssh-key-v1\0'), bytes(r, 400)])
      : Buffer.concat([Buffer.from([0x30, 0x82, 4, 0xa3, 2, 1, 0]), bytes(r, kind.startsWith('EC') ? 110 : 600)])
  ).toString('base64');
  return [`-----BEGIN ${kind}-----`, ...(body.match(/.{1,64}/gu) ?? []), `-----END ${kind}-----`];
};
export const hashOf = (r: Random, algorithm: string): Buffer => createHash(algorithm).update(String(r.next())).digest();
export { bytes, cap, words };

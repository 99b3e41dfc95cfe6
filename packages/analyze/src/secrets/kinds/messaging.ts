import type { ProviderKinds } from '../kind.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Chat, mail, text messages and social networks. Sources: the providers' documentation of their tokens. */
export const messaging: readonly ProviderKinds[] = [
  {
    provider: 'slack',
    name: 'Slack',
    revoke: 'revoke it at api.slack.com/apps → OAuth & Permissions, or with auth.revoke',
    kinds: [
      { kind: 'bot-token', what: 'bot token', severity: 'critical', starts: ['xoxb-'], pattern: 'xoxb-\\d{9,14}-(?:\\d{9,14}-)?[A-Za-z0-9]{18,34}' },
      { kind: 'user-token', what: 'user token', severity: 'critical', starts: ['xoxp-'], pattern: 'xoxp-(?:\\d{9,14}-){2,3}[A-Za-z0-9]{28,64}' },
      { kind: 'workspace-token', what: 'workspace or session token', severity: 'high', starts: ['xoxa-', 'xoxr-', 'xoxs-', 'xoxo-', 'xoxc-', 'xoxd-'], pattern: 'xox[arsocd]-(?:\\d-)?[A-Za-z0-9%+/=-]{20,250}', entropy: 3 },
      { kind: 'app-token', what: 'app-level token', severity: 'high', starts: ['xapp-'], pattern: 'xapp-\\d-[A-Z0-9]{8,14}-\\d{9,14}-[a-f0-9]{40,64}' },
      { kind: 'configuration-token', what: 'configuration token', severity: 'high', starts: ['xoxe.xox', 'xoxe-'], pattern: 'xoxe(?:\\.xox[bp])?-\\d-[A-Za-z0-9]{100,250}' },
      { kind: 'webhook', what: 'incoming webhook', severity: 'medium', starts: ['hooks.slack.com/'], pattern: 'hooks\\.slack\\.com/(?<secret>(?:services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{20,30}|(?:workflows|triggers)/[A-Z0-9]{8,14}/[A-Za-z0-9/]{20,80}))', entropy: 3 },
      { kind: 'signing-secret', what: 'signing secret', severity: 'high', keys: '.*slack.*(?:signing|secret|client_secret|verification).*', value: '[a-f0-9]{32}' },
    ],
  },
  {
    provider: 'discord',
    name: 'Discord',
    revoke: 'reset it in the Developer Portal (Bot → Reset token); delete a webhook in the channel’s settings',
    kinds: [
      { kind: 'bot-token', what: 'bot token', severity: 'critical', starts: ['MD', 'MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT'], pattern: '(?:[MN][DTjz]|O[DT])[A-Za-z0-9]{21,26}\\.[\\w-]{6}\\.[\\w-]{27,40}' },
      { kind: 'webhook', what: 'webhook', severity: 'medium', starts: ['discord.com/api/webhooks/', 'discordapp.com/api/webhooks/', 'discord.com/api/v', 'discordapp.com/api/v'], pattern: 'discord(?:app)?\\.com/api(?:/v\\d{1,2})?/webhooks/(?<secret>\\d{17,20}/[\\w-]{60,90})' },
      { kind: 'client-secret', what: 'client secret', severity: 'high', keys: '.*discord.*(?:secret|token|key).*', value: '[\\w-]{32}' },
    ],
  },
  { provider: 'telegram', name: 'Telegram', revoke: 'revoke it with /revoke at @BotFather', kinds: [{ kind: 'bot-token', what: 'bot token', severity: 'critical', starts: [':A'], pattern: '(?<=(?<!\\d)\\d{8,11}):(?<secret>A[A-Za-z0-9_-]{34})', entropy: 3.5 }] },
  { provider: 'teams', name: 'Microsoft Teams', revoke: 'remove the connector in the channel’s settings', kinds: [{ kind: 'webhook', what: 'webhook', severity: 'medium', starts: ['.webhook.office.com/webhookb2/'], pattern: `\\.webhook\\.office\\.com/webhookb2/(?<secret>${uuid}@${uuid}/IncomingWebhook/[a-f0-9]{32}/${uuid})` }] },
  { provider: 'mattermost', name: 'Mattermost', revoke: 'revoke it in Account settings → Security → Personal access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', keys: '.*mattermost.*(?:token|key|secret).*', value: '[a-z0-9]{26}' }] },
  {
    provider: 'twilio',
    name: 'Twilio',
    revoke: 'rotate it in the console under Account → API keys & tokens',
    kinds: [
      { kind: 'auth-token', what: 'auth token', severity: 'critical', keys: '.*twilio.*(?:token|secret|key|password).*', value: '[a-f0-9]{32}|[A-Za-z0-9]{32}' },
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['SK'], pattern: 'SK[a-f0-9]{32}', entropy: 3 },
    ],
  },
  { provider: 'sendgrid', name: 'SendGrid', revoke: 'delete it under Settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'critical', starts: ['SG.'], pattern: 'SG\\.[\\w-]{20,24}\\.[\\w-]{39,50}', entropy: 3.5 }] },
  {
    provider: 'mailgun',
    name: 'Mailgun',
    revoke: 'revoke it under Settings → API keys',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['key-'], pattern: 'key-[a-f0-9]{32}', entropy: 3, keys: '.*mailgun.*(?:key|token|secret|password).*', value: '[a-f0-9]{32}-[a-f0-9]{8}-[a-f0-9]{8}|[a-f0-9]{32}' },
    ],
  },
  { provider: 'mailchimp', name: 'Mailchimp', revoke: 'revoke it under Account → Extras → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['-us'], before: 32, pattern: '[a-f0-9]{32}-us\\d{1,2}', entropy: 3 }] },
  { provider: 'mandrill', name: 'Mandrill', revoke: 'disable it under Settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['md-'], pattern: 'md-[\\w-]{22}', entropy: 3.5 }] },
  { provider: 'postmark', name: 'Postmark', revoke: 'regenerate it in the server’s API tokens', kinds: [{ kind: 'server-token', what: 'server token', severity: 'high', keys: '.*postmark.*', value: uuid }] },
  {
    provider: 'brevo',
    name: 'Brevo',
    revoke: 'delete it under SMTP & API',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['xkeysib-'], pattern: 'xkeysib-[a-f0-9]{64}-[A-Za-z0-9]{16}' },
      { kind: 'smtp-key', what: 'SMTP key', severity: 'high', starts: ['xsmtpsib-'], pattern: 'xsmtpsib-[a-f0-9]{64}-[A-Za-z0-9]{16}' },
    ],
  },
  { provider: 'resend', name: 'Resend', revoke: 'delete it under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['re_'], pattern: 're_[A-Za-z0-9]{6,10}_[A-Za-z0-9]{20,32}', entropy: 3.5 }] },
  { provider: 'mailjet', name: 'Mailjet', revoke: 'reset it under Account → API key management', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*mailjet.*|mj_api.*', value: '[a-f0-9]{32}' }] },
  { provider: 'sparkpost', name: 'SparkPost', revoke: 'delete it under Configuration → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*sparkpost.*', value: '[a-f0-9]{40}' }] },
  { provider: 'messagebird', name: 'MessageBird', revoke: 'delete it under Developers → API access', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:messagebird|message_bird).*', value: '[A-Za-z0-9]{25}' }] },
  { provider: 'vonage', name: 'Vonage', revoke: 'regenerate it in the dashboard under API settings', kinds: [{ kind: 'api-secret', what: 'API secret', severity: 'high', keys: '.*(?:vonage|nexmo).*(?:secret|key|token).*', value: '[A-Za-z0-9]{16}' }] },
  { provider: 'plivo', name: 'Plivo', revoke: 'reset it in the console’s overview', kinds: [{ kind: 'auth-token', what: 'auth token', severity: 'high', keys: '.*plivo.*(?:token|secret|key).*', value: '[A-Za-z0-9]{40}' }] },
  { provider: 'intercom', name: 'Intercom', revoke: 'regenerate it in the Developer Hub', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['dG9rO'], pattern: 'dG9rO[A-Za-z0-9+/_-]{54,58}={0,2}', keys: '.*intercom.*(?:token|secret|key).*', value: '[A-Za-z0-9=_-]{58,62}' }] },
  { provider: 'klaviyo', name: 'Klaviyo', revoke: 'delete it under Settings → API keys', kinds: [{ kind: 'private-key', what: 'private API key', severity: 'high', starts: ['pk_'], pattern: 'pk_[a-f0-9]{34}' }] },
  {
    provider: 'facebook',
    name: 'Facebook',
    revoke: 'reset it in the app’s settings at developers.facebook.com',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'high', starts: ['EAA'], pattern: 'EAA[A-Za-z0-9]{90,300}' },
      { kind: 'app-secret', what: 'app secret', severity: 'high', keys: '.*(?:facebook|fb|meta|instagram).*(?:secret|token|key).*', value: '[a-f0-9]{32}' },
    ],
  },
  {
    provider: 'twitter',
    name: 'X (Twitter)',
    revoke: 'regenerate it in the developer portal under Keys and tokens',
    kinds: [
      { kind: 'bearer-token', what: 'bearer token', severity: 'high', starts: ['AAAAAAAAAAAAAAAAAAAA'], pattern: 'A{20,24}[A-Za-z0-9%]{60,110}', entropy: 3 },
      { kind: 'api-secret', what: 'API secret', severity: 'high', keys: '.*(?:twitter|tweepy|consumer|x_api).*(?:secret|key|token).*', value: '[A-Za-z0-9]{50}|[A-Za-z0-9]{45}|\\d{8,20}-[A-Za-z0-9]{40}|[A-Za-z0-9]{25}' },
    ],
  },
  { provider: 'linkedin', name: 'LinkedIn', revoke: 'regenerate it in the app’s Auth tab', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'high', starts: ['WPL_AP'], pattern: 'WPL_AP\\d\\.[\\w.]{16,40}={0,2}', keys: '.*linkedin.*(?:secret|key).*', value: '[A-Za-z0-9]{16}' }] },
  { provider: 'twitch', name: 'Twitch', revoke: 'make a new one in the developer console', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'high', starts: ['oauth:'], pattern: 'oauth:(?<secret>[a-z0-9]{30})', keys: '.*twitch.*(?:secret|token|key).*', value: '[a-z0-9]{30}' }] },
  { provider: 'spotify', name: 'Spotify', revoke: 'rotate it in the developer dashboard', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'medium', keys: '.*(?:spotify|spotipy).*(?:secret|token|key).*', value: '[a-f0-9]{32}' }] },
  { provider: 'zoom', name: 'Zoom', revoke: 'regenerate it in the app marketplace', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'high', keys: '.*zoom.*(?:secret|key|token).*', value: '[A-Za-z0-9]{32,36}' }] },
  { provider: 'zendesk', name: 'Zendesk', revoke: 'delete it in the Admin Center under API tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*zendesk.*(?:token|secret|key|password).*', value: '[A-Za-z0-9]{40}' }] },
];

import { hasBech32Checksum } from '../checksums.ts';
import type { ProviderKinds } from '../kind.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Infrastructure tools, observability, data stores, identity and other services. Sources: the providers' documentation of their keys. */
export const services: readonly ProviderKinds[] = [
  // ── Infrastructure ──────────────────────────────────────────────────────────────────────────────
  { provider: 'pulumi', name: 'Pulumi', revoke: 'delete it under Settings → Access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['pul-'], pattern: 'pul-[a-f0-9]{40}' }] },
  { provider: 'terraform', name: 'Terraform Cloud', revoke: 'delete it under User settings → Tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'critical', starts: ['.atlasv1.'], before: 14, pattern: '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{60,70}' }] },
  {
    provider: 'vault',
    name: 'HashiCorp Vault',
    revoke: 'revoke it with `vault token revoke`',
    kinds: [
      { kind: 'service-token', what: 'service token', severity: 'critical', starts: ['hvs.'], pattern: 'hvs\\.[\\w-]{24,120}', entropy: 3.3, keys: '.*vault.*token.*', value: 's\\.[A-Za-z0-9]{24}' },
      { kind: 'batch-token', what: 'batch token', severity: 'high', starts: ['hvb.'], pattern: 'hvb\\.[\\w-]{100,300}' },
      { kind: 'recovery-token', what: 'recovery token', severity: 'high', starts: ['hvr.'], pattern: 'hvr\\.[\\w-]{24,120}', entropy: 3.3 },
    ],
  },
  {
    provider: 'doppler',
    name: 'Doppler',
    revoke: 'revoke it in the dashboard under Tokens',
    kinds: [
      { kind: 'personal-token', what: 'personal token', severity: 'critical', starts: ['dp.pt.'], pattern: 'dp\\.pt\\.[A-Za-z0-9]{40,44}' },
      { kind: 'service-token', what: 'service token', severity: 'critical', starts: ['dp.st.', 'dp.sa.', 'dp.ct.', 'dp.scim.', 'dp.audit.'], pattern: 'dp\\.(?:st|sa|ct|scim|audit)\\.(?:[a-z0-9_-]{2,35}\\.)?[A-Za-z0-9]{40,44}' },
    ],
  },
  { provider: 'infisical', name: 'Infisical', revoke: 'revoke it in the project’s access control', kinds: [{ kind: 'service-token', what: 'service token', severity: 'critical', starts: ['st.'], pattern: 'st\\.[a-f0-9]{8,24}(?:-[a-f0-9-]{20,28})?\\.[a-f0-9]{32}\\.[a-f0-9]{32}' }] },
  {
    provider: 'onepassword',
    name: '1Password',
    revoke: 'revoke the service account, or make a new Secret Key in the account’s settings',
    kinds: [
      { kind: 'service-account-token', what: 'service-account token', severity: 'critical', starts: ['ops_eyJ'], pattern: 'ops_eyJ[A-Za-z0-9+/_-]{100,2000}={0,3}' },
      { kind: 'secret-key', what: 'Secret Key', severity: 'critical', starts: ['A3-'], pattern: 'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})(?:-[A-Z0-9]{5}){3}', entropy: 3.3 },
    ],
  },
  { provider: 'bitwarden', name: 'Bitwarden', revoke: 'revoke it in the machine account’s access tokens', kinds: [{ kind: 'access-token', what: 'Secrets Manager access token', severity: 'critical', starts: ['0.'], pattern: `0\\.${uuid}\\.[A-Za-z0-9]{28,32}:[A-Za-z0-9+/]{20,44}={0,2}` }] },
  {
    provider: 'launchdarkly',
    name: 'LaunchDarkly',
    revoke: 'reset it under Account settings → Authorization or the environment’s keys',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'high', starts: ['api-'], pattern: `api-${uuid}` },
      { kind: 'sdk-key', what: 'server SDK key', severity: 'high', starts: ['sdk-'], pattern: `sdk-${uuid}` },
    ],
  },
  { provider: 'prefect', name: 'Prefect', revoke: 'delete it under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['pnu_', 'pnb_'], pattern: 'pn[ub]_[A-Za-z0-9]{36}' }] },
  { provider: 'ngrok', name: 'ngrok', revoke: 'delete it in the dashboard under Authtokens', kinds: [{ kind: 'auth-token', what: 'authtoken', severity: 'medium', keys: '.*(?:ngrok|nrok).*', value: '[12][A-Za-z0-9]{26}_[A-Za-z0-9]{21}|[A-Za-z0-9]{49}' }] },
  { provider: 'age', name: 'age', revoke: 'make a new identity and encrypt everything anew: an age key cannot be revoked', kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'critical', starts: ['AGE-SECRET-KEY-'], pattern: 'AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}', entropy: 3, check: (key) => hasBech32Checksum(key) || 'low' }] },
  // ── Observability ───────────────────────────────────────────────────────────────────────────────
  {
    provider: 'datadog',
    name: 'Datadog',
    revoke: 'revoke it under Organization settings → API keys or Application keys',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:datadog|dd)_.*(?:key|token|secret)|.*datadog.*', value: '[a-f0-9]{32}' },
      { kind: 'application-key', what: 'application key', severity: 'high', starts: ['ddapp_'], pattern: 'ddapp_[A-Za-z0-9]{34}', keys: '.*(?:datadog|dd)_.*(?:key|token|secret)|.*datadog.*', value: '[a-f0-9]{40}' },
    ],
  },
  {
    provider: 'newrelic',
    name: 'New Relic',
    revoke: 'delete it under API keys',
    kinds: [
      { kind: 'user-key', what: 'user key', severity: 'high', starts: ['NRAK-'], pattern: 'NRAK-[A-Z0-9]{27}' },
      { kind: 'insights-key', what: 'insights key', severity: 'medium', starts: ['NRII-', 'NRIQ-'], pattern: 'NRI[IQ]-[\\w-]{32}' },
      { kind: 'license-key', what: 'licence key', severity: 'high', starts: ['NRAL'], before: 36, pattern: '[a-f0-9]{36}NRAL', keys: '.*(?:new_?relic).*(?:key|token|secret).*', value: '[a-f0-9]{40}' },
    ],
  },
  {
    provider: 'grafana',
    name: 'Grafana',
    revoke: 'delete the token under Administration → Service accounts (Cloud: Access policies)',
    kinds: [
      { kind: 'service-account-token', what: 'service-account token', severity: 'high', starts: ['glsa_'], pattern: 'glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}' },
      { kind: 'cloud-token', what: 'Cloud access policy token', severity: 'high', starts: ['glc_'], pattern: 'glc_(?:eyJ)?[A-Za-z0-9+/]{32,400}={0,3}' },
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['eyJrIjoi'], pattern: 'eyJrIjoi[A-Za-z0-9+/]{60,400}={0,3}' },
    ],
  },
  {
    provider: 'sentry',
    name: 'Sentry',
    revoke: 'revoke it under Settings → Auth tokens',
    kinds: [
      { kind: 'organization-token', what: 'organization auth token', severity: 'high', starts: ['sntrys_'], pattern: 'sntrys_eyJ[A-Za-z0-9+/=_-]{60,400}' },
      { kind: 'user-token', what: 'user auth token', severity: 'high', starts: ['sntryu_'], pattern: 'sntryu_[a-f0-9]{64}', keys: '.*sentry.*(?:token|secret|key).*', value: '[a-f0-9]{64}' },
    ],
  },
  { provider: 'pagerduty', name: 'PagerDuty', revoke: 'delete it under Integrations → API access keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:pagerduty|pager_duty|pd_api|pd_token).*', value: '[A-Za-z0-9+_-]{20}|[a-f0-9]{32}' }] },
  { provider: 'honeycomb', name: 'Honeycomb', revoke: 'delete it under Environment settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['hcaik_', 'hcxik_', 'hcxmk_', 'hcamk_'], pattern: 'hc[ax][im]k_[a-z0-9]{26,64}', keys: '.*honeycomb.*', value: '[A-Za-z0-9]{22}|[a-f0-9]{32}' }] },
  { provider: 'rollbar', name: 'Rollbar', revoke: 'delete it under Project access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'medium', keys: '.*rollbar.*', value: '[a-f0-9]{32}' }] },
  { provider: 'bugsnag', name: 'Bugsnag', revoke: 'delete it under Settings → Personal auth tokens', kinds: [{ kind: 'auth-token', what: 'auth token', severity: 'medium', keys: '.*bugsnag.*', value: `[a-f0-9]{32}|${uuid}` }] },
  { provider: 'sumologic', name: 'Sumo Logic', revoke: 'delete it under Administration → Security → Access keys', kinds: [{ kind: 'access-key', what: 'access key', severity: 'high', keys: '.*sumo.*(?:key|secret|token).*', value: '[A-Za-z0-9]{64}' }, { kind: 'access-id', what: 'access id', severity: 'medium', keys: '.*sumo.*(?:id|access).*', value: 'su[A-Za-z0-9]{12}' }] },
  { provider: 'splunk', name: 'Splunk', revoke: 'delete it under Data inputs → HTTP Event Collector', kinds: [{ kind: 'hec-token', what: 'HTTP Event Collector token', severity: 'high', keys: '.*(?:splunk|hec).*(?:token|key|secret).*', value: uuid }] },
  { provider: 'loggly', name: 'Loggly', revoke: 'retire it under Customer tokens', kinds: [{ kind: 'customer-token', what: 'customer token', severity: 'medium', keys: '.*loggly.*', value: uuid }] },
  { provider: 'opsgenie', name: 'Opsgenie', revoke: 'delete it under Settings → API key management', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:opsgenie|ops_genie|genie_key).*', value: uuid }] },
  { provider: 'dynatrace', name: 'Dynatrace', revoke: 'delete it under Access tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['dt0c01.', 'dt0s01.', 'dt0s16.'], pattern: 'dt0(?:c01|s01|s16)\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}' }] },
  { provider: 'axiom', name: 'Axiom', revoke: 'delete it under Settings → API tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['xaat-', 'xapt-'], pattern: `xa[ap]t-${uuid}` }] },
  { provider: 'posthog', name: 'PostHog', revoke: 'delete it under Personal API keys', kinds: [{ kind: 'personal-api-key', what: 'personal API key', severity: 'high', starts: ['phx_'], pattern: 'phx_[A-Za-z0-9_-]{43,50}' }] },
  { provider: 'segment', name: 'Segment', revoke: 'revoke it under Access management → Tokens', kinds: [{ kind: 'api-token', what: 'public API token', severity: 'high', starts: ['sgp_'], pattern: 'sgp_[A-Za-z0-9]{64}', entropy: 3.5, keys: '.*segment.*(?:key|token|secret).*', value: '[A-Za-z0-9]{32}' }] },
  { provider: 'statsig', name: 'Statsig', revoke: 'rotate it under Project settings → Keys', kinds: [{ kind: 'server-secret', what: 'server secret', severity: 'high', starts: ['secret-'], pattern: 'secret-[A-Za-z0-9]{43,52}', entropy: 4 }] },
  // ── Data ────────────────────────────────────────────────────────────────────────────────────────
  { provider: 'databricks', name: 'Databricks', revoke: 'revoke it under User settings → Developer → Access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'critical', starts: ['dapi'], pattern: 'dapi[a-f0-9]{32}(?:-\\d)?', entropy: 3 }] },
  { provider: 'snowflake', name: 'Snowflake', revoke: 'change it with ALTER USER', kinds: [{ kind: 'password', what: 'password', severity: 'critical', keys: '.*snowflake.*(?:password|passwd|pwd|token|secret|private_key).*', value: '[^\\s"\'<>${}]{8,200}', entropy: 2.6 }] },
  {
    provider: 'planetscale',
    name: 'PlanetScale',
    revoke: 'delete it in the organization’s service tokens or the branch’s passwords',
    kinds: [
      { kind: 'service-token', what: 'service token', severity: 'critical', starts: ['pscale_tkn_'], pattern: 'pscale_tkn_[\\w=.-]{32,64}' },
      { kind: 'password', what: 'database password', severity: 'critical', starts: ['pscale_pw_'], pattern: 'pscale_pw_[\\w=.-]{32,64}' },
      { kind: 'oauth-token', what: 'OAuth token', severity: 'high', starts: ['pscale_oauth_'], pattern: 'pscale_oauth_[\\w=.-]{32,64}' },
    ],
  },
  { provider: 'neon', name: 'Neon', revoke: 'revoke it under Account settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'critical', starts: ['napi_'], pattern: 'napi_[a-z0-9]{48,70}', entropy: 3.5 }] },
  {
    provider: 'supabase',
    name: 'Supabase',
    revoke: 'revoke it under Account → Access tokens (keys: Project settings → API keys)',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['sbp_'], pattern: 'sbp_(?:v0_|oauth_)?[a-f0-9]{40}' },
      { kind: 'secret-key', what: 'secret key', severity: 'critical', starts: ['sb_secret_'], pattern: 'sb_secret_[\\w-]{20,48}' },
      { kind: 'service-role-key', what: 'service-role key', severity: 'critical' },
    ],
  },
  { provider: 'mongodb', name: 'MongoDB Atlas', revoke: 'delete it under Access manager', kinds: [{ kind: 'service-account-secret', what: 'service-account secret', severity: 'high', starts: ['mdb_sa_sk_'], pattern: 'mdb_sa_sk_[\\w-]{36,48}' }, { kind: 'api-private-key', what: 'API private key', severity: 'high', keys: '.*(?:atlas|mongo).*(?:private|api|secret).*', value: uuid }] },
  { provider: 'upstash', name: 'Upstash', revoke: 'reset it in the database’s settings', kinds: [{ kind: 'rest-token', what: 'REST token', severity: 'high', keys: '.*upstash.*(?:token|password|key).*', value: '[\\w=-]{36,140}', entropy: 3.5 }] },
  { provider: 'aiven', name: 'Aiven', revoke: 'reset it in the service’s users', kinds: [{ kind: 'service-password', what: 'service password', severity: 'critical', starts: ['AVNS_'], pattern: 'AVNS_[\\w-]{16,24}' }] },
  { provider: 'confluent', name: 'Confluent', revoke: 'delete it under Administration → API keys', kinds: [{ kind: 'api-secret', what: 'API secret', severity: 'high', starts: ['cflt'], pattern: 'cflt[A-Za-z0-9+/]{60}', keys: '.*(?:confluent|ccloud|kafka|schema_registry|sasl).*(?:secret|password|key|token).*', value: '[A-Za-z0-9+/]{64}|[A-Z0-9]{16}' }] },
  { provider: 'algolia', name: 'Algolia', revoke: 'delete it under Settings → API keys', kinds: [{ kind: 'admin-key', what: 'admin API key', severity: 'high', keys: '.*algolia(?!.*search).*(?:key|secret|token|admin).*', value: '[a-f0-9]{32}' }] },
  { provider: 'clickhouse', name: 'ClickHouse Cloud', revoke: 'delete it under API keys', kinds: [{ kind: 'api-secret', what: 'API secret', severity: 'high', starts: ['4b1d'], pattern: '4b1d[A-Za-z0-9]{38}', entropy: 4 }] },
  { provider: 'elastic', name: 'Elastic Cloud', revoke: 'invalidate it in Kibana under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['essu_'], pattern: 'essu_[A-Za-z0-9+/=_-]{48,160}', keys: '.*(?:elastic|es|kibana)_.*(?:api_key|key|token)', value: '[A-Za-z0-9_=-]{40,80}', entropy: 4 }] },
  { provider: 'airtable', name: 'Airtable', revoke: 'delete it under Builder hub → Personal access tokens', kinds: [{ kind: 'access-token', what: 'personal access token', severity: 'high', starts: ['pat'], pattern: 'pat[A-Za-z0-9]{14}\\.[a-f0-9]{64}', keys: '.*airtable.*', value: 'key[A-Za-z0-9]{14}' }] },
  // ── Work ────────────────────────────────────────────────────────────────────────────────────────
  {
    provider: 'linear',
    name: 'Linear',
    revoke: 'revoke it under Settings → Security & access',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['lin_api_'], pattern: 'lin_api_[A-Za-z0-9]{32,48}' },
      { kind: 'oauth-token', what: 'OAuth token', severity: 'high', starts: ['lin_oauth_'], pattern: 'lin_oauth_[A-Za-z0-9]{32,72}' },
      { kind: 'client-secret', what: 'client secret', severity: 'high', keys: '.*linear.*(?:secret|key|token).*', value: '[a-f0-9]{32}' },
    ],
  },
  { provider: 'notion', name: 'Notion', revoke: 'refresh it at notion.so/my-integrations', kinds: [{ kind: 'integration-token', what: 'integration token', severity: 'high', starts: ['ntn_', 'secret_'], pattern: '(?:ntn_[A-Za-z0-9]{43,50}|secret_[A-Za-z0-9]{43})', entropy: 3.8 }] },
  {
    provider: 'asana',
    name: 'Asana',
    revoke: 'revoke it under My apps in the developer console',
    kinds: [
      { kind: 'access-token', what: 'personal access token', severity: 'high', starts: ['0/', '1/', '2/'], pattern: '(?:0/[a-f0-9]{32}|[12]/\\d{12,17}(?:/\\d{12,17})?:[a-f0-9]{32})', keys: '.*asana.*', value: '[a-f0-9]{32}' },
    ],
  },
  { provider: 'figma', name: 'Figma', revoke: 'revoke it under Settings → Security → Personal access tokens', kinds: [{ kind: 'access-token', what: 'personal access token', severity: 'high', starts: ['figd_', 'figu_', 'figo_', 'figor_'], pattern: 'fig(?:d|u|or?)_[\\w-]{36,50}' }] },
  { provider: 'dropbox', name: 'Dropbox', revoke: 'revoke it in the App Console', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['sl.'], pattern: 'sl\\.(?:u\\.)?[\\w=-]{100,1400}' }, { kind: 'app-secret', what: 'app secret', severity: 'high', keys: '.*dropbox.*(?:secret|key|token).*', value: '[a-z0-9]{15}' }] },
  { provider: 'box', name: 'Box', revoke: 'reset it in the Developer Console', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'high', keys: '(?:.*_)?box_.*(?:secret|key|token).*', value: '[A-Za-z0-9]{32}' }] },
  { provider: 'hubspot', name: 'HubSpot', revoke: 'rotate it in the private app’s Auth tab', kinds: [{ kind: 'access-token', what: 'private app token', severity: 'high', starts: ['pat-na', 'pat-eu', 'pat-ap'], pattern: `pat-(?:na|eu|ap)\\d-${uuid}`, keys: '.*(?:hubspot|hapi).*', value: uuid }] },
  { provider: 'contentful', name: 'Contentful', revoke: 'revoke it under Settings → CMA tokens', kinds: [{ kind: 'management-token', what: 'management token', severity: 'high', starts: ['CFPAT-'], pattern: 'CFPAT-[\\w-]{43}' }, { kind: 'delivery-token', what: 'delivery token', severity: 'low', keys: '.*contentful.*(?:token|key).*', value: '[\\w-]{43}' }] },
  { provider: 'typeform', name: 'Typeform', revoke: 'delete it under Personal tokens', kinds: [{ kind: 'access-token', what: 'personal access token', severity: 'medium', starts: ['tfp_'], pattern: 'tfp_[\\w.=-]{40,64}' }] },
  { provider: 'clickup', name: 'ClickUp', revoke: 'regenerate it under Settings → Apps', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['pk_'], pattern: 'pk_\\d{5,9}_[A-Z0-9]{32}' }] },
  { provider: 'salesforce', name: 'Salesforce', revoke: 'end the session under Setup → Session management', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['00D'], pattern: '00D[A-Za-z0-9]{12,15}![\\w.]{80,120}' }, { kind: 'client-secret', what: 'consumer secret', severity: 'high', keys: '.*(?:salesforce|sfdc|sf)_.*(?:secret|token|password).*', value: '[A-F0-9]{64}|\\d{15,20}|[A-Za-z0-9]{24,25}' }] },
  { provider: 'readme', name: 'ReadMe', revoke: 'delete it under Configuration → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'medium', starts: ['rdme_'], pattern: 'rdme_[a-z0-9]{70}' }] },
  { provider: 'postman', name: 'Postman', revoke: 'revoke it under Account settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['PMAK-'], pattern: 'PMAK-[a-fA-F0-9]{24}-[a-fA-F0-9]{34}' }] },
  { provider: 'frameio', name: 'Frame.io', revoke: 'delete it under Developer tools', kinds: [{ kind: 'api-token', what: 'API token', severity: 'medium', starts: ['fio-u-'], pattern: 'fio-u-[\\w=-]{64}' }] },
  { provider: 'adafruit', name: 'Adafruit IO', revoke: 'regenerate it under My key', kinds: [{ kind: 'api-key', what: 'key', severity: 'medium', starts: ['aio_'], pattern: 'aio_[A-Za-z0-9]{28}' }] },
  { provider: 'telnyx', name: 'Telnyx', revoke: 'delete it in the portal under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['KEY0'], pattern: 'KEY0[A-F0-9]{31}_[A-Za-z0-9]{22}' }] },
  { provider: 'mapbox', name: 'Mapbox', revoke: 'delete it under Account → Access tokens', kinds: [{ kind: 'secret-token', what: 'secret token', severity: 'high', starts: ['sk.eyJ'], pattern: 'sk\\.eyJ[\\w-]{40,120}\\.[\\w-]{20,24}' }] },
  { provider: 'sanity', name: 'Sanity', revoke: 'delete it under API → Tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['sk'], pattern: 'sk[A-Za-z0-9]{150,200}', entropy: 4.5 }] },
  { provider: 'rapidapi', name: 'RapidAPI', revoke: 'delete it in the app’s Authorization', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:rapid_?api).*', value: '[A-Za-z0-9]{50}' }] },
  { provider: 'apify', name: 'Apify', revoke: 'delete it under Settings → Integrations', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['apify_api_'], pattern: 'apify_api_[A-Za-z0-9]{34,40}' }] },
  // ── Identity ────────────────────────────────────────────────────────────────────────────────────
  { provider: 'okta', name: 'Okta', revoke: 'revoke it under Security → API → Tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'critical', keys: '.*(?:okta|ssws).*(?:token|key|secret).*|okta', value: '00[\\w-]{40}|[\\w-]{40,64}', entropy: 3.5 }, { kind: 'authorization-header', what: 'API token in a header', severity: 'critical', starts: ['SSWS '], pattern: 'SSWS (?<secret>00[\\w-]{40})' }] },
  { provider: 'auth0', name: 'Auth0', revoke: 'rotate it in the application’s settings', kinds: [{ kind: 'client-secret', what: 'client secret', severity: 'critical', keys: '.*auth0.*(?:secret|token|key).*', value: '[\\w-]{64}|[\\w-]{32,48}', entropy: 3.5 }] },
  { provider: 'clerk', name: 'Clerk', revoke: 'rotate it in the dashboard under API keys', kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'critical', keys: '.*clerk.*(?:secret|key).*', value: 'sk_(?:live|test)_[A-Za-z0-9]{40,60}' }] },
  { provider: 'firebase', name: 'Firebase', revoke: 'replace it in the Firebase console', kinds: [{ kind: 'database-secret', what: 'database secret', severity: 'high', keys: '.*firebase.*(?:secret|token|auth|password).*', value: '[A-Za-z0-9]{40}' }] },
  { provider: 'recaptcha', name: 'reCAPTCHA', revoke: 'make new keys in the admin console', kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'medium', keys: '.*captcha.*(?:secret|private).*', value: '6L[\\w-]{38}|(?:0x|ES_)[\\w-]{30,50}' }] },
];

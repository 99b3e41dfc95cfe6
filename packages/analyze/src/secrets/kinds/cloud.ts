import type { ProviderKinds } from '../kind.ts';

/** Keys of cloud providers and hosts. Sources: the providers' documentation of their credentials. */
export const cloud: readonly ProviderKinds[] = [
  {
    provider: 'aws',
    name: 'AWS',
    revoke: 'deactivate the key under IAM → Users → Security credentials, then look through CloudTrail for its use',
    kinds: [
      { kind: 'access-key-id', what: 'access key id', severity: 'high', starts: ['AKIA', 'ABIA', 'ACCA'], pattern: 'A(?:KIA|BIA|CCA)[A-Z2-7]{16}', entropy: 2.7 },
      { kind: 'temporary-access-key-id', what: 'temporary access key id', severity: 'medium', starts: ['ASIA'], pattern: 'ASIA[A-Z2-7]{16}', entropy: 2.7 },
      { kind: 'secret-access-key', what: 'secret access key', severity: 'critical', keys: '.*aws.*secret.*|.*secret_access_key|aws_key|aws_access_key|amazon.*secret.*|.*s3.*secret.*|ses_secret.*', value: '[A-Za-z0-9/+]{40}', entropy: 4, check: (secret) => /[A-Z]/u.test(secret) && /[a-z]/u.test(secret) },
      { kind: 'session-token', what: 'session token', severity: 'high', keys: 'aws_session_token|aws_security_token|session_token|security_token', value: '(?:IQoJ|FwoG|FQoG|AQoD)[A-Za-z0-9/+=]{80,4000}' },
      { kind: 'bedrock-api-key', what: 'Bedrock API key', severity: 'critical', starts: ['ABSK'], pattern: 'ABSK[A-Za-z0-9+/]{100,270}={0,2}' },
      { kind: 'mws-auth-token', what: 'Marketplace Web Service token', severity: 'high', starts: ['amzn.mws.'], pattern: 'amzn\\.mws\\.[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' },
    ],
  },
  {
    provider: 'gcp',
    name: 'Google Cloud',
    revoke: 'delete the key under APIs & Services → Credentials (service accounts: IAM & Admin → Service accounts → Keys)',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['AIza'], pattern: 'AIza[\\w-]{35}', entropy: 3 },
      { kind: 'oauth-client-secret', what: 'OAuth client secret', severity: 'high', starts: ['GOCSPX-'], pattern: 'GOCSPX-[\\w-]{28}' },
      { kind: 'oauth-access-token', what: 'OAuth access token', severity: 'high', starts: ['ya29.'], pattern: 'ya29\\.[\\w-]{30,500}' },
      { kind: 'oauth-refresh-token', what: 'OAuth refresh token', severity: 'high', starts: ['1//0'], pattern: '1//0[\\w-]{40,110}', entropy: 3.5 },
      { kind: 'fcm-server-key', what: 'Firebase Cloud Messaging server key', severity: 'high', starts: ['AAAA'], pattern: 'AAAA[\\w-]{7}:[\\w-]{140}' },
      { kind: 'hmac-secret', what: 'Cloud Storage HMAC secret', severity: 'high', keys: '(?:gcs|gcp|google|storage).*(?:hmac|secret|secret_key)', value: '[A-Za-z0-9/+]{40}', entropy: 4 },
      { kind: 'service-account-key', what: 'service-account key', severity: 'critical' },
    ],
  },
  {
    provider: 'azure',
    name: 'Azure',
    revoke: 'regenerate the key in the Azure portal (storage: Access keys; applications: Certificates & secrets)',
    kinds: [
      { kind: 'storage-account-key', what: 'storage account key', severity: 'critical', starts: ['AccountKey='], pattern: 'AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)', keys: '(?:azure|storage|account|blob|table|queue|cosmos|cosmosdb).*key|account_key|cosmos.*', value: '[A-Za-z0-9+/]{86}==' },
      { kind: 'shared-access-key', what: 'shared access key', severity: 'high', starts: ['SharedAccessKey=', 'sharedaccesskey='], pattern: '(?:SharedAccessKey|sharedaccesskey)=(?<secret>[A-Za-z0-9+/]{43}=)' },
      { kind: 'sas-token', what: 'shared access signature', severity: 'high', starts: ['sig='], pattern: 'sig=(?<secret>(?:[A-Za-z0-9+/]|%2[BbFf]){43,90}(?:%3[Dd]|=))', entropy: 3 },
      { kind: 'client-secret', what: 'application client secret', severity: 'critical', starts: ['7Q~', '8Q~'], before: 3, pattern: '[A-Za-z0-9_~.-]{3}[78]Q~[A-Za-z0-9_~.-]{31,34}' },
      { kind: 'devops-token', what: 'DevOps personal access token', severity: 'high', starts: ['JQQJ99'], before: 52, pattern: '[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AZDO[A-Za-z0-9]{4}', keys: '.*(?:azure_devops|devops|azdo|ado|vsts|system_access).*', value: '[a-z2-7]{52}|[A-Za-z0-9]{84}', revoke: 'revoke it under Azure DevOps → User settings → Personal access tokens' },
      { kind: 'ai-services-key', what: 'AI services key', severity: 'high', starts: ['JQQJ99'], before: 52, pattern: '[A-Za-z0-9]{52}JQQJ99[A-Za-z0-9]{18}AC[A-Z0-9]{2}[A-Za-z0-9]{4}', keys: '.*(?:azure|cognitive|openai|speech|translator|vision|form_recognizer|document_intelligence).*key', value: '[0-9a-f]{32}|[A-Za-z0-9]{84}' },
      { kind: 'function-key', what: 'Functions key', severity: 'high', starts: ['AzFu'], before: 44, pattern: '[\\w-]{44}AzFu[\\w-]{5}[AQgw]==' },
      { kind: 'search-key', what: 'AI Search key', severity: 'high', starts: ['AzSe'], before: 42, pattern: '[A-Za-z0-9]{42}AzSe[A-D][A-Za-z0-9]{5}' },
      { kind: 'container-registry-key', what: 'Container Registry password', severity: 'high', starts: ['+ACR'], before: 42, pattern: '[A-Za-z0-9+/]{42}\\+ACR[A-D][A-Za-z0-9]{5}' },
      { kind: 'app-configuration-secret', what: 'App Configuration secret', severity: 'high', starts: ['.azconfig.io;'], pattern: '\\.azconfig\\.io;Id=[^;\\s]{4,100};Secret=(?<secret>[A-Za-z0-9+/]{36,100}={0,2})' },
    ],
  },
  {
    provider: 'digitalocean',
    name: 'DigitalOcean',
    revoke: 'delete the token under API → Tokens',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['dop_v1_'], pattern: 'dop_v1_[a-f0-9]{64}', entropy: 3 },
      { kind: 'oauth-token', what: 'OAuth token', severity: 'high', starts: ['doo_v1_'], pattern: 'doo_v1_[a-f0-9]{64}', entropy: 3 },
      { kind: 'refresh-token', what: 'OAuth refresh token', severity: 'high', starts: ['dor_v1_'], pattern: 'dor_v1_[a-f0-9]{64}', entropy: 3 },
      { kind: 'spaces-secret', what: 'Spaces secret key', severity: 'high', keys: '.*(?:digitalocean|do|spaces).*secret.*|.*spaces.*key', value: '[A-Za-z0-9/+]{43}' },
    ],
  },
  {
    provider: 'alibaba',
    name: 'Alibaba Cloud',
    revoke: 'disable the AccessKey pair in the RAM console',
    kinds: [
      { kind: 'access-key-id', what: 'AccessKey id', severity: 'high', starts: ['LTAI'], pattern: 'LTAI[A-Za-z0-9]{12,20}', entropy: 3 },
      { kind: 'access-key-secret', what: 'AccessKey secret', severity: 'critical', keys: '.*(?:alibaba|aliyun|alicloud|oss).*secret.*|access_key_secret', value: '[A-Za-z0-9]{30}', entropy: 3.5 },
    ],
  },
  {
    provider: 'tencent',
    name: 'Tencent Cloud',
    revoke: 'disable the key in the CAM console under API keys',
    kinds: [
      { kind: 'secret-id', what: 'SecretId', severity: 'high', starts: ['AKID'], pattern: 'AKID[A-Za-z0-9]{32}', entropy: 3.2 },
      { kind: 'secret-key', what: 'SecretKey', severity: 'critical', keys: '.*(?:tencent|tencentcloud|qcloud|cos).*secret.*', value: '[A-Za-z0-9]{32}' },
    ],
  },
  {
    provider: 'yandex',
    name: 'Yandex Cloud',
    revoke: 'delete the key in the service account’s page of the Yandex Cloud console',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'high', starts: ['AQVN'], pattern: 'AQVN[\\w-]{35,38}', entropy: 3.5 },
      { kind: 'iam-token', what: 'IAM token', severity: 'high', starts: ['t1.9eu'], pattern: 't1\\.9eu[\\w=-]{20,250}\\.[\\w-]{86}={0,2}' },
      { kind: 'oauth-token', what: 'OAuth token', severity: 'high', starts: ['y0_', 'y0__'], pattern: 'y0_[\\w-]{50,70}', entropy: 3.5 },
    ],
  },
  {
    provider: 'ibm',
    name: 'IBM Cloud',
    revoke: 'delete the key under Manage → Access (IAM) → API keys',
    kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:ibm|bluemix|watson|cloudant).*(?:key|token|secret)', value: '[\\w-]{44}', entropy: 4 }],
  },
  {
    provider: 'linode',
    name: 'Linode',
    revoke: 'revoke the token in the Cloud Manager under API tokens',
    kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', keys: '.*linode.*(?:token|key).*', value: '[a-f0-9]{64}' }],
  },
  {
    provider: 'vultr',
    name: 'Vultr',
    revoke: 'regenerate the key under Account → API',
    kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*vultr.*(?:key|token).*', value: '[A-Z0-9]{36}' }],
  },
  {
    provider: 'hetzner',
    name: 'Hetzner Cloud',
    revoke: 'revoke the token in the project’s Security → API tokens',
    kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*(?:hetzner|hcloud).*(?:token|key).*', value: '[A-Za-z0-9]{64}' }],
  },
  {
    provider: 'scaleway',
    name: 'Scaleway',
    revoke: 'delete the API key under IAM → API keys',
    kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'high', keys: '.*(?:scaleway|scw).*(?:secret|key|token).*', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }],
  },
  {
    provider: 'heroku',
    name: 'Heroku',
    revoke: 'regenerate the key under Account settings → API key, or `heroku authorizations:revoke`',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: 'critical', starts: ['HRKU-'], pattern: 'HRKU-(?:AA[\\w-]{58}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})', keys: '.*heroku.*(?:key|token|auth|secret|password).*', value: '[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}' },
    ],
  },
  {
    provider: 'netlify',
    name: 'Netlify',
    revoke: 'revoke it under User settings → Applications → Personal access tokens',
    kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['nfp_', 'nfc_', 'nfo_', 'nfu_', 'nfb_'], pattern: 'nf[pcoub]_[A-Za-z0-9]{36,40}', keys: '.*netlify.*(?:token|key|auth|secret).*', value: '[\\w-]{40,46}' }],
  },
  {
    provider: 'vercel',
    name: 'Vercel',
    revoke: 'delete the token under Account settings → Tokens',
    kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['vcp_', 'vci_', 'vca_', 'vcr_', 'vck_'], pattern: 'vc[piark]_[A-Za-z0-9_-]{40,60}', entropy: 3.5, keys: '.*(?:vercel|zeit).*(?:token|key|secret).*', value: '[A-Za-z0-9]{24}' }],
  },
  {
    provider: 'cloudflare',
    name: 'Cloudflare',
    revoke: 'roll or delete it under My profile → API tokens',
    kinds: [
      { kind: 'api-token', what: 'API token', severity: 'critical', keys: '.*(?:cloudflare|cf).*(?:token|key|secret|auth)|cf_api|cf_key', value: '[\\w-]{40}' },
      { kind: 'global-api-key', what: 'global API key', severity: 'critical', keys: '.*(?:cloudflare|cf|x_auth).*key|.*(?:cloudflare|cf)_.*', value: '[0-9a-f]{37}' },
      { kind: 'origin-ca-key', what: 'Origin CA key', severity: 'high', starts: ['v1.0-'], pattern: 'v1\\.0-[a-f0-9]{24}-[a-f0-9]{146}' },
      { kind: 'turnstile-secret', what: 'Turnstile secret key', severity: 'medium', starts: ['0x4AAAAAAA'], pattern: '0x4AAAAAAA[\\w-]{24,26}', keys: '.*turnstile.*secret.*', value: '0x4[\\w-]{30,36}' },
    ],
  },
  {
    provider: 'fastly',
    name: 'Fastly',
    revoke: 'delete the token under Account → API tokens',
    kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*fastly.*(?:key|token|secret).*', value: '[\\w-]{32}' }],
  },
  {
    provider: 'fly',
    name: 'Fly.io',
    revoke: 'revoke it with `fly tokens revoke`',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'high', starts: ['fo1_'], pattern: 'fo1_[\\w-]{43}' },
      { kind: 'macaroon-token', what: 'macaroon token', severity: 'high', starts: ['fm1_', 'fm1r_', 'fm1a_', 'fm2_'], pattern: 'fm(?:1[ra]?|2)_[A-Za-z0-9+/]{100,2000}={0,3}' },
    ],
  },
  {
    provider: 'render',
    name: 'Render',
    revoke: 'revoke it under Account settings → API keys',
    kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['rnd_'], pattern: 'rnd_[A-Za-z0-9]{32}', entropy: 3.3 }],
  },
  {
    provider: 'railway',
    name: 'Railway',
    revoke: 'delete the token under Account settings → Tokens',
    kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', keys: '.*railway.*(?:token|key).*', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }],
  },
  {
    provider: 'deno',
    name: 'Deno Deploy',
    revoke: 'revoke it under Account settings → Access tokens',
    kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['ddp_', 'ddw_'], pattern: 'dd[pw]_[A-Za-z0-9]{36}' }],
  },
  {
    provider: 'tailscale',
    name: 'Tailscale',
    revoke: 'revoke it in the admin console under Settings → Keys',
    kinds: [{ kind: 'api-key', what: 'key', severity: 'critical', starts: ['tskey-'], pattern: 'tskey-(?:api|auth|client|scim|webhook)-[A-Za-z0-9]{6,30}-[A-Za-z0-9]{16,60}' }],
  },
];

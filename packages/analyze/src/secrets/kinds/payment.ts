import type { ProviderKinds } from '../kind.ts';

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

/** Money and shops. Sources: the providers' documentation of their keys. */
export const payment: readonly ProviderKinds[] = [
  {
    provider: 'stripe',
    name: 'Stripe',
    revoke: 'roll it in the dashboard under Developers → API keys (webhooks: roll the endpoint’s secret)',
    kinds: [
      { kind: 'secret-key', what: 'live secret key', severity: 'critical', starts: ['sk_live_'], pattern: 'sk_live_[A-Za-z0-9]{16,250}', entropy: 3 },
      { kind: 'restricted-key', what: 'live restricted key', severity: 'critical', starts: ['rk_live_'], pattern: 'rk_live_[A-Za-z0-9]{16,250}', entropy: 3 },
      { kind: 'test-key', what: 'test-mode secret key', severity: 'medium', starts: ['sk_test_', 'rk_test_'], pattern: '[sr]k_test_[A-Za-z0-9]{16,250}', entropy: 3 },
      { kind: 'webhook-secret', what: 'webhook signing secret', severity: 'high', starts: ['whsec_'], pattern: 'whsec_[A-Za-z0-9+/]{24,80}={0,2}', entropy: 3 },
    ],
  },
  {
    provider: 'square',
    name: 'Square',
    revoke: 'replace it in the developer dashboard under Credentials',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['EAAA', 'sq0atp-'], pattern: '(?:EAAA[\\w-]{60}|sq0atp-[\\w-]{22})' },
      { kind: 'oauth-secret', what: 'OAuth secret', severity: 'critical', starts: ['sq0csp-'], pattern: 'sq0csp-[\\w-]{43}' },
    ],
  },
  {
    provider: 'paypal',
    name: 'PayPal',
    revoke: 'make a new secret in the developer dashboard and disable this one',
    kinds: [
      { kind: 'braintree-access-token', what: 'Braintree access token', severity: 'critical', starts: ['access_token$'], pattern: 'access_token\\$(?:production|sandbox)\\$[a-z0-9]{16}\\$[a-f0-9]{32}' },
      { kind: 'client-secret', what: 'client secret', severity: 'high', keys: '.*(?:paypal|braintree).*(?:secret|private|key|token).*', value: 'E[A-Za-z0-9_-]{79}|[a-f0-9]{32}' },
    ],
  },
  {
    provider: 'plaid',
    name: 'Plaid',
    revoke: 'rotate it in the dashboard under Keys',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'high', starts: ['access-sandbox-', 'access-development-', 'access-production-'], pattern: `access-(?:sandbox|development|production)-${uuid}` },
      { kind: 'secret', what: 'secret', severity: 'high', keys: '.*plaid.*(?:secret|key|token).*', value: '[a-f0-9]{30}' },
    ],
  },
  {
    provider: 'shopify',
    name: 'Shopify',
    revoke: 'rotate it in the app’s API credentials, or uninstall the app',
    kinds: [
      { kind: 'access-token', what: 'admin API access token', severity: 'critical', starts: ['shpat_'], pattern: 'shpat_[a-fA-F0-9]{32}' },
      { kind: 'custom-app-token', what: 'custom app access token', severity: 'critical', starts: ['shpca_'], pattern: 'shpca_[a-fA-F0-9]{32}' },
      { kind: 'private-app-token', what: 'private app access token', severity: 'critical', starts: ['shppa_'], pattern: 'shppa_[a-fA-F0-9]{32}' },
      { kind: 'shared-secret', what: 'shared secret', severity: 'high', starts: ['shpss_'], pattern: 'shpss_[a-fA-F0-9]{32}' },
      { kind: 'theme-token', what: 'theme access password', severity: 'high', starts: ['shptka_'], pattern: 'shptka_[a-fA-F0-9]{32}' },
    ],
  },
  {
    provider: 'razorpay',
    name: 'Razorpay',
    revoke: 'regenerate it in the dashboard under API keys',
    kinds: [
      { kind: 'key-id', what: 'live key id', severity: 'medium', starts: ['rzp_live_'], pattern: 'rzp_live_[A-Za-z0-9]{14}' },
      { kind: 'key-secret', what: 'key secret', severity: 'high', keys: '.*razorpay.*(?:secret|key).*', value: '[A-Za-z0-9]{24}' },
    ],
  },
  {
    provider: 'flutterwave',
    name: 'Flutterwave',
    revoke: 'regenerate it in the dashboard under Settings → API',
    kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'high', starts: ['FLWSECK'], pattern: 'FLWSECK(?:_TEST)?-[a-zA-Z0-9]{30,34}-X' }],
  },
  { provider: 'adyen', name: 'Adyen', revoke: 'generate a new key under Developers → API credentials', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['AQE'], pattern: 'AQE[A-Za-z0-9+/]{80,250}(?:={0,2})-[A-Za-z0-9+/=]{40,60}-[^\\s"\']{10,20}', entropy: 4 }] },
  { provider: 'mollie', name: 'Mollie', revoke: 'reset it in the dashboard under Developers → API keys', kinds: [{ kind: 'api-key', what: 'live API key', severity: 'high', starts: ['live_'], pattern: 'live_[A-Za-z0-9]{30}', entropy: 3.5 }] },
  { provider: 'gocardless', name: 'GoCardless', revoke: 'delete it in the dashboard under Developers', kinds: [{ kind: 'access-token', what: 'live access token', severity: 'high', starts: ['live_'], pattern: 'live_[\\w-]{40}', entropy: 3.8 }] },
  { provider: 'shippo', name: 'Shippo', revoke: 'regenerate it under Settings → API', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['shippo_'], pattern: 'shippo_(?:live|test)_[a-f0-9]{40}' }] },
  { provider: 'easypost', name: 'EasyPost', revoke: 'disable it under Account settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['EZAK', 'EZTK'], pattern: 'EZ[AT]K[A-Za-z0-9]{54}' }] },
  { provider: 'duffel', name: 'Duffel', revoke: 'delete it in the dashboard under Access tokens', kinds: [{ kind: 'access-token', what: 'access token', severity: 'high', starts: ['duffel_'], pattern: 'duffel_(?:test|live)_[\\w=-]{43}' }] },
  { provider: 'paddle', name: 'Paddle', revoke: 'revoke it under Developer tools → Authentication', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['pdl_live_', 'pdl_sdbx_'], pattern: 'pdl_(?:live|sdbx)_apikey_[a-z0-9]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3}' }] },
  {
    provider: 'woocommerce',
    name: 'WooCommerce',
    revoke: 'revoke it under Settings → Advanced → REST API',
    kinds: [{ kind: 'consumer-secret', what: 'consumer secret', severity: 'high', starts: ['cs_'], pattern: 'cs_[a-f0-9]{40}' }],
  },
  {
    provider: 'coinbase',
    name: 'Coinbase',
    revoke: 'delete it under Settings → API',
    kinds: [{ kind: 'api-secret', what: 'API secret', severity: 'high', keys: '.*coinbase.*(?:secret|token|key).*', value: '[\\w-]{32,64}' }],
  },
  { provider: 'binance', name: 'Binance', revoke: 'delete it under API management', kinds: [{ kind: 'api-secret', what: 'API secret', severity: 'critical', keys: '.*binance.*(?:secret|key|token).*', value: '[A-Za-z0-9]{64}' }] },
  { provider: 'ethereum', name: 'Ethereum', revoke: 'move what the account holds: a wallet’s key cannot be revoked', kinds: [{ kind: 'private-key', what: 'private key', severity: 'critical', keys: '.*(?:private_key|priv_key|wallet_key|deployer|eth_key|mnemonic|signer_key|wallet_private).*', value: '(?:0x)?[a-fA-F0-9]{64}', entropy: 3 }] },
];

import type { ProviderKinds } from '../kind.ts';

const sk = 'critical';

/** Keys of model providers and tools around models. Sources: the providers' documentation of their keys. */
export const ai: readonly ProviderKinds[] = [
  {
    provider: 'openai',
    name: 'OpenAI',
    revoke: 'revoke it at platform.openai.com → API keys',
    kinds: [
      { kind: 'project-key', what: 'project API key', severity: sk, starts: ['sk-proj-'], pattern: 'sk-proj-[\\w-]{40,220}', entropy: 3.5 },
      { kind: 'service-account-key', what: 'service-account API key', severity: sk, starts: ['sk-svcacct-'], pattern: 'sk-svcacct-[\\w-]{40,220}', entropy: 3.5 },
      { kind: 'admin-key', what: 'admin API key', severity: sk, starts: ['sk-admin-'], pattern: 'sk-admin-[\\w-]{40,220}', entropy: 3.5 },
      { kind: 'api-key', what: 'API key', severity: sk, starts: ['sk-'], pattern: 'sk-(?:[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}|[A-Za-z0-9]{48})', entropy: 3.5 },
    ],
  },
  {
    provider: 'anthropic',
    name: 'Anthropic',
    revoke: 'delete it at console.anthropic.com → API keys',
    kinds: [
      { kind: 'api-key', what: 'API key', severity: sk, starts: ['sk-ant-api'], pattern: 'sk-ant-api\\d\\d-[\\w-]{80,120}', entropy: 3.5 },
      { kind: 'admin-key', what: 'admin API key', severity: sk, starts: ['sk-ant-admin'], pattern: 'sk-ant-admin\\d\\d-[\\w-]{80,120}', entropy: 3.5 },
      { kind: 'session-token', what: 'session or OAuth token', severity: 'high', starts: ['sk-ant-sid', 'sk-ant-oat', 'sk-ant-ort'], pattern: 'sk-ant-(?:sid|oat|ort)\\d\\d-[\\w-]{60,140}', entropy: 3.5 },
    ],
  },
  {
    provider: 'huggingface',
    name: 'Hugging Face',
    revoke: 'invalidate it under Settings → Access tokens',
    kinds: [
      { kind: 'access-token', what: 'access token', severity: 'critical', starts: ['hf_'], pattern: 'hf_[A-Za-z0-9]{34,40}', entropy: 3.3 },
      { kind: 'organization-token', what: 'organization API token', severity: 'critical', starts: ['api_org_'], pattern: 'api_org_[A-Za-z0-9]{34}', entropy: 3.3 },
    ],
  },
  { provider: 'cohere', name: 'Cohere', revoke: 'delete it in the dashboard under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*(?:cohere|co_api).*', value: '[A-Za-z0-9]{40}' }] },
  { provider: 'mistral', name: 'Mistral AI', revoke: 'delete it at console.mistral.ai → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*mistral.*', value: '[A-Za-z0-9]{32}' }] },
  { provider: 'groq', name: 'Groq', revoke: 'delete it at console.groq.com → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['gsk_'], pattern: 'gsk_[A-Za-z0-9]{52}' }] },
  { provider: 'replicate', name: 'Replicate', revoke: 'disable it under Account → API tokens', kinds: [{ kind: 'api-token', what: 'API token', severity: 'high', starts: ['r8_'], pattern: 'r8_[A-Za-z0-9]{37}' }] },
  { provider: 'perplexity', name: 'Perplexity', revoke: 'delete it under Settings → API', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['pplx-'], pattern: 'pplx-[A-Za-z0-9]{48,56}' }] },
  { provider: 'openrouter', name: 'OpenRouter', revoke: 'delete it at openrouter.ai → Keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['sk-or-'], pattern: 'sk-or-v1-[a-f0-9]{64}' }] },
  { provider: 'deepseek', name: 'DeepSeek', revoke: 'delete it at platform.deepseek.com → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['sk-'], pattern: 'sk-[a-f0-9]{32}', entropy: 3 }] },
  { provider: 'xai', name: 'xAI', revoke: 'disable it at console.x.ai → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['xai-'], pattern: 'xai-[A-Za-z0-9]{80}' }] },
  { provider: 'together', name: 'Together AI', revoke: 'regenerate it under Settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['tgp_v1_'], pattern: 'tgp_v1_[\\w-]{43}', keys: '.*together.*', value: '[a-f0-9]{64}' }] },
  { provider: 'fireworks', name: 'Fireworks AI', revoke: 'delete it under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['fw_'], pattern: 'fw_[A-Za-z0-9]{24}', entropy: 3.3 }] },
  { provider: 'elevenlabs', name: 'ElevenLabs', revoke: 'delete it in the profile under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['sk_'], pattern: 'sk_[a-f0-9]{48}', keys: '.*(?:eleven|xi_api).*', value: '[a-f0-9]{32}' }] },
  { provider: 'deepgram', name: 'Deepgram', revoke: 'delete it in the console under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*deepgram.*', value: '[a-f0-9]{40}' }] },
  { provider: 'assemblyai', name: 'AssemblyAI', revoke: 'rotate it in the dashboard', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', keys: '.*assembly_?ai.*', value: '[a-f0-9]{32}' }] },
  { provider: 'voyage', name: 'Voyage AI', revoke: 'delete it in the dashboard under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['pa-'], pattern: 'pa-[\\w-]{43}', entropy: 4 }] },
  { provider: 'jina', name: 'Jina AI', revoke: 'delete it in the dashboard under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['jina_'], pattern: 'jina_[a-f0-9]{32}[\\w-]{28}' }] },
  { provider: 'langsmith', name: 'LangSmith', revoke: 'delete it under Settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['lsv2_'], pattern: 'lsv2_(?:pt|sk)_[a-f0-9]{32}_[a-f0-9]{10}' }] },
  { provider: 'langfuse', name: 'Langfuse', revoke: 'delete it in the project’s settings', kinds: [{ kind: 'secret-key', what: 'secret key', severity: 'high', starts: ['sk-lf-'], pattern: 'sk-lf-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }] },
  { provider: 'wandb', name: 'Weights & Biases', revoke: 'delete it under User settings → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['wandb_v1_'], pattern: 'wandb_v1_[\\w-]{60,100}', keys: '.*(?:wandb|weights_and_biases).*', value: '[a-f0-9]{40}' }] },
  { provider: 'nvidia', name: 'NVIDIA', revoke: 'delete it at build.nvidia.com or NGC → API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['nvapi-'], pattern: 'nvapi-[\\w-]{60,72}' }] },
  { provider: 'tavily', name: 'Tavily', revoke: 'delete it in the dashboard', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['tvly-'], pattern: 'tvly-(?:dev-|prod-)?[A-Za-z0-9]{32}' }] },
  { provider: 'cerebras', name: 'Cerebras', revoke: 'delete it in the console', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['csk-'], pattern: 'csk-[a-z0-9]{48}' }] },
  { provider: 'firecrawl', name: 'Firecrawl', revoke: 'delete it in the dashboard', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['fc-'], pattern: 'fc-[a-f0-9]{32}' }] },
  { provider: 'pinecone', name: 'Pinecone', revoke: 'delete it in the console under API keys', kinds: [{ kind: 'api-key', what: 'API key', severity: 'high', starts: ['pcsk_'], pattern: 'pcsk_[A-Za-z0-9]{4,7}_[A-Za-z0-9]{55,70}', keys: '.*pinecone.*', value: '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}' }] },
];

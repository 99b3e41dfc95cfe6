/** Who can be asked, and how: the providers that `SALLYPORT_MODEL=provider/model` may name. */
export interface Provider {
  readonly name: string;
  readonly protocol: 'anthropic' | 'openai' | 'openai-compatible';
  /** Where it is asked unless the user says otherwise; absent where there is no such place. */
  readonly baseUrl?: string;
  /** Holds its key, by its own custom. Read only where it is asked at its own place. */
  readonly keyVariable?: string;
  /** Runs on the user's own machines and costs nothing for a token. */
  readonly free: boolean;
  readonly what: string;
}

export const providers: readonly Provider[] = [
  {
    name: 'anthropic',
    protocol: 'anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    keyVariable: 'ANTHROPIC_API_KEY',
    free: false,
    what: 'Claude',
  },
  {
    name: 'openai',
    protocol: 'openai',
    baseUrl: 'https://api.openai.com/v1',
    keyVariable: 'OPENAI_API_KEY',
    free: false,
    what: 'GPT',
  },
  {
    name: 'ollama',
    protocol: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:11434/v1',
    free: true,
    what: 'Ollama on this machine',
  },
  {
    name: 'lmstudio',
    protocol: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:1234/v1',
    free: true,
    what: 'LM Studio on this machine',
  },
  {
    name: 'vllm',
    protocol: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:8000/v1',
    free: true,
    what: 'vLLM on this machine',
  },
  {
    name: 'llamacpp',
    protocol: 'openai-compatible',
    baseUrl: 'http://127.0.0.1:8080/v1',
    free: true,
    what: 'the server of llama.cpp on this machine',
  },
  {
    name: 'openai-compatible',
    protocol: 'openai-compatible',
    free: false,
    what: 'anything else that speaks the protocol of OpenAI; needs an address',
  },
];

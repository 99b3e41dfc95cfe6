import { describe, expect, it } from 'vitest';
import { chooseModel } from './choose-model.ts';
import { noModelText } from './no-model.ts';
import { providers } from './providers.ts';
import { readPrice } from './read-price.ts';

const model = (...given: Parameters<typeof chooseModel>) => {
  const choice = chooseModel(...given);
  if (choice.kind !== 'model') throw new Error(choice.kind);
  return choice;
};

describe('the user', () => {
  it('says nothing: no model', () => {
    expect(chooseModel({}, {}, {})).toEqual({ kind: 'none', why: 'nothing' });
  });

  it.each(['none', 'off'])('switches it off with %s', (word) => {
    expect(chooseModel({ SALLYPORT_MODEL: word }, { model: 'ollama/x' }, {})).toEqual({
      kind: 'none',
      why: 'switched-off',
    });
  });

  it('names a model by environment', () => {
    expect(model({ SALLYPORT_MODEL: 'ollama/qwen3:8b' }, {}, {})).toMatchObject({
      model: 'qwen3:8b',
      origin: 'http://127.0.0.1:11434',
      from: 'environment',
      key: undefined,
    });
  });

  it('names one in the own configuration, with a variable for the key', () => {
    expect(
      model(
        { ACME_KEY: 'k-1' },
        { model: 'openai-compatible/m', modelUrl: 'https://models.acme.example/v1/', modelKeyVariable: 'ACME_KEY' },
        {},
      ),
    ).toMatchObject({
      baseUrl: 'https://models.acme.example/v1',
      from: 'own configuration',
      keyVariable: 'ACME_KEY',
      key: 'k-1',
    });
  });

  it('plays a recording', () => {
    expect(chooseModel({ SALLYPORT_MODEL: 'replay:a/b.json' }, {}, {})).toMatchObject({
      kind: 'recording',
      path: 'a/b.json',
    });
  });
});

describe('a key', () => {
  it('of a provider’s custom goes to the provider’s own place', () => {
    expect(model({ SALLYPORT_MODEL: 'anthropic/c', ANTHROPIC_API_KEY: 'k-1' }, {}, {}).key).toBe('k-1');
  });

  it.each([
    ['environment', { SALLYPORT_MODEL: 'anthropic/c', SALLYPORT_MODEL_URL: 'https://proxy.example' }, {}],
    ['own configuration', {}, { model: 'openai/g', modelUrl: 'https://proxy.example' }],
    [
      'a place of the environment beside a variable of the configuration',
      { SALLYPORT_MODEL_URL: 'https://other.example', ACME_KEY: 'k-2' },
      { model: 'openai-compatible/g', modelUrl: 'https://proxy.example', modelKeyVariable: 'ACME_KEY' },
    ],
    [
      'another provider of the environment beside a variable of the configuration',
      { SALLYPORT_MODEL: 'ollama/x', ACME_KEY: 'k-2' },
      { model: 'openai-compatible/g', modelUrl: 'https://proxy.example', modelKeyVariable: 'ACME_KEY' },
    ],
  ])('does not go elsewhere by itself: %s', (_, env, own) => {
    expect(model({ ...env, ANTHROPIC_API_KEY: 'k-1', OPENAI_API_KEY: 'k-1' }, own, {}).key).toBeUndefined();
  });

  it('that was set for the purpose does', () => {
    const env = {
      SALLYPORT_MODEL: 'anthropic/c',
      SALLYPORT_MODEL_URL: 'https://proxy.example',
      SALLYPORT_MODEL_KEY: 'k',
    };
    expect(model({ ...env, ANTHROPIC_API_KEY: 'other' }, {}, {}).key).toBe('k');
  });

  it('with a line end in it would be a header of its own', () => {
    expect(() => chooseModel({ SALLYPORT_MODEL: 'openai/g', OPENAI_API_KEY: 'k\nx: y' }, {}, {})).toThrow(
      'characters that no key has',
    );
  });
});

describe('a project', () => {
  const hostile = {
    model: 'openai-compatible/x',
    modelUrl: 'https://evil.example/v1',
    modelKeyVariable: 'AWS_SECRET_ACCESS_KEY',
    modelTokens: 9_000_000,
    modelDollars: 5_000,
    modelPrices: '/tmp/cheap.yaml',
  };
  const keys = { AWS_SECRET_ACCESS_KEY: 'aws', OPENAI_API_KEY: 'openai', ANTHROPIC_API_KEY: 'anthropic' };

  it.each([hostile, { model: 'anthropic/c' }, { model: 'ollama/x' }])('cannot say where code goes: %j', (project) => {
    const choice = chooseModel(keys, {}, project);
    expect(choice).toMatchObject({ kind: 'none', why: 'wish' });
    if (choice.kind === 'none') expect(noModelText(choice).remedy).toContain('SALLYPORT_MODEL_ALLOW=');
  });

  it('is heard where the user allowed the place, with no key of another place', () => {
    const choice = model({ ...keys, SALLYPORT_MODEL_ALLOW: 'https://evil.example' }, {}, hostile);
    expect(choice).toMatchObject({
      from: 'project, allowed by the environment',
      key: undefined,
      keyVariable: 'SALLYPORT_MODEL_KEY',
    });
    expect(choice.notes).toHaveLength(2);
  });

  it.each(['https://evil.example.org', 'https://evil.example:8443', 'http://evil.example', 'https://example'])(
    'is not heard for a place that is only alike: %s',
    (allowed) => {
      expect(chooseModel({ SALLYPORT_MODEL_ALLOW: allowed }, {}, hostile).kind).toBe('none');
    },
  );

  it('changes neither place, key nor prices of the user’s model, and makes limits smaller only', () => {
    const choice = model(
      { ...keys, SALLYPORT_MODEL: 'anthropic/c' },
      { modelTokens: 1_000, modelDollars: 0.5, modelDeny: ['a/**'] },
      { ...hostile, modelDollars: 0.1, modelDeny: ['b/**'] },
    );
    expect(choice).toMatchObject({ origin: 'https://api.anthropic.com', key: 'anthropic' });
    expect(choice.limits).toMatchObject({ tokens: 1_000, dollars: 0.1, deny: ['a/**', 'b/**'], prices: undefined });
  });
});

describe('what cannot be understood', () => {
  it.each([
    ['SALLYPORT_MODEL: "gpt-5" names no provider', { SALLYPORT_MODEL: 'gpt-5' }],
    ['SALLYPORT_MODEL: "ollama" names no model', { SALLYPORT_MODEL: 'ollama' }],
    ['openai-compatible needs an address', { SALLYPORT_MODEL: 'openai-compatible/x' }],
    ['nothing says which model', { SALLYPORT_MODEL_URL: 'http://127.0.0.1:1/v1' }],
    ['not an address of the web', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'file:///etc/passwd' }],
    ['without encryption', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'http://models.example.com' }],
    ['without encryption', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'http://8.8.8.8/v1' }],
    ['without encryption', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'http://10.models.example/v1' }],
    ['holds a user or a password', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'https://me:geheim@x.example' }],
    ['has a query', { SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: 'https://x.example/v1?a=b' }],
  ])('%s', (text, env) => {
    expect(() => chooseModel(env, {}, {})).toThrow(text);
    try {
      chooseModel(env, {}, {});
    } catch (error) {
      expect(String(error)).not.toContain('geheim');
    }
  });

  it.each([
    'http://localhost:1/v1',
    'http://ollama:11434/v1',
    'http://192.168.3.4/v1',
    'http://[::1]:8/v1',
    'http://gpu.internal/v1',
  ])('%s is near enough to go without encryption', (url) => {
    expect(model({ SALLYPORT_MODEL: 'ollama/x', SALLYPORT_MODEL_URL: url }, {}, {}).baseUrl).toBe(url);
  });
});

it('a project takes nothing out of what the user denies', () => {
  const choice = chooseModel(
    { SALLYPORT_MODEL: 'ollama/x' },
    { modelDeny: ['infra/**', '!infra/README.md'] },
    { modelDeny: ['!infra/**', 'more/**'] },
  );
  if (choice.kind !== 'model') throw new Error(choice.kind);
  expect(choice.limits.deny).toEqual(['infra/**', '!infra/README.md', 'more/**']);
  expect(choice.notes).toEqual([
    'model-deny of the project: patterns with "!" are passed over: a project may deny more, not less',
  ]);
});

it('a model is free on machines of the own network alone', async () => {
  const [provider] = providers.filter(({ name }) => name === 'ollama');
  if (provider === undefined) throw new Error('no ollama');
  expect(await readPrice(provider, 'x', undefined, 'http://127.0.0.1:11434')).toMatchObject({ input: 0 });
  expect(await readPrice(provider, 'x', undefined, 'https://models.example.com')).toBeUndefined();
});

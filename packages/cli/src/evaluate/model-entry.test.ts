import { expect, it } from 'vitest';
import { environmentFor, modelEntries, parseModelEntry } from './model-entry.ts';

it.each([
  ['ollama/qwen3-coder', ['ollama/qwen3-coder', 'ollama/qwen3-coder', undefined, undefined]],
  ['ollama/qwen3-coder:30b', ['ollama/qwen3-coder:30b', 'ollama/qwen3-coder:30b', undefined, undefined]],
  [
    'openai-compatible/a@http://127.0.0.1:1/v1',
    ['openai-compatible/a@http://127.0.0.1:1/v1', 'openai-compatible/a', 'http://127.0.0.1:1/v1', undefined],
  ],
  ['big=vllm/org/model@https://gpu.example/v1#LAB_KEY', ['big', 'vllm/org/model', 'https://gpu.example/v1', 'LAB_KEY']],
  ['one=openai/x@2026#K', ['one', 'openai/x@2026', undefined, 'K']],
])('%s', (text, [name, model, url, keyVariable]) => {
  expect(parseModelEntry(text)).toEqual({ name, model, url, keyVariable });
});

it.each(['', '=ollama/x', 'a b/c', 'ollama/x#', 'ollama/x@http://'])('refuses %j', (text) => {
  expect(() => parseModelEntry(text)).toThrow(/nobody who could be asked/u);
});

it('takes entries of the configuration by name, and all of them where nobody is named', () => {
  const own = ['small=ollama/a', 'big=vllm/b@http://127.0.0.1:9/v1'];
  expect(modelEntries(['big', 'ollama/c'], own).map(({ model }) => model)).toEqual(['vllm/b', 'ollama/c']);
  expect(modelEntries([], own).map(({ name }) => name)).toEqual(['small', 'big']);
  expect(() => modelEntries(['ollama/a', 'ollama/a#K'], own)).toThrow('two models are called ollama/a');
});

it('sends no key to a place that it was not set for', () => {
  const env = { SALLYPORT_MODEL_KEY: 'home', LAB_KEY: 'lab', PATH: '/bin' };
  expect(environmentFor(parseModelEntry('vllm/b@http://127.0.0.1:9/v1'), env)).toEqual({
    LAB_KEY: 'lab',
    PATH: '/bin',
    SALLYPORT_MODEL: 'vllm/b',
    SALLYPORT_MODEL_URL: 'http://127.0.0.1:9/v1',
    SALLYPORT_MODEL_KEY: undefined,
  });
  expect(environmentFor(parseModelEntry('vllm/b@http://127.0.0.1:9/v1#LAB_KEY'), env)['SALLYPORT_MODEL_KEY']).toBe(
    'lab',
  );
  expect(environmentFor(parseModelEntry('vllm/b'), env)['SALLYPORT_MODEL_KEY']).toBe('home');
  expect(() => environmentFor(parseModelEntry('vllm/b#GONE'), env)).toThrow('GONE is not set');
});

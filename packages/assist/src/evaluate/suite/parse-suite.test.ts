import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseSuite } from './parse-suite.ts';

describe('suite.yaml', () => {
  it('says whom to ask, how often, how, for how much, and which tasks', () => {
    expect(
      parseSuite({
        models: ['ollama/qwen3-coder', 'openai-compatible/org/model:7b'],
        samples: 3,
        conditions: ['neutral', 'secure'],
        temperature: 0.2,
        seed: 7,
        'answer-tokens': 2_000,
        budget: { tokens: 10_000, dollars: 1.5 },
        tasks: ['python.page.greet', { id: 'c.buffer.greeting', language: 'c' }],
      }),
    ).toEqual({
      plan: {
        models: ['ollama/qwen3-coder', 'openai-compatible/org/model:7b'],
        samples: 3,
        conditions: ['neutral', 'secure'],
        temperature: 0.2,
        seed: 7,
        answerTokens: 2_000,
        budget: { tokens: 10_000, dollars: 1.5 },
        tasks: [
          { id: 'python.page.greet', task: undefined },
          { id: 'c.buffer.greeting', task: { language: 'c' } },
        ],
      },
    });
  });

  it('may be empty', () => {
    expect(parseSuite(null)).toEqual({ plan: { answerTokens: undefined } });
  });

  it.each([
    [{ models: ['ollama/m@https://elsewhere.example/v1'] }, 'addresses and keys'],
    [{ models: ['ollama/m#SECRET'] }, 'addresses and keys'],
    [{ models: ['mine=ollama/m'] }, 'provider/model'],
    [{ samples: 0 }, 'samples'],
    [{ conditions: ['kindly'] }, 'conditions: 0'],
    [{ budget: { euros: 3 } }, 'euros'],
    [{ tasks: ['a', { id: 'a' }] }, 'a stands there twice'],
    [{ tasks: [{ language: 'c' }] }, 'tasks: 0'],
    [{ url: 'https://elsewhere.example' }, 'url'],
    ['models', 'suite.yaml'],
  ])('refuses %j', (data, what) => {
    const read = parseSuite(data);
    expect('problems' in read ? read.problems.join('; ') : '').toContain(what);
  });

  it('answers for any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const read = parseSuite(data);
        expect('problems' in read ? read.problems.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});

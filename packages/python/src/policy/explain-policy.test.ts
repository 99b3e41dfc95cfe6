import { describe, expect, it } from 'vitest';
import { explainPolicy } from './explain-policy.ts';
import { nothing, presetNames, presets } from './presets.ts';
import type { Policy } from './policy.ts';

/** One line per paragraph, whatever the wrapping. */
const joined = (policy: Policy): string => explainPolicy(policy).replace(/\n {2,4}(?![ -])/g, ' ');

describe('a policy in words', () => {
  it('starts with nothing', () => {
    const text = joined(nothing);
    for (const sentence of [
      'Under the policy nothing a program …',
      '- may use the language, without async.',
      '- may import no module.',
      '- may call no tools.',
      '- may use no files.',
      '- may not use the network.',
      '- sees a clock that stands at 2000-01-01T00:00:00Z, the random numbers that follow from the seed 0, and an empty environment.',
      '- is stopped after 10 seconds or 200,000,000 steps, when it holds more than 256 MiB, prints more than 1 MiB, or has more than 1,000 calls on top of each other.',
    ])
      expect(text.split('\n')).toContain(sentence);
  });

  it("says what is a program's own, where that is held", () => {
    const own =
      '  - What it makes in memory it may list, copy, rename, change and delete. To do so to anything else there is refused.';
    const settings =
      '  - It may ask for settings of the environment with a default. To read others, secrets, or all of them is refused.';
    expect(joined(presets.agent).split('\n')).toEqual(expect.arrayContaining([own, settings]));
    expect(joined(presets.files)).not.toContain(own.slice(4));
    expect(joined(presets.pure)).not.toContain(own.slice(4));
  });

  it('tells of tools, flows, files and hosts', () => {
    const policy: Policy = {
      ...presets.net,
      tools: [
        {
          name: 'send',
          description: 'Sends a text.\nMore.',
          arguments: { type: 'object', properties: { to: true }, required: ['to'] },
          result: null,
          calls: 1,
          seconds: 2,
          approval: 'always',
          labels: ['sent'],
        },
        {
          name: 'look',
          description: '',
          arguments: null,
          result: null,
          calls: null,
          seconds: null,
          approval: 'never',
          labels: [],
        },
      ],
      flows: { deny: [{ from: 'mail', to: { tool: 'send', argument: 'to' } }], control: 'sticky' },
      files: { ...presets.net.files, mounts: [{ at: '/data', kind: 'read-only' }], outside: 'absent' },
      fetch: { ...presets.net.fetch, hosts: ['example.org'] },
      environment: [{ name: 'HOME', value: '/' }],
    };
    const text = joined(policy);
    for (const sentence of [
      '- may use the whole language.',
      '- may call 2 tools, 1,000 times in all, 30 seconds each:',
      '  - send(to) (at most 1 time; 2 seconds each; a human approves each call; results are labelled sent) — Sends a text.',
      '  - look()',
      '- may not hand what is labelled mail to the argument to of the tool send.',
      '  - What it does after a decision over a labelled value carries the label too.',
      '- may use files, writing at most 64 MiB and making at most 10,000 files:',
      '  - /data holds files of the host, to read.',
      '  - Any other path does not exist for it.',
      '- may send GET and HEAD requests to example.org, over HTTPS alone, with answers of at most 8 MiB and at most 5 redirects.',
      '- sees the clock of the host, randomness of the host, and the environment variables HOME.',
    ])
      expect(text.split('\n')).toContain(sentence);
  });

  it.each(presetNames)('fits into eighty columns: %s', (name) => {
    for (const line of explainPolicy(presets[name]).split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('shows nothing that acts on a terminal', () => {
    expect(explainPolicy({ ...nothing, name: 'a\u001b[31m\nb' })).toContain('a\\u{1b}[31m b');
  });
});

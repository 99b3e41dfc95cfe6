import { expect, it } from 'vitest';
import { flowDenied, flowRefusal } from './flow-denied.ts';
import { presets } from './presets.ts';
import type { Policy } from './policy.ts';

const policy: Policy = {
  ...presets.agent,
  flows: {
    deny: [
      { from: 'private', to: { tool: 'post', argument: 'body' } },
      { from: 'secret', to: { tool: 'post', argument: null } },
    ],
    control: 'off',
  },
};

it('finds the rule that a label meets', () => {
  const at = (tool: string, argument: string, ...labels: readonly string[]) =>
    flowDenied(policy, tool, argument, new Set(labels))?.from;
  expect(at('post', 'body', 'web', 'private')).toBe('private');
  expect(at('post', 'url', 'private')).toBeUndefined();
  expect(at('post', 'url', 'secret')).toBe('secret');
  expect(at('mail', 'body', 'private', 'secret')).toBeUndefined();
  expect(at('post', 'body')).toBeUndefined();
});

it('tells the way', () => {
  expect(flowRefusal(policy.flows.deny[1]!, 'url', ['read_mail() line 1', 'text + … line 3'])).toMatchObject({
    subject: 'secret -> post.url',
    why: 'the policy keeps secret from post; it came here by read_mail() line 1 -> text + … line 3',
  });
});

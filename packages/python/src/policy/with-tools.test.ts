import { describe, expect, it } from 'vitest';
import { presets } from './presets.ts';
import { withTools, type ToolDeclaration } from './with-tools.ts';
import type { Policy, ToolGrant } from './policy.ts';

const grant = (name: string, parts: Partial<ToolGrant> = {}): ToolGrant => ({
  name,
  description: '',
  arguments: null,
  result: null,
  calls: null,
  seconds: null,
  approval: 'never',
  labels: [name],
  ...parts,
});
const declaration = (name: string, parts: Partial<ToolDeclaration> = {}): ToolDeclaration => ({
  name,
  description: `does ${name}`,
  arguments: { type: 'object' },
  result: null,
  ...parts,
});
const policy: Policy = {
  ...presets.agent,
  tools: [grant('send', { calls: 2, approval: 'always', labels: ['out'] }), grant('gone')],
};

describe('a policy over declared tools', () => {
  it('keeps its own terms and takes words and schemas from the declaration', () => {
    const { policy: over, missing } = withTools(policy, [declaration('send'), declaration('other')], 'refuse');
    expect(over.tools).toEqual([
      grant('send', {
        description: 'does send',
        arguments: { type: 'object' },
        calls: 2,
        approval: 'always',
        labels: ['out'],
      }),
    ]);
    expect(missing).toEqual(['gone']);
  });

  it('prefers its own words and schemas', () => {
    const own: Policy = {
      ...policy,
      tools: [grant('send', { description: 'mine', arguments: { type: 'object', maxProperties: 0 } })],
    };
    expect(withTools(own, [declaration('send')], 'refuse').policy.tools[0]).toMatchObject({
      description: 'mine',
      arguments: { maxProperties: 0 },
    });
  });

  it('grants the others only where that is said', () => {
    expect(withTools(policy, [declaration('other')], 'grant').policy.tools).toEqual([
      grant('other', { description: 'does other', arguments: { type: 'object' } }),
    ]);
    expect(withTools(policy, [declaration('other')], 'refuse').policy.tools).toEqual([]);
  });

  it('leaves out what cannot be called or checked', () => {
    const { policy: over, problems } = withTools(
      presets.agent,
      [
        declaration('a b'),
        declaration('import'),
        declaration('__import__'),
        declaration('odd', { result: { tpye: 'x' } }),
      ],
      'grant',
    );
    expect(over.tools).toEqual([]);
    expect(problems.map(({ tool, errors }) => [tool, errors[0]?.path])).toEqual([
      ['a b', 'name'],
      ['import', 'name'],
      ['__import__', 'name'],
      ['odd', 'result.tpye'],
    ]);
  });
});

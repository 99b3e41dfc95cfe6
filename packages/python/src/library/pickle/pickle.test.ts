/** Pickles that a run did not write, and pickles that name what they may not: refused, and nothing of the program sees it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { execute, type ExecuteOptions } from '../../index.ts';
import { everything, presets } from '../../policy/presets.ts';
import type { Policy } from '../../policy/policy.ts';

const ran = (source: string, policy: Policy = presets.agent, options: ExecuteOptions = {}) =>
  execute(source, { isolation: 'inline', policy, ...options });

/** Tries to swallow whatever comes. */
const swallowed = (call: string): string => `import pickle
try:
    value = ${call}
except BaseException:
    value = 'swallowed'
value`;

const whyRefused = async (source: string, policy?: Policy): Promise<string> => {
  const outcome = await ran(source, policy);
  return outcome.kind === 'refused' ? `${outcome.refusals[0]?.rule} ${outcome.refusals[0]?.subject}` : outcome.kind;
};

describe('pickles of others', () => {
  it.each([
    String.raw`pickle.loads(b"cos\nsystem\n(S'id'\ntR.")`,
    String.raw`pickle.loads(b'\x80\x04N.')`,
    String.raw`pickle.loads(pickle.dumps([1]).replace(b'K\x01', b'K\x02'))`,
    String.raw`pickle.load(__import__('io').BytesIO(b'N.'))`,
  ])('are refused: %s', async (call) => {
    const policy: Policy = { ...presets.agent, builtins: { kind: 'all-but', names: [] } };
    expect(await whyRefused(swallowed(call), policy)).toBe('pickle-not-own pickle.loads');
  });

  it('are refused too when the program puts back what the policy hides', async () => {
    expect(await whyRefused('import pickle\nsetattr(pickle, "Un" + "pickler", 1)\npickle.loads(b"N.")')).toBe(
      'pickle-not-own pickle.loads',
    );
    expect(await whyRefused('import pickle\npickle.Unpickler')).toBe('member-not-granted pickle.Unpickler');
  });

  it('are read where the policy grants `pickle.Unpickler`, as data alone', async () => {
    const policy: Policy = { ...presets.agent, modules: { ...presets.agent.modules, members: [] } };
    const read = await ran(
      String.raw`import pickle
pickle.loads(b'\x80\x04\x95\x06\x00\x00\x00\x00\x00\x00\x00]\x94K\x01a.')`,
      policy,
    );
    expect(read).toMatchObject({ kind: 'returned', value: [1] });
    for (const [module, name] of [
      ['os', 'system'],
      ['posix', 'system'],
      ['builtins', 'eval'],
      ['__builtin__', 'eval'],
      ['builtins', '__import__'],
      ['operator', 'attrgetter'],
      ['pickle', 'loads'],
      ['types', 'FunctionType'],
      ['__main__', 'eval'],
      ['__main__', '__builtins__'],
    ])
      expect(await whyRefused(swallowed(`pickle.loads(b"c${module}\\n${name}\\n.")`), policy)).toMatch(
        /^(?:name-in-pickle|returned)/,
      );
  });

  it('that are no pickles raise', async () => {
    const source = `import pickle
names = []
for data in (b'', b'garbage', b'\\x80\\x04K', b'N'):
    try:
        pickle.loads(data)
    except Exception as e:
        names.append(type(e).__name__)
names`;
    expect(await ran(source)).toMatchObject({
      kind: 'returned',
      value: ['EOFError', 'UnpicklingError', 'UnpicklingError', 'EOFError'],
    });
  });
});

describe('pickles of the run itself', () => {
  it('come back, also from a file', async () => {
    const source = `import pickle
class A:
    def __init__(self, n): self.n = n
with open('a.pkl', 'wb') as file:
    pickle.dump([A(1), A(2)], file)
with open('a.pkl', 'rb') as file:
    found = [one.n for one in pickle.load(file)]
found`;
    expect(await ran(source)).toMatchObject({ kind: 'returned', value: [1, 2] });
  });

  it.each([
    ['eval', '("1",)', 'builtins.eval'],
    ['getattr', '((1).__add__, "__self__")', 'builtins.getattr'],
    ['setattr', '(1, "a", 2)', 'builtins.setattr'],
    ['type', '("X", (), {})', 'builtins.type'],
    ['print', '(1,)', '<built-in function print>'],
  ])('call nothing but what holds data: %s', async (f, args, subject) => {
    const source = `import pickle
class E:
    def __reduce__(self):
        return ${f}, ${args}
data = pickle.dumps(E())
try:
    pickle.loads(data)
except BaseException:
    pass`;
    expect(await whyRefused(source)).toBe(`name-in-pickle ${subject}`);
  });
});

describe('hostile pickles', () => {
  const policy: Policy = { ...everything, limits: { ...everything.limits, steps: 2e7, bytes: 2 ** 26, seconds: 10 } };
  it('never make the reader fail', async () => {
    const opcodes = fc.constantFrom(
      ...Array.from('().01NQRabdelostu]}2IKMJGhqjrcVX\x80\x81\x85\x86\x87\x88\x8c\x8f\x90\x91\x92\x93\x94C\x8a', (c) =>
        c.charCodeAt(0),
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.oneof(opcodes, fc.nat(3), fc.constant(10)), { maxLength: 40 }), {
          minLength: 40,
          maxLength: 40,
        }),
        async (all) => {
          const source = `import pickle
for data in ${JSON.stringify(all)}:
    try:
        repr(pickle.loads(bytes(data) + b'.'))
    except Exception:
        pass`;
          expect(['returned', 'refused', 'exhausted']).toContain((await ran(source, policy)).kind);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('are stopped at limits', async () => {
    const bomb = String.raw`import pickle
pickle.loads(b'\x80\x04]\x94' + b'(h\x00h\x00e' * 10_000_000 + b'.')`;
    expect((await ran(bomb, policy)).kind).toBe('exhausted');
    expect((await ran('import pickle\nwhile True: pickle.dumps(list(range(10000)))', policy)).kind).toBe('exhausted');
    expect((await ran('import pickle\npickle.dumps(10 ** 1000000)\nwhile True: pass', policy)).kind).toBe('exhausted');
  });
});

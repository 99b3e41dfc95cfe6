import { describe, expect, it } from 'vitest';
import { runProgram } from '../run/run-program.ts';
import { loadModules } from './index.ts';

const limits = { seconds: 5, steps: 1e7, bytes: 2 ** 27, output: 2 ** 16, depth: 500, toolCalls: 0 };

/** What a program prints. */
const output = async (source: string, modules: readonly string[]): Promise<string> => {
  await loadModules(modules);
  let out = '';
  const result = runProgram(source, {
    limits,
    host: {
      write: (_stream, text) => {
        out += text;
      },
      now: () => 0,
      entropy: (bytes) => bytes.fill(0),
      argv: ['main.py'],
      fileName: 'main.py',
      lent: new Map(),
    },
  });
  return 'traceback' in result ? out + result.traceback : out;
};

describe('weakref', () => {
  it('keeps what it refers to alive, as its page says', async () => {
    const source = `
import gc
import weakref
class Node: ...
node = Node()
r = weakref.ref(node, lambda ref: print("callback"))
values = weakref.WeakValueDictionary(a=node)
del node
print(gc.collect(), type(r()).__name__, len(values))
`;
    expect(await output(source, ['gc', 'weakref'])).toBe('0 Node 1\n');
  });

  it('runs finalizers when the program ends, those called or detached before not', async () => {
    const source = `
import weakref
class Node: ...
a, b, c = Node(), Node(), Node()
weakref.finalize(a, print, "a is done")
called = weakref.finalize(b, print, "b is done")
weakref.finalize(c, print, "c is done").detach()
called()
print("end")
`;
    expect(await output(source, ['weakref'])).toBe('b is done\nend\na is done\n');
  });

  it('refuses what CPython cannot refer to', async () => {
    const source = `
import weakref
for bad in (5, "x", (1,), [], {}, None):
    try:
        weakref.ref(bad)
    except TypeError as e:
        print(e)
print(weakref.ref({1}) is not None)
`;
    expect(await output(source, ['weakref'])).toBe(
      `${['int', 'str', 'tuple', 'list', 'dict', 'NoneType'].map((name) => `cannot create weak reference to '${name}' object`).join('\n')}\nTrue\n`,
    );
  });
});

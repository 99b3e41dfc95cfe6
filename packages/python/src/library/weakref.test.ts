import { describe, expect, it } from 'vitest';
import { printedHere } from '../run/testdata/run-here.ts';

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
    expect(await printedHere(source)).toBe('0 Node 1\n');
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
    expect(await printedHere(source)).toBe('b is done\nend\na is done\n');
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
    expect(await printedHere(source)).toBe(
      `${['int', 'str', 'tuple', 'list', 'dict', 'NoneType'].map((name) => `cannot create weak reference to '${name}' object`).join('\n')}\nTrue\n`,
    );
  });
});

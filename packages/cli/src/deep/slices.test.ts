import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '@sallyport/analyze/languages';
import { newBareTexts, newCodeReader } from '@sallyport/analyze/outline';
import { proposeSlices, type DeepFile, type Slice } from '@sallyport/assist/deep';

const reader = newCodeReader(analyzeLanguages);
const bareText = newBareTexts(analyzeLanguages);

const slices = async (
  files: Readonly<Record<string, string>>,
  known: readonly string[] = ['execute'],
): Promise<readonly Slice[]> => {
  const read: DeepFile[] = [];
  for (const [path, text] of Object.entries(files)) {
    const seen = await reader.outline({ path, text });
    if ('problem' in seen) throw new Error(seen.problem);
    const bare = (await bareText({ path, text })) ?? '';
    read.push({ path, text, bare, language: path.endsWith('.py') ? 'python' : 'javascript', outline: seen.outline });
  }
  return proposeSlices(read, { isKnown: (dotted) => known.includes(dotted.split('.').at(-1) ?? '') });
};

const symbols = (all: readonly Slice[]): readonly string[] => all.map(({ file, symbol }) => `${file.path} ${symbol}`);

describe('what is worth asking about', () => {
  it('are doors, calls nobody knows with data or into calls that are known, and checks, gravest first', async () => {
    const all = await slices({
      'a.py': `import acme
def plain(a):
    return a + 1
def dull(a):
    cursor.execute(a)
def hands_on(a):
    acme.store(a)
@bus.subscriber("x")
def door(message):
    acme.store(message.body)
def pulls():
    cursor.execute(acme.fetch())
def is_allowed(user):
    return user.level > acme.level()
def own(a):
    plain(a)
`,
    });
    expect(symbols(all)).toEqual(['a.py door', 'a.py pulls', 'a.py is_allowed', 'a.py hands_on']);
  });

  it('are handlers of routes, with all that lies in them', async () => {
    const [only, ...more] = await slices({
      'a.ts':
        "import { go } from '@acme/go';\napp.get('/x', async (req, res) => {\n  const f = (x) => go(x);\n  f(req.query.a);\n  this.db.rows(req.body, { mode: 1 });\n});\n",
    });
    expect(more).toEqual([]);
    expect([only?.from, only?.to]).toEqual([2, 6]);
    expect(
      [...(only?.names ?? [])].map(([name, seen]) => [
        name,
        seen.map(({ form, module, dotted, keys }) => [form, module, dotted, ...keys]),
      ]),
    ).toEqual([
      ['@acme/go.go', [['call', '@acme/go', 'go', '0']]],
      ['f', [['call', '', 'f', '0']]],
      ['this.db.rows', [['call', '', 'this.db.rows', '0', '1', 'mode']]],
    ]);
  });

  it('names calls as rules can write them, and leaves out what they cannot', async () => {
    const [only] = await slices({
      'a.py': `import acme.queue as q
from .db import run as go
from acme import context
def handle(event):
    go(event)
    q.send(event, to=1)
    rows[0].go(event)
    make().run(event)
    self.db.keep(event)
    page.raw = event
    print(context.user.name)
`,
    });
    expect(
      [...(only?.names ?? [])].map(([name, [seen]]) => [name, seen?.form, seen?.dotted, seen?.isWide, seen?.keys]),
    ).toEqual([
      ['.db.run', 'call', 'go', false, ['0']],
      ['acme.queue.send', 'call', 'acme.queue.send', true, ['0', 'to']],
      ['make', 'call', 'make', false, []],
      ['self.db.keep', 'call', 'self.db.keep', false, ['0']],
      ['page.raw=', 'assignment', 'page.raw', false, []],
      ['print', 'call', 'print', false, ['0']],
      ['handle()', 'parameter', 'handle', false, ['event']],
      ['acme.context.user.name', 'member', 'acme.context.user.name', true, []],
    ]);
  });

  it('are the functions within one that is too long to be shown', async () => {
    const body = Array.from({ length: 400 }, (_, index) => `    x${String(index)} = "${'y'.repeat(20)}"`).join('\n');
    const all = await slices({
      'a.py': `def outer(event):\n${body}\n    def handle_it(event):\n        acme_store(event)\n`,
    });
    expect(symbols(all)).toEqual(['a.py outer.handle_it']);
  });

  it('takes time in proportion to the code', async () => {
    const one = (index: number): string => `def handle_${String(index)}(event):\n    store_${String(index)}(event)\n`;
    const all = await slices({ 'a.py': Array.from({ length: 4_000 }, (_, index) => one(index)).join('') });
    expect(all).toHaveLength(4_000);
  });
});

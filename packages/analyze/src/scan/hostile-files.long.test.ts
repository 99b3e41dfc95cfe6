/** The whole way of a file, with the rules that are shipped: cut at every byte and changed at random, it never throws and points into the text. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { loadRules } from '../rules/load.ts';
import { newFileScanner } from './scan-file.ts';

const folder = join(import.meta.dirname, '../../../../rules');
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ya?ml$/u.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .sort()
  .map((path) => ({ path: path.slice(folder.length + 1), text: readFileSync(path, 'utf8') }));
const { rules } = loadRules({ files });
const scanner = newFileScanner(rules, analyzeLanguages);

const samples: Readonly<Record<string, string>> = {
  'a.py': `import os, sqlite3
from flask import Flask, request as r
app = Flask(__name__)
class A(B):
    x: int = 1
    @app.route("/<n>", methods=["POST"])
    async def f(self, n, *a, k=None, **kw) -> str:
        q = f"select {r.args['q']!r:>{n}} from t" + (n or "") % ()
        try:
            with open(r.form.get("p")) as g, sqlite3.connect(":memory:") as c:
                c.execute(q); os.system("ls " + n)
        except (OSError, E) as e:
            raise X from e
        else:
            [y async for y in z if (w := y)]
        match n:
            case {"a": [1, *b], **c} | A(x=2): return eval(n) if b else lambda v: v
        return r"""<b>""" '\\u00e9' n[1:-1]
`,
  'a.tsx': `import { exec } from 'child_process';
import express, * as e from "express";
const app: e.Express = express();
export default class A<T extends B> extends C implements D {
  #p = 1; static { this.x ??= 2 }
  @dec() async *f({ a, ...b }: Q, c = /[a/]+\\/(b)$/gi): Promise<void> {
    for await (const x of y) { label: while (a) break label; }
    try { exec(\`ls \${a?.b!["c"] as string}\`); } catch { throw new E } finally { delete a.b }
    return <div {...b} dangerouslySetInnerHTML={{ __html: c }} onClick={() => eval(a)}>é {a} &amp; <></></div>;
  }
}
app.get('/:id', (req, res) => { res.send('<b>' + req.query.q + req.params['id']); switch (a) { case 1: default: } });
`,
};

const check = (path: string, text: string): void => {
  const look = scanner.look({ path, text });
  for (const { span, flow, message, fix } of look.findings) {
    for (const { start, end } of [
      span,
      ...flow.map((step) => step.span),
      ...(fix?.edits.map((edit) => edit.span) ?? []),
    ]) {
      expect(start.offset).toBeGreaterThanOrEqual(0);
      expect(end.offset).toBeGreaterThanOrEqual(start.offset);
      expect(end.offset).toBeLessThanOrEqual(text.length);
    }
    expect(message).not.toBe('');
  }
  // Nothing here is large or deep: what is not looked at is our mistake.
  expect(look.diagnostics.filter(({ incomplete }) => incomplete)).toEqual([]);
};

describe.each(Object.entries(samples))('%s', (path, text) => {
  it('is found weak while it is whole', async () => {
    await scanner.prepare({ path, text });
    expect(scanner.look({ path, text }).findings).not.toEqual([]);
  });

  it('can be cut at every place', () => {
    for (let at = 0; at <= text.length; at += 1) {
      check(path, text.slice(0, at));
      check(path, text.slice(at));
    }
  });

  it('can be changed at random', () => {
    const pieces = [
      '(',
      ')',
      '[',
      '{',
      '}',
      '"',
      "'",
      '`',
      '"""',
      '\n',
      '\r',
      '\t',
      ' ',
      '\\',
      '#',
      '/*',
      '*/',
      '${',
      '<',
      '>',
      '=',
      ':',
      ',',
      '.',
      '@',
      '\0',
      '\u2028',
      'é',
      '😀',
      '\uD800',
      'if ',
      'def f',
      'class ',
      'lambda',
      'return ',
      'await ',
      '=>',
      '...',
      'f"{',
    ];
    const change = fc.record({
      at: fc.nat(text.length),
      gone: fc.nat(30),
      piece: fc.oneof(
        fc.constantFrom(...pieces),
        fc.nat(text.length).map((from) => text.slice(from, from + 40)),
      ),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
        check(
          path,
          changes.reduce((now, { at, gone, piece }) => now.slice(0, at) + piece + now.slice(at + gone), text),
        );
      }),
      { numRuns: 1_500 },
    );
  });
});

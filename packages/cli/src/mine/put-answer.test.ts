import { describe, expect, it } from 'vitest';
import { putAnswer } from './put-answer.ts';

const store = `"""Things."""
import os
from typing import Any


class Store:
    def __init__(self, root):
        self.root = root

    @property
    def size(self):
        # counted each time
        return len(os.listdir(self.root))

    def read(self, name):
        """The text of a thing."""
        with open(os.path.join(self.root, name)) as file:
            return file.read()


def first(items: list[Any]):
    return items[0]
`;

const put = async (path: string, text: string, symbol: string, answer: string): Promise<string> => {
  const end = await putAnswer({ path, text }, symbol, answer);
  return end.kind === 'put' ? end.text : `${end.kind}: ${end.why}`;
};

describe('a Python answer', () => {
  it.each([
    ['alone', 'def read(self, name):\n    """X."""\n    text = """a\nb"""\n    return text\n'],
    [
      'indented as in its class',
      '    def read(self, name):\n        """X."""\n        text = """a\nb"""\n        return text\n',
    ],
    [
      'within its class',
      'class Store:\n    def read(self, name):\n        """X."""\n        text = """a\nb"""\n        return text\n',
    ],
  ])('comes into its place: %s', async (_, answer) => {
    const text = await put('a.py', store, 'Store.read', answer);
    expect(text).toContain(
      '        return len(os.listdir(self.root))\n\n    def read(self, name):\n        """X."""\n',
    );
    expect(text).toContain('        text = """a\nb"""\n        return text\n\n\ndef first(');
    expect(text).not.toContain('open(');
  });

  it('brings imports and helpers that the file lacks, and no others', async () => {
    const answer =
      'import os\nimport re\nfrom __future__ import annotations\n\nLIMIT = 3\n\ndef first(items):\n    return 1\n\nclass Store:\n    def read(self, name):\n        return re.sub("a", "b", name)[:LIMIT]\n\nprint(1)\n';
    const text = await put('a.py', store, 'Store.read', answer);
    expect(text).toContain('"""Things."""\nimport re\nimport os\n');
    expect(text).toContain('LIMIT = 3\n\nclass Store:\n    def __init__');
    expect(text).not.toMatch(/print|__future__|return 1/u);
    expect(text).toContain('return items[0]');
  });

  it('brings an import that the file has within functions alone, and each of several in one line', async () => {
    const file =
      'import os\n\n\ndef sign(text):\n    import hmac\n    return hmac.new(text)\n\n\ndef last():\n    return os.sep\n';
    const text = await put(
      'a.py',
      file,
      'sign',
      'import hmac, os, importlib\n\ndef sign(text):\n    return hmac.new(text, 1)\n',
    );
    expect(text.startsWith('import hmac\nimport importlib\nimport os\n\n\ndef sign(text):\n    return hmac')).toBe(
      true,
    );
  });

  it('may begin with an import of several modules', async () =>
    expect(await put('a.py', store, 'first', 'def first(items):\n    import os, sys\n    return sys.argv\n')).toContain(
      'def first(items):\n    import os, sys\n    return sys.argv\n',
    ));

  it('keeps the decorators of the file where it has none, and takes its own', async () => {
    expect(await put('a.py', store, 'Store.size', 'def size(self):\n    return 1')).toContain(
      '    @property\n    def size(self):\n        return 1\n\n    def read',
    );
    expect(await put('a.py', store, 'Store.size', '@cached\ndef size(self):\n    return 1')).toContain(
      '\n    @cached\n    def size(self):\n        return 1\n\n    def read',
    );
  });

  it('says what it is not', async () => {
    expect(await put('a.py', store, 'Store.read', 'def read(:\n')).toMatch(/^does-not-parse: line 1/u);
    expect(await put('a.py', store, 'Store.read', 'def write(self): pass\n')).toBe(
      'no-entry-point: nothing called read is defined',
    );
    expect(await put('a.py', store, 'Store.gone', 'def gone(self): pass\n')).toMatch(/^not-available/u);
  });
});

const api = `import { join } from 'node:path';

/** The place of a thing. */
export function place(root: string, name: string): string {
  return join(root, name);
}

export const length = (text: string): number => {
  const all = text.length;
  return all;
};

export class Box {
  private static open(name: string): string {
    return name + '!';
  }
}

exports.old = function (a) {
  return a + 1;
};
`;

describe('an answer in TypeScript', () => {
  it.each([
    [
      'place',
      'export function place(r: string): string {\n  return r;\n}',
      '/** The place of a thing. */\nexport function place(r: string): string {\n  return r;\n}\n',
    ],
    ['place', 'export const place = (r: string): string => r;', 'export const place = (r: string): string => r;\n'],
    [
      'place',
      'const place = (r: string): string => {\n  return r;\n};',
      'export const place = (r: string): string => {\n  return r;\n};',
    ],
    [
      'length',
      'export function length(t: string): number {\n  return 1;\n}',
      'export const length = function length(t: string): number {\n  return 1;\n};',
    ],
    [
      'Box.open',
      'open(n: string): string {\n  return n;\n}',
      'export class Box {\n  private static open(n: string): string {\n  return n;\n}\n}',
    ],
    [
      'Box.open',
      'class Box {\n  private static open(n: string) { return n; }\n}',
      'export class Box {\n  private static open(n: string) { return n; }\n}',
    ],
    ['Box.open', 'function open(n: string) { return n; }', 'open(n: string) { return n; }\n}'],
    ['old', 'function old(a) { return a; }', 'exports.old = function old(a) { return a; };'],
  ])('comes into its place: %s', async (symbol, answer, expected) => {
    const text = await put('a.ts', api, symbol, answer);
    expect(text).toContain(expected);
  });

  it('brings imports that the file lacks', async () => {
    const text = await put(
      'a.ts',
      api,
      'place',
      "import { join } from 'node:path';\nimport { sep } from 'node:path';\nconst mark = 1;\nfunction place(): string {\n  return sep;\n}",
    );
    expect(text.startsWith("import { sep } from 'node:path';\nimport { join } from 'node:path';\n")).toBe(true);
    expect(text).toContain('const mark = 1;\n\nexport function place(): string {');
  });

  // A name that is imported twice is a syntax error: answers that repeated an import with one name more did not parse.
  it.each([
    ["import { join, sep } from 'node:path';", "import { sep } from 'node:path';"],
    ["import path, { join } from 'node:path';", "import path from 'node:path';"],
    ["import path, { join, sep as other } from 'node:path';", "import path, { sep as other } from 'node:path';"],
    ["import type { join, ParsedPath } from 'node:path';", "import type { ParsedPath } from 'node:path';"],
    ["import { type ParsedPath, join } from 'node:path';", "import { type ParsedPath } from 'node:path';"],
    ["import * as join from 'node:path';", ''],
    ["import { Box } from './a.js';", ''],
    ["import 'node:path';", "import 'node:path';"],
  ])('brings of an import what the file lacks: %s', async (line, brought) => {
    const text = await put('a.ts', api, 'place', `${line}\nfunction place(): string {\n  return '';\n}`);
    expect(text.slice(0, text.indexOf("import { join } from 'node:path';")).trim()).toBe(brought);
  });

  it('brings of what is required the names that the file lacks', async () => {
    const file =
      "const { join } = require('path');\nconst fs = require('fs');\n\nfunction read(a) {\n  return join(a);\n}\n";
    const text = await put(
      'a.js',
      file,
      'read',
      "const { join, sep: mark } = require('path');\nconst fs = require('fs');\n\nfunction read(a) {\n  return mark;\n}",
    );
    expect(text).toBe(
      "const { join } = require('path');\nconst fs = require('fs');\n\nconst { sep: mark } = require('path');\n\nfunction read(a) {\n  return mark;\n}\n",
    );
  });

  it('may be a method alone with imports and helpers above it', async () => {
    const text = await put(
      'a.ts',
      api,
      'Box.open',
      "import { join, sep } from 'node:path';\n\nconst mark = '?';\n\nstatic open(n: string): string {\n  return n + mark + sep;\n}",
    );
    expect(text.startsWith("import { sep } from 'node:path';\nimport { join }")).toBe(true);
    expect(text).toContain("const mark = '?';\n\nexport class Box {\n  static open(n: string)");
  });
});

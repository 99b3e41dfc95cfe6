import { describe, expect, it } from 'vitest';
import { repairText } from '../testing/repair-text.ts';

/** `random.choice(x)` → `secrets.choice(x)`: one import comes, one may go. */
const rule = 'pattern: random.choice(...), metadata: {rewrite: python.secure-random}';
const repaired = async (text: string): Promise<string> => (await repairText({ text, rule })).text;

describe('an import that comes', () => {
  it.each([
    [
      'before packages',
      'import random\nfrom flask import Flask\nrandom.seed()\nrandom.choice(x)\n',
      'import random\nimport secrets\nfrom flask import Flask\nrandom.seed()\nsecrets.choice(x)\n',
    ],
    [
      'as a group of its own',
      '"""Docs."""\nfrom flask import Flask\ndef f():\n    import random\n    return random.choice(x)\n',
      '"""Docs."""\nimport secrets\n\nfrom flask import Flask\ndef f():\n    import random\n    return secrets.choice(x)\n',
    ],
    [
      'behind the docstring',
      '"""Docs."""\n\ndef f():\n    import random\n    return random.choice(x)\n',
      '"""Docs."""\n\nimport secrets\n\ndef f():\n    import random\n    return secrets.choice(x)\n',
    ],
    [
      'behind __future__',
      'from __future__ import annotations\n\ndef f():\n    import random\n    return random.choice(x)\n',
      'from __future__ import annotations\n\nimport secrets\n\ndef f():\n    import random\n    return secrets.choice(x)\n',
    ],
    [
      'behind a shebang',
      '#!/usr/bin/env python\n# Copyright\n\ndef f():\n    import random\n    return random.choice(x)\n',
      '#!/usr/bin/env python\n# Copyright\n\nimport secrets\n\ndef f():\n    import random\n    return secrets.choice(x)\n',
    ],
    [
      'with the line ends of the file',
      'import random\r\nimport os\r\nrandom.choice(x)\r\n',
      'import os\r\nimport secrets\r\nsecrets.choice(x)\r\n',
    ],
    [
      'behind a byte order mark',
      '\uFEFFdef f():\n    import random\n    return random.choice(x)\n',
      '\uFEFFimport secrets\n\ndef f():\n    import random\n    return secrets.choice(x)\n',
    ],
    [
      'under another name where its own is taken',
      'import random\nsecrets = []\nrandom.choice(secrets)\n',
      'import secrets as secrets_module\nsecrets = []\nsecrets_module.choice(secrets)\n',
    ],
    [
      'not at all where it is there',
      'import random\nimport secrets as s\nrandom.choice(x)\n',
      'import secrets as s\ns.choice(x)\n',
    ],
  ])('goes %s', async (_, before, after) => {
    expect(await repaired(before)).toBe(after);
  });
});

describe('an import that nothing uses any more', () => {
  it.each([
    ['goes with its line', 'import random  # dice\nrandom.choice(x)\n', 'import secrets\nsecrets.choice(x)\n'],
    [
      'goes out of a list',
      'import os, random, sys\nrandom.choice(x)\n',
      'import os, sys\nimport secrets\nsecrets.choice(x)\n',
    ],
    [
      'goes out of the end of a list',
      'from random import seed, choice\nchoice(x)\nseed()\n',
      'import secrets\nfrom random import seed\nsecrets.choice(x)\nseed()\n',
    ],
    [
      'goes out of a list in parentheses',
      'from random import (\n    choice,\n    seed,\n)\nchoice(x)\nseed()\n',
      'import secrets\nfrom random import (\n    seed,\n)\nsecrets.choice(x)\nseed()\n',
    ],
    [
      'stays where something else uses it',
      'import random\nrandom.choice(x)\nrandom.shuffle(x)\n',
      'import random\nimport secrets\nsecrets.choice(x)\nrandom.shuffle(x)\n',
    ],
    [
      'stays where it is exported',
      'import random\n__all__ = ["random"]\nrandom.choice(x)\n',
      'import random\nimport secrets\n__all__ = ["random"]\nsecrets.choice(x)\n',
    ],
    [
      'stays inside try',
      'try:\n    import random\nexcept ImportError:\n    random = None\nrandom.choice(x)\n',
      'import secrets\n\ntry:\n    import random\nexcept ImportError:\n    random = None\nsecrets.choice(x)\n',
    ],
  ])('%s', async (_, before, after) => {
    expect(await repaired(before)).toBe(after);
  });
});

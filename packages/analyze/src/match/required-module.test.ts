import { expect, it } from 'vitest';
import { analyzeLanguages } from '../languages/languages.ts';
import { loadRules } from '../rules/load.ts';
import { newFileScanner } from '../scan/scan-file.ts';

const { rules } = loadRules({
  files: [
    {
      path: 'r.yaml',
      text: `rules:
  - id: r
    languages: [javascript, typescript]
    message: m
    severity: LOW
    pattern: require("@acme/queue").receive(...)
`,
    },
  ],
});

it.each([
  ["import { receive as take } from '@acme/queue';\ntake(1);", [2]],
  ["import * as q from '@acme/queue';\nq.receive(1);\nq.send(1);", [2]],
  ["const { receive } = require('@acme/queue');\nreceive(1);", [2]],
  ["const q = await import('@acme/queue');\nq.receive(1);", [2]],
  ["require('@acme/queue').receive(1);", [1]],
  ["import { receive } from '@acme/other';\nreceive(1);\nconst queue = {}; queue.receive(1);", []],
  ['receive(1);', []],
])('a member of a module in a pattern is that of %j', async (text, lines) => {
  const scanner = newFileScanner(rules, analyzeLanguages);
  const file = { path: 'a.ts', text };
  await scanner.prepare(file);
  expect(scanner.look(file).findings.map(({ span }) => span.start.line)).toEqual(lines);
});

/** The scanner that judges of repairs ask: it has to see a file as a scan of the disk does. */
import { expect, it } from 'vitest';
import { readRules } from '../rules-in/read-rules.ts';
import { newScanner } from './new-scanner.ts';

const pack = await readRules([], process.cwd(), 'default');
const weak = 'import os\n\nname = input()\nos.system("ls " + name)\n';

it('takes a file for code by its ending, not by how it begins', async () => {
  const text = `# a comment as Python has it\nimport: os\nfor: each\nrun: |\n${weak.replaceAll(/^/gmu, '  ')}`;
  const scanner = newScanner(pack, '/nowhere', 10_000);
  const { findings, complete, diagnostics } = await scanner.look([{ path: 'settings.yaml', text }]);
  expect({ findings, complete, diagnostics }).toEqual({ findings: [], complete: true, diagnostics: [] });
});

it('still takes a script without an ending for code', async () => {
  const scanner = newScanner(pack, '/nowhere', 10_000);
  const { findings } = await scanner.look([{ path: 'bin/list', text: `#!/usr/bin/env python3\n${weak}` }]);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('python.command.from-local-input');
});

it('looks at a file that said from the beginning that it is generated', async () => {
  const scanner = newScanner(pack, '/nowhere', 10_000);
  const { findings, complete } = await scanner.look([{ path: 'made.py', text: `# @generated\n${weak}` }]);
  expect(complete).toBe(true);
  expect(findings.map(({ ruleId }) => ruleId)).toContain('python.command.from-local-input');
});

it('does not let a repair hide a file behind such a mark', async () => {
  const scanner = newScanner(pack, '/nowhere', 10_000);
  const before = await scanner.look([{ path: 'list.py', text: weak }]);
  const after = await scanner.look([{ path: 'list.py', text: `# @generated\n${weak}` }]);
  expect([before.complete, after.complete]).toEqual([true, false]);
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pythonLanguage } from '../languages/python/index.ts';
import { loadRules } from '../rules/load.ts';
import { newFileScanner } from '../scan/scan-file.ts';
import { applyRepairs } from './apply.ts';
import { newRepairer } from './repairer.ts';

const folder = join(import.meta.dirname, '../../../../rules');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const { rules } = loadRules({
  files: files.map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') })),
});
const repaired = rules.filter((rule) => rule.at.path.startsWith('python/') && rule.meta.rewrites !== undefined);
const samples = [...new Set(repaired.map((rule) => rule.at.path.replace(/\.yaml$/u, '.py')))];
const scanner = newFileScanner(repaired, [pythonLanguage]);
const repairer = newRepairer(repaired, [pythonLanguage]);

/** Broken texts: cut in the middle, with Windows line ends and a byte order mark, with tabs, with a bracket too many. */
const variants = (text: string): readonly string[] => [
  text.slice(0, Math.floor(text.length * 0.6)),
  text.slice(Math.floor(text.length * 0.4)),
  `\uFEFF${text.replaceAll('\n', '\r\n')}`,
  text.replaceAll('    ', '\t'),
  text.replace(/\)\n/u, '))\n'),
  text.trimEnd(),
];

describe('repairs of broken and unusual texts', () => {
  it.each(samples)('%s', async (sample) => {
    const source = readFileSync(join(folder, sample), 'utf8');
    for (const text of variants(source)) {
      const path = 'app.py';
      const before = scanner.look({ path, text });
      for (const found of before.findings) {
        const outcome = await repairer.repairsFor({ ...found, fingerprint: '' }, { path, text }, () =>
          Promise.resolve(undefined),
        );
        if (outcome.kind === 'none') {
          expect(outcome.why).not.toMatch(/failed here/u);
          continue;
        }
        for (const { edits } of outcome.repairs) {
          const own = edits.filter((edit) => edit.path === path);
          for (const [index, { start, end }] of own.entries()) {
            expect(start).toBeGreaterThanOrEqual(own[index - 1]?.end ?? 0);
            expect(end).toBeGreaterThanOrEqual(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
          const after = applyRepairs(path, text, [edits]).text;
          expect(pythonLanguage.parse(after, 'python').problems.length).toBeLessThanOrEqual(
            pythonLanguage.parse(text, 'python').problems.length,
          );
          if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
        }
      }
    }
  });
});

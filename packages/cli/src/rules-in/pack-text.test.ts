import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packageRoot } from '../package-root.ts';
import { loadRuleFiles } from './load-files.ts';
import { parsePackText, toPackText } from './pack-text.ts';

const pack = loadRuleFiles(['rules/python/sql', 'rules/python/command'], join(packageRoot, '../..'));

it('gives back the rules that went in', () => {
  expect(pack.rules.length).toBeGreaterThan(3);
  expect(parsePackText(toPackText(pack))).toEqual(JSON.parse(JSON.stringify(pack)));
});

it('makes what rules share one object', () => {
  const taint = parsePackText(toPackText(pack)).rules.flatMap(({ body }) => (body.mode === 'taint' ? [body] : []));
  const all = taint.flatMap(({ sources }) => sources);
  expect(new Set(all).size).toBe(new Set(all.map((source) => JSON.stringify(source))).size);
  expect(new Set(all).size).toBeLessThan(all.length);
});

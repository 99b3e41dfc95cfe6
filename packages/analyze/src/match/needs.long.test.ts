/** The quick look must never change what is found: with and without it, every formula of every rule gives the same on every sample. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pythonLanguage } from '../languages/python/index.ts';
import { buildNames } from '../names/build-names.ts';
import { loadRules } from '../rules/load.ts';
import type { Formula } from '../rules/rule.ts';
import { newMatcher } from './new-matcher.ts';

const root = join(import.meta.dirname, '..', '..', '..', '..', 'rules');

const everywhere = (formula: Formula): Formula => {
  const needs = { kind: 'nothing' } as const;
  switch (formula.kind) {
    case 'pattern':
    case 'regex':
      return { ...formula, needs };
    case 'or':
    case 'and':
      return { ...formula, needs, operands: formula.operands.map((operand) => everywhere(operand)) };
    default:
      return { ...formula, needs, operand: everywhere(formula.operand) };
  }
};

it('finds the same with and without looking at words first', () => {
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'));
  const files = names
    .filter((name) => name.endsWith('.yaml'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
  const readShared = (path: string): string | undefined =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : undefined;
  const { rules } = loadRules({ files, readShared });
  const formulas = rules
    .filter((rule) => rule.languages.includes('python'))
    .flatMap(({ body }) =>
      body.mode === 'search'
        ? [body.formula]
        : [...body.sources, ...body.sinks, ...body.sanitizers].map((one) => one.formula),
    )
    .map((quick) => ({ quick, full: everywhere(quick) }));
  expect(formulas.length).toBeGreaterThan(100);
  const quickly = newMatcher([pythonLanguage]);
  const fully = newMatcher([pythonLanguage]);
  let total = 0;
  for (const name of names.filter((one) => one.endsWith('.py'))) {
    const unit = pythonLanguage.parse(readFileSync(join(root, name), 'utf8'), 'python');
    const context = { path: name, unit, names: buildNames(unit) };
    for (const { quick, full } of formulas) {
      const found = fully.matches(full, context).map(({ start, end }) => `${start}:${end}`);
      total += found.length;
      expect(quickly.matches(quick, context).map(({ start, end }) => `${start}:${end}`)).toEqual(found);
    }
  }
  expect(total).toBeGreaterThan(1000);
});

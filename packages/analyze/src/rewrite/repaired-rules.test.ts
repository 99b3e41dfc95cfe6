import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isShared, loadRules } from '../rules/load.ts';
import { rewriteNames } from './registry.ts';

const folder = join(import.meta.dirname, '../../../../rules');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const { rules } = loadRules({
  files: files.map((name) => ({ path: name, text: readFileSync(join(folder, name), 'utf8') })),
});
const own = rules.filter((rule) => !isShared(rule.at.path));

/** Whether a sample beside the rule shows what its repairs make of it. */
const isShown = (path: string): boolean =>
  ['py', 'js', 'ts', 'tsx', 'jsx', 'mjs', 'cjs', 'html'].some((ending) =>
    existsSync(join(folder, path.replace(/\.yaml$/u, `.fixed.${ending}`))),
  );

const share = (language: string): number => {
  const all = own.filter((rule) => rule.at.path.startsWith(`${language}/`));
  return Math.floor((100 * all.filter((rule) => isShown(rule.at.path)).length) / all.length);
};

describe('the shipped rules', () => {
  it('name rewrites that exist', () => {
    const known = new Set(rewriteNames());
    expect(own.flatMap((rule) => (rule.meta.rewrites ?? []).filter((name) => !known.has(name)))).toEqual([]);
  });
  // These shares only grow: raise the numbers when they are behind.
  it('have repairs with a sample that shows them', () => {
    expect(share('python')).toBeGreaterThanOrEqual(59);
    expect(share('javascript')).toBeGreaterThanOrEqual(68);
  });
  it('show the repair of every rule of Python that names a rewrite, but for those whose sample it does not fit', () => {
    const missing = own
      .filter(
        (rule) => rule.at.path.startsWith('python/') && rule.meta.rewrites !== undefined && !isShown(rule.at.path),
      )
      .map((rule) => rule.meta.id);
    expect(missing).toEqual(['python.llm.output-in-shell', 'python.llm.output-in-sql']);
  });
  it('show the repair of every rule of JavaScript that names a rewrite, but for those whose sample it does not fit', () => {
    const missing = own
      .filter(
        (rule) => rule.at.path.startsWith('javascript/') && rule.meta.rewrites !== undefined && !isShown(rule.at.path),
      )
      .map((rule) => rule.meta.id);
    expect(missing).toEqual([
      'javascript.code.eval-of-values',
      'javascript.llm.output-executed',
      'javascript.secrets.fallback-secret',
    ]);
  });
});

import type { AstNode, Stmt } from '../ast.ts';
import { parse } from '../parse.ts';
import type { Mode } from '../lexer.ts';

/**
 * A tree as one line: `Kind(field field …)` without positions, empty lists and absent parts. For tests.
 */
const show = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
  if (typeof value === 'bigint') return `${value}n`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const { kind, ...rest } = value as AstNode & Record<string, unknown>;
  const fields = Object.entries(rest)
    .filter(([name, field]) => !/^(start|end|.*Start|simple)$/.test(name) && field !== null && field !== false)
    .filter(([, field]) => !(Array.isArray(field) && field.length === 0))
    .map(([name, field]) => (typeof field === 'boolean' ? name : show(field)));
  return fields.length === 0 ? String(kind) : `${String(kind)}(${fields.join(' ')})`;
};

/** The statements of a text, one line each. */
export const showAll = (text: string, mode: Mode): readonly string[] =>
  parse(text, { mode }).module.body.map((stmt: Stmt) => show(stmt));

/** Statements one after the other, and what is certainly bound after branches of which one runs. */
import type { Stmt } from '../../syntax/ast.ts';
import type { Emitter } from '../emitter.ts';
import { statement } from './statement.ts';

/** Statements, a line each: line breaks are where the emitted code can be read. */
export const block = (c: Emitter, body: readonly Stmt[]): string => {
  let code = '';
  for (const node of body) code += `${statement(c, node)}\n`;
  return code;
};

export interface Branch {
  readonly code: string;
  /** Names certainly bound at its end. */
  readonly assigned: ReadonlySet<string>;
  /** Whether control never reaches its end. */
  readonly ends: boolean;
}

/** A block that may or may not run, or not to its end: what it binds counts only inside of it, unless branches are joined. */
export const branch = (c: Emitter, body: readonly Stmt[]): Branch => ({
  ...apart(c, () => block(c, body)),
  ends: endsAlways(body),
});

/** Emits code of which nobody knows how far it comes. */
export const apart = (c: Emitter, emit: () => string): Omit<Branch, 'ends'> => {
  const before = c.frame.assigned;
  c.frame.assigned = new Set(before);
  const code = emit();
  const { assigned } = c.frame;
  c.frame.assigned = before;
  return { code, assigned };
};

/** After branches of which exactly one runs. */
export const joinBranches = (c: Emitter, branches: readonly Omit<Branch, 'code'>[]): void => {
  const [first, ...others] = branches.filter((one) => !one.ends);
  if (first === undefined) return;
  for (const name of first.assigned) if (others.every((one) => one.assigned.has(name))) c.frame.assigned.add(name);
};

/** Whether control never reaches the end of a body. */
export const endsAlways = (body: readonly Stmt[]): boolean => {
  const last = body.at(-1);
  switch (last?.kind) {
    case 'Return':
    case 'Raise':
    case 'Continue':
    case 'Break':
      return true;
    case 'If':
      return last.orelse.length > 0 && endsAlways(last.body) && endsAlways(last.orelse);
    default:
      return false;
  }
};

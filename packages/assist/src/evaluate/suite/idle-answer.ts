import { blankC } from '../text/blank-c.ts';
import type { Task } from './task.ts';

/**
 * An answer to a task that has its entry point and does nothing (returns zero, null, nothing), made after one that works; `undefined` where none can be made.
 *
 * By form alone: an idle answer that does not compile passes no test, so it is never held against one.
 */
export const idleAnswer = ({ language, entry }: Task, good: string): string | undefined => {
  if (entry === undefined || !/^[\w$]+$/u.test(entry.name)) return undefined;
  const { kind, name } = entry;
  switch (language) {
    case 'c':
      return withoutBody(good, name);
    case 'python':
      if (kind === 'program') return 'pass\n';
      // What is defined last counts; what stands around it stays, because tests may import it.
      return new RegExp(String.raw`^def ${name}\b`, 'mu').test(good)
        ? `${good}\n\ndef ${name}(*given, **named):\n    return None\n`
        : undefined;
    case 'javascript':
    case 'typescript':
      if (kind === 'program') return 'export {};\n';
      return new RegExp(String.raw`^export\s+(?:async\s+)?(?:function\s+|const\s+)${name}\b`, 'mu').test(good)
        ? `export function ${name}() {}\n`
        : undefined;
    case 'go':
    case 'java':
      return undefined;
    default:
      return language satisfies never;
  }
};

/** The program with nothing but a zero in the body of one function. */
const withoutBody = (text: string, name: string): string | undefined => {
  const code = blankC(text);
  const head = new RegExp(String.raw`([A-Za-z_][\w\s*]*?)\b${name}\s*\([^;{}]*\)\s*\{`, 'u').exec(code);
  if (head === null) return undefined;
  const begin = head.index + head[0].length;
  const end = closing(code, begin);
  const type = (head[1] ?? '').replaceAll(/\b(?:static|inline|extern|_Noreturn)\b/gu, '').trim();
  return end === undefined
    ? undefined
    : `${text.slice(0, begin)}${type === 'void' ? '' : ` return (${type}){0}; `}${text.slice(end)}`;
};

/** Where the brace stands that closes a body which begins at `from`. */
const closing = (code: string, from: number): number | undefined => {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '{') depth++;
    if (code[at] === '}' && --depth === 0) return at;
  }
  return undefined;
};

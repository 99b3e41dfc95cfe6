import { otherNames } from './stand-ins.ts';

/** Built-in names that reach out, and what stands in for them in `sallyport_lab`. */
const builtins: Readonly<Record<string, string>> = {
  open: 'open_file',
  input: 'ask',
  print: 'say',
  eval: 'work_out',
  exec: 'run_text',
  compile: 'run_text',
  __import__: 'import_by_name',
};

/**
 * A program's text as a module that meets the stand-ins: its imports of what reaches out go to them, and so do the built-in functions
 * that it names.
 *
 * `main`: what stands below `if __name__ == '__main__'` runs when the module is imported, or is left out.
 */
export const preparedModule = (text: string, main: 'runs' | 'left out'): string => {
  const own = (main === 'left out' ? text.replace(/^if __name__ == ["']__main__["']:[^]*$/mu, '') : text)
    .split('\n')
    .map(withOtherNames)
    .join('\n');
  const bound = Object.entries(builtins)
    .filter(([name]) => new RegExp(`(?<![.\\w])${name}\\s*\\(`, 'u').test(own))
    .map(([name, standIn]) => `${standIn} as ${name}`);
  const head = [
    ...(bound.length === 0 ? [] : [`from sallyport_lab import ${bound.join(', ')}`]),
    ...(main === 'runs' ? ['__name__ = "__main__"'] : []),
    '__file__ = "/srv/app/program.py"',
  ].join('\n');
  // Imports of `__future__` have to stand first.
  const future = [...own.matchAll(/^from __future__ import [^\n]*\n/gmu)].at(-1);
  const at = future === undefined ? 0 : future.index + future[0].length;
  return `${own.slice(0, at)}${head}\n${own.slice(at)}\n`;
};

/** An import statement that names the stand-ins. Other lines come back as they are. */
const withOtherNames = (line: string): string => {
  const [, blank = '', from, names = ''] = /^(\s*)from\s+([\w.]+)\s+import\s+(.*)$/u.exec(line) ?? [];
  if (from !== undefined) {
    const near = from.replace(/^\.+/u, '');
    return `${blank}from ${near === '' ? 'sallyport_near' : (otherNames[near] ?? near)} import ${names}`;
  }
  const [, indent = '', listed] = /^(\s*)import\s+([\w., \t]+?)\s*(?:#.*)?$/u.exec(line) ?? [];
  if (listed === undefined) return line;
  const imports = listed.split(',').map((one) => {
    const [, name = '', as] = /^\s*([\w.]+)(?:\s+as\s+(\w+))?\s*$/u.exec(one) ?? [];
    const [top = ''] = name.split('.');
    const other = as === undefined ? otherNames[top] : otherNames[name];
    return other === undefined ? one.trim() : `${other} as ${as ?? top}`;
  });
  return `${indent}import ${imports.join(', ')}`;
};

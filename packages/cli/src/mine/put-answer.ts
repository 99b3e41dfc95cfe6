/**
 * A file of a project and the function that a model wrote for it → the file with that function in its place.
 *
 * Models write a function as they like: alone, within its class, with imports and helpers above it, as an arrow instead of a declaration, or with the whole file around it. What the file has stays as the file has it;
 * the function itself is replaced, and imports and definitions that the file lacks are added. Nothing is corrected: what does not parse does not parse.
 */
import type { CodeParts, FunctionPart, Range } from '@sallyport/analyze/outline';
import type { SourceText } from '@sallyport/core/faces';
import { partsOf, taskLanguageOf } from './code-reading.ts';

export type PutEnd =
  | { readonly kind: 'put'; readonly text: string }
  | { readonly kind: 'does-not-parse' | 'no-entry-point' | 'not-available'; readonly why: string };

export const putAnswer = async (file: SourceText, symbol: string, answer: string): Promise<PutEnd> => {
  const parts = await partsOf(file);
  const place = 'problem' in parts ? undefined : parts.functions.find((one) => one.symbol === symbol);
  if ('problem' in parts || place === undefined)
    return { kind: 'not-available', why: `${file.path} no longer has a function ${symbol}` };
  const read = await readAnswer(file.path, answer, place);
  if ('kind' in read) return read;
  const { text, fn, isBare } = read;
  const isPython = taskLanguageOf(file.path) === 'python';
  const unit = isPython ? pythonUnit(file.text, place, read) : scriptUnit(file.text, place, text, fn, isBare);
  const added = additionsOf(file, parts, read.around);
  const edits = [
    { ...unit.range, text: unit.text },
    { ...at(placeOfImports(file.text, parts, isPython)), text: added.imports },
    { ...at(place.outermost.start), text: added.definitions },
  ].filter((one) => one.text !== '' || one.end > one.start);
  const put = edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((all, edit) => all.slice(0, edit.start) + edit.text + all.slice(edit.end), file.text);
  const after = await partsOf({ path: file.path, text: put });
  if ('problem' in after) return { kind: 'does-not-parse', why: `in its place: ${after.problem}` };
  return after.functions.some((one) => one.symbol === symbol)
    ? { kind: 'put', text: put }
    : { kind: 'no-entry-point', why: `nothing called ${symbol} is defined in its place` };
};

interface ReadAnswer {
  readonly text: string;
  readonly parts: CodeParts;
  readonly fn: FunctionPart;
  /** A method that stood alone and was read within a class that we put around it. */
  readonly isBare: boolean;
  /** Where its imports and helpers stand, beside the function. */
  readonly around: Around;
}

interface Around {
  readonly text: string;
  readonly parts: CodeParts;
  /** What is the function itself; absent where it stands elsewhere. */
  readonly fn?: Range;
}

const readAnswer = async (
  path: string,
  answer: string,
  place: FunctionPart,
): Promise<ReadAnswer | Exclude<PutEnd, { kind: 'put' }>> => {
  const text = taskLanguageOf(path) === 'python' ? dedented(answer) : answer;
  const name = `answer${path.slice(path.lastIndexOf('.'))}`;
  const parts = await partsOf({ path: name, text });
  const fn = 'problem' in parts ? undefined : chosen(parts, place);
  if (!('problem' in parts) && fn !== undefined) return { text, parts, fn, isBare: false, around: { text, parts, fn } };
  if (place.form === 'method' && taskLanguageOf(path) !== 'python') {
    // Imports and helpers may stand above it.
    const begins = methodStart(text, place.name);
    const within = `class Answer {\n${text.slice(begins)}\n}`;
    const above = text.slice(0, begins);
    const [wrapped, head] = [await partsOf({ path: name, text: within }), await partsOf({ path: name, text: above })];
    const method = 'problem' in wrapped ? undefined : wrapped.functions.find((one) => one.name === place.name);
    if (!('problem' in wrapped) && !('problem' in head) && method !== undefined)
      return { text: within, parts: wrapped, fn: method, isBare: true, around: { text: above, parts: head } };
  }
  return 'problem' in parts
    ? { kind: 'does-not-parse', why: parts.problem }
    : { kind: 'no-entry-point', why: `nothing called ${place.name} is defined` };
};

/** Where a line begins with a method of this name; 0 where none does. */
const methodStart = (text: string, name: string): number =>
  Math.max(
    0,
    text.search(
      new RegExp(
        String.raw`^[ \t]*(?:(?:static|public|private|protected|override|async|get|set)[ \t]+|\*[ \t]*)*${name.replaceAll('$', String.raw`\$`)}[ \t]*[(<]`,
        'mu',
      ),
    ),
  );

/** The function by its full name, else one of its name alone, else a method of its name in another class; the last of them. */
const chosen = ({ functions }: CodeParts, { symbol, name }: FunctionPart): FunctionPart | undefined =>
  functions.findLast((one) => one.symbol === symbol) ??
  functions.findLast((one) => one.symbol === name) ??
  functions.findLast((one) => one.name === name);

interface Unit {
  readonly range: Range;
  readonly text: string;
}

/** Decorators of the file stay where the answer has none. */
const pythonUnit = (text: string, place: FunctionPart, { text: own, parts, fn }: ReadAnswer): Unit => {
  const start = fn.decorators?.start ?? fn.start;
  const from = fn.decorators !== undefined && place.decorators !== undefined ? place.decorators.start : place.start;
  return {
    range: { start: from, end: place.end },
    text: shifted(own, { start, end: fn.end }, columnOf(text, from), parts),
  };
};

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;

const columnOf = (text: string, at: number): string => /^[ \t]*/u.exec(text.slice(lineStart(text, at), at))?.[0] ?? '';

/** Lines moved from one indentation to another; what lies inside texts over several lines stays. */
const shifted = (text: string, { start, end }: Range, indent: string, { longTexts }: CodeParts): string => {
  const old = columnOf(text, start);
  if (old === indent) return text.slice(start, end);
  const lines = text.slice(start, end).split('\n');
  let offset = start;
  return lines
    .map((line, index) => {
      const begins = offset;
      offset += line.length + 1;
      if (index === 0 || line.trim() === '') return line;
      if (longTexts.some((one) => one.start < begins && begins < one.end)) return line;
      return line.startsWith(old) ? indent + line.slice(old.length) : line;
    })
    .join('\n');
};

const scriptUnit = (text: string, place: FunctionPart, own: string, fn: FunctionPart, isBare: boolean): Unit => {
  const value = own.slice(fn.start, fn.end);
  if (place.form === 'method') {
    if (fn.form === 'method') {
      // What says whom it belongs to is often left out where the class is not repeated.
      const before = /^(?:(?:static|public|private|protected|override|readonly)\s+)+/u;
      const words = isBare && !before.test(value) ? (before.exec(text.slice(place.start, place.end))?.[0] ?? '') : '';
      return { range: place, text: words + value };
    }
    const [, isAsync = '', star = ''] = /^(async\s+)?function\s*(\*?)\s*/u.exec(value) ?? [];
    return fn.form === 'declaration'
      ? { range: place, text: isAsync + star + value.replace(/^(?:async\s+)?function\s*\*?\s*/u, '') }
      : { range: place, text: `${place.name} = ${value};` };
  }
  if (place.form === 'declaration') {
    if (fn.form === 'declaration') return { range: place, text: value };
    return { range: place, text: place.isDefault ? value : `const ${place.name} = ${value};` };
  }
  return { range: { start: place.start, end: place.end }, text: fn.form === 'method' ? `function ${value}` : value };
};

/** What the answer imports and defines at its top and the file does not have. */
const additionsOf = (
  file: SourceText,
  own: CodeParts,
  { text, parts, fn }: Around,
): { readonly imports: string; readonly definitions: string } => {
  const known = new Set(own.others.flatMap(({ names }) => names));
  const isPython = taskLanguageOf(file.path) === 'python';
  const imports = isPython
    ? pythonImports(text, parts, new Set(own.imports.map((one) => importText(file.text, one))))
    : scriptImports(text, parts, new Set([...known, ...localNames(own)]));
  const had = new Set([...known, ...(isPython ? [] : localNames(own))]);
  const definitions = parts.others
    .filter(({ start, end, names }) => !(fn !== undefined && start <= fn.start && fn.end <= end) && names.length > 0)
    .flatMap(({ start, end, names }) => {
      const statement = text.slice(start, end).trim();
      const open = names.filter((name) => !had.has(name));
      if (open.length === names.length) return [statement];
      return open.length === 0 ? [] : requiredAlone(statement, had);
    });
  return {
    imports: imports.map((one) => `${one}\n`).join(''),
    definitions: definitions.map((one) => `${one}\n\n`).join(''),
  };
};

/** The statement of an import; of `import a, b` the part of its own. */
const importText = (text: string, { start, end }: Range): string => {
  const own = text.slice(start, end).trim().replace(/;$/u, '');
  return /^(?:import|from)\b/u.test(own) ? own : `import ${own}`;
};

/** A name of Python may be imported twice. */
const pythonImports = (text: string, { imports }: CodeParts, had: ReadonlySet<string>): readonly string[] =>
  imports.map((one) => importText(text, one)).filter((one) => !had.has(one) && !one.startsWith('from __future__'));

/** A name that is imported twice is an error before anything runs, and models like to repeat an import with one name more: what the file has already is left out. */
const scriptImports = (text: string, { imports }: CodeParts, had: ReadonlySet<string>): readonly string[] =>
  imports.flatMap((one) => {
    const whole = text.slice(one.start, one.end).trim();
    const open = one.bindings.filter(({ local }) => !had.has(local));
    if (open.length === one.bindings.length) return [whole];
    if (open.length === 0) return [];
    const named = open
      .filter(({ start }) => /\{[^}]*$/u.test(text.slice(one.start, start)))
      .map(({ start, end }) => text.slice(start, end));
    const [outer] = open.filter(({ start }) => !/\{[^}]*$/u.test(text.slice(one.start, start)));
    const words = [
      ...(outer === undefined ? [] : [text.slice(outer.start, outer.end)]),
      ...(named.length === 0 ? [] : [`{ ${named.join(', ')} }`]),
    ].join(', ');
    const kind = /^import\s+type\b/u.test(whole) ? 'import type' : 'import';
    return [`${kind} ${words} ${/\bfrom\s*['"][^]*$/u.exec(whole)?.[0] ?? ''}`];
  });

const localNames = ({ imports }: CodeParts): readonly string[] =>
  imports.flatMap(({ bindings }) => bindings.map(({ local }) => local));

/** `const { a, b } = require('m')` without the names that are there; nothing of any other statement. */
const requiredAlone = (statement: string, had: ReadonlySet<string>): readonly string[] => {
  const [, head = '', names, tail = ''] =
    /^((?:const|let|var)\s*\{)([\w$\s,:]*)(\}\s*=\s*require\([^()]*\)\s*;?)$/u.exec(statement) ?? [];
  const open = (names ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && !had.has(name.split(':').at(-1)?.trim() ?? ''));
  return open.length === 0 ? [] : [`${head} ${open.join(', ')} ${tail}`];
};

const placeOfImports = (text: string, { imports, others, head }: CodeParts, isPython: boolean): number => {
  const first = imports.find(({ start }) => !text.startsWith('from __future__', start));
  if (first !== undefined) return lineStart(text, first.start);
  const after = Math.max(head, imports.at(-1)?.end ?? 0);
  if (after > 0) {
    const end = text.indexOf('\n', after);
    return end === -1 ? text.length : end + 1;
  }
  const [begin] = others;
  if (isPython && begin !== undefined) return lineStart(text, begin.start);
  return text.startsWith('#!') ? text.indexOf('\n') + 1 : 0;
};

const at = (place: number): Range => ({ start: place, end: place });

/** A method cut out of its class stands indented. */
const dedented = (text: string): string => {
  const indents = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [/^[ \t]*/u.exec(line)?.[0] ?? '']));
  const [first = ''] = indents;
  return first !== '' && indents.every((one) => one.startsWith(first))
    ? text
        .split('\n')
        .map((line) => (line.trim() === '' ? line : line.slice(first.length)))
        .join('\n')
    : text;
};

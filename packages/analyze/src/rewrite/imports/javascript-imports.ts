/**
 * Imports of a JavaScript or TypeScript file, in its own module system: `import` where it has one, `require` else.
 *
 * A new import goes behind the last one at the top of the file; a name of a module that is imported by names already joins
 * those. What nothing uses after a repair goes, when it was a name of one of Node's own modules.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { UnitContext } from '../../match/match.ts';
import { walkOf } from '../../names/walk.ts';
import type { Assign, Dict, Entry, Name, Node } from '../../tree/node.ts';
import { lineEndAt, lineEndOf, lineStartOf, nextLineOf } from '../line-ends.ts';
import { boundIn } from './bound-in.ts';
import type { ImportDesk } from './import-desk.ts';

/** One name that an import binds, whatever its spelling. */
interface Bound {
  readonly module: string;
  /** `*` for the whole module. */
  readonly imported: string;
  readonly local: string;
  readonly statement: Node;
  /** The piece of a list of names. */
  readonly piece?: { readonly start: number; readonly end: number };
  /** Whether it stands inside braces, where more names can join. */
  readonly braces: boolean;
}

export const newJavascriptImports = (context: UnitContext): ImportDesk => {
  const { unit } = context;
  const { text } = unit;
  const found = boundNames(context);
  const esm = isEsm(context);
  const quote = quoteOf(text);
  const semicolon = endsWithSemicolons(text);
  const prefix =
    /["']node:/u.test(text) || (esm && !found.some(({ statement }) => builtin.has(specifierOf(statement) ?? '')));
  const taken = (name: string): boolean => boundIn(unit).has(name) || found.some(({ local }) => local === name);
  const modules = new Map<string, string>();
  const members = new Map<string, Map<string, string>>();

  const known = (module: string): string | undefined =>
    found.find((one) => one.module === module && one.imported === '*')?.local ?? modules.get(module);
  const module = (wanted: string): string => {
    const there = known(wanted);
    if (there !== undefined) return there;
    const plain = camel(wanted);
    const local = [plain, `${plain}Module`, `node${plain.charAt(0).toUpperCase()}${plain.slice(1)}`].find(
      (name) => !taken(name),
    );
    modules.set(wanted, local ?? `${plain}Module2`);
    return local ?? `${plain}Module2`;
  };
  const member = (from: string, name: string): string => {
    const there = found.find((one) => one.module === from && one.imported === name);
    if (there !== undefined) return there.local;
    const asked = members.get(from)?.get(name);
    if (asked !== undefined) return asked;
    const whole = known(from);
    if (whole !== undefined) return `${whole}.${name}`;
    const list = found.some((one) => one.module === from && one.braces);
    if (!esm && !list && from !== 'child_process') return `${module(from)}.${name}`;
    const local = taken(name) ? `${camel(from)}${name.charAt(0).toUpperCase()}${name.slice(1)}` : name;
    const own = members.get(from) ?? new Map<string, string>();
    members.set(from, own.set(name, local));
    return local;
  };

  const specifier = (name: string): string => quote + (prefix && builtin.has(name) ? `node:${name}` : name) + quote;
  const edits = (made: readonly TextEdit[]): readonly TextEdit[] => {
    const wanted = [...modules.values(), ...[...members.values()].flatMap((one) => [...one.values()])];
    const gone = unused(context, found, made, wanted);
    const result: TextEdit[] = [];
    const lines: string[] = [];
    const freed = new Set(gone);
    for (const [name, own] of members) {
      const list = [...own]
        .map(([imported, local]) => (imported === local ? imported : `${imported}${esm ? ' as ' : ': '}${local}`))
        .toSorted()
        .join(', ');
      const beside = found.filter((one) => one.module === name && one.braces && one.piece !== undefined);
      const replaced = beside.find((one) => freed.has(one));
      const last = beside.at(-1);
      if (replaced?.piece !== undefined) {
        freed.delete(replaced);
        result.push({ ...range(replaced.piece), text: list });
      } else if (last?.piece !== undefined)
        result.push({ start: last.piece.end, end: last.piece.end, text: `, ${list}` });
      else
        lines.push(
          esm
            ? `import { ${list} } from ${specifier(name)}${semicolon}`
            : `const { ${list} } = require(${specifier(name)})${semicolon}`,
        );
    }
    for (const [name, local] of modules)
      lines.push(
        esm
          ? `import ${local} from ${specifier(name)}${semicolon}`
          : `const ${local} = require(${specifier(name)})${semicolon}`,
      );
    if (lines.length > 0) result.push(inserted(context, found, lines));
    result.push(...removals(text, found, freed, made));
    return result;
  };
  return { module, member, edits };
};

const range = ({ start, end }: { readonly start: number; readonly end: number }): { start: number; end: number } => ({
  start,
  end,
});

/** The quotes that the file uses more often. */
export const quoteOf = (text: string): '"' | "'" => {
  const single = text.match(/'[^'"\n]*'/gu)?.length ?? 0;
  const double = text.match(/"[^'"\n]*"/gu)?.length ?? 0;
  return single > double ? "'" : '"';
};

/** `;` in a file whose statements end with it. */
export const endsWithSemicolons = (text: string): ';' | '' => {
  const with_ = text.match(/[\w)\]}"'`];[ \t]*(?:\/\/[^\n]*)?\r?$/gmu)?.length ?? 0;
  const without = text.match(/[\w)\]"'`][ \t]*\r?$/gmu)?.length ?? 0;
  return with_ > 0 || without === 0 ? ';' : '';
};

const camel = (module: string): string =>
  (module.split('/').at(-1) ?? module).replaceAll(/[^\w$]+(\w)?/gu, (_, letter: string | undefined) =>
    (letter ?? '').toUpperCase(),
  );

const bare = (specifier: string): string => specifier.replace(/^node:/u, '');

const boundNames = ({ unit }: UnitContext): readonly Bound[] =>
  unit.root.body.flatMap((statement): readonly Bound[] => {
    if (statement.kind === 'Import') {
      if (statement.typeOnly) return [];
      return statement.bindings.map((binding) => ({
        module: bare(statement.module),
        imported: binding.imported === 'default' ? '*' : binding.imported,
        local: binding.local,
        statement,
        ...(binding.imported === 'default' || binding.imported === '*'
          ? { braces: false }
          : { braces: true, piece: range(binding) }),
      }));
    }
    const assign = requiring(statement);
    if (assign === undefined) return [];
    const module = requiredModule(assign);
    if (module === undefined) return [];
    if (assign.target.kind === 'Name')
      return [{ module, imported: '*', local: assign.target.name, statement, braces: false }];
    return assign.target.kind === 'Dict' ? ofPattern(assign.target, module, statement) : [];
  });

const ofPattern = (target: Dict, module: string, statement: Node): readonly Bound[] =>
  target.entries.flatMap((entry: Dict['entries'][number]): readonly Bound[] => {
    if (entry.kind !== 'Entry') return [];
    const { key, value }: Entry = entry;
    return key.kind === 'Str' && value.kind === 'Name'
      ? [{ module, imported: key.value, local: value.name, statement, braces: true, piece: range(entry) }]
      : [];
  });

const requiring = (statement: Node): Assign | undefined =>
  statement.kind === 'ExprStmt' && statement.expr.kind === 'Assign'
    ? statement.expr
    : statement.kind === ('Assign' as Node['kind'])
      ? (statement as Assign)
      : undefined;

const requiredModule = ({ value }: Assign): string | undefined => {
  if (value?.kind !== 'Call' || value.callee.kind !== 'Name' || value.callee.name !== 'require') return undefined;
  const [first] = value.args;
  return first?.kind === 'Str' ? bare(first.value) : undefined;
};

const specifierOf = (statement: Node): string | undefined => {
  if (statement.kind === 'Import') return statement.module;
  const assign = requiring(statement);
  const [first] = assign?.value?.kind === 'Call' ? assign.value.args : [];
  return first?.kind === 'Str' ? first.value : undefined;
};

const isEsm = ({ path, unit }: UnitContext): boolean => {
  if (/\.(?:mjs|mts)$/u.test(path)) return true;
  if (/\.(?:cjs|cts)$/u.test(path)) return false;
  if (unit.root.body.some(({ kind }) => kind === 'Import' || kind === 'Export')) return true;
  if (/\brequire\(|\bmodule\.exports\b|\bexports\.\w+\s*=/u.test(unit.text)) return false;
  return /\.(?:tsx?|jsx)$/u.test(path);
};

/** One edit with all new lines: behind the last import, else before the first statement that is no directive. */
const inserted = ({ unit }: UnitContext, found: readonly Bound[], lines: readonly string[]): TextEdit => {
  const { text } = unit;
  const lineEnd = lineEndOf(text);
  const last = lastImport(unit.root.body, found);
  const put = lines.map((line) => line + lineEnd).join('');
  if (last !== undefined) {
    const place = nextLineOf(text, last.end);
    const open = place === text.length && !text.endsWith('\n') ? lineEnd : '';
    return { start: place, end: place, text: open + put };
  }
  const first = unit.root.body.find((node) => !(node.kind === 'ExprStmt' && node.expr.kind === 'Str'));
  let place = first === undefined ? text.length : lineStartOf(text, first.start);
  while (place > 0) {
    const above = lineStartOf(text, place - 1);
    if (!/^[ \t]*(?:\/\/|\/?\*)/u.test(text.slice(above, place))) break;
    place = above;
  }
  const start = place === 0 && text.startsWith('\uFEFF') ? 1 : place;
  return { start, end: start, text: put };
};

/** The last of the imports that stand before anything else. */
const lastImport = (body: readonly Node[], found: readonly Bound[]): Node | undefined => {
  let last: Node | undefined;
  for (const node of body) {
    if (node.kind === 'Import' || found.some(({ statement }) => statement === node)) last = node;
    else if (node.kind === 'Function' || node.kind === 'Class' || node.kind === 'Export') break;
  }
  return last;
};

/** Names of Node's own modules that the replaced ranges used and nothing uses afterwards. */
const unused = (
  { unit, names }: UnitContext,
  found: readonly Bound[],
  edits: readonly TextEdit[],
  wanted: readonly string[],
): readonly Bound[] => {
  const within = (node: Node): boolean =>
    edits.some(({ start, end }) => start <= node.start && node.end <= end && end > start);
  const touched = new Set<string>();
  const used = new Set<string>();
  for (const node of walkOf(unit).order) {
    if (node.kind !== 'Name' || found.some((one) => isOwn(one, node))) continue;
    // Names that something inside hides count as uses: better one import too many.
    void names;
    (within(node) ? touched : used).add(node.name);
  }
  for (const node of unit.root.body) if (node.kind === 'Export') for (const { local } of node.names) used.add(local);
  return found.filter(
    ({ module, local }) =>
      builtin.has(module) &&
      touched.has(local) &&
      !used.has(local) &&
      !wanted.includes(local) &&
      !edits.some(({ text }) =>
        new RegExp(String.raw`(?<![\w.$])${local.replaceAll('$', String.raw`\$`)}(?![\w$])`, 'u').test(text),
      ),
  );
};

const isOwn = ({ statement }: Bound, node: Name): boolean => node.start >= statement.start && node.end <= statement.end;

const removals = (
  text: string,
  found: readonly Bound[],
  gone: ReadonlySet<Bound>,
  made: readonly TextEdit[],
): readonly TextEdit[] => {
  const result: TextEdit[] = [];
  for (const statement of new Set([...gone].map((one) => one.statement))) {
    const all = found.filter((one) => one.statement === statement);
    if (all.every((one) => gone.has(one))) {
      const start = lineStartOf(text, statement.start);
      const end = nextLineOf(text, statement.end);
      if (
        text.slice(start, statement.start).trim() === '' &&
        text.slice(statement.end, lineEndAt(text, statement.end)).trim() === '' &&
        !made.some((edit) => edit.start < end && edit.end > start)
      )
        result.push({ start, end, text: '' });
      continue;
    }
    const pieces = all.flatMap((one) => (one.piece === undefined ? [] : [{ one, piece: one.piece }]));
    for (const [index, { one, piece }] of pieces.entries()) {
      if (!gone.has(one)) continue;
      const next = pieces[index + 1];
      const previous = pieces[index - 1];
      if (next !== undefined) result.push({ start: piece.start, end: next.piece.start, text: '' });
      else if (previous !== undefined && !gone.has(previous.one))
        result.push({ start: previous.piece.end, end: piece.end, text: '' });
    }
  }
  return result;
};

const builtin: ReadonlySet<string> = new Set(
  'assert buffer child_process cluster crypto dns events fs fs/promises http http2 https net os path process querystring readline stream tls url util v8 vm worker_threads zlib'.split(
    ' ',
  ),
);

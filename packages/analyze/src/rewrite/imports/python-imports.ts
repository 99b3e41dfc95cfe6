/**
 * Imports of a Python file: which name stands for a module, where a new import goes, which one nothing uses any more.
 *
 * A new import goes where the file's own order would put it: standard library before packages, behind the docstring and
 * `from __future__`, into `from m import …` where that is there. Only imports at the top of the file are touched.
 */
import { standardModules } from '../../flow/standard-modules.ts';
import type { TextEdit } from '../../match/fix.ts';
import type { UnitContext } from '../../match/match.ts';
import type { Import, Node } from '../../tree/node.ts';
import { lineEndOf, lineStartOf, nextLineOf } from '../line-ends.ts';
import { boundIn } from './bound-in.ts';
import type { ImportDesk } from './import-desk.ts';
import { unusedImports } from './unused-imports.ts';

export const newPythonImports = (context: UnitContext, at: Node): ImportDesk => {
  const { unit, names } = context;
  const tops = unit.root.body.filter((node) => node.kind === 'Import');
  const around: Import[] = [];
  for (let scope = names.enclosing(at); scope !== undefined; scope = names.enclosing(scope)) {
    if (scope.kind !== 'Function') continue;
    around.push(
      ...(scope.body?.body ?? []).filter((node) => node.kind === 'Import').filter(({ end }) => end <= at.start),
    );
  }
  const seen = [...around, ...tops, ...guarded(unit.root.body)];
  const modules = new Map<string, string>();
  const members = new Map<string, Map<string, string>>();
  let taken: ReadonlySet<string> | undefined;
  const isTaken = (name: string): boolean => {
    taken ??= boundIn(unit);
    return (
      taken.has(name) ||
      seen.some((one) => one.bindings.some(({ local }) => local === name)) ||
      [...modules.values()].includes(name) ||
      [...members.values()].some((wanted) => [...wanted.values()].includes(name))
    );
  };
  const knownModule = (module: string): string | undefined => {
    for (const one of seen) {
      if (one.level > 0 || one.typeOnly) continue;
      for (const { imported, local } of one.bindings) {
        if (imported === '*' && local !== '*') {
          const plain = local === one.module.split('.')[0];
          if (one.module === module) return plain ? module : local;
          if (plain && one.module.startsWith(`${module}.`) && !module.includes('.')) return module;
        } else if (`${one.module}.${imported}` === module) return local;
      }
    }
    return undefined;
  };
  const module = (wanted: string): string => {
    const known = knownModule(wanted) ?? modules.get(wanted);
    if (known !== undefined) return known;
    const [root = wanted] = wanted.split('.');
    // `import xml.sax` binds `xml` for `xml.dom` as well.
    const shared =
      wanted !== root &&
      seen.some(
        (one) =>
          one.level === 0 &&
          one.module.startsWith(`${root}.`) &&
          one.bindings.some((binding) => binding.imported === '*' && binding.local === root),
      );
    const local = isTaken(root) && !shared ? freeName(`${wanted.replaceAll('.', '_')}_module`, isTaken) : wanted;
    modules.set(wanted, local);
    return local;
  };
  const member = (from: string, name: string): string => {
    for (const one of seen)
      if (one.module === from && one.level === 0)
        for (const { imported, local } of one.bindings) {
          if (imported === name) return local;
        }
    const asked = members.get(from)?.get(name);
    if (asked !== undefined) return asked;
    const known = knownModule(from) ?? modules.get(from);
    if (known !== undefined) return `${known}.${name}`;
    const local = isTaken(name)
      ? freeName(`${(from.split('.').at(-1) ?? from).replace(/\W/gu, '_')}_${name}`, isTaken)
      : name;
    const wanted = members.get(from) ?? new Map<string, string>();
    members.set(from, wanted.set(name, local));
    return local;
  };
  return {
    module,
    member,
    edits: (edits) => {
      const gone = unusedImports(context, tops, edits, [
        ...modules.values(),
        ...[...members.values()].flatMap((one) => [...one.values()]),
      ]);
      const lines: Line[] = [...modules].map(([name, local]) => ({
        module: name,
        from: false,
        text: name === local ? `import ${name}` : `import ${name} as ${local}`,
      }));
      const extended: TextEdit[] = [];
      const kept = new Set(gone.map(({ binding }) => binding));
      for (const [name, wanted] of members) {
        const list = [...wanted].map(([one, local]) => (one === local ? one : `${one} as ${local}`)).toSorted();
        const open = tops.find(
          (one) => one.module === name && one.level === 0 && one.bindings.every(({ imported }) => imported !== '*'),
        );
        const last = open?.bindings.at(-1);
        if (open === undefined || last === undefined)
          lines.push({ module: name, from: true, text: `from ${name} import ${list.join(', ')}` });
        else if (open.bindings.every((binding) => kept.has(binding))) {
          // All that it imported goes, something else comes instead.
          for (const binding of open.bindings) kept.delete(binding);
          extended.push({ start: open.bindings[0]?.start ?? last.start, end: last.end, text: list.join(', ') });
        } else extended.push({ start: last.end, end: last.end, text: `, ${list.join(', ')}` });
      }
      return [
        ...extended,
        ...inserted(lines, tops, context),
        ...gone.filter(({ binding }) => kept.has(binding)).map(({ edit }) => edit),
      ];
    },
  };
};

interface Line {
  readonly module: string;
  readonly from: boolean;
  readonly text: string;
}

const freeName = (wish: string, isTaken: (name: string) => boolean): string => {
  let name = wish;
  for (let count = 2; isTaken(name); count += 1) name = `${wish}${count}`;
  return name;
};

/** Imports inside `try:` and `if …:` at the top level: they bind names, but are not touched. */
const guarded = (body: readonly Node[]): readonly Import[] =>
  body.flatMap((node) => (node.kind === 'Try' ? node.body.body.filter((one) => one.kind === 'Import') : []));

type Group = 'future' | 'standard' | 'package' | 'own';
const groups: readonly Group[] = ['future', 'standard', 'package', 'own'];

const groupOf = (module: string, level: number): Group => {
  if (level > 0) return 'own';
  const [root = ''] = module.split('.');
  if (root === '__future__') return 'future';
  return standardModules.has(root) ? 'standard' : 'package';
};

/** Edits that put the lines where the file's order wants them. Lines for one offset become one edit. */
const inserted = (lines: readonly Line[], tops: readonly Import[], { unit }: UnitContext): readonly TextEdit[] => {
  if (lines.length === 0) return [];
  const { text } = unit;
  const lineEnd = lineEndOf(text);
  const head = leading(unit.root.body, tops);
  const after = new Map<number, { readonly blankBefore: boolean; readonly texts: string[] }>();
  const before = new Map<number, { readonly blankAfter: boolean; readonly texts: string[] }>();
  const sorted = lines.toSorted(
    (a, b) =>
      groups.indexOf(groupOf(a.module, 0)) - groups.indexOf(groupOf(b.module, 0)) ||
      Number(a.from) - Number(b.from) ||
      (a.module < b.module ? -1 : 1),
  );
  for (const line of sorted) {
    const group = groupOf(line.module, 0);
    const same = head.filter((one) => groupOf(one.module, one.level) === group);
    const form = same.filter((one) => isFrom(one) === line.from);
    const earlier = form.filter((one) => one.module.toLowerCase() <= line.module.toLowerCase()).at(-1);
    const [firstOfForm] = form;
    const [firstOfGroup] = same;
    const lower = head.filter((one) => groups.indexOf(groupOf(one.module, one.level)) < groups.indexOf(group)).at(-1);
    const [higher] = head;
    if (earlier !== undefined) put(after, earlier.end, { blankBefore: false, texts: [] }, line.text);
    else if (firstOfForm !== undefined) put(before, firstOfForm.start, { blankAfter: false, texts: [] }, line.text);
    else if (firstOfGroup !== undefined && !line.from)
      put(before, firstOfGroup.start, { blankAfter: false, texts: [] }, line.text);
    else if (firstOfGroup !== undefined)
      put(after, same.at(-1)?.end ?? firstOfGroup.end, { blankBefore: false, texts: [] }, line.text);
    else if (lower !== undefined) put(after, lower.end, { blankBefore: true, texts: [] }, line.text);
    else if (higher !== undefined) put(before, higher.start, { blankAfter: true, texts: [] }, line.text);
    else put(before, -1, { blankAfter: true, texts: [] }, line.text);
  }
  return [
    ...[...after].map(([offset, { blankBefore, texts }]): TextEdit => {
      // On the line behind the import, not at its end: the import itself may go.
      const place = nextLineOf(text, offset);
      const open = place === text.length && !text.endsWith('\n') ? lineEnd : '';
      return {
        start: place,
        end: place,
        text: open + (blankBefore ? lineEnd : '') + texts.map((one) => one + lineEnd).join(''),
      };
    }),
    ...[...before].map(([offset, { blankAfter, texts }]): TextEdit => {
      const place = offset < 0 ? freshPlace(unit.root.body, text) : lineStartOf(text, offset);
      const bom = place === 0 && text.startsWith('\uFEFF') ? 1 : 0;
      const lead = place === text.length && text !== '' && !text.endsWith('\n') ? lineEnd : '';
      return {
        start: place + bom,
        end: place + bom,
        text:
          lead + texts.map((one) => one + lineEnd).join('') + (blankAfter && !blankLineAt(text, place) ? lineEnd : ''),
      };
    }),
  ];
};

const put = <T extends { readonly texts: string[] }>(
  places: Map<number, T>,
  offset: number,
  fresh: T,
  text: string,
): void => {
  const known = places.get(offset) ?? fresh;
  known.texts.push(text);
  places.set(offset, known);
};

const blankLineAt = (text: string, place: number): boolean =>
  /^[ \t]*(?:\r?\n|$)/u.test(text.slice(place, place + 200));

/** `from m import …` (as against `import m`). */
const isFrom = (node: Import): boolean =>
  node.level > 0 ||
  node.bindings.some(({ imported }) => imported !== '*') ||
  node.bindings.some(({ local }) => local === '*');

/** The imports before the first definition: later ones stand where they stand for a reason. */
const leading = (body: readonly Node[], tops: readonly Import[]): readonly Import[] => {
  const first = body.find((node) => node.kind === 'Function' || node.kind === 'Class');
  return tops.filter((one) => first === undefined || one.start < first.start);
};

/** Where the first import of a file goes: behind its docstring, else before its first statement and the comments that belong to that. */
const freshPlace = (body: readonly Node[], text: string): number => {
  const [first, second] = body;
  if (first === undefined) return text.length;
  if (first.kind === 'ExprStmt' && first.expr.kind === 'Str') {
    if (second === undefined) return nextLineOf(text, first.end);
    const next = nextLineOf(text, first.end);
    return blankLineAt(text, next) && next < second.start ? nextLineOf(text, next) : next;
  }
  const start = lineStartOf(
    text,
    'decorators' in first && first.decorators[0] !== undefined
      ? Math.min(first.start, first.decorators[0].start)
      : first.start,
  );
  let place = start;
  while (place > 0) {
    const above = lineStartOf(text, place - 1);
    if (!/^[ \t]*#/u.test(text.slice(above, place))) break;
    place = above;
  }
  // Comments at the very top are the file's when they say so, else the first statement's.
  return place <= 1 && /^\uFEFF?#!|coding[:=]|copyright|licen[cs]e|spdx/iu.test(text.slice(place, start))
    ? start
    : place;
};

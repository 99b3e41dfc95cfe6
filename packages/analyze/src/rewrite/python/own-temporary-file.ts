import type { Call, Expression } from '../../tree/node.ts';
import { callAround, replace, statementAround } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';

/**
 * A temporary file that nobody can prepare before: `mktemp` → `mkstemp` (the file is made, its handle closed, its name kept);
 * a fixed name in a folder that all users share → the same name in a fresh folder of one's own.
 */
export const ownTemporaryFile: Rewrite = (place) => {
  const maker = callAround(place, place.node, ({ callee }) =>
    /^(?:tempfile\.mktemp|os\.tempnam|os\.tmpnam)$/u.test(place.names.qualified(callee) ?? ''),
  );
  if (maker !== undefined) return made(maker, place);
  const call = callAround(place, place.node);
  const [path] = call?.args ?? [];
  if (path === undefined) return unfit('the path is not written here');
  if (
    /\.(?:lock|pid|sock|socket|fifo)\b/u.test(place.source(path)) ||
    /\.(?:lock|pid|sock)["']/u.test(writtenAt(path, place))
  )
    return unfit(
      'other processes look for this file under its name; it has to lie in a folder that only this program may write',
    );
  const folder = fixedFolder(path, place);
  if (folder === undefined)
    return unfit('the path is put together elsewhere, or the folder of temporary files is not named in it alone');
  return {
    title: 'Use a fresh folder of its own',
    changes: 'The file has another path at every run, so whatever looks for it under the old one no longer finds it.',
    edits: [folder],
  };
};

/** The text of a path, of a variable its one value. */
const writtenAt = (path: Expression, place: Place): string => {
  const value = onlyValue(path, place);
  return value === undefined ? '' : place.source(value);
};

const made = (call: Call, place: Place): Rewritten | Unfit => {
  const statement = statementAround(place, call);
  const assigned = statement?.kind === 'ExprStmt' ? statement.expr : undefined;
  const title = 'Make the file at once, so that nobody else can';
  const lineEnd = lineEndOf(place.text);
  const indent = indentOf(place.text, call.start);
  const open =
    place.names.qualified(call.callee) === 'tempfile.mktemp' ? place.source(call).replace(/^[^(]*/u, '') : '()';
  const maker = place.imports.member('tempfile', 'mkstemp') + open;
  const close = `${place.imports.module('os')}.close(handle)`;
  if (/\bhandle\b/u.test(place.text)) return unfit('the name "handle" is taken here');
  const around = place.names.enclosing(call);
  if (
    /\.(?:mkdir|makedirs|mkfifo|symlink|link|bind|exists|isfile)\(/u.test(
      around === undefined ? place.text : place.source(around),
    )
  )
    return unfit('what is made here may be no file, or has to be made by somebody else: mkstemp makes the file itself');
  if (assigned?.kind === 'Assign' && assigned.op === '=' && assigned.target.kind === 'Name' && assigned.value === call)
    return {
      title,
      edits: [replace(assigned, `handle, ${assigned.target.name} = ${maker}${lineEnd}${indent}${close}`)],
    };
  if (statement?.kind === 'Return' && statement.value === call)
    return {
      title,
      edits: [replace(statement, `handle, path = ${maker}${lineEnd}${indent}${close}${lineEnd}${indent}return path`)],
    };
  return unfit('the name is used in the middle of an expression, where the open handle cannot be closed');
};

/** The edit that puts a fresh folder in the place of the shared one. */
const fixedFolder = (path: Expression, place: Place): { start: number; end: number; text: string } | undefined => {
  const fresh = (): string => `${place.imports.member('tempfile', 'mkdtemp')}()`;
  const written = path.kind === 'Name' ? onlyValue(path, place) : path;
  if (written === undefined) return undefined;
  if (written.kind === 'Str') {
    const [, name] = /^(?:\/tmp|\/var\/tmp|\/dev\/shm)\/([^/]+)$/u.exec(written.value) ?? [];
    return name === undefined
      ? undefined
      : replace(written, `${place.imports.module('os')}.path.join(${fresh()}, ${JSON.stringify(name)})`);
  }
  if (written.kind === 'Call' && place.names.qualified(written.callee) === 'os.path.join') {
    const [folder] = written.args;
    const shared =
      folder !== undefined &&
      (folder.kind === 'Str' ? /^\/(?:var\/)?tmp\/?$/u.test(folder.value) : isTempDir(folder, place));
    return shared ? replace(folder, fresh()) : undefined;
  }
  return undefined;
};

const isTempDir = (node: Expression, { names }: Place): boolean =>
  node.kind === 'Call' && names.qualified(node.callee) === 'tempfile.gettempdir';

const onlyValue = (name: Expression, { names }: Place): Expression | undefined => {
  if (name.kind !== 'Name') return undefined;
  const definitions = names.binding(name)?.definitions ?? [];
  const [only] = definitions;
  return definitions.length === 1 && only?.kind === 'Assign' && only.op === '=' ? only.value : undefined;
};

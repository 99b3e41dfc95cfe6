/**
 * A path that is made from outside values stays in its folder: a check before the path is used, `secure_filename` for the name
 * of an upload, `send_from_directory` for a file that is sent.
 */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Name } from '../../tree/node.ts';
import { callAround, keyword, positional, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { linesAfter, linesBefore, refusal, step } from './guard-statement.ts';
import { quoted } from './python-string.ts';
import { textItems } from './text-items.ts';
import { uploadChecked } from './upload-checked.ts';

export const containment: Rewrite = (place) => {
  const inner = pathIn(place);
  if (inner === undefined) return unfit('no path stands here');
  const path = wholePath(place, inner);
  const user = callAround(place, path, (call) => call !== path);
  if (
    user !== undefined &&
    /^(?:requests|httpx|urllib|aiohttp)\.(?!web\.)/u.test(place.names.qualified(user.callee) ?? '')
  )
    return unfit('an address is asked here, no path');
  const upload = uploadName(place, path);
  if (upload !== undefined) return upload;
  const sent = sentFile(place, path);
  if (sent !== undefined) return sent;
  const definition = path.kind === 'Name' ? definitionOf(place, path) : undefined;
  const made = definition ?? path;
  const base = baseOf(place, made);
  const folder = base ?? `${place.imports.module('os')}.getcwd()`;
  const changes =
    base === undefined
      ? {
          changes:
            'Only files below the folder that the program runs in are reached; the folder that is meant has to be put there.',
        }
      : {};
  // Of folders the base itself is one: the check for what lies below it would refuse it.
  const listed = isListed(place, user);
  const real = (source: string): string => `${os(place)}.path.realpath(${source})`;
  const guard = (name: string): readonly string[] => [
    listed
      ? `if ${os(place)}.path.commonpath([${real(folder)}, ${real(name)}]) != ${real(folder)}:`
      : `if not ${real(name)}.startswith(${real(folder)} + ${os(place)}.sep):`,
    step(place) + refusal(place, 404, 'the path leads out of its folder'),
  ];
  const title = 'Check that the path stays in its folder';
  if (path.kind === 'Name') {
    const lines =
      definition === undefined
        ? linesBefore(place, place.node, guard(path.name))
        : (linesAfter(place, definition, guard(path.name)) ?? linesBefore(place, place.node, guard(path.name)));
    return lines === undefined
      ? unfit('no check can be put before the path is used')
      : { title, ...changes, edits: [lines] };
  }
  const name = ['path', 'file_path', 'full_path', 'target_path'].find(
    (wish) => !new RegExp(String.raw`\b${wish}\b`, 'u').test(withoutMembers(place.text)),
  );
  if (name === undefined) return unfit('the names for the path are all taken');
  const lines = linesBefore(place, path, [`${name} = ${place.source(path)}`, ...guard(name)]);
  return lines === undefined
    ? unfit('no check can be put before the path is used')
    : { title, ...changes, edits: [lines, replace(bracketed(place, path), name)] };
};

/** Whether the path is a folder whose contents are asked for. */
const isListed = (place: Place, user: Call | undefined): boolean =>
  user !== undefined &&
  /^(?:os\.(?:listdir|scandir|walk|chdir)|glob\.i?glob|shutil\.(?:disk_usage|make_archive))$/u.test(
    place.names.qualified(user.callee) ?? '',
  );

/** The expression that the piece belongs to: `"/srv/" + name` for `name`. */
const wholePath = (place: Place, inner: Expression): Expression => {
  let path = inner;
  for (;;) {
    const parent = place.names.parent(path);
    const whole =
      (parent?.kind === 'Binary' && (parent.op === '+' || parent.op === '/' || parent.op === '%')) ||
      parent?.kind === 'Template' ||
      (parent?.kind === 'Call' &&
        parent.callee !== path &&
        /^(?:os\.path\.join|pathlib\.Path|str)$/u.test(place.names.qualified(parent.callee) ?? ''));
    if (!whole || parent === undefined) return path;
    path = parent as Expression;
  }
};

/** The range with the parentheses that only the operator in it needed. */
const bracketed = (place: Place, path: Expression): { readonly start: number; readonly end: number } =>
  place.names.parent(path)?.kind === 'Member' &&
  place.text.charAt(path.start - 1) === '(' &&
  place.text.charAt(path.end) === ')'
    ? { start: path.start - 1, end: path.end + 1 }
    : path;

const os = (place: Place): string => place.imports.module('os');
/** `os.path` is no name that a variable would hide. */
const withoutMembers = (text: string): string => text.replaceAll(/\.\s*\w+/gu, '');

const opens =
  /^(?:open|io\.open|codecs\.open|os\.\w+|shutil\.\w+|flask\.send_file|pathlib\.Path|\w*FileResponse|.*\.FileResponse|zipfile\.ZipFile|tarfile\.open)$/u;

const pathIn = (place: Place): Expression | undefined => {
  const { node } = place;
  if (node.kind === 'Call') {
    const name = place.names.qualified(node.callee) ?? '';
    if (name === 'os.path.join') return node;
    // The folder of a path is inside where the path is.
    if (name === 'os.path.dirname' && node.args[0] !== undefined) return node.args[0];
    if (opens.test(name)) return node.args[0];
    if (node.callee.kind === 'Member' && node.callee.object.kind === 'Binary') return node.callee.object;
    if (
      node.callee.kind === 'Member' &&
      ['read_text', 'read_bytes', 'write_text', 'write_bytes', 'unlink', 'open'].includes(node.callee.property)
    )
      return node.callee.object;
    return node;
  }
  switch (node.kind) {
    case 'Name':
    case 'Binary':
    case 'Template':
    case 'Index':
    case 'Member':
      return node;
    default:
      return undefined;
  }
};

/** The one value of a variable in the same function. */
const definitionOf = ({ names }: Place, name: Name): Expression | undefined => {
  const binding = names.binding(name);
  const [only, more] = binding?.definitions ?? [];
  return more === undefined &&
    only?.kind === 'Assign' &&
    only.op === '=' &&
    only.target.kind === 'Name' &&
    binding?.scope === (names.enclosing(name) ?? binding?.scope)
    ? only.value
    : undefined;
};

/** The source of the folder that a path begins with; `undefined` when all of it comes from elsewhere. */
const baseOf = (place: Place, path: Expression): string | undefined => {
  if (path.kind === 'Call') {
    const name = place.names.qualified(path.callee) ?? '';
    const [first] = positional(path);
    if (/^os\.path\.(?:join)$/u.test(name) && path.args.length > 1 && first !== undefined && first.kind !== 'Spread')
      return place.source(first);
    if (/^os\.path\.(?:abspath|normpath|realpath)$|^pathlib\.Path$|^str$/u.test(name) && first !== undefined)
      return path.args.length > 1 ? place.source(first) : baseOf(place, first);
    return undefined;
  }
  if (path.kind === 'Binary' && path.op === '/') {
    const { left } = path;
    return left.kind === 'Binary' && left.op === '/' ? baseOf(place, left) : place.source(left);
  }
  const text = textItems(place, path);
  if (text === undefined) return undefined;
  let folder = '';
  for (const [index, item] of text.items.entries()) {
    if (item.kind === 'char') {
      folder += item.c;
      continue;
    }
    const next = text.items[index + 1];
    // `f"{UPLOADS}/{name}"`: the first value is the folder.
    if (index === 0 && next?.kind === 'char' && next.c === '/') return place.source(item.node);
    break;
  }
  const end = folder.lastIndexOf('/');
  return end <= 0 ? undefined : quoted(folder.slice(0, end));
};

/** The name that a browser gave a file: everything but the name goes. */
const uploadName = (place: Place, path: Expression): ReturnType<Rewrite> | undefined => {
  const parts = path.kind === 'Call' ? path.args : path.kind === 'Binary' ? [path.right] : [];
  const name = parts.find((part) => part.kind === 'Member' && part.property === 'filename');
  if (name === undefined || !/\b(?:flask|werkzeug)\b/u.test(place.text)) return undefined;
  // The kind of file is a question of the same call: one without the other would only change the finding.
  return uploadChecked(place);
};

/** `send_file(os.path.join(folder, name))` → `send_from_directory(folder, name)`. */
const sentFile = (place: Place, path: Expression): Rewritten | Unfit | undefined => {
  const call = callAround(place, path, ({ callee }) => place.names.qualified(callee) === 'flask.send_file');
  if (call === undefined || call.args[0] !== path || keyword(call, 'directory') !== undefined) return undefined;
  const pieces = folderAndName(place, path);
  if (pieces === undefined) return undefined;
  const edits: TextEdit[] = [
    replace(call.callee, place.imports.member('flask', 'send_from_directory')),
    replace(path, pieces.join(', ')),
  ];
  return {
    title: 'Send the file from its folder, and from nowhere else',
    ...(/except[^\n]*(?:FileNotFoundError|OSError|IOError)/u.test(place.text)
      ? { changes: 'A file that is missing is answered with 404 here instead of raising FileNotFoundError.' }
      : {}),
    edits,
  };
};

const folderAndName = (place: Place, path: Expression): readonly [string, string] | undefined => {
  if (path.kind === 'Call' && place.names.qualified(path.callee) === 'os.path.join' && path.args.length === 2) {
    const [folder, name] = path.args;
    return folder === undefined || name === undefined || name.kind === 'Spread'
      ? undefined
      : [place.source(folder), place.source(name)];
  }
  return path.kind === 'Binary' && path.op === '/' ? [place.source(path.left), place.source(path.right)] : undefined;
};

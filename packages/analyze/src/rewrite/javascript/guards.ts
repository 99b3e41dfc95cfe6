/** Checks put before a use: a path stays in its folder, a key is none of the prototype's. */
import type { TextEdit } from '../../match/fix.ts';
import type { Expression, Function, Name, Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { functionAround, linesAfter, linesBefore, literal, onlyValue, removeEntry, semicolon, step } from './code.ts';
import { plainText, textPieces } from './text-pieces.ts';

/** `fs.readFile(path.join(root, name))` → a resolved path that is checked against `root`. */
export const containment: Rewrite = (place) => {
  const path = pathIn(place);
  if (path === undefined) return unfit('no path stands here');
  const call = callAround(
    place,
    path,
    (one) => one !== path && !/^(?:\w+\.)?(?:join|resolve|normalize)$/u.test(place.source(one.callee)),
  );
  const user = call === undefined ? '' : place.source(call.callee);
  if (user.endsWith('.render'))
    return unfit('a view is chosen by its name: the names that are meant have to be listed');
  const made = path.kind === 'Name' ? (onlyValue(place, path) ?? built(place, path) ?? path) : path;
  if (made.kind === 'Name' && place.names.binding(made)?.flavor === 'param')
    return unfit(`the path is handed in as ${made.name}; the folder that it has to stay in is not seen here`);
  const base = baseOf(place, made);
  if (base === undefined) return unfit('the folder that the path has to stay in is not seen here');
  if (/\.(?:sendFile|sendfile)$/u.test(user) && call !== undefined && path.kind !== 'Name' && base.rest !== undefined) {
    const options = call.args[1];
    if (options === undefined || options.kind === 'Function')
      return {
        title: 'Send the file from its folder, and from nowhere else',
        edits: [{ start: path.start, end: path.end, text: `${base.rest}, { root: ${base.folder} }` }],
      };
  }
  return checked(place, path, base.folder);
};

/** Of several values of a variable the one that names a folder. */
const built = (place: Place, name: Name): Expression | undefined => {
  const values = (place.names.binding(name)?.definitions ?? []).map((one) =>
    one.kind === 'Assign' && one.op === '=' && one.target.kind === 'Name' ? one.value : undefined,
  );
  const folders = values.filter((value) => value !== undefined && baseOf(place, value) !== undefined);
  return values.includes(undefined) || folders.length !== 1 ? undefined : folders[0];
};

const checked = (place: Place, path: Expression, folder: string): Rewritten | Unfit => {
  const scope = functionAround(place, path);
  if (scope === undefined) return unfit('the path is used outside a function: there is nobody to answer');
  const title = 'Check that the path stays in its folder';
  const resolve = place.imports.member('path', 'resolve');
  const within = `${absolute(place, folder) ? folder : `${resolve}(${folder})`} + ${place.imports.member('path', 'sep')}`;
  const check = (name: string): readonly string[] => [
    `if (!${name}.startsWith(${within})) {`,
    ...refusal(place, scope, 403, 'the path leads out of its folder').map(
      (line) => step(place) + line + semicolon(place),
    ),
    '}',
  ];
  // The path has a name already: it is resolved and checked where it is made.
  const made = path.kind === 'Name' ? onlyValue(place, path) : undefined;
  if (path.kind === 'Name' && made !== undefined && functionAround(place, made) === scope) {
    const lines = linesAfter(place, made, check(path.name));
    if (lines !== undefined) {
      return {
        title,
        edits: [...(isResolved(place, made) ? [] : [replace(made, `${resolve}(${place.source(made)})`)]), lines],
      };
    }
  }
  const own = place.source(scope);
  // Repairs of one file are worked out apart from each other: the names must not meet.
  const earlier = inside(place, scope).filter(
    (one) =>
      one.kind === 'Call' &&
      one.end < path.start &&
      /(?:File|Stream|Sync|unlink|readdir|mv|rm|download)$/u.test(place.source(one.callee)),
  ).length;
  const suffix = earlier === 0 ? '' : String(earlier + 1);
  const target = ['filePath', 'safePath', 'resolvedPath', 'targetPath']
    .map((name) => name + suffix)
    .find((name) => !new RegExp(String.raw`(?<!\.\s{0,9})\b${name}\b`, 'u').test(own));
  if (target === undefined) return unfit('the names for the path are all taken');
  const lines = linesBefore(place, path, [
    `const ${target} = ${isResolved(place, path) ? place.source(path) : `${resolve}(${place.source(path)})`}${semicolon(place)}`,
    ...check(target),
  ]);
  return lines === undefined
    ? unfit('no check can be put before the path is used')
    : { title, edits: [lines, replace(path, target)] };
};

const isResolved = ({ source }: Place, path: Expression): boolean =>
  path.kind === 'Call' && /^(?:\w+\.)?resolve$/u.test(source(path.callee));

/** How this function says no: the answer of its framework, else an error. */
export const refusal = (place: Place, scope: Function, status: number, why: string): readonly string[] => {
  const parameters = scope.params.map((one) => place.source(one)).join(' ');
  // A callback answers with the response of the handler that it stands in; one that runs for each item of a list cannot.
  const call = place.names.parent(scope);
  const outer = functionAround(place, scope);
  if (
    outer !== undefined &&
    !/\b(?:ctx|reply|res|response)\b/u.test(parameters) &&
    call?.kind === 'Call' &&
    call.callee.kind === 'Member' &&
    !/^(?:forEach|map|filter|some|every|find|reduce|flatMap)$/u.test(call.callee.property)
  )
    return refusal(place, outer, status, why);
  const code = String(status);
  if (/\bctx\b/u.test(parameters)) return [`ctx.throw(${code})`];
  if (/\breply\b/u.test(parameters)) return answered(place, scope, `reply.code(${code}).send()`);
  const [, response] = /\b(res|response)\b/u.exec(parameters) ?? [];
  if (response !== undefined)
    return answered(
      place,
      scope,
      /\bcreateServer\(/u.test(place.text) && !/["'](?:express|restify|polka)["']/u.test(place.text)
        ? `${response}.writeHead(${code}).end()`
        : `${response}.status(${code}).end()`,
    );
  if (/^\w*req/iu.test(parameters) && /\bNextResponse\b/u.test(place.text))
    return [`return new NextResponse(null, { status: ${code} })`];
  return [`throw new Error(${literal(place, why)})`];
};

/** A function that says that it gives nothing back must not give back the answer. */
const answered = (place: Place, { returns }: Function, answer: string): readonly string[] =>
  returns !== undefined && /\bvoid\b/u.test(place.source(returns)) ? [answer, 'return'] : [`return ${answer}`];

/** Whether a folder is whole as it stands. */
const absolute = (place: Place, folder: string): boolean => {
  if (/^(?:path\.)?(?:resolve\(|join\(\s*(?:__dirname|process\.cwd\(\)|import\.meta\.dirname)\b)/u.test(folder))
    return true;
  if (folder === '__dirname' || folder === 'process.cwd()' || folder === 'import.meta.dirname') return true;
  if (!/^[\w$]+$/u.test(folder)) return false;
  return new RegExp(
    String.raw`\bconst\s+${folder.replaceAll('$', String.raw`\$`)}\s*=\s*(?:path\.)?(?:resolve\(|join\(\s*(?:__dirname|process\.cwd\(\)|import\.meta\.dirname)\b)`,
    'u',
  ).test(place.text);
};

const pathIn = (place: Place): Expression | undefined => {
  const { node } = place;
  let path: Node = node;
  if (node.kind === 'Call' && !/^(?:\w+\.)?(?:join|resolve|normalize)$/u.test(place.source(node.callee))) {
    const [first] = node.args;
    return first?.kind === 'Spread' ? undefined : first;
  }
  for (;;) {
    const parent = place.names.parent(path);
    if (
      (parent?.kind === 'Binary' && parent.op === '+') ||
      parent?.kind === 'Template' ||
      (parent?.kind === 'Call' &&
        parent.callee !== path &&
        /^(?:\w+\.)?(?:join|resolve|normalize)$/u.test(place.source(parent.callee)))
    )
      path = parent;
    else break;
  }
  return /^(?:Call|Binary|Template|Name|Member|Index)$/u.test(path.kind) ? (path as Expression) : undefined;
};

/** The folder that a path begins with, and the source of what comes behind. */
const baseOf = (place: Place, path: Expression): { readonly folder: string; readonly rest?: string } | undefined => {
  if (path.kind === 'Call') {
    const name = place.source(path.callee);
    const [first, ...rest] = path.args;
    if (first === undefined || first.kind === 'Spread') return undefined;
    if (/^(?:\w+\.)?(?:join|resolve)$/u.test(name) && rest.length > 0) {
      const lead: Expression[] = [first];
      const tail = [...rest];
      // `join(__dirname, "uploads", name)`: what the program says itself is the folder.
      while (tail.length > 1 && tail[0]?.kind === 'Str') lead.push(tail.shift() ?? first);
      if (
        place.names.constant(first) === undefined &&
        !/^(?:__dirname|process\.cwd\(\)|import\.meta\.dirname|[A-Z_]+|(?:this\.|config\.|options\.|settings\.|process\.env\.)?\w*(?:root|dir|folder|base|path|target|dest)\w*|app\.getPath\(["']\w+["']\)|(?:os\.)?(?:tmpdir|homedir)\(\))$/iu.test(
          place.source(first),
        )
      )
        return undefined;
      const folder = lead.map((one) => place.source(one)).join(', ');
      // Nothing but the folder comes from elsewhere: there is nothing to hold it against.
      if (tail.every((one) => place.names.constant(one) !== undefined)) return undefined;
      const [only] = tail;
      return tail.length === 1 && only !== undefined
        ? { folder: lead.length === 1 ? folder : `${name}(${folder})`, rest: place.source(only) }
        : { folder: lead.length === 1 ? folder : `${name}(${folder})` };
    }
    if (/^(?:\w+\.)?normalize$/u.test(name)) return baseOf(place, first);
    return undefined;
  }
  const pieces = textPieces(place, path);
  if (pieces === undefined) return undefined;
  const [first] = pieces;
  const lead = first?.kind === 'value' ? first : undefined;
  if (lead !== undefined && !isFolder(place.source(lead.node))) return undefined;
  const rest = lead === undefined ? pieces : pieces.slice(1);
  const stop = rest.findIndex((one) => one.kind === 'value');
  if (stop < 0) return undefined;
  const text = rest
    .slice(0, stop)
    .map((one) => (one.kind === 'char' ? one.c : ''))
    .join('');
  // Up to the last separator before the next value: what stands behind it begins the name.
  const end = text.lastIndexOf('/');
  if (lead === undefined) return end <= 0 ? undefined : { folder: literal(place, text.slice(0, end)) };
  if (!text.startsWith('/')) return undefined;
  const folder = place.source(lead.node);
  return { folder: end === 0 ? folder : `${folder} + ${literal(place, text.slice(0, end))}` };
};

/** Whether an expression is called a folder. */
const isFolder = (source: string): boolean =>
  /^(?:__dirname|process\.cwd\(\)|import\.meta\.dirname|[A-Z_]+|(?:this\.|config\.|options\.|settings\.|process\.env\.)?\w*(?:root|dir|folder|base)\w*|(?:os\.)?(?:tmpdir|homedir)\(\))$/iu.test(
    source,
  );

const prototypeKeys = ['__proto__', 'constructor', 'prototype'];

/** A loop over the keys of foreign data leaves those of the prototype out. */
export const skipPrototype: Rewrite = (place) => {
  const loop = inside(place, place.node).find((one) => one.kind === 'ForEach' && one.target.kind === 'Name');
  if (loop?.kind !== 'ForEach' || loop.target.kind !== 'Name') return unfit('no loop over keys stands here');
  const [first] = loop.body.body;
  if (first === undefined || place.text.charAt(loop.body.start) !== '{')
    return unfit('the loop has no braces to put a check in');
  const key = loop.target.name;
  const test = prototypeKeys.map((name) => `${key} === ${literal(place, name)}`).join(' || ');
  const indent = indentOf(place.text, first.start);
  const edit: TextEdit = {
    start: first.start,
    end: first.start,
    text: `if (${test}) continue${semicolon(place)}${lineEndOf(place.text)}${indent}`,
  };
  return { title: 'Leave the keys of the prototype out', edits: [edit] };
};

/** What went wrong is told to the log, not to the caller. */
export const hiddenError: Rewrite = (place) => {
  const { node } = place;
  const call =
    node.kind === 'Call'
      ? node
      : callAround(place, node, ({ callee }) => /\.(?:send|json|end|render|write)$/u.test(place.source(callee)));
  if (call === undefined) return unfit('no answer is sent here');
  const edits: TextEdit[] = [];
  let name: string | undefined;
  const failed = /\bstatus\(4\d\d\)|statusCode = 4\d\d/u.test(place.source(call))
    ? 'the request failed'
    : 'internal error';
  const generic = literal(place, failed);
  for (const one of call.args.flatMap((argument) => inside(place, argument))) {
    const source = place.source(one);
    const [, error] =
      /^(_?(?:e|err|error|ex|exception|\w+(?:err|error)))(?:\.(?:message|stack|toString\(\)))?$/iu.exec(source) ?? [];
    if (
      error === undefined ||
      one.kind === 'Entry' ||
      one.kind === 'Str' ||
      edits.some((edit) => edit.start <= one.start && one.end <= edit.end)
    )
      continue;
    const parent = place.names.parent(one);
    if (parent?.kind === 'Entry' && parent.key === one) continue;
    name ??= error;
    // One sentence is enough: what only tells the place in the program goes.
    if (
      parent?.kind === 'Entry' &&
      parent.key.kind === 'Str' &&
      /^(?:stack|trace|details?)$/iu.test(parent.key.value) &&
      edits.length > 0
    ) {
      const dict = place.names.parent(parent);
      if (dict?.kind === 'Dict') {
        edits.push(removeEntry(place, dict, parent));
        continue;
      }
    }
    const whole = wholeText(place, one, error);
    if (whole !== undefined) {
      edits.push(replace(whole.node, literal(place, whole.text.replaceAll('\0', failed))));
      continue;
    }
    if (parent?.kind === 'Entry' && parent.shorthand) edits.push(replace(parent, `${error}: ${generic}`));
    else edits.push(replace(one, generic));
  }
  if (name === undefined) return unfit('no error stands in the answer');
  const logged = new RegExp(String.raw`\b(?:console|log|logger)\.\w+\([^;\n]*\b${name}\b`, 'u').test(
    place.source(functionAround(place, call) ?? place.unit.root),
  );
  const log = logged ? undefined : linesBefore(place, call, [`console.error(${name})${semicolon(place)}`]);
  return {
    title: 'Tell the caller nothing but that it failed',
    // What a program says of its own failure is no answer to count on; what it says of a wrong request may be.
    ...(failed === 'internal error' ? {} : { changes: 'The caller no longer sees what went wrong.' }),
    edits: log === undefined ? edits : [log, ...edits],
  };
};

/** The text around a value when nothing else is put into it: its characters, `\0` for the value. */
const wholeText = (
  place: Place,
  value: Node,
  error: string,
): { readonly node: Expression; readonly text: string } | undefined => {
  let node = value as Expression;
  for (let parent = place.names.parent(node); parent !== undefined; parent = place.names.parent(node)) {
    if ((parent.kind === 'Binary' && parent.op === '+') || parent.kind === 'Template') node = parent;
    else break;
  }
  const pieces = node === value ? undefined : textPieces(place, node);
  return pieces === undefined ||
    pieces.some(
      (piece) =>
        (piece.kind === 'value' && !new RegExp(`^${error}\\b`, 'u').test(place.source(piece.node))) ||
        (piece.kind === 'char' && (piece.c === '\uFFFD' || piece.c === '\n')),
    )
    ? undefined
    : { node, text: plainText(pieces) };
};

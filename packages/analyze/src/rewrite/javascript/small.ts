/** Repairs of one call or one attribute each. */
import type { TextEdit } from '../../match/fix.ts';
import type { Call, Expression, Node } from '../../tree/node.ts';
import { addArgument, callAround, inside, replace } from '../calls.ts';
import { indentOf, lineEndOf } from '../line-ends.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import {
  addEntries,
  addOptions,
  functionAround,
  linesAfter,
  linesBefore,
  literal,
  property,
  removeEntry,
  roomy,
  semicolon,
  step,
} from './code.ts';

const callAt = (place: Place, name: RegExp): Call | undefined => {
  const accepts = (one: Call): boolean => name.test(place.source(one.callee));
  return (
    callAround(place, place.node, accepts) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && accepts(one))
  );
};

/** A check that nobody waits for is always true. */
export const awaited: Rewrite = (place) => {
  const scope = functionAround(place, place.node);
  if (scope?.async !== true) return unfit('the function is not async: it cannot wait');
  const call = inside(place, place.node).find(
    (one): one is Call =>
      one.kind === 'Call' &&
      /(?:compare|verify|\w*)$/u.test(place.source(one.callee)) &&
      /\b(?:bcrypt\w*|argon2|scrypt)\b/u.test(place.source(one.callee)),
  );
  if (call !== undefined)
    return { title: 'Wait for the check', edits: [replace(call, `(await ${place.source(call)})`)] };
  // `const ok = bcrypt.compare(…); if (!ok) …`
  for (const name of inside(place, place.node)) {
    if (name.kind !== 'Name') continue;
    const [only, more] = place.names.binding(name)?.definitions ?? [];
    if (
      more === undefined &&
      only?.kind === 'Assign' &&
      only.value?.kind === 'Call' &&
      functionAround(place, only) === scope
    )
      return { title: 'Wait for the check', edits: [replace(only.value, `await ${place.source(only.value)}`)] };
  }
  return unfit('the check is made elsewhere');
};

/** `target="_blank"` gives the other page a handle on this one. */
export const linkRel: Rewrite = (place) => {
  let at: Node | undefined = place.node;
  while (at !== undefined && at.kind !== 'JsxElement') at = place.names.parent(at);
  if (at?.kind !== 'JsxElement') return unfit('no link stands here');
  const rel = at.attributes.find((one) => one.kind === 'JsxAttribute' && one.name === 'rel');
  if (rel?.kind === 'JsxAttribute')
    return rel.value?.kind === 'Str'
      ? {
          title: 'Keep the other page away from this one',
          edits: [replace(rel.value, `"${`${rel.value.value} noopener noreferrer`.trim()}"`)],
        }
      : unfit('rel is put together elsewhere');
  const target = at.attributes.find((one) => one.kind === 'JsxAttribute' && one.name === 'target');
  return target === undefined
    ? unfit('the link has no target of its own')
    : {
        title: 'Keep the other page away from this one',
        edits: [{ start: target.end, end: target.end, text: ' rel="noopener noreferrer"' }],
      };
};

/** `postMessage(data, "*")`: whoever sits in the window gets it. */
export const messageOrigin: Rewrite = (place) => {
  const star = inside(place, place.node).find((one) => one.kind === 'Str' && one.value === '*');
  return star?.kind === 'Str'
    ? {
        title: 'Send the message to a page of this site only',
        changes: 'Windows of other sites do not get the message; put their origin there when one is meant.',
        edits: [replace(star, 'window.location.origin')],
      }
    : unfit('the origin is not written out here');
};

/** `new Buffer(n)` and `Buffer.allocUnsafe(n)` give memory that others have used. */
export const cleanBuffer: Rewrite = (place) => {
  const call = inside(place, place.node).find(
    (one): one is Call => one.kind === 'Call' && /^Buffer(?:\.allocUnsafe(?:Slow)?)?$/u.test(place.source(one.callee)),
  );
  const [first] = call?.args ?? [];
  if (call === undefined || first === undefined) return unfit('no buffer is made here');
  const edit = (to: string): TextEdit => ({ start: call.start, end: call.callee.end, text: to });
  const title = 'Take memory that nobody has used';
  if (call.callee.kind === 'Member') return { title, edits: [edit('Buffer.alloc')] };
  const constant = place.names.constant(first);
  if (typeof constant === 'number') return { title, edits: [edit('Buffer.alloc')] };
  if (typeof constant === 'string' || first.kind === 'List' || call.args.length > 1)
    return { title, edits: [edit('Buffer.from')] };
  return {
    title,
    changes: 'A number is refused: where one is meant, Buffer.alloc has to stand there.',
    edits: [edit('Buffer.from')],
  };
};

/** Helmet where the project has it; at least the header that names the framework goes. */
export const securityHeaders: Rewrite = async (place) => {
  const assign = inside(place, place.node).find((one) => one.kind === 'Assign');
  if (assign?.kind !== 'Assign' || assign.target.kind !== 'Name') return unfit('no application is made here');
  const app = assign.target.name;
  const end = semicolon(place);
  const manifest = (await place.read('package.json')) ?? '';
  const line = /"helmet"\s*:/u.test(manifest)
    ? `${app}.use(${place.imports.module('helmet')}())${end}`
    : `${app}.disable(${literal(place, 'x-powered-by')})${end}`;
  const edit = linesAfter(place, assign, [line]);
  if (edit === undefined) return unfit('no line can be put behind the application');
  return line.includes('helmet')
    ? {
        title: 'Send security headers',
        changes: 'The browser refuses what the headers forbid, such as inline scripts.',
        edits: [edit],
      }
    : {
        title: 'Do not name the framework',
        edits: [edit],
        todo: ['add the package helmet, which sends the other security headers'],
      };
};

/** Other sites read answers only where the settings name them. */
export const corsOrigin: Rewrite = (place) => {
  // Without a value, `cors` would answer every site.
  const wanted = `process.env.CORS_ORIGIN?.split(${literal(place, ',')}) ?? false`;
  const made = (edits: readonly TextEdit[]) => ({
    title: 'Answer pages of named sites only',
    changes: 'Pages of sites that CORS_ORIGIN does not name (with commas between them) cannot read the answers.',
    edits,
    environment: ['CORS_ORIGIN'],
  });
  const call = callAt(place, /(?:cors|Cors|\.setHeader|\.header|\.set|\.append)$/u);
  if (call !== undefined && /cors$/iu.test(place.source(call.callee))) {
    const [options] = call.args;
    if (options === undefined) return made([addArgument(place, call, `{ origin: ${wanted} }`)]);
    const origin = options.kind === 'Dict' ? property(options, 'origin') : undefined;
    return origin === undefined || origin.shorthand
      ? unfit('the origin is not written out here')
      : made([replace(origin.value, wanted)]);
  }
  if (call !== undefined) {
    const value = call.args[1];
    const text = `process.env.CORS_ORIGIN ?? ${literal(place, '')}`;
    const statement = roomy(place, call);
    // One of several origins may be told that it is meant; the others get no header.
    if (
      value !== undefined &&
      /\borigin\b/u.test(place.source(value)) &&
      value.kind !== 'Spread' &&
      statement?.kind === 'ExprStmt'
    )
      return made(
        onlyIf(
          place,
          statement,
          `process.env.CORS_ORIGIN?.split(${literal(place, ',')}).includes(${place.source(value)})`,
        ),
      );
    return value === undefined || value.kind === 'Spread'
      ? unfit('the origin is not written out here')
      : made([replace(value, text)]);
  }
  const entry = inside(place, place.node).find(
    (one) => one.kind === 'Entry' && one.value.kind === 'Str' && one.value.value === '*',
  );
  if (entry?.kind !== 'Entry') return unfit('the origin is not written out here');
  // A header is a text; an option of a library may be a list.
  return made([
    replace(
      entry.value,
      entry.key.kind === 'Str' && entry.key.value.includes('-')
        ? `process.env.CORS_ORIGIN ?? ${literal(place, '')}`
        : wanted,
    ),
  ]);
};

/** A statement that runs under a condition from now on. */
const onlyIf = (place: Place, statement: Node, condition: string): readonly TextEdit[] => {
  const { text } = place;
  const lineEnd = lineEndOf(text);
  const indent = indentOf(text, statement.start);
  const end = text.charAt(statement.end) === ';' ? statement.end + 1 : statement.end;
  return [
    { start: statement.start, end: statement.start, text: `if (${condition}) {${lineEnd}${indent}${step(place)}` },
    { start: end, end, text: `${lineEnd}${indent}}` },
  ];
};

/** `http://` → `https://`, `ws://` → `wss://`. */
export const encryptedAddress: Rewrite = (place) => {
  const address = inside(place, place.node).find((one) => one.kind === 'Str' && /^(?:http|ws):\/\//u.test(one.value));
  if (address === undefined) return unfit('the address is not written out here');
  const at = place.text.indexOf('://', address.start);
  return {
    title: 'Send it encrypted',
    changes: 'The server has to answer on the encrypted port.',
    edits: [{ start: at, end: at, text: 's' }],
  };
};

/** `text.replace("<", …)` changes the first one only. */
export const replaceAll: Rewrite = (place) => {
  const call = callAt(place, /\.replace$/u);
  const [first] = call?.args ?? [];
  if (call?.callee.kind !== 'Member' || first === undefined) return unfit('nothing is replaced here');
  const title = 'Replace all of them';
  if (first.kind === 'Str')
    return { title, edits: [{ start: call.callee.propertyStart, end: call.callee.end, text: 'replaceAll' }] };
  return first.kind === 'RegexLit'
    ? { title, edits: [{ start: first.end, end: first.end, text: 'g' }] }
    : unfit('what is replaced is not written out here');
};

/** An upload without a bound fills the disk. */
export const uploadLimits: Rewrite = (place) => {
  const call = callAt(place, /(?:multer|file_?upload)$/iu);
  if (call === undefined) return unfit('no upload is set up here');
  const entries = ['limits: { fileSize: 5 * 1024 * 1024 }'];
  if (place.source(call.callee).endsWith('multer'))
    entries.push(
      `fileFilter: (req, file, done) => done(null, /^(?:image\\/(?:png|jpeg|gif|webp)|application\\/pdf)$/.test(file.mimetype))`,
    );
  const [options] = call.args;
  if (options?.kind === 'Dict' && property(options, 'limits') !== undefined) entries.shift();
  const edit = options?.kind === 'Dict' ? addEntries(place, options, entries) : addOptions(place, call, 0, entries);
  return edit === undefined
    ? unfit('the options are not written out here')
    : {
        title: 'Set bounds to uploads',
        changes: 'Files of more than 5 MB, and kinds of files that are not named, are refused.',
        edits: [edit],
      };
};

/** Data is read as JSON, never run. */
export const jsonParse: Rewrite = (place) => {
  const call = callAt(place, /(?:^|\.)(?:eval|unserialize|deserialize|notevil|safeEval)$/u);
  const [first] = call?.args ?? [];
  if (call === undefined || call.isNew || first === undefined || first.kind === 'Spread' || call.args.length > 1)
    return unfit('code is run that is no data: it has to be written in another way');
  const name = place.source(call.callee);
  const pieces = first.kind === 'Binary' ? place.source(first) : '';
  // eval("(" + text + ")")
  const [, inner] = /^["']\(["']\s*\+\s*(.+?)\s*\+\s*["']\)["']$/su.exec(pieces) ?? [];
  if (pieces !== '' && inner === undefined) return unfit('the code is put together from pieces');
  if (first.kind === 'Template') return unfit('the code is put together from pieces');
  if (place.names.constant(first) !== undefined) return unfit('the code is a constant');
  if (place.names.parent(call)?.kind === 'ExprStmt')
    return unfit('the code is run for what it does: nothing reads a result');
  if (/(?:expr|code|script|formula|command|callback|source)\w*\)?$/iu.test(place.source(first)))
    return unfit(`${place.source(first)} is a program or a formula, no data`);
  return {
    title: 'Read the data as JSON',
    changes: name.endsWith('serialize')
      ? 'Data in the old format is refused: whoever writes it has to write JSON.'
      : 'Anything but JSON is refused.',
    edits: [replace(call, `JSON.parse(${inner ?? place.source(first)})`)],
  };
};

export const plainYaml: Rewrite = (place) => {
  const call = callAt(place, /(?:^|\.)(?:load|loadAll)$/u);
  if (call?.callee.kind !== 'Member') return unfit('no YAML is read here');
  const [, options] = call.args;
  const known = options?.kind === 'Dict' ? property(options, 'schema') : undefined;
  if (known !== undefined)
    return {
      title: 'Read plain data only',
      changes: 'Functions, patterns and other types of JavaScript in the document are refused.',
      edits: [replace(known.value, `${place.source(call.callee.object)}.JSON_SCHEMA`)],
    };
  const edit = addOptions(place, call, 1, [`schema: ${place.source(call.callee.object)}.JSON_SCHEMA`]);
  return edit === undefined
    ? unfit('the options are not written out here')
    : { title: 'Read plain data only', changes: 'Dates and other types stay text.', edits: [edit] };
};

/** `</script>` in a value ends the script that it stands in. */
export const scriptJson: Rewrite = (place) => {
  const edits: TextEdit[] = [];
  for (const one of inside(place, place.node)) {
    if (one.kind !== 'Call' || place.source(one.callee) !== 'JSON.stringify') continue;
    const parent = place.names.parent(one);
    if (parent?.kind === 'Member' && parent.property.startsWith('replace')) continue;
    edits.push({ start: one.end, end: one.end, text: `.replace(/</g, ${literal(place, '\\u003c')})` });
  }
  return edits.length === 0 ? unfit('no JSON stands here') : { title: 'Keep the data inside its script', edits };
};

/** The name of an upload is the program's own; nothing but its ending comes from the browser. */
export const ownUploadName: Rewrite = (place) => {
  const name = inside(place, place.node).find(
    (one) => one.kind === 'Member' && /^(?:originalname|name|filename)$/u.test(one.property),
  );
  if (name?.kind !== 'Member') return unfit('the name of the upload is not seen here');
  let whole: Expression = name;
  for (
    let parent = place.names.parent(whole);
    parent?.kind === 'Binary' && parent.op === '+' && place.names.parent(parent)?.kind !== 'Binary';
    parent = place.names.parent(whole)
  ) {
    if (parent.left.kind === 'Str') break;
    whole = parent;
  }
  return {
    title: 'Give the upload a name of its own',
    changes: 'The file is stored under a random name; nothing but the ending is kept.',
    edits: [
      replace(
        whole,
        `${place.imports.member('crypto', 'randomUUID')}() + ${place.imports.member('path', 'extname')}(${place.source(name)})`,
      ),
    ],
  };
};

/** A file in a folder of its own, which nobody else can prepare. */
export const ownTemporaryFile: Rewrite = (place) => {
  const call = callAt(place, /(?:writeFile|writeFileSync|createWriteStream|appendFile|appendFileSync|openSync)$/u);
  const [path] = call?.args ?? [];
  if (path === undefined) return unfit('no file is written here');
  const source = place.source(path);
  const [, file] =
    /^["']\/tmp\/([\w.-]+)["']$/u.exec(source) ??
    /^(?:path\.)?join\((?:os\.)?tmpdir\(\),\s*["']([\w.-]+)["']\)$/u.exec(source) ??
    [];
  if (file === undefined) return unfit('the name is put together in a way that is not followed');
  const join = place.imports.member('path', 'join');
  const [stem = 'app'] = file.split('.');
  return {
    title: 'Write into a folder of its own',
    changes: 'The file has another path at every run: whoever reads it has to be told.',
    edits: [
      replace(
        path,
        `${join}(${place.imports.member('fs', 'mkdtempSync')}(${join}(${place.imports.member('os', 'tmpdir')}(), ${literal(place, `${stem}-`)})), ${literal(place, file)})`,
      ),
    ],
  };
};

/** A page of a table, not the whole. */
export const pageOfTable: Rewrite = (place) => {
  const call = callAt(place, /\.find$/u);
  return call === undefined
    ? unfit('no rows are looked for here')
    : {
        title: 'Take a page of the table',
        changes: 'At most 100 rows come back.',
        edits: [{ start: call.end, end: call.end, text: '.limit(100)' }],
      };
};

/** `(a+)+` takes exponential time; `(a+)` finds the same. */
export const linearRegex: Rewrite = (place) => {
  const pattern = inside(place, place.node).find((one) => one.kind === 'RegexLit' || one.kind === 'Str');
  if (pattern === undefined) return unfit('the pattern is not written out here');
  const source = place.source(pattern);
  // One class or character, repeated, repeated: the outer one adds nothing.
  const put = source.replaceAll(
    /\(((?:\?:)?(?:\[[^\]\\]*\]|\\{1,2}[dws]|[A-Za-z0-9])\+)\)([+*])/gu,
    (_, inner: string, outer: string) => (outer === '+' ? `(${inner})` : `(${inner})?`),
  );
  return put === source
    ? unfit('no linear pattern is known that surely finds the same')
    : {
        title: 'Repeat once, not twice',
        changes: 'What the group catches may be longer than before.',
        until: 'compared',
        edits: [replace(pattern, put)],
      };
};

/** Details for the developer, in development. */
export const developmentOnly: Rewrite = (place) => {
  const call = callAt(place, /\.use$/u);
  if (call === undefined) return unfit('no handler is set here');
  return {
    title: 'Show the details in development only',
    changes: 'Where NODE_ENV is not "development", nobody sees what went wrong.',
    edits: [
      { start: call.start, end: call.start, text: `if (process.env.NODE_ENV === ${literal(place, 'development')}) ` },
    ],
  };
};

/** `v-html` shows HTML, `v-text` text. */
export const vueText: Rewrite = (place) => {
  const edits: TextEdit[] = [];
  const source = place.text.slice(place.node.start, place.node.end);
  for (const { index } of source.matchAll(/\bv-html=/gu))
    edits.push({ start: place.node.start + index, end: place.node.start + index + 6, text: 'v-text' });
  for (const one of inside(place, place.node))
    if (one.kind === 'Entry' && one.key.kind === 'Str' && one.key.value === 'innerHTML' && !one.shorthand)
      edits.push(replace(one.key, 'textContent'));
  return edits.length === 0
    ? unfit('the HTML is set in a way that is not followed')
    : { title: 'Show it as text', changes: 'HTML in the value is shown as text.', edits };
};

/** Angular cleans HTML itself unless it is told to trust it. */
export const angularClean: Rewrite = (place) => {
  const call = callAt(place, /\.bypassSecurityTrustHtml$/u);
  const [value] = call?.args ?? [];
  return call === undefined || value === undefined
    ? unfit('what is trusted here is no HTML: it has to be made from parts that the program knows')
    : {
        title: 'Let Angular clean the HTML',
        changes: 'Scripts and handlers in the HTML are left out.',
        edits: [replace(call, place.source(value))],
      };
};

/** `addEventListener("message", (event) => …)`: whoever holds the window may write to it. */
export const messageSender: Rewrite = (place) => {
  const handler = inside(place, place.node).find((one) => one.kind === 'Function');
  const [event] = handler?.kind === 'Function' ? handler.params : [];
  if (handler?.kind !== 'Function' || event?.target.kind !== 'Name')
    return unfit('the message has no name of its own here');
  const [first] = handler.body?.body ?? [];
  if (first === undefined || handler.expressionBody) return unfit('the handler has no braces to put a check in');
  const check = linesBefore(place, first, [
    `if (${event.target.name}.origin !== window.location.origin) return${semicolon(place)}`,
  ]);
  return check === undefined
    ? unfit('no check can be put before the message is read')
    : {
        title: 'Take messages of pages of this site only',
        changes: 'Messages of other sites are passed over; put their origin there when one is meant.',
        edits: [check],
      };
};

/** `shell.openExternal(url)` hands anything to the system: files, programs, other protocols. */
export const opensWebOnly: Rewrite = (place) => {
  const call = callAt(place, /\.openExternal$/u);
  const [address] = call?.args ?? [];
  const statement = call === undefined ? undefined : roomy(place, call);
  if (
    call === undefined ||
    address === undefined ||
    statement === undefined ||
    !/^(?:ExprStmt|Return)$/u.test(statement.kind)
  )
    return unfit('the address is opened in the middle of something else');
  return {
    title: 'Open addresses of the web only',
    changes: 'Addresses of other kinds than https are not opened.',
    edits: [
      {
        start: statement.start,
        end: statement.start,
        text: `if (new URL(${place.source(address)}).protocol === ${literal(place, 'https:')}) `,
      },
    ],
  };
};

/** A key in a page is everybody's. */
export const keyOnServer: Rewrite = (place) => {
  const entry = inside(place, place.node).find(
    (one) => one.kind === 'Entry' && one.key.kind === 'Str' && one.key.value === 'dangerouslyAllowBrowser',
  );
  const dict = entry && place.names.parent(entry);
  return entry?.kind !== 'Entry' || dict?.kind !== 'Dict'
    ? unfit('the option is not written out here')
    : {
        title: 'Refuse to run in a browser',
        changes: 'The client refuses to run in a browser: a page has to ask a server of its own, which holds the key.',
        edits: [removeEntry(place, dict, entry)],
      };
};

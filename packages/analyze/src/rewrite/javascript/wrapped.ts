/** Values passed through a function on their way: into a pattern, a log, a header, a directory filter, a table, an address. */
import type { TextEdit } from '../../match/fix.ts';
import type { Expression, Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, unfit } from '../rewrite.ts';
import { functionAround, literal, onlyValue, ownFunction, property } from './code.ts';
import { webAddress } from './escape-html.ts';
import { wrapValues } from './wrap-values.ts';

/** The argument or the value that the finding is about; pieces lead to their whole text. */
const valueAt = (place: Place, argument = 0): Expression | undefined => {
  const { node } = place;
  if (node.kind === 'Call' && sinks.test(place.source(node.callee))) return node.args[argument];
  if (node.kind === 'Assign') return node.value;
  if (node.kind === 'Entry') return node.value;
  if (node.kind === 'ExprStmt' || node.kind === 'Block' || node.kind === 'Program') return undefined;
  let whole = node as Expression;
  for (;;) {
    const parent = place.names.parent(whole);
    if ((parent?.kind === 'Binary' && parent.op === '+') || parent?.kind === 'Template') whole = parent;
    else return whole;
  }
};

/** Calls that a search rule finds whole; where values are followed, the finding is the value itself. */
const sinks = /(?:^|\.)(?:RegExp|redirect|fetch|alloc|repeat)$/u;

/** A variable that is assigned text once is wrapped where it is used; one that is built from pieces, where it is built. */
const wrapWith =
  (
    name: string,
    title: string,
    lines: (place: Place) => readonly string[],
    options: { readonly argument?: number; readonly property?: string; readonly changes?: string } = {},
  ): Rewrite =>
  (place) => {
    const value = valueAt(place, options.argument);
    if (value === undefined || value.kind === 'Spread') return unfit('no value stands here');
    const edits: TextEdit[] = [];
    for (const text of textsIn(place, value, options.property)) {
      const own = wrapValues(place, text, (_, source) =>
        /\.replace(?:All)?\(|escape|sanitize/iu.test(source) || source.startsWith(`${name}(`)
          ? undefined
          : `${name}(${source})`,
      );
      if ('unfit' in own) return own;
      edits.push(...own);
    }
    if (edits.length === 0) return unfit('the value is no text');
    return {
      title,
      ...(options.changes === undefined ? {} : { changes: options.changes }),
      edits: [...edits, ...ownFunction(place, name, lines(place))],
    };
  };

/** The texts in a value: itself, one property of an object, the items of lists. */
const textsIn = (place: Place, value: Expression, name?: string): readonly Expression[] => {
  const given = value.kind === 'Name' ? (onlyValue(place, value) ?? value) : value;
  switch (given.kind) {
    case 'Dict': {
      const known = name === undefined ? undefined : property(given, name);
      return known === undefined ? [] : [known.value];
    }
    case 'List':
      return given.items.flatMap((item) =>
        place.names.constant(item) === undefined ? textsIn(place, item, name) : [],
      );
    case 'Function':
      return [];
    default:
      return [value];
  }
};

export const escapeRegExp = wrapWith(
  'escapeRegExp',
  'Take the value as it is written, not as a pattern',
  (place) => [
    String.raw`return String(value ?? ${literal(place, '')}).replace(/[.*+?^$${'{}'}()|[\]\\]/g, ${literal(place, '\\$&')})`,
  ],
  { changes: 'Whoever searches with a pattern finds the characters of the pattern only.' },
);

/** Line breaks in a log entry make entries that nobody wrote. */
export const oneLine: Rewrite = (place) => {
  const value = valueAt(place);
  if (value === undefined || value.kind === 'Spread') return unfit('no value stands here');
  if (value.kind === 'Dict' || value.kind === 'List')
    return unfit('an object is written: its fields have to be chosen');
  const edits = wrapValues(place, value, (_, source) =>
    /\.replace(?:All)?\(|^JSON\.stringify\(/u.test(source)
      ? undefined
      : String.raw`String(${source}).replace(/[\r\n]/g, ${literal(place, ' ')})`,
  );
  return 'unfit' in edits ? edits : { title: 'Keep the value on one line', edits };
};

export const escapeLdap = wrapWith(
  'escapeFilter',
  'Escape the value in the filter',
  (place) => [
    String.raw`return String(value ?? ${literal(place, '')}).replace(/[\\*()\0]/g, (c) => ${'`\\\\${c.charCodeAt(0).toString(16).padStart(2, "0")}`'.replaceAll('"0"', literal(place, '0'))})`,
  ],
  { property: 'filter' },
);

export const escapeCell = wrapWith(
  'escapeCell',
  'Keep the cell from being a formula',
  (place) => [
    String.raw`const text = String(value ?? ${literal(place, '')})`,
    'return /^[=+\\-@\\t\\r]/.test(text) ? `' + "'" + '${text}` : text',
  ],
  { changes: 'Values that begin with =, +, - or @, negative numbers among them, get an apostrophe before them.' },
);

/** Browsers take out tabs and line breaks before they read an address, so `/\t/other.example` leads away. */
const localPathLines = (place: Place): readonly string[] => [
  `const target = String(value ?? ${literal(place, '')})`,
  `return target.startsWith(${literal(place, '/')}) && !target.startsWith(${literal(place, '//')}) && ${String.raw`!/[\\\t\r\n]/`}.test(target) ? target : ${literal(place, '/')}`,
];

const toLocalPath = wrapWith('localPath', 'Lead to pages of this site only', localPathLines, {
  changes: 'Addresses on other sites lead to the start page instead.',
});

/** A value that comes from a request leads to a page of this site only. */
export const localPath: Rewrite = async (place) => {
  const made = await toLocalPath(place);
  if ('unfit' in made) return made;
  // `NextResponse.redirect` wants a whole address.
  const call = callAround(place, place.node, ({ callee }) =>
    /(?:^|\.)(?:NextResponse|Response)\.redirect$/u.test(place.source(callee)),
  );
  const [value] = call?.args ?? [];
  if (call === undefined || value === undefined || place.source(value).startsWith('new URL(')) return made;
  const request = functionAround(place, call)?.params.find((one) => /^_?req(?:uest)?\b/u.test(place.source(one)));
  const name = request === undefined ? undefined : /^\w+/u.exec(place.source(request))?.[0];
  if (name === undefined) return unfit('a whole address is wanted here, and no request tells the own one');
  return {
    ...made,
    edits: [
      replace(value, `new URL(localPath(${place.source(value)}), ${name}.url)`),
      ...ownFunction(place, 'localPath', localPathLines(place)),
    ],
  };
};

/** Only hosts that the program's settings name are asked. */
export const allowedAddress: Rewrite = async (place) => {
  const value = valueAt(place);
  if (value === undefined || value.kind === 'Spread') return unfit('no value stands here');
  if (value.kind === 'Dict') return unfit('the address is put together from fields');
  const own = ownFunction(place, 'allowedAddress', [
    `const address = new URL(String(value))`,
    `const hosts = (process.env.ALLOWED_HOSTS ?? ${literal(place, '')}).split(${literal(place, ',')})`,
    `if (!hosts.includes(address.hostname)) throw new Error(${literal(place, 'this host is not allowed')})`,
    `return address.href`,
  ]);
  const parent = place.names.parent(value);
  if (parent?.kind === 'Entry' && parent.key.kind === 'Str' && !/^(?:url|uri)$/u.test(parent.key.value))
    return unfit(`${parent.key.value} is one part of an address only`);
  return {
    title: 'Ask hosts only that are allowed',
    changes: 'Hosts that ALLOWED_HOSTS does not name are not asked any more.',
    edits: [replace(value, `allowedAddress(${place.source(value)})`), ...own],
    environment: ['ALLOWED_HOSTS'],
  };
};

/** No larger than a bound that the program sets. */
export const boundedSize: Rewrite = (place) => {
  const { node } = place;
  const loop = inside(place, node).find((one) => one.kind === 'For');
  let value: Expression | undefined;
  if (loop?.kind === 'For') value = loop.test?.kind === 'Binary' ? loop.test.right : undefined;
  else if (node.kind === 'Binary' && /^[<>]=?$/u.test(node.op)) value = node.right;
  else value = valueAt(place);
  if (value === undefined || value.kind === 'Spread') return unfit('no size stands here');
  const source = place.source(value);
  if (source.startsWith('Math.min(')) return unfit('the size has a bound already');
  return {
    title: 'Set a bound to the size',
    changes: 'Sizes of more than 10000 count as 10000.',
    edits: [
      replace(
        value,
        `Math.min(${source.endsWith('.length') || value.kind === 'Name' ? source : `Number(${source})`}, 10000)`,
      ),
    ],
  };
};

/** `{ name: req.body.name }` → `{ name: { $eq: req.body.name } }`: an object from the request is compared, not obeyed. */
export const equalFilter: Rewrite = (place) => {
  const given: Node | undefined = place.node.kind === 'Call' ? place.node.args[0] : place.node;
  const at = given?.kind === 'Entry' ? place.names.parent(given) : given;
  const filter = at?.kind === 'Name' ? onlyValue(place, at) : at;
  if (filter?.kind !== 'Dict') return unfit('the filter is not written out here: it may hold any operator');
  const edits: TextEdit[] = [];
  const visit = (dict: Extract<Node, { kind: 'Dict' }>): void => {
    for (const entry of dict.entries) {
      if (entry.kind !== 'Entry' || entry.key.kind !== 'Str') continue;
      const { value } = entry;
      if (entry.key.value.startsWith('$')) {
        if (value.kind === 'List') for (const item of value.items) if (item.kind === 'Dict') visit(item);
        continue;
      }
      if (value.kind === 'Dict' || place.names.constant(value) !== undefined) continue;
      if (!/^(?:Name|Member|Index|Logical|Cast|Await)$/u.test(value.kind)) continue;
      // A pattern or operators that the program made itself are meant to be more than a value.
      const made = value.kind === 'Name' ? onlyValue(place, value) : undefined;
      if (made?.kind === 'Dict' || made?.kind === 'RegexLit' || (made?.kind === 'Call' && made.isNew === true))
        continue;
      const source = place.source(value);
      edits.push(
        entry.shorthand
          ? replace(entry, `${entry.key.value}: { $eq: ${source} }`)
          : replace(value, `{ $eq: ${source} }`),
      );
    }
  };
  visit(filter);
  if (filter.entries.some(({ kind }) => kind === 'Spread'))
    return unfit('the filter takes all fields of the request: they have to be named');
  return edits.length === 0
    ? unfit('no value stands in the filter')
    : { title: 'Compare with the value, whatever it is', edits };
};

/** Header values on one line, names of files encoded. */
export const headerValue: Rewrite = (place) => {
  const value = valueAt(place, 1);
  if (value === undefined || value.kind === 'Spread' || value.kind === 'Dict') return unfit('no value stands here');
  const parent = place.names.parent(value);
  const name = parent?.kind === 'Entry' ? parent.key : parent?.kind === 'Call' ? parent.args[0] : undefined;
  // What leads elsewhere needs more than one line.
  if (name?.kind === 'Str' && name.value.toLowerCase() === 'location') return toLocalPath(place);
  let named = false;
  const edits = wrapValues(place, value, (_, source, { before }) => {
    const isName = /filename\s*=\s*"?$/iu.test(before);
    named ||= isName;
    return isName
      ? `encodeURIComponent(${source})`
      : String.raw`String(${source}).replace(/[\r\n]/g, ${literal(place, '')})`;
  });
  return 'unfit' in edits
    ? edits
    : {
        title: 'Keep the value inside its header',
        ...(named ? { changes: 'Blanks and letters beyond ASCII in the name of a file are shown encoded.' } : {}),
        edits,
      };
};

/** One address of a mail, and nothing that adds others. */
export const mailAddress = wrapWith(
  'mailAddress',
  'Take one mail address',
  (place) => [
    `const address = String(value ?? ${literal(place, '')})`,
    String.raw`if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(address)) throw new Error(${literal(place, 'this is no mail address')})`,
    `return address`,
  ],
  { changes: 'Whatever is no single address (a name beside it, several receivers) is refused.' },
);

/** A link of the page leads to a page, and runs nothing. */
export const linkAddress: Rewrite = (place) => {
  const value = valueAt(place);
  if (value === undefined || value.kind === 'Spread') return unfit('no value stands here');
  return {
    title: 'Take addresses that run nothing',
    changes: 'Addresses of other kinds than http, https and mailto lead nowhere.',
    edits: [replace(value, `webAddress(${place.source(value)})`), ...webAddress(place)],
  };
};

/** Values in HTML: escaped in a text of markup, set as text where no markup is meant. */
import type { TextEdit } from '../../match/fix.ts';
import type { Assign, Call, Expression, Name, Node } from '../../tree/node.ts';
import { callAround, inside, replace } from '../calls.ts';
import { type Place, type Rewrite, type Rewritten, type Unfit, unfit } from '../rewrite.ts';
import { literal, ownFunction } from './code.ts';
import { plainText, textPieces } from './text-pieces.ts';
import { type Wrap, wrapValues } from './wrap-values.ts';

/** `res.send("<h1>" + name)` → `res.send("<h1>" + escapeHtml(name))`. */
export const escapeHtml: Rewrite = (place) => {
  const html = htmlIn(place);
  return html === undefined ? unfit('no HTML stands here') : escaped(place, html);
};

const htmlIn = (place: Place): Expression | undefined => {
  const { node } = place;
  if (node.kind === 'ExprStmt') return undefined;
  if (node.kind === 'Call')
    return /\.(?:send|write|end|html|body|append|prepend|after|before|replaceWith)$|SafeString$|document\.write(?:ln)?$/u.test(
      place.source(node.callee),
    )
      ? node.args[0]
      : node;
  if (node.kind === 'Assign') return node.value;
  return wholeOf(place, node as Expression);
};

/** The text that a piece belongs to. */
const wholeOf = ({ names }: Place, node: Expression): Expression => {
  let whole = node;
  for (;;) {
    const parent = names.parent(whole);
    if ((parent?.kind === 'Binary' && parent.op === '+') || parent?.kind === 'Template') whole = parent;
    else return whole;
  }
};

const escaped = (place: Place, html: Expression): Rewritten | Unfit => {
  let whole = false;
  let address = false;
  const name = escaperOf(place);
  const wrap: Wrap = (value, source, { before, piece }) => {
    if (/\b(?:escape\w*|sanitize\w*|encode\w*|DOMPurify)\b/iu.test(source)) return undefined;
    if (value.kind === 'Num' || /\.length$|^Number\(|^parseInt\(|\.toFixed\(/u.test(source)) return undefined;
    if (/<script\b(?!.*<\/script)/isu.test(before))
      return unfit('the value stands in a script: escaping for HTML does not hold there');
    if (/<style\b(?!.*<\/style)/isu.test(before))
      return unfit('the value stands in a style sheet: escaping for HTML does not hold there');
    if (/\son\w+\s*=\s*["']?[^"'>]*$/iu.test(before))
      return unfit('the value stands in an event handler: escaping for HTML does not hold there');
    if (/\b(?:href|src|action|formaction)\s*=\s*["']$/iu.test(before)) {
      address = true;
      return `${name}(webAddress(${source}))`;
    }
    if (/=\s*$/u.test(before) && /<[^>]*$/u.test(before))
      return unfit('the value stands in an attribute without quotes');
    if (holdsMarkup(place, value))
      return unfit(`${source.slice(0, 60)} may be HTML on purpose: its own values have to be escaped where it is made`);
    if (!piece) {
      whole = true;
      if (!isPlainValue(place, value))
        return unfit(`${source.slice(0, 60)} may be a whole page: its own values have to be escaped where it is made`);
    }
    return `${name}(${source})`;
  };
  const edits: TextEdit[] = [];
  const steps = html.kind === 'Name' ? grownFrom(place, html) : undefined;
  for (const text of steps ?? [html]) {
    // The page is `html` by name; what it is made of is seen.
    const own = wrapValues(place, text, wrap);
    if ('unfit' in own) {
      if (
        steps === undefined ||
        !/^(?:no value stands|the value is a constant|the value has that form)/u.test(own.unfit)
      )
        return own;
    } else edits.push(...own);
  }
  if (edits.length === 0) return unfit('no value stands in the text');
  const changes = [
    ...(whole ? ['HTML in the value is shown as text.'] : []),
    ...(address ? ['Addresses of other kinds than http, https and mailto lead nowhere.'] : []),
  ];
  const made: Rewritten = {
    title: 'Escape the values in the HTML',
    edits: [...edits, ...both(place, escaper(place, name), address ? webAddress(place) : [])],
  };
  return changes.length === 0 ? made : { ...made, changes: changes.join(' ') };
};

/** The texts that a variable grows by, when it begins with a text and nothing else is done to it. */
const grownFrom = ({ names }: Place, name: Name): readonly Expression[] | undefined => {
  const steps = names.binding(name)?.definitions ?? [];
  const [first, ...more] = steps;
  if (first?.kind !== 'Assign' || first.op !== '=' || more.length === 0) return undefined;
  const texts = steps.map((one) =>
    one.kind === 'Assign' && one.target.kind === 'Name' && (one === first || one.op === '+=') ? one.value : undefined,
  );
  return texts.every((text) => text !== undefined && /^(?:Str|Template|Binary)$/u.test(text.kind))
    ? texts.filter((text) => text !== undefined)
    : undefined;
};

/** Two functions at the end of a file, in one edit each way. */
const both = (_: Place, first: readonly TextEdit[], second: readonly TextEdit[]): readonly TextEdit[] => {
  const [one] = first;
  const [two] = second;
  return one !== undefined && two !== undefined ? [{ ...one, text: one.text + two.text }] : [...first, ...second];
};

/** An address with a scheme that runs nothing, or without one. */
export const webAddress = (place: Place): readonly TextEdit[] =>
  ownFunction(place, 'webAddress', [
    `const address = String(value ?? ${literal(place, '')}).trim()`,
    `return /^(?:https?:|mailto:|[^:]*(?:[/?#]|$))/i.test(address) ? address : ${literal(place, '#')}`,
  ]);

/** A value that came in as it is: a field of something, not a page that was rendered. */
const isPlainValue = ({ names }: Place, value: Expression): boolean => {
  // A list of rows or an object is sent as JSON, not as a page.
  if (value.kind === 'Member' && /^(?:rows|data|items|results?|records?|docs|body)$/u.test(value.property))
    return false;
  if (value.kind === 'Member' || value.kind === 'Index') return true;
  if (value.kind === 'Call') return value.callee.kind === 'Member' && value.callee.property === 'get';
  if (value.kind !== 'Name' || /(?:html|page|markup|content|template|body|view)$/iu.test(value.name)) return false;
  return (names.binding(value)?.definitions ?? []).every(
    (one) => one.kind !== 'Assign' || one.value === undefined || /^(?:Member|Index|Dict)$/u.test(one.value.kind),
  );
};

const holdsMarkup = ({ source }: Place, node: Expression): boolean => {
  if (node.kind === 'Template') return source(node).includes('<');
  if (node.kind === 'Call')
    return (
      /\.(?:join|map|reduce)$/u.test(source(node.callee)) ||
      /(?:render|html|markup|template)\w*$/iu.test(source(node.callee))
    );
  if (node.kind === 'Conditional') return /["'`][^"'`]*</u.test(source(node));
  if (node.kind === 'Logical') return /["'`][^"'`]*</u.test(source(node));
  return node.kind === 'Name' && /(?:html|markup|rows|header|footer|layout)$/iu.test(node.name);
};

const known = ['escapeHtml', 'escapeHTML', 'escape_html'];

/** The escaping function that the file has, else one of its own. */
const escaperOf = ({ text }: Place): string =>
  known.find((name) =>
    new RegExp(String.raw`(?:function\s+|(?:const|let|var|import)\s+\{?[^;]*?)\b${name}\b`, 'u').test(text),
  ) ?? 'escapeHtml';

const escaper = (place: Place, name: string): readonly TextEdit[] =>
  ownFunction(place, name, [
    `return String(value ?? ${literal(place, '')}).replace(/[&<>"']/g, (c) => \`&#\${c.charCodeAt(0)};\`)`,
  ]);

/** `el.innerHTML = name` → `el.textContent = name`; values in markup are escaped. */
export const textContent: Rewrite = (place) => {
  const assign = assignOf(place);
  if (assign?.value !== undefined && assign.target.kind === 'Member') {
    const { target, value } = assign;
    if (markup(place, value)) return escaped(place, value);
    const edits: TextEdit[] = [];
    if (target.property === 'innerHTML' && assign.op === '=')
      edits.push({ start: target.propertyStart, end: target.end, text: 'textContent' });
    else if (target.property === 'innerHTML')
      edits.push(
        { start: target.propertyStart, end: value.start, text: 'append(' },
        { start: value.end, end: value.end, text: ')' },
      );
    else if (target.property === 'outerHTML' && assign.op === '=')
      edits.push(
        { start: target.propertyStart, end: value.start, text: 'replaceWith(' },
        { start: value.end, end: value.end, text: ')' },
      );
    else return unfit(`${target.property} takes nothing but HTML`);
    return asText(place, value, edits);
  }
  const call =
    callAround(place, place.node, ({ callee }) => sinks.test(place.source(callee))) ??
    inside(place, place.node).find((one): one is Call => one.kind === 'Call' && sinks.test(place.source(one.callee)));
  if (call?.callee.kind !== 'Member') return unfit('no HTML is written here');
  const method = call.callee.property;
  const value = method === 'insertAdjacentHTML' ? call.args[1] : call.args[0];
  if (value === undefined || value.kind === 'Spread') return unfit('it is not clear what is written');
  if (markup(place, value)) return escaped(place, value);
  const rename = (to: string): TextEdit => ({
    start: (call.callee as Extract<Expression, { kind: 'Member' }>).propertyStart,
    end: call.callee.end,
    text: to,
  });
  switch (method) {
    case 'insertAdjacentHTML':
      return asText(place, value, [rename('insertAdjacentText')]);
    case 'write':
    case 'writeln':
      return asText(place, value, [replace(call.callee, 'document.body.append')]);
    case 'html':
      return asText(place, value, [rename('text')]);
    case 'append':
    case 'prepend':
    case 'after':
    case 'before':
    case 'replaceWith':
      return asText(place, value, [replace(value, `document.createTextNode(${place.source(value)})`)]);
    case 'send':
    case 'end':
      return escaped(place, value);
    default:
      return unfit(`${method} takes nothing but HTML`);
  }
};

const sinks =
  /\.(?:insertAdjacentHTML|html|append|prepend|after|before|replaceWith|send|end)$|^(?:window\.)?document\.write(?:ln)?$/u;

const assignOf = ({ names, node, source }: Place): Assign | undefined => {
  for (let at: Node | undefined = node; at !== undefined; at = names.parent(at)) {
    if (at.kind === 'Assign' && /\.(?:innerHTML|outerHTML|srcdoc)$/u.test(source(at.target))) return at;
    if (at.kind === 'Call' || at.kind === 'Function' || at.kind === 'Block') return undefined;
  }
  return undefined;
};

/** Whether a text of the program's own holds tags or entities. */
const markup = (place: Place, value: Expression): boolean => {
  const given = value.kind === 'Name' ? definition(place, value) : value;
  const pieces = textPieces(place, given);
  return pieces !== undefined && /[<>]|&#?\w+;/u.test(plainText(pieces));
};

const definition = ({ names }: Place, name: Expression): Expression => {
  const [only, more] = name.kind === 'Name' ? (names.binding(name)?.definitions ?? []) : [];
  return more === undefined && only?.kind === 'Assign' && only.value !== undefined ? only.value : name;
};

const fromAddress =
  /\blocation\b|URLSearchParams|searchParams|\bhash\b|document\.(?:URL|referrer|cookie)|window\.name/u;

const asText = (place: Place, value: Expression, edits: readonly TextEdit[]): Rewritten => {
  // Markup in an address is nobody's but an attacker's.
  const isText =
    textPieces(place, value) !== undefined ||
    place.finding.flow.some(
      ({ role, span }) => role === 'source' && fromAddress.test(place.text.slice(span.start.offset, span.end.offset)),
    );
  const made: Rewritten = { title: 'Write it as text', edits };
  return isText ? made : { ...made, changes: 'HTML in the value is shown as text.' };
};

/** `dangerouslySetInnerHTML` → DOMPurify where the project has it, else a text child. */
export const reactText: Rewrite = async (place) => {
  let at: Node | undefined = place.node;
  while (at !== undefined && at.kind !== 'JsxElement') at = place.names.parent(at);
  const element = at?.kind === 'JsxElement' ? at : inside(place, place.node).find((one) => one.kind === 'JsxElement');
  if (element?.kind !== 'JsxElement') return textContent(place);
  const attribute = element.attributes.find(
    (one) => one.kind === 'JsxAttribute' && one.name === 'dangerouslySetInnerHTML',
  );
  if (attribute?.kind !== 'JsxAttribute' || attribute.value === undefined) return unfit('no HTML is set here');
  const entry = inside(place, attribute.value).find(
    (one) => one.kind === 'Entry' && one.key.kind === 'Str' && one.key.value === '__html',
  );
  if (entry?.kind !== 'Entry') return unfit('the HTML is not written out here');
  const source = place.source(entry.value);
  const manifest = (await place.read('package.json')) ?? '';
  const [purifier] =
    /(?:isomorphic-)?dompurify/u.exec(place.text) ?? /(?:isomorphic-)?dompurify(?=")/u.exec(manifest) ?? [];
  if (purifier !== undefined) {
    const name =
      /\bimport\s+(\w+)\s+from\s+["'](?:isomorphic-)?dompurify["']/u.exec(place.text)?.[1] ??
      place.imports.module(purifier);
    const local = name.toLowerCase() === 'dompurify' ? name : name;
    return {
      title: 'Clean the HTML before it is shown',
      changes: 'Scripts and handlers in the HTML are left out.',
      edits: [
        entry.shorthand
          ? replace(entry, `__html: ${local}.sanitize(${source})`)
          : replace(entry.value, `${local}.sanitize(${source})`),
      ],
    };
  }
  // Markup of the program's own stays markup.
  if (markup(place, entry.value)) return escaped(place, entry.value);
  const tag = element.name === undefined ? '' : place.source(element.name);
  if (/^(?:script|style|iframe)$/u.test(tag) || tag === '') return unfit(`${tag} takes no text`);
  if (element.children.length > 0) return unfit('the element has children of its own');
  const open = place.source(element);
  const closed = open.endsWith('/>');
  const before = place.text.slice(0, attribute.start).match(/\s*$/u)?.[0].length ?? 0;
  const edits: TextEdit[] = [{ start: attribute.start - before, end: attribute.end, text: '' }];
  if (closed) {
    const start = element.end - 2 - (/\s*$/u.exec(place.text.slice(attribute.end, element.end - 2))?.[0].length ?? 0);
    edits.push({ start, end: element.end, text: `>{${source}}</${tag}>` });
  } else {
    const end = element.end - `</${tag}>`.length;
    if (place.text.slice(end, element.end) !== `</${tag}>`)
      return unfit('the end of the element is written in another way');
    edits.push({ start: end, end, text: `{${source}}` });
  }
  return { title: 'Show it as text', changes: 'HTML in the value is shown as text.', edits };
};

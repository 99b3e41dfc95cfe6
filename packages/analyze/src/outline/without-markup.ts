import { type FlatTree, parseFlat } from '../languages/javascript/flat-tree.ts';
import { loadGrammar } from '../languages/javascript/grammars.ts';

/** A text whose elements of JSX are calls. Lines stay. */
export interface WithoutMarkup {
  readonly text: string;
  /** Where a place of the text as it was stands now. Units: zero-based UTF-16 offsets. */
  readonly moved: (offset: number) => number;
}

/** What is called for every element: with its tag, its attributes and its children, as React's `createElement`. */
export const elementMaker = '__sallyportElement';

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The text with JSX written as calls of `elementMaker`; as it is where it holds none; `undefined` where it cannot be read.
 *
 * Types stay where they are: who runs it blanks them.
 */
export const withoutMarkup = async (text: string, isTyped: boolean): Promise<WithoutMarkup | undefined> => {
  const id = isTyped ? 'tsx' : 'javascript';
  await loadGrammar(id);
  const tree = parseFlat(text, id);
  if (tree.hasError || tree.gaveUp === true) return undefined;
  const edits: Edit[] = [];
  const put = (start: number, end: number, by: string): void => {
    const lines = text.slice(start, end).split('\n').length - by.split('\n').length;
    edits.push({ start, end, text: by + '\n'.repeat(Math.max(0, lines)) });
  };
  for (let at = 0; at < tree.count; at += 1) {
    const name = nameOf(tree, at);
    if (name === 'jsx_element' || name === 'jsx_self_closing_element') element(tree, at, put);
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let done = 0;
  for (const edit of edits) {
    if (edit.start < done) return undefined;
    out += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return {
    text: out + text.slice(done),
    moved: (offset) => {
      let shift = 0;
      for (const { start, end, text: by } of edits) {
        if (start >= offset) break;
        shift += by.length - (end - start);
      }
      return offset + shift;
    },
  };
};

type Put = (start: number, end: number, by: string) => void;

const nameOf = ({ grammar, types }: FlatTree, at: number): string => grammar.typeNames[types[at] ?? 0] ?? '';

const startOf = ({ starts }: FlatTree, at: number): number => starts[at] ?? 0;
const endOf = ({ ends }: FlatTree, at: number): number => ends[at] ?? 0;

/** Children with a name; brackets and operators are none. */
const childrenOf = (tree: FlatTree, at: number): readonly number[] => {
  const found: number[] = [];
  const end = tree.next[at] ?? 0;
  for (let child = at + 1; child < end; child = tree.next[child] ?? end)
    if (!nameOf(tree, child).startsWith("'")) found.push(child);
  return found;
};

const element = (tree: FlatTree, at: number, put: Put): void => {
  const isWhole = nameOf(tree, at) === 'jsx_element';
  const children = isWhole ? childrenOf(tree, at) : [];
  const opening = isWhole ? (children[0] ?? at) : at;
  head(tree, opening, put, isWhole);
  if (!isWhole) return;
  const closing = children.at(-1) ?? at;
  for (const child of children.slice(1, -1)) childOf(tree, child, put);
  put(startOf(tree, closing), endOf(tree, closing), ')');
};

/** `<Tag a="b" {...c}>` as `make(Tag, {"a": "b", ...c}`, and `)` where it is closed at once. */
const head = (tree: FlatTree, at: number, put: Put, isWhole: boolean): void => {
  const { text } = tree;
  const parts = childrenOf(tree, at);
  const attributes = parts.filter((one) => /^jsx_(?:attribute|expression)$/u.test(nameOf(tree, one)));
  const tag = parts.find((one) => !attributes.includes(one) && nameOf(tree, one) !== 'type_arguments');
  const written = tag === undefined ? 'fragment' : text.slice(startOf(tree, tag), endOf(tree, tag));
  const isOwn = /^[A-Z_$][\w$]*$|^[\w$]+(?:\.[\w$]+)+$/u.test(written);
  const from = startOf(tree, at);
  const to = endOf(tree, at);
  const close = isWhole ? to - 1 : Math.max(from + 1, text.lastIndexOf('/', to - 1));
  const first = attributes[0];
  put(
    from,
    first === undefined ? close : startOf(tree, first),
    `${elementMaker}(${isOwn ? written : JSON.stringify(written)}, {`,
  );
  for (const one of attributes) attribute(tree, one, put);
  put(close, to, isWhole ? '}' : '})');
};

const attribute = (tree: FlatTree, at: number, put: Put): void => {
  const { text } = tree;
  const from = startOf(tree, at);
  const to = endOf(tree, at);
  if (nameOf(tree, at) === 'jsx_expression') {
    // `{...rest}`
    put(from, from + 1, '');
    put(to - 1, to, ',');
    return;
  }
  const [name, value] = childrenOf(tree, at);
  if (name === undefined) return;
  const key = `${JSON.stringify(text.slice(startOf(tree, name), endOf(tree, name)))}: `;
  if (value === undefined) {
    put(from, to, `${key}true,`);
    return;
  }
  switch (nameOf(tree, value)) {
    case 'string':
      put(from, to, `${key}${JSON.stringify(text.slice(startOf(tree, value) + 1, endOf(tree, value) - 1))},`);
      break;
    case 'jsx_expression':
      put(from, startOf(tree, value) + 1, `${key}(`);
      put(endOf(tree, value) - 1, to, '),');
      break;
    default:
      put(from, startOf(tree, value), key);
      put(to, to, ',');
  }
};

const childOf = (tree: FlatTree, at: number, put: Put): void => {
  const { text } = tree;
  const from = startOf(tree, at);
  const to = endOf(tree, at);
  switch (nameOf(tree, at)) {
    case 'jsx_text':
    case 'html_character_reference': {
      const words = text.slice(from, to).replaceAll(/\s+/gu, ' ');
      put(from, to, words.trim() === '' ? '' : `, ${JSON.stringify(words)}`);
      break;
    }
    case 'jsx_expression':
      if (childrenOf(tree, at).length === 0) put(from, to, '');
      else {
        put(from, from + 1, ', (');
        put(to - 1, to, ')');
      }
      break;
    default:
      put(from, from, ', ');
  }
};

/**
 * `html.parser`: tells a program's own class about tags and text as they come.
 *
 * Text that may go on with the next `feed` waits: `raw` holds what was not told yet. Tags are read leniently, as browsers of
 * old did; that is what programs know the parser by.
 */
import { binary } from '../../runtime/arithmetic.ts';
import { getattr, setattr } from '../../runtime/attributes.ts';
import { invoke } from '../../runtime/call.ts';
import { textOf, truth } from '../../runtime/compare.ts';
import { typeError } from '../../runtime/exceptions.ts';
import { listOf } from '../../runtime/iteration.ts';
import { meter } from '../../runtime/meter.ts';
import { newModuleOf } from '../../runtime/modules.ts';
import { type Module, newList, newTuple, none, type Obj, toStr, typeOf, type Value } from '../../runtime/object.ts';
import { pyClass } from '../../runtime/python-function.ts';
import { lengthOfText } from '../../runtime/text.ts';
import { unescapeHtml } from './unescape.ts';

interface State {
  raw: string;
  startTag: string | undefined;
  /** The element whose content is no HTML, if the parser is inside of one. */
  rawElement: string | undefined;
}

const states = new WeakMap<Obj, State>();
const stateOf = (self: Value): State => {
  let found = states.get(self as Obj);
  if (found === undefined) states.set(self as Obj, (found = { raw: '', startTag: undefined, rawElement: undefined }));
  return found;
};

const isSpace = (c: string | undefined): boolean => c !== undefined && /\s/.test(c);

interface Tag {
  readonly name: string;
  readonly attributes: readonly (readonly [string, string | undefined])[];
  /** Where what was read ends, and whether it ended as a tag does. */
  readonly end: number;
  readonly closed: 'open' | 'empty' | 'junk';
}

/** The opening tag at `start`; undefined while it may go on. */
const openingTag = (raw: string, start: number): Tag | undefined => {
  let i = start + 1;
  while (i < raw.length && !/[\t\n\r\f />\0]/.test(raw[i]!)) i++;
  const name = raw.slice(start + 1, i).toLowerCase();
  const attributes: [string, string | undefined][] = [];
  for (;;) {
    while (isSpace(raw[i]) || (raw[i] === '/' && raw[i + 1] !== '>' && i + 1 < raw.length)) i++;
    const c = raw[i];
    if (c === undefined) return undefined;
    if (c === '>') return { name, attributes, end: i + 1, closed: 'open' };
    if (c === '/') return raw[i + 1] === '>' ? { name, attributes, end: i + 2, closed: 'empty' } : undefined;
    const before = raw[i - 1]!;
    if (!isSpace(before) && before !== '/' && before !== '"' && before !== "'")
      return { name, attributes, end: i, closed: 'junk' };
    const from = i;
    i++;
    while (i < raw.length && !isSpace(raw[i]) && raw[i] !== '/' && raw[i] !== '=' && raw[i] !== '>') i++;
    const attribute = raw.slice(from, i).toLowerCase();
    let at = i;
    while (isSpace(raw[at])) at++;
    if (raw[at] !== '=') {
      if (at >= raw.length) return undefined;
      attributes.push([attribute, undefined]);
      continue;
    }
    while (raw[at] === '=') at++;
    while (isSpace(raw[at])) at++;
    const quote = raw[at];
    if (quote === undefined) return undefined;
    if (quote === '"' || quote === "'") {
      const close = raw.indexOf(quote, at + 1);
      if (close < 0) return undefined;
      attributes.push([attribute, raw.slice(at + 1, close)]);
      i = close + 1;
    } else {
      i = at;
      while (i < raw.length && raw[i] !== '>' && !isSpace(raw[i])) i++;
      attributes.push([attribute, raw.slice(at, i)]);
    }
  }
};

class Reading {
  private readonly self: Value;
  private readonly state: State;
  private readonly raw: string;
  private readonly converts: boolean;

  constructor(self: Value) {
    this.self = self;
    this.state = stateOf(self);
    this.raw = this.state.raw;
    this.converts = truth(getattr(self, 'convert_charrefs'));
  }

  private tell(name: string, ...args: readonly Value[]): void {
    invoke(this.self, name, ...args);
  }

  private data(text: string): void {
    const plain = this.converts && this.state.rawElement === undefined ? unescapeHtml(text) : text;
    this.tell('handle_data', toStr(plain));
  }

  /** Counts lines and columns up to `to`, which comes back. */
  private moved(from: number, to: number): number {
    if (to <= from) return to;
    const text = this.raw.slice(from, to);
    meter.spend(text.length >> 2);
    const last = text.lastIndexOf('\n');
    const add = (name: string, n: number): void => setattr(this.self, name, binary('+', getattr(this.self, name), n));
    if (last < 0) add('offset', lengthOfText(text));
    else {
      add('lineno', text.split('\n').length - 1);
      setattr(this.self, 'offset', lengthOfText(text.slice(last + 1)));
    }
    return to;
  }

  /** Where text ends and something else begins; undefined to wait for more. */
  private textEnd(i: number, isEnd: boolean): number | undefined {
    const { raw, state } = this;
    if (state.rawElement !== undefined) {
      const close = new RegExp(`</\\s*${state.rawElement.replace(/[^a-z0-9]/g, '\\$&')}\\s*>`, 'ig');
      close.lastIndex = i;
      return close.exec(raw)?.index;
    }
    if (this.converts) {
      const tag = raw.indexOf('<', i);
      if (tag >= 0) return tag;
      const reference = raw.lastIndexOf('&');
      const waits = reference >= Math.max(i, raw.length - 34) && !/[\s;]/.test(raw.slice(reference));
      return waits && !isEnd ? undefined : waits ? undefined : raw.length;
    }
    const found = raw.slice(i).search(/[&<]/);
    return found < 0 ? raw.length : i + found;
  }

  run(isEnd: boolean): void {
    const { raw, state } = this;
    const n = raw.length;
    let i = 0;
    meter.spend(n);
    while (i < n) {
      const j = this.textEnd(i, isEnd);
      if (j === undefined) break;
      if (i < j) this.data(raw.slice(i, j));
      i = this.moved(i, j);
      if (i === n) break;
      if (raw[i] === '<') {
        let k = this.markup(i);
        if (k === undefined) break;
        if (k < 0) {
          if (!isEnd) break;
          k = raw.indexOf('>', i + 1);
          if (k < 0) {
            k = raw.indexOf('<', i + 1);
            if (k < 0) k = i + 1;
          } else k++;
          this.data(raw.slice(i, k));
        }
        i = this.moved(i, k);
        continue;
      }
      const k = this.reference(i, isEnd);
      if (k === undefined) break;
      i = this.moved(i, k);
    }
    if (isEnd && i < n && state.rawElement === undefined) {
      this.data(raw.slice(i, n));
      i = this.moved(i, n);
    }
    state.raw = raw.slice(i) + state.raw.slice(n);
  }

  /** What begins with `<`: where it ends, -1 if it does not yet, undefined if even its kind is open. */
  private markup(i: number): number | undefined {
    const { raw } = this;
    if (/[a-zA-Z]/.test(raw[i + 1] ?? '')) return this.opening(i);
    if (raw.startsWith('</', i)) return this.closing(i);
    if (raw.startsWith('<!--', i)) return this.comment(i);
    if (raw.startsWith('<?', i)) {
      const end = raw.indexOf('>', i + 2);
      if (end < 0) return -1;
      this.tell('handle_pi', toStr(raw.slice(i + 2, end)));
      return end + 1;
    }
    if (raw.startsWith('<!', i)) return this.declaration(i);
    if (i + 1 >= raw.length) return undefined;
    this.tell('handle_data', '<');
    return i + 1;
  }

  private opening(i: number): number {
    const tag = openingTag(this.raw, i);
    if (tag === undefined) return -1;
    meter.allocate(128 + tag.attributes.length * 96);
    const text = this.raw.slice(i, tag.end);
    this.state.startTag = text;
    if (tag.closed === 'junk') {
      this.data(text);
      return tag.end;
    }
    const attributes = newList(
      tag.attributes.map(([name, value]) =>
        newTuple([toStr(name), value === undefined ? none : toStr(unescapeHtml(value))]),
      ),
    );
    const name = toStr(tag.name);
    setattr(this.self, 'lasttag', name);
    if (tag.closed === 'empty') this.tell('handle_startendtag', name, attributes);
    else {
      this.tell('handle_starttag', name, attributes);
      const rawOnes = listOf(getattr(this.self, 'CDATA_CONTENT_ELEMENTS'));
      if (rawOnes.includes(name)) this.enterRaw(tag.name);
    }
    return tag.end;
  }

  private enterRaw(name: string | undefined): void {
    this.state.rawElement = name;
    setattr(this.self, 'cdata_elem', name === undefined ? none : toStr(name));
  }

  private closing(i: number): number {
    const { raw, state } = this;
    const end = raw.indexOf('>', i + 1) + 1;
    if (end === 0) return -1;
    const strict = /^<\/\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>$/.exec(raw.slice(i, end));
    if (strict !== null) {
      const name = strict[1]!.toLowerCase();
      if (state.rawElement !== undefined && name !== state.rawElement) {
        this.tell('handle_data', toStr(raw.slice(i, end)));
        return end;
      }
      this.tell('handle_endtag', toStr(name));
      this.enterRaw(undefined);
      return end;
    }
    if (state.rawElement !== undefined) {
      this.tell('handle_data', toStr(raw.slice(i, end)));
      return end;
    }
    const lenient = /^([a-zA-Z][^\t\n\r\f />\0]*)/.exec(raw.slice(i + 2, end));
    if (lenient === null) {
      if (raw.startsWith('</>', i)) return i + 3;
      return this.bogus(i);
    }
    this.tell('handle_endtag', toStr(lenient[1]!.toLowerCase()));
    return end;
  }

  private comment(i: number): number {
    const close = /--\s*>/g;
    close.lastIndex = i + 4;
    const found = close.exec(this.raw);
    if (found === null) return -1;
    this.tell('handle_comment', toStr(this.raw.slice(i + 4, found.index)));
    return close.lastIndex;
  }

  private bogus(i: number): number {
    const end = this.raw.indexOf('>', i + 2);
    if (end < 0) return -1;
    this.tell('handle_comment', toStr(this.raw.slice(i + 2, end)));
    return end + 1;
  }

  private declaration(i: number): number {
    const { raw } = this;
    if (raw.startsWith('<![', i)) {
      const name = /^[a-zA-Z][-_.a-zA-Z0-9]*/.exec(raw.slice(i + 3, i + 40))?.[0].toLowerCase();
      if (name === undefined) return raw.length > i + 3 ? this.bogus(i) : -1;
      const close = ['if', 'else', 'endif'].includes(name) ? /\]\s*>/g : /\]\s*\]\s*>/g;
      close.lastIndex = i + 3;
      const found = close.exec(raw);
      if (found === null) return -1;
      this.tell('unknown_decl', toStr(raw.slice(i + 3, found.index)));
      return close.lastIndex;
    }
    if (raw.slice(i, i + 9).toLowerCase() === '<!doctype') {
      const end = raw.indexOf('>', i + 9);
      if (end < 0) return -1;
      this.tell('handle_decl', toStr(raw.slice(i + 2, end)));
      return end + 1;
    }
    return this.bogus(i);
  }

  /** A character reference where they are not resolved; undefined to wait for more. */
  private reference(i: number, isEnd: boolean): number | undefined {
    const { raw } = this;
    const here = raw.slice(i, i + 64);
    const found = /^&#(\d+|[xX][0-9a-fA-F]+)([^0-9a-fA-F])/.exec(here);
    if (found !== null) {
      this.tell('handle_charref', toStr(found[1]!));
      return i + found[0].length - (found[2] === ';' ? 0 : 1);
    }
    if (here.startsWith('&#')) {
      if (!raw.includes(';', i)) return undefined;
      this.tell('handle_data', '&#');
      return i + 2;
    }
    const name = /^&([a-zA-Z][-.a-zA-Z0-9]*)([^a-zA-Z0-9])/.exec(here);
    if (name !== null) {
      this.tell('handle_entityref', toStr(name[1]!));
      return i + name[0].length - (name[2] === ';' ? 0 : 1);
    }
    if (/^&[a-zA-Z#]/.test(here)) return undefined;
    if (i + 1 >= raw.length && !isEnd) return undefined;
    if (i + 1 >= raw.length) return undefined;
    this.tell('handle_data', '&');
    return i + 1;
  }
}

const nothing = (): Value => none;

export const newModule = (): Module => {
  const reset = (self: Value): Value => {
    states.set(self as Obj, { raw: '', startTag: undefined, rawElement: undefined });
    setattr(self, 'lasttag', '???');
    setattr(self, 'cdata_elem', none);
    setattr(self, 'lineno', 1);
    setattr(self, 'offset', 0);
    return none;
  };
  const parser = pyClass('html.parser', 'HTMLParser', {
    bases: [],
    attrs: { CDATA_CONTENT_ELEMENTS: newTuple(['script', 'style']) },
    methods: {
      '__init__(self, *, convert_charrefs=True)': (self: Value, converts: Value) => {
        setattr(self, 'convert_charrefs', converts);
        invoke(self, 'reset');
        return none;
      },
      'reset(self)': reset,
      'feed(self, data)': (self: Value, data: Value) => {
        const text = textOf(data);
        if (text === undefined) throw typeError(`can only concatenate str (not "${typeOf(data).name}") to str`);
        meter.allocate(text.length * 2);
        stateOf(self).raw += text;
        new Reading(self).run(false);
        return none;
      },
      'close(self)': (self: Value) => {
        new Reading(self).run(true);
        return none;
      },
      'getpos(self)': (self: Value) => newTuple([getattr(self, 'lineno'), getattr(self, 'offset')]),
      'get_starttag_text(self)': (self: Value) => {
        const { startTag } = stateOf(self);
        return startTag === undefined ? none : toStr(startTag);
      },
      'handle_startendtag(self, tag, attrs)': (self: Value, tag: Value, attributes: Value) => {
        invoke(self, 'handle_starttag', tag, attributes);
        invoke(self, 'handle_endtag', tag);
        return none;
      },
      'handle_starttag(self, tag, attrs)': nothing,
      'handle_endtag(self, tag)': nothing,
      'handle_charref(self, name)': nothing,
      'handle_entityref(self, name)': nothing,
      'handle_data(self, data)': nothing,
      'handle_comment(self, data)': nothing,
      'handle_decl(self, decl)': nothing,
      'handle_pi(self, data)': nothing,
      'unknown_decl(self, data)': nothing,
    },
  });
  return newModuleOf('html.parser', { HTMLParser: parser, __all__: newList(['HTMLParser']) });
};

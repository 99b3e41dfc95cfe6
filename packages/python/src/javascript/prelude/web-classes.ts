/**
 * Gives the program `TextEncoder`, `TextDecoder`, `URL`, `URLSearchParams` and `structuredClone`.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself, and only for programs that name one
 * of them. `URL` knows the special schemes and paths with dots; it neither turns names into punycode nor numbers into addresses.
 */
export const newWebClasses = (give: (name: string, value: unknown) => void): void => {
  // Texts and bytes.
  const encode = (text: string): Uint8Array => {
    const bytes: number[] = [];
    for (let i = 0; i < text.length; i++) {
      let code = text.charCodeAt(i);
      if (code >= 0xd800 && code <= 0xdfff) {
        const low = text.charCodeAt(i + 1);
        if (code < 0xdc00 && low >= 0xdc00 && low <= 0xdfff) {
          code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
          i++;
        } else code = 0xfffd;
      }
      if (code < 0x80) bytes.push(code);
      else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
      else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
      else bytes.push(0xf0 | (code >> 18), 0x80 | ((code >> 12) & 63), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    }
    return new Uint8Array(bytes);
  };
  /** Errors: TypeError for what is no UTF-8, where `fatal` is asked for. */
  const decode = (bytes: Uint8Array, fatal: boolean): string => {
    let out = '';
    const bad = (): void => {
      if (fatal) throw new TypeError('The encoded data was not valid for encoding utf-8');
      out += '\ufffd';
    };
    for (let i = 0; i < bytes.length;) {
      const first = bytes[i]!;
      if (first < 0x80) {
        out += String.fromCharCode(first);
        i++;
        continue;
      }
      const more =
        first >= 0xc2 && first < 0xe0 ? 1 : first >= 0xe0 && first < 0xf0 ? 2 : first >= 0xf0 && first < 0xf5 ? 3 : 0;
      if (more === 0) {
        bad();
        i++;
        continue;
      }
      let code = first & (0x3f >> more);
      let taken = 1;
      for (; taken <= more; taken++) {
        const byte = bytes[i + taken];
        // The second byte tells forms that are too long, halves of pairs and what is beyond Unicode.
        const least = taken > 1 ? 0x80 : first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
        const most = taken > 1 ? 0xbf : first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
        if (byte === undefined || byte < least || byte > most) break;
        code = (code << 6) | (byte & 63);
      }
      if (taken > more) out += String.fromCodePoint(code);
      else bad();
      i += taken;
    }
    return out;
  };
  class TextEncoder {
    get encoding(): string {
      return 'utf-8';
    }
    encode(text: unknown = ''): Uint8Array {
      return encode(String(text));
    }
    encodeInto(text: unknown, into: Uint8Array): { readonly read: number; readonly written: number } {
      let read = 0;
      let written = 0;
      for (const unit of String(text)) {
        const bytes = encode(unit);
        if (written + bytes.length > into.length) break;
        into.set(bytes, written);
        written += bytes.length;
        read += unit.length;
      }
      return { read, written };
    }
  }
  class TextDecoder {
    readonly #fatal: boolean;
    readonly #label: string;
    constructor(label: unknown = 'utf-8', { fatal = false }: { readonly fatal?: boolean } = {}) {
      const name = String(label).trim().toLowerCase();
      const known =
        name === 'utf8' || name === 'utf-8'
          ? 'utf-8'
          : name === 'utf-16le' || name === 'utf-16'
            ? 'utf-16le'
            : name === 'latin1' || name === 'ascii' || name === 'windows-1252'
              ? 'windows-1252'
              : undefined;
      if (known === undefined) throw new RangeError(`The "${String(label)}" encoding is not supported`);
      this.#label = known;
      this.#fatal = fatal;
    }
    get encoding(): string {
      return this.#label;
    }
    decode(data?: ArrayBuffer | ArrayBufferView): string {
      if (data === undefined) return '';
      let bytes = ArrayBuffer.isView(data)
        ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
        : new Uint8Array(data);
      let out = '';
      if (this.#label === 'utf-16le') {
        for (let i = 0; i + 1 < bytes.length; i += 2) out += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
        return out;
      }
      if (this.#label === 'windows-1252') {
        for (const byte of bytes) out += String.fromCharCode(byte);
        return out;
      }
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) bytes = bytes.subarray(3);
      return decode(bytes, this.#fatal);
    }
  }
  give('TextEncoder', TextEncoder);
  give('TextDecoder', TextDecoder);

  // Copies.
  const clone = (value: unknown, known: Map<object, object>): unknown => {
    if (typeof value === 'function' || typeof value === 'symbol') {
      const error = new Error(
        `${typeof value === 'symbol' ? value.toString() : String(value).slice(0, 60)} could not be cloned.`,
      );
      error.name = 'DataCloneError';
      throw error;
    }
    if (typeof value !== 'object' || value === null) return value;
    const before = known.get(value);
    if (before !== undefined) return before;
    const keep = <T extends object>(copy: T): T => {
      known.set(value, copy);
      return copy;
    };
    if (value instanceof Date) return keep(new Date(value.getTime()));
    if (value instanceof RegExp) return keep(new RegExp(value.source, value.flags));
    if (value instanceof Number || value instanceof String || value instanceof Boolean)
      return keep(Object(value.valueOf()) as object);
    if (value instanceof ArrayBuffer) return keep(value.slice(0));
    if (ArrayBuffer.isView(value)) {
      const {
        constructor: Kind,
        buffer,
        byteOffset,
      } = value as unknown as {
        readonly constructor: new (...values: unknown[]) => object;
        readonly buffer: ArrayBuffer;
        readonly byteOffset: number;
      };
      return keep(
        new Kind(
          clone(buffer, known),
          byteOffset,
          value instanceof DataView ? value.byteLength : (value as unknown as { readonly length: number }).length,
        ),
      );
    }
    if (value instanceof Map) {
      const copy = keep(new Map<unknown, unknown>());
      for (const [key, one] of value as Map<unknown, unknown>) copy.set(clone(key, known), clone(one, known));
      return copy;
    }
    if (value instanceof Set) {
      const copy = keep(new Set<unknown>());
      for (const one of value as Set<unknown>) copy.add(clone(one, known));
      return copy;
    }
    if (value instanceof Error) {
      const copy = keep(new Error(value.message));
      Object.defineProperty(copy, 'name', { value: value.name, writable: true, configurable: true });
      Object.defineProperty(copy, 'stack', { value: value.stack, writable: true, configurable: true });
      return copy;
    }
    const copy: { [key: string]: unknown } = keep(
      (Array.isArray(value) ? Object.assign([], { length: value.length }) : {}) as { [key: string]: unknown },
    );
    for (const key of Object.keys(value))
      Object.defineProperty(copy, key, {
        value: clone((value as { readonly [key: string]: unknown })[key], known),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    return copy;
  };
  give('structuredClone', (value: unknown) => clone(value, new Map()));

  // Addresses.
  const percent = (text: string, kept: RegExp): string => {
    let out = '';
    for (const unit of text) {
      if (kept.test(unit)) out += unit;
      else for (const byte of encode(unit)) out += `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    }
    return out;
  };
  const unpercent = (text: string): string => {
    if (!text.includes('%')) return text;
    const bytes: number[] = [];
    const raw = encode(text);
    for (let i = 0; i < raw.length; i++) {
      const pair = raw[i] === 0x25 ? String.fromCharCode(raw[i + 1] ?? 0, raw[i + 2] ?? 0) : '';
      if (/^[0-9a-fA-F]{2}$/.test(pair)) {
        bytes.push(parseInt(pair, 16));
        i += 2;
      } else bytes.push(raw[i]!);
    }
    return decode(new Uint8Array(bytes), false);
  };
  const formText = (text: string): string => percent(text, /[A-Za-z0-9*\-._ ]/).replaceAll(' ', '+');
  class URLSearchParams {
    #pairs: [string, string][] = [];
    #changed: (text: string) => void = () => {};
    constructor(from: unknown = '', changed?: (text: string) => void) {
      if (changed !== undefined) this.#changed = changed;
      if (typeof from === 'object' && from !== null) {
        const entries: Iterable<readonly unknown[]> =
          Symbol.iterator in from ? (from as Iterable<readonly unknown[]>) : Object.entries(from);
        for (const [name, value] of entries) this.#pairs.push([String(name), String(value)]);
        return;
      }
      for (const part of String(from).replace(/^\?/, '').split('&')) {
        if (part === '') continue;
        const at = part.indexOf('=');
        const [name, value] = at < 0 ? [part, ''] : [part.slice(0, at), part.slice(at + 1)];
        this.#pairs.push([unpercent(name.replaceAll('+', ' ')), unpercent(value.replaceAll('+', ' '))]);
      }
    }
    #tell(): void {
      this.#changed(this.toString());
    }
    get size(): number {
      return this.#pairs.length;
    }
    append(name: unknown, value: unknown): void {
      this.#pairs.push([String(name), String(value)]);
      this.#tell();
    }
    delete(name: unknown, value?: string): void {
      this.#pairs = this.#pairs.filter(
        ([key, one]) => key !== String(name) || (value !== undefined && one !== String(value)),
      );
      this.#tell();
    }
    get(name: unknown): string | null {
      return this.#pairs.find(([key]) => key === String(name))?.[1] ?? null;
    }
    getAll(name: unknown): string[] {
      return this.#pairs.filter(([key]) => key === String(name)).map(([, value]) => value);
    }
    has(name: unknown, value?: string): boolean {
      return this.#pairs.some(([key, one]) => key === String(name) && (value === undefined || one === String(value)));
    }
    set(name: unknown, value: unknown): void {
      const first = this.#pairs.find(([key]) => key === String(name));
      if (first === undefined) this.#pairs.push([String(name), String(value)]);
      else {
        first[1] = String(value);
        this.#pairs = this.#pairs.filter((pair) => pair === first || pair[0] !== String(name));
      }
      this.#tell();
    }
    sort(): void {
      this.#pairs.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
      this.#tell();
    }
    forEach(look: (value: string, name: string, all: unknown) => void): void {
      for (const [name, value] of this.#pairs) look(value, name, this);
    }
    keys(): IterableIterator<string> {
      return this.#pairs.map(([name]) => name).values();
    }
    values(): IterableIterator<string> {
      return this.#pairs.map(([, value]) => value).values();
    }
    entries(): IterableIterator<[string, string]> {
      return this.#pairs.map(([name, value]): [string, string] => [name, value]).values();
    }
    [Symbol.iterator](): IterableIterator<[string, string]> {
      return this.entries();
    }
    [Symbol.for('nodejs.util.inspect.custom')](
      _depth: unknown,
      options: unknown,
      inspect: (value: unknown, options: unknown) => string,
    ): string {
      const pairs = this.#pairs.map(([name, value]) => `${inspect(name, options)} => ${inspect(value, options)}`);
      return pairs.length === 0 ? 'URLSearchParams {}' : `URLSearchParams { ${pairs.join(', ')} }`;
    }
    toString(): string {
      return this.#pairs.map(([name, value]) => `${formText(name)}=${formText(value)}`).join('&');
    }
  }

  /** Schemes with a host and a usual port. Source: WHATWG URL, "special scheme". */
  const ports: { readonly [scheme: string]: string } = {
    'http:': '80',
    'https:': '443',
    'ws:': '80',
    'wss:': '443',
    'ftp:': '21',
    'file:': '',
  };
  const pathKept = /[!$&-;=@A-Z_a-z~%[\]|\\^]/;
  const queryKept = /[!$%&(-;=?-Z[-`a-~\\\]^_{|}]/;
  const inPath = (path: string): string => {
    const out: string[] = [];
    const pieces = path.split('/');
    pieces.forEach((piece, i) => {
      const plain = piece.replaceAll(/%2e/gi, '.');
      if (plain === '..') {
        if (out.length > 1) out.pop();
        if (i === pieces.length - 1) out.push('');
      } else if (plain === '.') {
        if (i === pieces.length - 1) out.push('');
      } else out.push(percent(piece, pathKept));
    });
    return out.join('/');
  };
  class URL {
    #protocol = '';
    #user = '';
    #password = '';
    #hostname = '';
    #port = '';
    #path = '';
    #search = '';
    #hash = '';
    #opaque = false;
    #params: URLSearchParams | undefined;
    constructor(text: unknown, base?: unknown) {
      const wrong = (): never => {
        const error = new TypeError('Invalid URL') as TypeError & { code?: string; input?: string };
        error.code = 'ERR_INVALID_URL';
        error.input = String(text);
        throw error;
      };
      const clean = String(text).replaceAll(/^[\0-\x20]+|[\0-\x20]+$|[\t\n\r]/g, '');
      const scheme = /^([A-Za-z][A-Za-z0-9+.-]*:)(.*)$/s.exec(clean);
      const from = base === undefined ? undefined : new URL(base);
      const split = (rest: string): [string, string, string] => {
        const hash = rest.indexOf('#');
        const before = hash < 0 ? rest : rest.slice(0, hash);
        const query = before.indexOf('?');
        return [
          query < 0 ? before : before.slice(0, query),
          query < 0 ? '' : before.slice(query),
          hash < 0 ? '' : rest.slice(hash),
        ];
      };
      let path: string;
      let search: string;
      let hash: string;
      if (scheme !== null) {
        this.#protocol = scheme[1]!.toLowerCase();
        [path, search, hash] = split(scheme[2]!);
        const special = this.#protocol in ports;
        if (special) path = path.replaceAll('\\', '/');
        if (special || path.startsWith('//'))
          path = this.#authority(
            special && this.#protocol !== 'file:' ? path.replace(/^\/*/, '') : path.replace(/^\/\//, ''),
            wrong,
          );
        else this.#opaque = !path.startsWith('/');
      } else {
        if (from === undefined) return wrong();
        if (from.#opaque && !clean.startsWith('#')) return wrong();
        this.#protocol = from.#protocol;
        [path, search, hash] = split(clean);
        if (this.#protocol in ports) path = path.replaceAll('\\', '/');
        if (path.startsWith('//')) path = this.#authority(path.slice(2), wrong);
        else {
          this.#user = from.#user;
          this.#password = from.#password;
          this.#hostname = from.#hostname;
          this.#port = from.#port;
          this.#opaque = from.#opaque;
          if (path === '') {
            path = from.#path;
            if (search === '') search = from.#search;
          } else if (!path.startsWith('/')) path = from.#path.slice(0, from.#path.lastIndexOf('/') + 1) + path;
        }
      }
      this.#path = this.#opaque ? path : inPath(path === '' && this.#protocol in ports ? '/' : path);
      this.#search = search === '?' ? '' : percent(search, queryKept);
      this.#hash = hash === '#' ? '' : percent(hash, /[!#$%&'(-;=?-_a-~\\|]/);
    }
    #authority(text: string, wrong: () => never): string {
      const end = text.indexOf('/');
      const authority = end < 0 ? text : text.slice(0, end);
      const at = authority.lastIndexOf('@');
      if (at >= 0) {
        const [user = '', ...password] = authority.slice(0, at).split(':');
        this.#user = percent(user, /[!$&'()*+,\-.0-9A-Z_a-z~%]/);
        this.#password = percent(password.join(':'), /[!$&'()*+,\-.0-9A-Z_a-z~%]/);
      }
      const found = /^(\[[0-9a-fA-F:.]+\]|[^:[\]]*)(?::(\d*))?$/.exec(authority.slice(at + 1));
      if (found === null) return wrong();
      const name = unpercent(found[1]!).toLowerCase();
      if (
        (name === '' && this.#protocol !== 'file:' && this.#protocol in ports) ||
        /[\0-\x20#%/:<>?@\\^|]/.test(name.replace(/^\[.*\]$/, ''))
      )
        return wrong();
      const port = found[2] ?? '';
      if (Number(port) > 65_535) return wrong();
      this.#hostname = name;
      this.#port = port === '' || String(Number(port)) === ports[this.#protocol] ? '' : String(Number(port));
      return end < 0 ? '' : text.slice(end);
    }
    static canParse(text: unknown, base?: unknown): boolean {
      return URL.parse(text, base) !== null;
    }
    static parse(text: unknown, base?: unknown): URL | null {
      try {
        return new URL(text, base);
      } catch {
        return null;
      }
    }
    get href(): string {
      const user =
        this.#user === '' && this.#password === ''
          ? ''
          : `${this.#user}${this.#password === '' ? '' : `:${this.#password}`}@`;
      const slashes = this.#hostname !== '' || this.#protocol in ports ? '//' : '';
      return `${this.#protocol}${slashes}${user}${this.host}${this.#path}${this.#search}${this.#hash}`;
    }
    get origin(): string {
      return this.#protocol in ports && this.#protocol !== 'file:' ? `${this.#protocol}//${this.host}` : 'null';
    }
    get protocol(): string {
      return this.#protocol;
    }
    set protocol(text: string) {
      const wanted = `${String(text).replace(/:.*$/s, '').toLowerCase()}:`;
      if (wanted in ports === this.#protocol in ports) this.#protocol = wanted;
      if (this.#port === ports[wanted]) this.#port = '';
    }
    get username(): string {
      return this.#user;
    }
    get password(): string {
      return this.#password;
    }
    get host(): string {
      return this.#port === '' ? this.#hostname : `${this.#hostname}:${this.#port}`;
    }
    get hostname(): string {
      return this.#hostname;
    }
    set hostname(text: string) {
      this.#hostname = String(text).toLowerCase();
    }
    get port(): string {
      return this.#port;
    }
    set port(text: string) {
      const port = String(parseInt(String(text), 10));
      this.#port = port === 'NaN' || port === ports[this.#protocol] ? '' : port;
    }
    get pathname(): string {
      return this.#path;
    }
    set pathname(text: string) {
      if (!this.#opaque)
        this.#path = inPath(String(text).startsWith('/') ? String(text) : `/${String(text)}`)
          .replaceAll('?', '%3F')
          .replaceAll('#', '%23');
    }
    get search(): string {
      return this.#search;
    }
    set search(text: string) {
      const query = String(text).replace(/^\?/, '');
      this.#search = query === '' ? '' : percent(`?${query}`, queryKept).replaceAll('#', '%23');
      this.#params = undefined;
    }
    get hash(): string {
      return this.#hash;
    }
    set hash(text: string) {
      const part = String(text).replace(/^#/, '');
      this.#hash = part === '' ? '' : percent(`#${part}`, /[!#$%&'(-;=?-_a-~\\|]/);
    }
    get searchParams(): URLSearchParams {
      return (this.#params ??= new URLSearchParams(this.#search, (text) => {
        this.#search = text === '' ? '' : `?${text}`;
      }));
    }
    [Symbol.for('nodejs.util.inspect.custom')](
      _depth: unknown,
      options: unknown,
      inspect: (value: unknown, options: unknown) => string,
    ): string {
      const { href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash } =
        this;
      return `URL ${inspect({ href, origin, protocol, username, password, host, hostname, port, pathname, search, searchParams, hash }, options)}`;
    }
    toString(): string {
      return this.href;
    }
    toJSON(): string {
      return this.href;
    }
  }
  give('URL', URL);
  give('URLSearchParams', URLSearchParams);
};

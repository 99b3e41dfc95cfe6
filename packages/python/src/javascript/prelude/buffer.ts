// oxlint-disable typescript/no-base-to-string -- what a program hands over becomes text as the language says
/**
 * Makes `Buffer`: bytes with texts in and out, as Node has it, without what reaches memory that was not cleared.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 */
export const newBuffer = (text: {
  readonly encode: (text: string) => Uint8Array;
  readonly decode: (bytes: Uint8Array, fatal: boolean) => string;
}): new (...values: never[]) => Uint8Array => {
  const hex = '0123456789abcdef';
  const invalid = (name: string, expected: string, value: unknown): TypeError => {
    const shown =
      value === null || value === undefined
        ? String(value)
        : typeof value === 'object'
          ? `an instance of ${(value as { readonly constructor?: { readonly name?: string } }).constructor?.name ?? 'Object'}`
          : typeof value === 'function'
            ? `function ${(value as { readonly name: string }).name}`
            : `type ${typeof value} (${typeof value === 'string' ? `'${value.slice(0, 25)}'` : String(value)})`;
    const error = new TypeError(`${name} must be ${expected}. Received ${shown}`) as TypeError & { code?: string };
    error.code = 'ERR_INVALID_ARG_TYPE';
    return error;
  };
  const encodingOf = (given: unknown): string => {
    const name = given === undefined || given === null ? 'utf8' : String(given).toLowerCase();
    switch (name) {
      case 'utf8':
      case 'utf-8':
        return 'utf8';
      case 'hex':
      case 'base64':
      case 'base64url':
      case 'ascii':
        return name;
      case 'latin1':
      case 'binary':
        return 'latin1';
      case 'utf16le':
      case 'utf-16le':
      case 'ucs2':
      case 'ucs-2':
        return 'utf16le';
      default: {
        const error = new TypeError(`Unknown encoding: ${String(given)}`) as TypeError & { code?: string };
        error.code = 'ERR_UNKNOWN_ENCODING';
        throw error;
      }
    }
  };
  const bytesOf = (value: string, encoding: string): Uint8Array => {
    switch (encoding) {
      case 'utf8':
        return text.encode(value);
      case 'hex': {
        const clean = /^(?:[0-9a-fA-F]{2})*/.exec(value)?.[0] ?? '';
        const out = new Uint8Array(clean.length / 2);
        for (let i = 0; i < out.length; i++) out[i] = parseInt(clean.slice(2 * i, 2 * i + 2), 16);
        return out;
      }
      case 'base64':
      case 'base64url': {
        const end = value.indexOf('=');
        let clean = (end < 0 ? value : value.slice(0, end))
          .replaceAll('-', '+')
          .replaceAll('_', '/')
          .replace(/[^A-Za-z0-9+/]/g, '');
        if (clean.length % 4 === 1) clean = clean.slice(0, -1);
        return Uint8Array.from(atob(clean), (unit) => unit.charCodeAt(0));
      }
      case 'utf16le': {
        const out = new Uint8Array(value.length * 2);
        for (let i = 0; i < value.length; i++) {
          const unit = value.charCodeAt(i);
          out[2 * i] = unit & 255;
          out[2 * i + 1] = unit >> 8;
        }
        return out;
      }
      default:
        return Uint8Array.from({ length: value.length }, (_, i) => value.charCodeAt(i) & 255);
    }
  };
  const textOf = (bytes: Uint8Array, encoding: string): string => {
    let out = '';
    switch (encoding) {
      case 'utf8':
        return text.decode(bytes, false);
      case 'hex':
        for (let i = 0; i < bytes.length; i++) out += hex[bytes[i]! >> 4]! + hex[bytes[i]! & 15]!;
        return out;
      case 'utf16le':
        for (let i = 0; i + 1 < bytes.length; i += 2) out += String.fromCharCode(bytes[i]! | (bytes[i + 1]! << 8));
        return out;
      default: {
        const mask = encoding === 'ascii' ? 127 : 255;
        for (let i = 0; i < bytes.length; i++) out += String.fromCharCode(bytes[i]! & mask);
        if (encoding !== 'base64' && encoding !== 'base64url') return out;
        const packed = btoa(out);
        return encoding === 'base64' ? packed : packed.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
      }
    }
  };
  const range = (buffer: Uint8Array, at: number, size: number): DataView => {
    if (!Number.isInteger(at) || at < 0 || at + size > buffer.length) {
      const error = new RangeError(
        buffer.length < size
          ? 'Attempt to access memory outside buffer bounds'
          : `The value of "offset" is out of range. It must be ${Number.isInteger(at) ? `>= 0 and <= ${String(buffer.length - size)}` : 'an integer'}. Received ${String(at)}`,
      ) as RangeError & { code?: string };
      error.code = buffer.length < size ? 'ERR_BUFFER_OUT_OF_BOUNDS' : 'ERR_OUT_OF_RANGE';
      throw error;
    }
    return new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength);
  };

  class Buffer extends Uint8Array {
    static poolSize = 8192;
    static override from(value: unknown, second?: unknown, length?: number): Buffer {
      if (typeof value === 'string') return as(bytesOf(value, encodingOf(second)));
      if (value instanceof ArrayBuffer) return new Buffer(value, second as number | undefined, length);
      if (ArrayBuffer.isView(value)) {
        const copy = new Buffer((value as unknown as { readonly length: number }).length);
        copy.set(value as unknown as ArrayLike<number>);
        return copy;
      }
      if (typeof value === 'object' && value !== null) {
        const { type, data } = value as { readonly type?: unknown; readonly data?: unknown };
        if (type === 'Buffer' && Array.isArray(data)) return Buffer.from(data);
        const plain: unknown = (value as { readonly valueOf: () => unknown }).valueOf();
        if (plain !== value && plain !== null && plain !== undefined) return Buffer.from(plain, second, length);
        if ('length' in value || Symbol.iterator in value) {
          const list = Array.from(value as ArrayLike<unknown>, (one) => Number(one) & 255);
          return as(Uint8Array.from(list));
        }
      }
      throw invalid(
        'The first argument',
        'of type string or an instance of Buffer, ArrayBuffer, or Array or an Array-like Object',
        value,
      );
    }
    static alloc(size: unknown, fill?: unknown, encoding?: unknown): Buffer {
      if (typeof size !== 'number') throw invalid('The "size" argument', 'of type number', size);
      const made = new Buffer(size);
      return fill === undefined || fill === 0 ? made : made.fill(fill as never, encoding as never);
    }
    static allocUnsafe(size: unknown): Buffer {
      return Buffer.alloc(size);
    }
    static allocUnsafeSlow(size: unknown): Buffer {
      return Buffer.alloc(size);
    }
    static isBuffer(value: unknown): value is Buffer {
      return value instanceof Buffer;
    }
    static isEncoding(name: unknown): boolean {
      try {
        return typeof name === 'string' && encodingOf(name) !== '';
      } catch {
        return false;
      }
    }
    static byteLength(value: unknown, encoding?: unknown): number {
      if (typeof value === 'string') return bytesOf(value, encodingOf(encoding)).length;
      return (value as { readonly byteLength: number }).byteLength;
    }
    static concat(list: readonly Uint8Array[], total?: number): Buffer {
      const size = total ?? list.reduce((sum, one) => sum + one.length, 0);
      const out = new Buffer(size);
      let at = 0;
      for (const one of list) {
        if (at >= size) break;
        out.set(one.subarray(0, size - at), at);
        at += one.length;
      }
      return out;
    }
    static compare(a: Uint8Array, b: Uint8Array): number {
      const least = a.length < b.length ? a.length : b.length;
      for (let i = 0; i < least; i++) if (a[i] !== b[i]) return a[i]! < b[i]! ? -1 : 1;
      return a.length < b.length ? -1 : a.length > b.length ? 1 : 0;
    }
    override toString(encoding?: unknown, start = 0, end = this.length): string {
      return textOf(start === 0 && end >= this.length ? this : this.subarray(start, end), encodingOf(encoding));
    }
    override toLocaleString(): string {
      return this.toString();
    }
    toJSON(): object {
      return { type: 'Buffer', data: [...this] };
    }
    equals(other: Uint8Array): boolean {
      return Buffer.compare(this, other) === 0;
    }
    compare(other: Uint8Array): number {
      return Buffer.compare(this, other);
    }
    override slice(start?: number, end?: number): never {
      return this.subarray(start, end) as never;
    }
    override subarray(start?: number, end?: number): never {
      const part = super.subarray(start, end);
      return new Buffer(part.buffer, part.byteOffset, part.length) as never;
    }
    write(value: string, at: unknown = 0, length?: unknown, encoding?: unknown): number {
      const [offset, most, name] =
        typeof at === 'string'
          ? [0, undefined, at]
          : typeof length === 'string'
            ? [Number(at), undefined, length]
            : [Number(at), length as number | undefined, encoding];
      const bytes = bytesOf(value, encodingOf(name)).subarray(0, Math.min(most ?? Infinity, this.length - offset));
      this.set(bytes, offset);
      return bytes.length;
    }
    copy(target: Uint8Array, at = 0, start = 0, end = this.length): number {
      const part = super.subarray(start, Math.min(end, start + target.length - at));
      target.set(part, at);
      return part.length;
    }
    override fill(
      value: never,
      start: never = 0 as never,
      end: never = this.length as never,
      encoding?: unknown,
    ): this {
      const given: unknown = value;
      if (typeof given === 'number') return super.fill(given & 255, start, end);
      const [from, name]: [number, unknown] = typeof start === 'string' ? [0, start] : [start, encoding];
      const bytes = typeof given === 'string' ? bytesOf(given, encodingOf(name)) : (given as Uint8Array);
      if (bytes.length === 0) return super.fill(0, from, end);
      for (let i = from; i < (end as number); i++) this[i] = bytes[(i - from) % bytes.length]!;
      return this;
    }
    override indexOf(value: never, from?: number, encoding?: unknown): number {
      const given: unknown = value;
      if (typeof given === 'number') return super.indexOf(given & 255, from);
      const bytes = typeof given === 'string' ? bytesOf(given, encodingOf(encoding)) : (given as Uint8Array);
      for (let at = from ?? 0; at + bytes.length <= this.length; at++) {
        let i = 0;
        while (i < bytes.length && this[at + i] === bytes[i]) i++;
        if (i === bytes.length) return at;
      }
      return -1;
    }
    override includes(value: never, from?: number, encoding?: unknown): boolean {
      return this.indexOf(value, from, encoding) >= 0;
    }
    swap16(): this {
      for (let i = 0; i + 1 < this.length; i += 2) [this[i], this[i + 1]] = [this[i + 1]!, this[i]!];
      return this;
    }
    readUIntBE(at: number, size: number): number {
      const view = range(this, at, size);
      let value = 0;
      for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + i);
      return value;
    }
    readUIntLE(at: number, size: number): number {
      const view = range(this, at, size);
      let value = 0;
      for (let i = size - 1; i >= 0; i--) value = value * 256 + view.getUint8(at + i);
      return value;
    }
    [Symbol.for('nodejs.util.inspect.custom')](): string {
      let out = '';
      for (let i = 0; i < this.length && i < 50; i++) out += ` ${textOf(super.subarray(i, i + 1), 'hex')}`;
      const rest = this.length - 50;
      if (rest > 0) out += ` ... ${String(rest)} more byte${rest > 1 ? 's' : ''}`;
      return `<Buffer${out}>`;
    }
  }
  const as = (bytes: Uint8Array): Buffer => new Buffer(bytes.buffer as ArrayBuffer, bytes.byteOffset, bytes.length);
  const numbers = [
    ['UInt8', 'Uint8', 1],
    ['Int8', 'Int8', 1],
    ['UInt16', 'Uint16', 2],
    ['Int16', 'Int16', 2],
    ['UInt32', 'Uint32', 4],
    ['Int32', 'Int32', 4],
    ['BigUInt64', 'BigUint64', 8],
    ['BigInt64', 'BigInt64', 8],
    ['Float', 'Float32', 4],
    ['Double', 'Float64', 8],
  ] as const;
  const methods = Buffer.prototype as unknown as { [name: string]: unknown };
  const method = (name: string, value: unknown): void => {
    Object.defineProperty(methods, name, { value, writable: true, enumerable: false, configurable: true });
  };
  for (const [name, kind, size] of numbers)
    for (const order of size === 1 ? [''] : ['LE', 'BE']) {
      const little = order === 'LE';
      const get = `get${kind}` as 'getUint16';
      const set = `set${kind}` as 'setUint16';
      const read = function (this: Uint8Array, at = 0): number {
        return range(this, at, size)[get](at, little);
      };
      const write = function (this: Uint8Array, value: number, at = 0): number {
        const [low, high] = kind.startsWith('Uint')
          ? [0, 2 ** (8 * size) - 1]
          : kind.startsWith('Int')
            ? [-(2 ** (8 * size - 1)), 2 ** (8 * size - 1) - 1]
            : [-Infinity, Infinity];
        if (typeof value === 'number' && (value < low || value > high)) {
          const error = new RangeError(
            `The value of "value" is out of range. It must be >= ${String(low)} and <= ${String(high)}. Received ${String(value).replace(/\B(?=(\d{3})+$)/g, '_')}`,
          ) as RangeError & { code?: string };
          error.code = 'ERR_OUT_OF_RANGE';
          throw error;
        }
        range(this, at, size)[set](at, value, little);
        return at + size;
      };
      method(`read${name}${order}`, read);
      method(`write${name}${order}`, write);
      if (name.includes('UInt')) {
        method(`read${name.replace('UInt', 'Uint')}${order}`, read);
        method(`write${name.replace('UInt', 'Uint')}${order}`, write);
      }
    }
  return Buffer as never;
};

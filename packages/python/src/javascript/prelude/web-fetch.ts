// oxlint-disable typescript/no-base-to-string -- what a program hands over becomes text as the language says
/**
 * Gives the program `fetch`, `Headers`, `Request` and `Response`; what is sent goes through the host (`script-fetch.ts`), which looks at the policy.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself. A body is there as a whole when
 * its response is, so nothing streams.
 */
export const newWebFetch = (
  give: (name: string, value: unknown) => void,
  {
    send,
    encode,
    decode,
    base64Of,
  }: {
    /** Sends a request, given as JSON; the promise is that of the host's answer. `cancel` gives it up. */
    readonly send: (text: string) => { readonly answer: Promise<unknown>; readonly cancel: () => void };
    readonly encode: (text: string) => Uint8Array;
    readonly decode: (bytes: Uint8Array, fatal: boolean) => string;
    readonly base64Of: (bytes: Uint8Array) => string;
  },
): void => {
  type Options = { readonly [name: string]: unknown };
  const custom = Symbol.for('nodejs.util.inspect.custom');

  class Headers {
    // By name in small letters, in the order in which they came.
    readonly #all = new Map<string, string>();
    readonly #cookies: string[] = [];
    constructor(from?: unknown) {
      if (from === undefined || from === null) return;
      const pairs: Iterable<readonly unknown[]> =
        typeof from === 'object' && Symbol.iterator in from
          ? (from as Iterable<readonly unknown[]>)
          : Object.entries(from);
      for (const [name, value] of pairs) this.append(name, value);
    }
    #name(name: unknown, method: string): string {
      const text = String(name);
      if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(text))
        throw new TypeError(`Headers.${method}: ${text} is an invalid header name.`);
      return text.toLowerCase();
    }
    #value(value: unknown, method: string): string {
      const text = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
      if (/[\0\n\r]/.test(text)) throw new TypeError(`Headers.${method}: ${text} is an invalid header value.`);
      return text;
    }
    append(given: unknown, value: unknown): void {
      const name = this.#name(given, 'append');
      const text = this.#value(value, 'append');
      const before = this.#all.get(name);
      if (name === 'set-cookie') this.#cookies.push(text);
      this.#all.set(name, before === undefined ? text : `${before}, ${text}`);
    }
    set(given: unknown, value: unknown): void {
      const name = this.#name(given, 'set');
      const text = this.#value(value, 'set');
      if (name === 'set-cookie') this.#cookies.splice(0, Infinity, text);
      this.#all.set(name, text);
    }
    get(name: unknown): string | null {
      return this.#all.get(this.#name(name, 'get')) ?? null;
    }
    has(name: unknown): boolean {
      return this.#all.has(this.#name(name, 'has'));
    }
    delete(name: unknown): void {
      this.#all.delete(this.#name(name, 'delete'));
    }
    getSetCookie(): string[] {
      return [...this.#cookies];
    }
    #sorted(): [string, string][] {
      return [...this.#all].sort(([a], [b]) => (a < b ? -1 : 1));
    }
    forEach(look: (value: string, name: string, all: Headers) => void): void {
      for (const [name, value] of this.#sorted()) look(value, name, this);
    }
    keys(): IterableIterator<string> {
      return this.#sorted()
        .map(([name]) => name)
        .values();
    }
    values(): IterableIterator<string> {
      return this.#sorted()
        .map(([, value]) => value)
        .values();
    }
    entries(): IterableIterator<[string, string]> {
      return this.#sorted().values();
    }
    [Symbol.iterator](): IterableIterator<[string, string]> {
      return this.entries();
    }
    [custom](_depth: unknown, options: unknown, inspect: (value: unknown, options: unknown) => string): string {
      return `Headers ${inspect(Object.fromEntries(this.#all), options)}`;
    }
  }

  /** Bytes of a body, and the type that goes with them. */
  const bodyOf = (body: unknown): { readonly bytes: Uint8Array | undefined; readonly type: string | undefined } => {
    if (body === undefined || body === null) return { bytes: undefined, type: undefined };
    if (body instanceof ArrayBuffer) return { bytes: new Uint8Array(body.slice(0)), type: undefined };
    if (ArrayBuffer.isView(body))
      return { bytes: new Uint8Array(body.buffer, body.byteOffset, body.byteLength).slice(), type: undefined };
    const { URLSearchParams: Search } = globalThis as unknown as { readonly URLSearchParams: new () => object };
    if (body instanceof Search)
      return { bytes: encode(String(body)), type: 'application/x-www-form-urlencoded;charset=UTF-8' };
    return { bytes: encode(String(body)), type: 'text/plain;charset=UTF-8' };
  };
  const copy = (bytes: Uint8Array): ArrayBuffer => bytes.slice().buffer as ArrayBuffer;

  class Body {
    #bytes: Uint8Array | undefined;
    #used = false;
    protected bytesOfBody(): Uint8Array | undefined {
      return this.#bytes;
    }
    constructor(bytes: Uint8Array | undefined) {
      this.#bytes = bytes;
    }
    get bodyUsed(): boolean {
      return this.#used;
    }
    get body(): unknown {
      if (this.#bytes === undefined) return null;
      const take = (): Uint8Array => this.#take();
      return {
        async *[Symbol.asyncIterator]() {
          yield take();
        },
        getReader: () => {
          let done = false;
          return {
            read: async () => {
              if (done) return { done: true, value: undefined };
              done = true;
              return { done: false, value: take() };
            },
            releaseLock: () => {},
            cancel: async () => {},
          };
        },
      };
    }
    #take(): Uint8Array {
      if (this.#used && this.#bytes !== undefined) throw new TypeError('Body is unusable: Body has already been read');
      this.#used = this.#bytes !== undefined;
      return this.#bytes ?? new Uint8Array(0);
    }
    async text(): Promise<string> {
      const bytes = this.#take();
      const at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
      return decode(bytes.subarray(at), false);
    }
    async json(): Promise<unknown> {
      return JSON.parse(await this.text());
    }
    async arrayBuffer(): Promise<ArrayBuffer> {
      return copy(this.#take());
    }
    async bytes(): Promise<Uint8Array> {
      return this.#take().slice();
    }
    async blob(): Promise<never> {
      throw new TypeError('blobs are not here; use arrayBuffer() or bytes()');
    }
    async formData(): Promise<never> {
      throw new TypeError('forms are not read here; use text() and new URLSearchParams()');
    }
  }

  class Request extends Body {
    readonly url: string;
    readonly method: string;
    readonly headers: Headers;
    readonly redirect: string;
    readonly signal: unknown;
    constructor(input: unknown, options: Options = {}) {
      const before = input instanceof Request ? input : undefined;
      const method = String(options['method'] ?? before?.method ?? 'GET');
      const named = /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
      const given = options['body'] ?? before?.bytesOfBody();
      if (given !== undefined && given !== null && /^(?:GET|HEAD)$/.test(named))
        throw new TypeError('Request with GET/HEAD method cannot have body.');
      const { bytes, type } = bodyOf(given);
      super(bytes);
      const text = before?.url ?? String(input);
      const { URL: Url } = globalThis as unknown as {
        readonly URL: { new (text: string): { readonly href: string }; canParse(text: string): boolean };
      };
      if (!Url.canParse(text)) {
        const error = new TypeError(`Failed to parse URL from ${text}`);
        Object.defineProperty(error, 'cause', {
          value: Object.assign(new TypeError('Invalid URL'), { code: 'ERR_INVALID_URL', input: text }),
        });
        throw error;
      }
      this.url = new Url(text).href;
      this.method = named;
      this.headers = new Headers(options['headers'] ?? before?.headers);
      if (type !== undefined && before?.bytesOfBody() === undefined && !this.headers.has('content-type'))
        this.headers.set('content-type', type);
      this.redirect = String(options['redirect'] ?? before?.redirect ?? 'follow');
      this.signal = options['signal'] ?? before?.signal;
    }
    static sent(this: void, request: Request): Uint8Array | undefined {
      return request.bytesOfBody();
    }
    clone(): Request {
      return new Request(this);
    }
  }
  const sentBody = Request.sent;
  Reflect.deleteProperty(Request, 'sent');

  class Response extends Body {
    readonly status: number;
    readonly statusText: string;
    readonly headers: Headers;
    #url = '';
    #redirected = false;
    readonly type: string = 'default';
    constructor(body?: unknown, options: Options = {}) {
      const { bytes, type } = bodyOf(body);
      super(bytes);
      this.status = Number(options['status'] ?? 200);
      if (!(this.status >= 200 && this.status <= 599))
        throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
      this.statusText = String(options['statusText'] ?? '');
      this.headers = new Headers(options['headers']);
      if (type !== undefined && !this.headers.has('content-type')) this.headers.set('content-type', type);
    }
    static of(this: void, answer: Answer): Response {
      const { status, reason, headers, body, url, history } = answer;
      const response = new Response(body, { status: status < 200 ? 200 : status, statusText: reason, headers });
      response.#url = url;
      response.#redirected = history.length > 0;
      Object.defineProperty(response, 'type', { value: 'basic', enumerable: true });
      return response;
    }
    get ok(): boolean {
      return this.status >= 200 && this.status <= 299;
    }
    get url(): string {
      return this.#url;
    }
    get redirected(): boolean {
      return this.#redirected;
    }
    clone(): Response {
      const { status, statusText, headers } = this;
      const other = new Response(this.bytesOfBody(), { status, statusText, headers });
      other.#url = this.#url;
      other.#redirected = this.#redirected;
      return other;
    }
    static json(value: unknown, options: Options = {}): Response {
      const headers = new Headers(options['headers']);
      if (!headers.has('content-type')) headers.set('content-type', 'application/json');
      return new Response(JSON.stringify(value), { ...options, headers });
    }
    static error(): Response {
      return new Response(null, { status: 599 });
    }
    [custom](_depth: unknown, options: unknown, inspect: (value: unknown, options: unknown) => string): string {
      const { status, statusText, headers, ok, url, redirected, type, bodyUsed } = this;
      return `Response ${inspect({ status, statusText, headers, body: this.bytesOfBody() === undefined ? null : {}, bodyUsed, ok, redirected, type, url }, options)}`;
    }
  }
  const responseOf = Response.of;
  Reflect.deleteProperty(Response, 'of');

  interface Answer {
    readonly status: number;
    readonly reason: string;
    readonly url: string;
    readonly headers: readonly (readonly [string, string])[];
    readonly body: Uint8Array;
    readonly history: readonly unknown[];
  }
  interface Signal {
    readonly aborted: boolean;
    readonly reason: unknown;
    addEventListener(name: string, listener: () => void): void;
  }

  const fetch = async (input: unknown, options?: Options): Promise<Response> => {
    const request = new Request(input, options);
    const signal = request.signal as Signal | undefined;
    if (signal?.aborted === true) throw signal.reason;
    const bytes = sentBody(request);
    const sent = send(
      JSON.stringify({
        method: request.method,
        url: request.url,
        headers: [...request.headers],
        body: bytes === undefined ? null : { $bytes: base64Of(bytes) },
        seconds: null,
        follow: request.redirect === 'follow',
      }),
    );
    const stopped = new Promise<never>((_, failed) => {
      signal?.addEventListener('abort', () => {
        sent.cancel();
        failed(signal.reason);
      });
    });
    const failure = (cause: unknown): TypeError => new TypeError('fetch failed', { cause });
    let answer: Answer;
    try {
      answer = (await Promise.race([sent.answer, stopped])) as Answer;
    } catch (error) {
      if (error === signal?.reason) throw error;
      throw failure(error);
    }
    if (request.redirect === 'error' && [301, 302, 303, 307, 308].includes(answer.status))
      throw failure(new Error('unexpected redirect'));
    return responseOf(answer);
  };
  for (const [name, value] of Object.entries({ fetch, Headers, Request, Response })) give(name, value);
};

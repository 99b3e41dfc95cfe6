/** Stand-ins for a request and its response, in the forms of Express, `node:http`, Koa, Hono and fetch. */
import { isAbsolute, normalize, resolve } from 'node:path';
import { answer, asText, inputNamed, lab, record } from './lab.ts';
import { newInputs, newThing } from './things.ts';

/** Names that the program asks an address for; set when it is loaded. */
export const queryNames: string[] = [];

let asked = { method: '', path: '' };

/** What the program compares requests with, on the way to what is tried. */
export const askFor = (wanted: { readonly method: string; readonly path: string }): void => {
  asked = { ...wanted };
};

/** The address of the request: its query holds the value where the program asks for names, else its path does. */
export const requestUrl = (): string =>
  queryNames.length === 0
    ? asked.path || `/${lab.value.replace(/^\//u, '')}`
    : `${asked.path || '/page'}?${queryNames.map((name) => `${name}=${encodeURIComponent(inputNamed(name))}`).join('&')}`;

/** What express-session can do to a session. */
const renewing = (): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    ['regenerate', 'save', 'reload', 'destroy'].map((name) => [
      name,
      (done: unknown) => {
        if (typeof done === 'function') Reflect.apply(done, undefined, [null]);
      },
    ]),
  );

const session = (): unknown =>
  lab.visitor === 'stranger'
    ? Object.create(renewing())
    : newThing('session', {
        ...renewing(),
        user: signedIn(),
        userId: 1,
        role: 'admin',
        isAdmin: true,
        csrfToken: 'token',
      });

const signedIn = (): unknown =>
  newThing('user', { id: 1, name: 'alice', username: 'alice', email: 'a@example.com', role: 'admin', isAdmin: true });

const headerNamed = (name: unknown): string | undefined => {
  switch (String(name).toLowerCase()) {
    case 'host':
      return 'shop.example.com';
    case 'content-type':
      return 'application/json';
    case 'content-length':
      return '10';
    case 'authorization':
      return lab.visitor === 'stranger' ? undefined : `Bearer ${inputNamed('authorization')}`;
    default:
      return inputNamed(String(name).toLowerCase());
  }
};

const headers = (): unknown =>
  new Proxy<Record<string, unknown>>(
    {
      get: (name: unknown) => headerNamed(name),
      has: () => true,
    },
    {
      get: (own, key) =>
        typeof key === 'symbol' ? undefined : key === 'get' || key === 'has' ? own[key] : headerNamed(key),
    },
  );

const upload = (): unknown => {
  const name = inputNamed('filename');
  return {
    name,
    originalname: name,
    filename: name,
    fieldname: 'file',
    mimetype: 'text/plain',
    size: name.length,
    path: '/tmp/upload',
    buffer: Buffer.from(name),
    data: Buffer.from(name),
    mv: (to: unknown, done: unknown) => {
      record('open', absolute(to));
      if (typeof done === 'function') done(null);
      return Promise.resolve();
    },
  };
};

/** A path as the system would see it, from the folder of the program. */
export const absolute = (path: unknown): string => {
  const text = path instanceof URL ? path.pathname : Buffer.isBuffer(path) ? path.toString() : String(path);
  return isAbsolute(text) ? normalize(text) : resolve(text);
};

export const newRequest = (): unknown => {
  const reads: Record<string, (...given: readonly unknown[]) => unknown> = {
    param: (name) => inputNamed(String(name)),
    get: (name) => headerNamed(name),
    header: (name) => headerNamed(name),
    is: () => 'json',
    accepts: () => 'html',
    json: () => Promise.resolve(newInputs()),
    text: () => Promise.resolve(inputNamed('body')),
    parseBody: () => Promise.resolve(newInputs()),
    formData: () => Promise.resolve({ get: (name: unknown) => inputNamed(String(name)) }),
    isAuthenticated: () => lab.visitor === 'member',
    on: (event, done) => {
      if (typeof done !== 'function') return undefined;
      if (event === 'data') lab.timers.push(() => Reflect.apply(done, undefined, [Buffer.from(inputNamed('body'))]));
      if (event === 'end') lab.timers.push(() => Reflect.apply(done, undefined, []));
      return undefined;
    },
    setEncoding: () => undefined,
    [Symbol.asyncIterator as unknown as string]: async function* () {
      yield await Promise.resolve(Buffer.from(inputNamed('body')));
    },
  };
  const known: Record<PropertyKey, unknown> = {
    ...reads,
    method: asked.method || 'POST',
    path: asked.path || '/page',
    protocol: 'https',
    hostname: 'shop.example.com',
    host: 'shop.example.com',
    ip: '192.0.2.1',
    secure: true,
    xhr: false,
    query: newInputs(),
    params: newInputs(),
    body: newInputs(),
    cookies: newInputs(),
    signedCookies: newInputs(),
    headers: headers(),
    session: session(),
    user: lab.visitor === 'member' ? signedIn() : undefined,
    auth: lab.visitor === 'member' ? signedIn() : undefined,
    file: upload(),
    files: newThing('files', { file: upload(), upload: upload() }),
    url: requestUrl(),
    originalUrl: requestUrl(),
    nextUrl: new URL(`https://shop.example.com${requestUrl()}`),
    connection: newThing('connection', { remoteAddress: '192.0.2.1' }),
    socket: newThing('socket', { remoteAddress: '192.0.2.1' }),
    app: newThing('app'),
    log: newThing('log'),
    t: (text: unknown) => text,
    [Symbol.asyncIterator]: reads[Symbol.asyncIterator as unknown as string],
  };
  return new Proxy(known, {
    get: (own, key) => {
      if (key in own) return Reflect.get(own, key) as unknown;
      return typeof key === 'symbol' || key === 'then' || key === 'toJSON' ? undefined : inputNamed(key);
    },
  });
};

/** Whether a browser would take a body of this type for a page. */
const isPage = (type: string | undefined): boolean => type === undefined || /html|svg|xml/iu.test(type);

export const newResponse = (): unknown => {
  let type: string | undefined;
  const self: Record<string, unknown> = {};
  const chain = (): unknown => response;
  const redirect = (to: unknown): void => {
    record('redirect', String(to));
    answer('redirect', String(to));
  };
  const header = (name: unknown, item: unknown): unknown => {
    if (typeof name === 'object' && name !== null) {
      for (const [one, what] of Object.entries(name)) header(one, what);
      return response;
    }
    if (/^content-type$/iu.test(String(name))) type = String(item);
    if (/^location$/iu.test(String(name))) redirect(item);
    else record('header', name, item);
    return response;
  };
  const body = (item: unknown): unknown => {
    if (item === undefined || item === null || typeof item === 'function') return response;
    const text = typeof item === 'string' || Buffer.isBuffer(item);
    if (text && isPage(type)) record('page', item);
    answer('body', text ? String(item) : item);
    return response;
  };
  const file = (path: unknown, given: readonly unknown[]): unknown => {
    const options = given.find((one) => typeof one === 'object' && one !== null);
    const root: unknown = options === undefined ? undefined : Reflect.get(options, 'root');
    const done = given.find((one) => typeof one === 'function');
    const isOutside = String(path).includes('\0') || /(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(String(path));
    // Source: `send`, which Express hands files to: with a root, `..` is refused; without one the path has to be absolute.
    if (root === undefined ? !isAbsolute(String(path)) || isOutside : isOutside) {
      answer('status', 403);
      if (typeof done === 'function') Reflect.apply(done, undefined, [new Error('Forbidden')]);
      return response;
    }
    const place = absolute(root === undefined ? path : `${asText(root)}/${asText(path)}`);
    record('open', place);
    answer('file', place);
    if (typeof done === 'function') Reflect.apply(done, undefined, []);
    return response;
  };
  Object.assign(self, {
    statusCode: 200,
    headersSent: false,
    locals: newThing('locals'),
    status: (code: unknown) => (answer('status', code), response),
    code: (code: unknown) => (answer('status', code), response),
    sendStatus: (code: unknown) => (answer('status', code), response),
    send: body,
    end: body,
    write: (item: unknown) => (body(item), true),
    html: (item: unknown) => {
      type = 'text/html';
      return body(item);
    },
    json: (item: unknown) => (answer('body', item), response),
    jsonp: (item: unknown) => (answer('body', item), response),
    render: (name: unknown, data: unknown, done: unknown) => {
      record('render', name);
      answer('render', name, typeof data === 'function' ? null : data);
      const callback = typeof data === 'function' ? data : done;
      if (typeof callback === 'function') Reflect.apply(callback, undefined, [null, 'page']);
      return response;
    },
    redirect: (...given: readonly unknown[]) => {
      redirect(given.length > 1 && typeof given[0] === 'number' ? given[1] : given[0]);
      return response;
    },
    location: (to: unknown) => (redirect(to), response),
    sendFile: (path: unknown, ...given: readonly unknown[]) => file(path, given),
    sendfile: (path: unknown, ...given: readonly unknown[]) => file(path, given),
    download: (path: unknown, ...given: readonly unknown[]) => file(path, given),
    type: (name: unknown) => {
      type = String(name);
      return response;
    },
    contentType: (name: unknown) => {
      type = String(name);
      return response;
    },
    set: header,
    header,
    setHeader: header,
    append: header,
    writeHead: (code: unknown, ...given: readonly unknown[]) => {
      answer('status', code);
      const named = given.findLast((one) => typeof one === 'object' && one !== null);
      return named === undefined ? response : header(named, undefined);
    },
    getHeader: () => type,
    get: () => type,
    removeHeader: chain,
    cookie: (name: unknown, item: unknown) => {
      record('cookie', name);
      answer('cookie', name, item);
      return response;
    },
    setCookie: (name: unknown, item: unknown) => {
      answer('cookie', name, item);
      return response;
    },
    clearCookie: (name: unknown) => (answer('cookie', name), response),
  });
  const response: unknown = new Proxy(self, {
    get: (own, key) => {
      if (key in own) return Reflect.get(own, key) as unknown;
      return typeof key === 'symbol' || key === 'then' || key === 'toJSON' ? undefined : chain;
    },
    set: (own, key, item) => {
      if (key === 'statusCode') answer('status', item);
      return Reflect.set(own, key, item);
    },
  });
  return response;
};

/** The context of Koa and Hono, and the event of a function in a cloud or of a page: all of them in one. */
export const newContext = (): unknown => {
  const request = newRequest();
  const response = newResponse();
  const of = (holder: unknown, name: PropertyKey): unknown => Reflect.get(Object(holder) as object, name);
  const respond = (name: string, ...given: readonly unknown[]): unknown => {
    const own = of(response, name);
    return typeof own === 'function' ? (Reflect.apply(own, response, given) as unknown) : undefined;
  };
  const known: Record<PropertyKey, unknown> = {
    req: newHonoRequest(request),
    request,
    response,
    res: response,
    query: newInputs(),
    params: newInputs(),
    queryStringParameters: newInputs(),
    pathParameters: newInputs(),
    state: newThing('state', { user: of(request, 'user') }),
    session: of(request, 'session'),
    headers: of(request, 'headers'),
    cookies: {
      get: (name: unknown) => inputNamed(String(name)),
      set: (name: unknown) => (answer('cookie', name), response),
    },
    get: (name: unknown) => headerNamed(name),
    set: (name: unknown, item: unknown) => respond('set', name, item),
    redirect: (to: unknown) => respond('redirect', to),
    html: (text: unknown) => respond('html', text),
    json: (data: unknown) => respond('json', data),
    text: (text: unknown) => (answer('body', text), response),
    throw: (code: unknown) => {
      answer('status', code);
      throw new Error('thrown');
    },
    data: newInputs(),
    detail: newInputs(),
    origin: 'https://shop.example.com',
    target: newThing('target', { value: inputNamed('value') }),
    currentTarget: newThing('target', { value: inputNamed('value') }),
    preventDefault: () => undefined,
    stopPropagation: () => undefined,
  };
  return new Proxy(known, {
    get: (own, key) => {
      if (key === 'body') return newInputs();
      if (key in own) return Reflect.get(own, key) as unknown;
      return typeof key === 'symbol' || key === 'then' || key === 'toJSON' ? undefined : inputNamed(key);
    },
    set: (own, key, item) => {
      if (key === 'body') respond('send', item);
      else if (key === 'type') respond('type', item);
      else if (key === 'status') respond('status', item);
      else Reflect.set(own, key, item);
      return true;
    },
  });
};

/** Where inputs are asked for by calls: `c.req.query('name')`. */
const newHonoRequest = (request: unknown): unknown =>
  new Proxy(Object(request) as Record<PropertyKey, unknown>, {
    get: (own, key) =>
      key === 'query' || key === 'param' || key === 'header' || key === 'queries'
        ? (name: unknown) => (name === undefined ? newInputs() : inputNamed(asText(name)))
        : Reflect.get(own, key),
  });

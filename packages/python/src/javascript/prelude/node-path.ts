/**
 * Makes `node:path`, as on POSIX.
 *
 * Runs inside of the engine: its text is what is loaded there, so it may use nothing from outside of itself.
 * Source: Node's documentation of `path`; the tests compare with it.
 */
export const newNodePath = (cwd: () => string): object => {
  const wanted = (path: unknown, name = 'path'): string => {
    if (typeof path === 'string') return path;
    const error = new TypeError(
      `The "${name}" argument must be of type string. Received ${path === null ? 'null' : path === undefined ? 'undefined' : `type ${typeof path}${typeof path === 'number' || typeof path === 'boolean' ? ` (${String(path)})` : ''}`}`,
    ) as TypeError & { code?: string };
    error.code = 'ERR_INVALID_ARG_TYPE';
    throw error;
  };
  /** Names of a path, with `.` and `..` worked off. */
  const names = (path: string, isAbsolute: boolean): string => {
    const out: string[] = [];
    for (const name of path.split('/')) {
      if (name === '' || name === '.') continue;
      if (name !== '..') out.push(name);
      else if (out.length > 0 && out.at(-1) !== '..') out.pop();
      else if (!isAbsolute) out.push('..');
    }
    return out.join('/');
  };
  const normalize = (given: unknown): string => {
    const path = wanted(given);
    if (path === '') return '.';
    const isAbsolute = path.startsWith('/');
    let text = names(path, isAbsolute);
    if (text === '') return isAbsolute ? '/' : path.endsWith('/') ? './' : '.';
    if (path.endsWith('/')) text += '/';
    return isAbsolute ? `/${text}` : text;
  };
  const join = (...given: unknown[]): string => {
    const path = given
      .map((one) => wanted(one))
      .filter((one) => one !== '')
      .join('/');
    return path === '' ? '.' : normalize(path);
  };
  const resolve = (...given: unknown[]): string => {
    let path = '';
    for (let i = given.length - 1; i >= -1 && !path.startsWith('/'); i--) {
      const one = i >= 0 ? wanted(given[i], `paths[${String(i)}]`) : cwd();
      if (one !== '') path = path === '' ? one : `${one}/${path}`;
    }
    const text = names(path, path.startsWith('/'));
    return path.startsWith('/') ? `/${text}` : text === '' ? '.' : text;
  };
  const trimmed = (path: string): string => {
    let end = path.length;
    while (end > 1 && path[end - 1] === '/') end--;
    return path.slice(0, end);
  };
  const dirname = (given: unknown): string => {
    const path = trimmed(wanted(given));
    const at = path.lastIndexOf('/');
    if (at < 0) return '.';
    if (at === 0) return path.startsWith('//') && path.length > 2 ? '//' : '/';
    return trimmed(path.slice(0, at));
  };
  const basename = (given: unknown, suffix?: unknown): string => {
    const path = trimmed(wanted(given));
    const base = path === '/' ? '' : path.slice(path.lastIndexOf('/') + 1);
    if (suffix === undefined) return base;
    const end = wanted(suffix, 'suffix');
    return end !== '' && base.endsWith(end) && base !== end ? base.slice(0, -end.length) : base;
  };
  const extname = (given: unknown): string => {
    const base = basename(given);
    const at = base.lastIndexOf('.');
    return at <= 0 || /^\.+$/.test(base.slice(0, at + 1)) ? '' : base.slice(at);
  };
  const relative = (from: unknown, to: unknown): string => {
    const [start, end] = [resolve(wanted(from, 'from')), resolve(wanted(to, 'to'))];
    if (start === end) return '';
    const a = start === '/' ? [] : start.slice(1).split('/');
    const b = end === '/' ? [] : end.slice(1).split('/');
    let same = 0;
    while (same < a.length && same < b.length && a[same] === b[same]) same++;
    return [...a.slice(same).map(() => '..'), ...b.slice(same)].join('/');
  };
  const path = {
    sep: '/',
    delimiter: ':',
    normalize,
    join,
    resolve,
    dirname,
    basename,
    extname,
    relative,
    isAbsolute: (given: unknown): boolean => wanted(given).startsWith('/'),
    parse: (given: unknown): object => {
      const text = wanted(given);
      const root = text.startsWith('/') ? '/' : '';
      const base = basename(text);
      const ext = extname(text);
      const dir = trimmed(text) === '/' ? '/' : text.includes('/') ? dirname(text) : '';
      return { root, dir: text === '' ? '' : dir, base, ext, name: ext === '' ? base : base.slice(0, -ext.length) };
    },
    format: (of: { readonly [name: string]: string | undefined }): string => {
      const dir = of['dir'] ?? of['root'] ?? '';
      const ext = of['ext'] ?? '';
      const base = of['base'] ?? `${of['name'] ?? ''}${ext === '' || ext.startsWith('.') ? ext : `.${ext}`}`;
      return dir === '' ? base : dir === of['root'] ? `${dir}${base}` : `${dir}/${base}`;
    },
    toNamespacedPath: (given: unknown): unknown => given,
    posix: undefined as unknown,
  };
  path.posix = path;
  return path;
};

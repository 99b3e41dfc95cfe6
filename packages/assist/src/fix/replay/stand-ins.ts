import { data } from './stand-ins/data.ts';
import { lab } from './stand-ins/lab.ts';
import { network } from './stand-ins/network.ts';
import { pages } from './stand-ins/pages.ts';
import { system } from './stand-ins/system.ts';
import { web } from './stand-ins/web.ts';

/**
 * Stand-ins for modules that reach out of a program, as Python text: they write down what reaches them and give back something constant.
 *
 * They stand in front of the executor's own library, so code under test meets them by its ordinary imports; what builds on the executor's
 * own module goes by another name, `otherNames`.
 */
const modules: Readonly<Record<string, string>> = {
  'sallyport_lab.py': lab,
  ...system,
  ...data,
  ...network,
  ...pages,
  ...web,
};

/** Modules of the library whose stand-ins have names of their own. */
export const otherNames: Readonly<Record<string, string>> = {
  os: 'sallyport_os',
  'os.path': 'sallyport_os_path',
  urllib: 'sallyport_urllib',
  'urllib.request': 'sallyport_urllib_request',
  'urllib.error': 'sallyport_urllib_error',
  pathlib: 'sallyport_pathlib',
  tempfile: 'sallyport_tempfile',
  shutil: 'sallyport_shutil',
  glob: 'sallyport_glob',
  sys: 'sallyport_sys',
  argparse: 'sallyport_argparse',
  asyncio: 'sallyport_asyncio',
  'asyncio.subprocess': 'sallyport_asyncio_subprocess',
  socket: 'sallyport_socket',
  time: 'sallyport_time',
  getpass: 'sallyport_getpass',
  tarfile: 'sallyport_tarfile',
  zipfile: 'sallyport_zipfile',
  pickle: 'sallyport_pickle',
  cPickle: 'sallyport_pickle',
  _pickle: 'sallyport_pickle',
  dill: 'sallyport_pickle',
  cloudpickle: 'sallyport_pickle',
  'xml.etree': 'sallyport_xml_etree',
  'xml.etree.ElementTree': 'sallyport_etree',
};

/** Modules that the executor has and that reach nothing. */
const harmless =
  /^(?:__future__|abc|array|ast|base64|binascii|bisect|calendar|codecs|collections|concurrent|configparser|contextlib|contextvars|copy|csv|dataclasses|datetime|decimal|difflib|email|enum|errno|fnmatch|fractions|functools|gzip|hashlib|heapq|hmac|html|inspect|io|ipaddress|itertools|json|keyword|locale|logging|math|mimetypes|numbers|operator|platform|posixpath|pprint|queue|random|re|secrets|shlex|signal|stat|statistics|string|struct|textwrap|threading|traceback|types|typing|typing_extensions|unicodedata|urllib|uuid|warnings|xml|zlib)(?:\.|$)/u;

/** A module of which nothing is known: it answers everything with something. Names of errors are errors, so that they can be caught. */
const anyModule = `
import sallyport_lab as lab


class Failed(Exception):
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    if name.endswith("Error") or name.endswith("Exception"):
        return Failed
    return lab.Thing(name)
`;

/** Whether it is known what a module does: the executor has it, or a stand-in that models it. */
export const isModelled = (name: string): boolean => {
  const [top = ''] = name.split('.');
  return (
    harmless.test(name) ||
    otherNames[top] !== undefined ||
    modules[`${top}.py`] !== undefined ||
    modules[`${top}/__init__.py`] !== undefined
  );
};

/**
 * The stand-ins that texts need, by path: for what they import, and what those import in turn.
 *
 * Each one costs time to compile. What a stand-in imports inside a function it needs for some inputs alone: `given` names the kinds of stand-ins that are handed to the code
 * (`$given`), and what is not among them is empty.
 */
export const standInsFor = (
  texts: readonly string[],
  given: ReadonlySet<string> = new Set(['path', 'socket']),
): Readonly<Record<string, string>> => {
  const needed: Record<string, string> = {};
  const waiting = texts.map((text) => ({ text, isOurs: false }));
  const want = (name: string): void => {
    const parts = name.split('.');
    const [top = ''] = parts;
    if (top === '' || /^sallyport_(?:before|after)/u.test(top)) return;
    const isOurs = modules[`${top}.py`] !== undefined || modules[`${top}/__init__.py`] !== undefined;
    // What goes by another name is imported under its own by its stand-in alone.
    if (!isOurs && (harmless.test(name) || otherNames[name] !== undefined)) return;
    for (let length = 1; length <= parts.length; length += 1) {
      const place = parts.slice(0, length).join('/');
      // A package, so that whatever else is imported from below it is there as well.
      const path = `${place}/__init__.py`;
      if (needed[path] !== undefined) continue;
      const text = modules[`${place}.py`] ?? modules[path] ?? anyModule;
      needed[path] = text;
      waiting.push({ text, isOurs: true });
    }
  };
  want('sallyport_lab');
  want('sallyport_requests');
  for (const [kind, name] of lazily) {
    if (given.has(kind)) want(name);
  }
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const name of importedIn(next.isOurs ? next.text.replaceAll(/^[ \t]+.*$/gmu, '') : next.text)) want(name);
  // The executor asks for every module that a text names, reached or not.
  for (const [, name] of lazily) needed[`${name}/__init__.py`] ??= '';
  return needed;
};

/** What `sallyport_requests` imports for one kind of stand-in alone. */
const lazily = [
  ['path', 'sallyport_pathlib'],
  ['socket', 'sallyport_socket'],
] as const;

/** Module names in the import statements of a text; `from a import b` may mean a module `a.b` where there is one. */
const importedIn = (text: string): readonly string[] =>
  [
    ...text.matchAll(/^[ \t]*(?:from[ \t]+\.*([\w.]*)[ \t]+import[ \t]+\(?([^()#\n]*)|import[ \t]+([^#\n]+))/gmu),
  ].flatMap(([, from, names = '', plain]) => {
    if (plain !== undefined) return plain.split(',').map((one) => one.trim().split(/\s+/u)[0] ?? '');
    const below = names
      .split(',')
      .map((one) => `${from ?? ''}.${one.trim().split(/\s+/u)[0] ?? ''}`)
      .filter((name) => {
        const place = name.replaceAll('.', '/');
        return modules[`${place}.py`] !== undefined || modules[`${place}/__init__.py`] !== undefined;
      });
    return [from ?? '', ...below];
  });

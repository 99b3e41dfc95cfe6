/**
 * The modules that programs may import, and how to load them.
 *
 * A module is one file (or folder) here that exports `newModule`, which makes it anew for each run, since modules hold
 * state: `export const newModule = (): Module => newModuleOf('math', { pi: …, sqrt: builtin('sqrt(x, /)', …) })`. Code
 * that has no state (types, functions) stands at the top level of the file and is shared by runs; what a run may change goes
 * into `newModule`, or under a key of `run.store`. A module is loaded (read and compiled by the engine) only when a program names
 * it; loading is asynchronous and happens before the run, with everything that the module itself imports by name (`needs`).
 *
 * Built-in types of modules: a JavaScript class that extends `Obj` (or `Iter`), `newBuiltinType(name, Class, objectType, 'module')`,
 * `construct(type, 'Name(a, b=0)', (cls, a, b) => …)` (make `new cls.ctor()` so that programs can subclass), `method`,
 * `getter`, `classMethod`, `staticMethod`; `registerRepr`, `registerStr`, `registerFormat`, `registerBinary`, `registerComparer`,
 * `registerHash`, `registerKey`, `registerIterator`, `registerUnary` teach the operators about it. Exceptions of a module:
 * `newExceptionType`. Everything that may run long spends from `meter` first.
 */
// Takes hold of what `time.sleep` needs before a guest loses it.
import '../runtime/wait.ts';
import { registerModule, isLoaded, type ModuleMaker } from '../runtime/modules.ts';

interface Loadable {
  readonly load: () => Promise<{ readonly newModule: ModuleMaker }>;
  /** Modules to load with it. */
  readonly needs?: readonly string[];
}

/** Every module there is, by dotted name. */
export const library: Readonly<Record<string, Loadable>> = {
  abc: { load: () => import('./abc/index.ts') },
  argparse: { load: () => import('./argparse/index.ts') },
  asyncio: { load: () => import('./asyncio/index.ts') },
  collections: { load: () => import('./collections/index.ts'), needs: ['collections.abc'] },
  'collections.abc': { load: () => import('./collections/abc.ts') },
  array: { load: () => import('./array/index.ts') },
  base64: { load: () => import('./base64.ts') },
  binascii: { load: () => import('./binascii.ts') },
  bisect: { load: () => import('./bisect.ts') },
  fnmatch: { load: () => import('./fnmatch.ts') },
  glob: { load: () => import('./glob.ts') },
  shutil: { load: () => import('./shutil.ts') },
  tempfile: { load: () => import('./tempfile.ts') },
  functools: { load: () => import('./functools/index.ts') },
  hashlib: { load: () => import('./hashlib/index.ts') },
  hmac: { load: () => import('./hmac.ts') },
  gzip: { load: () => import('./gzip.ts') },
  heapq: { load: () => import('./heapq.ts') },
  io: { load: () => import('./io/index.ts') },
  itertools: { load: () => import('./itertools/index.ts') },
  copy: { load: () => import('./copy/index.ts') },
  numbers: { load: () => import('./numbers.ts') },
  pathlib: { load: () => import('./pathlib/index.ts') },
  os: { load: () => import('./os/index.ts') },
  'os.path': { load: () => import('./os/path.ts') },
  posixpath: { load: () => import('./os/path.ts') },
  operator: { load: () => import('./operator.ts') },
  re: { load: () => import('./re/index.ts') },
  json: { load: () => import('./json/index.ts') },
  'json.decoder': { load: () => import('./json/decoder.ts') },
  'json.encoder': { load: () => import('./json/encoder.ts') },
  string: { load: () => import('./string/index.ts') },
  csv: { load: () => import('./csv/index.ts') },
  textwrap: { load: () => import('./textwrap/index.ts') },
  pprint: { load: () => import('./pprint/index.ts') },
  difflib: { load: () => import('./difflib/index.ts') },
  urllib: { load: () => import('./urllib/index.ts') },
  'urllib.error': { load: () => import('./urllib/error.ts') },
  'urllib.parse': { load: () => import('./urllib/parse.ts') },
  'urllib.request': { load: () => import('./urllib/request.ts'), needs: ['urllib.error', 'urllib.parse'] },
  requests: { load: () => import('./requests/index.ts'), needs: ['requests.exceptions', 'json', 'datetime'] },
  'requests.exceptions': { load: () => import('./requests/exceptions.ts') },
  httpx: { load: () => import('./httpx/index.ts'), needs: ['json', 'datetime', 'asyncio'] },
  html: { load: () => import('./html/index.ts') },
  'html.entities': { load: () => import('./html/entities.ts') },
  'html.parser': { load: () => import('./html/parser.ts') },
  logging: { load: () => import('./logging/index.ts') },
  'logging.handlers': {
    load: () => import('./logging/more-handlers.ts'),
    needs: ['copy', 'io', 'os', 'os.path', 're', 'time', 'queue'],
  },
  'logging.config': {
    load: () => import('./logging/config.ts'),
    needs: ['logging.handlers', 'sys', 'ast', 'configparser'],
  },
  shlex: { load: () => import('./shlex/index.ts') },
  keyword: { load: () => import('./keyword.ts') },
  reprlib: { load: () => import('./reprlib.ts') },
  unicodedata: { load: () => import('./unicodedata/index.ts') },
  math: { load: () => import('./math.ts') },
  random: { load: () => import('./random.ts') },
  datetime: { load: () => import('./datetime/index.ts') },
  time: { load: () => import('./time/index.ts') },
  fractions: { load: () => import('./fractions/index.ts') },
  decimal: { load: () => import('./decimal/index.ts') },
  statistics: { load: () => import('./statistics/index.ts'), needs: ['random', 'decimal', 'fractions'] },
  traceback: { load: () => import('./traceback.ts') },
  cmath: { load: () => import('./cmath.ts') },
  doctest: { load: () => import('./doctest/index.ts') },
  'unittest.mock': { load: () => import('./unittest/mock.ts'), needs: ['asyncio', 'functools', 'inspect', 'io'] },
  unittest: { load: () => import('./unittest/index.ts'), needs: ['warnings', 'logging'] },
  warnings: { load: () => import('./warnings.ts') },
  secrets: { load: () => import('./secrets.ts') },
  zoneinfo: { load: () => import('./zoneinfo.ts'), needs: ['datetime'] },
  struct: { load: () => import('./struct.ts') },
  calendar: { load: () => import('./calendar/index.ts'), needs: ['enum', 'datetime'] },
  uuid: { load: () => import('./uuid.ts') },
  zipfile: { load: () => import('./zipfile.ts') },
  zlib: { load: () => import('./zlib/index.ts') },
  colorsys: { load: () => import('./colorsys.ts') },
  concurrent: { load: () => import('./concurrent.ts') },
  'concurrent.futures': { load: () => import('./concurrent-futures.ts') },
  configparser: { load: () => import('./configparser.ts'), needs: ['re', 'collections', 'io'] },
  contextvars: { load: () => import('./contextvars.ts'), needs: ['collections', 'types'] },
  getopt: { load: () => import('./getopt.ts') },
  queue: { load: () => import('./queue.ts'), needs: ['threading', 'heapq', 'types'] },
  threading: { load: () => import('./threading.ts'), needs: ['collections'] },
  errno: { load: () => import('./errno.ts') },
  ipaddress: { load: () => import('./ipaddress.ts'), needs: ['functools'] },
  locale: { load: () => import('./locale.ts') },
  platform: { load: () => import('./platform.ts') },
  sched: { load: () => import('./sched.ts'), needs: ['heapq', 'time', 'collections', 'itertools'] },
  timeit: { load: () => import('./timeit.ts'), needs: ['time', 'traceback'] },
  tomllib: { load: () => import('./tomllib.ts'), needs: ['re', 'datetime'] },
  xml: { load: () => import('./xml/index.ts') },
  'xml.etree': { load: () => import('./xml/index.ts') },
  'xml.etree.ElementTree': { load: () => import('./xml/element-tree.ts'), needs: ['io', 're', 'sys', 'warnings'] },
  sqlite3: { load: () => import('./sqlite3/index.ts'), needs: ['datetime', 'warnings'] },
  signal: { load: () => import('./signal.ts'), needs: ['enum'] },
  sys: { load: () => import('./sys.ts') },
  typing: { load: () => import('./typing/index.ts') },
  dataclasses: { load: () => import('./dataclasses/index.ts') },
  enum: { load: () => import('./enum/index.ts') },
  contextlib: { load: () => import('./contextlib/index.ts'), needs: ['sys'] },
  types: { load: () => import('./types.ts') },
  ast: { load: () => import('./ast/index.ts'), needs: ['inspect', 'collections'] },
  atexit: { load: () => import('./atexit.ts') },
  builtins: { load: () => import('./builtins.ts') },
  gc: { load: () => import('./gc.ts') },
  graphlib: { load: () => import('./graphlib.ts') },
  inspect: { load: () => import('./inspect/index.ts') },
  weakref: { load: () => import('./weakref.ts') },
  codecs: { load: () => import('./codecs.ts'), needs: ['binascii', 'io', 'zlib'] },
  email: {
    load: () => import('./email/index.ts'),
    needs: ['base64', 'binascii', 'io', 'random', 're', 'datetime', 'time', 'calendar', 'urllib.parse'],
  },
  ...Object.fromEntries(
    'message errors header charset utils policy headerregistry generator parser feedparser encoders mime mime.base mime.nonmultipart mime.multipart mime.text mime.application mime.image mime.audio mime.message'
      .split(' ')
      .map((part) => `email.${part}`)
      .map((name) => [
        name,
        { load: async () => ({ newModule: (await import('./email/parts.ts')).emailPart(name) }), needs: ['email'] },
      ]),
  ),
  tarfile: { load: () => import('./tarfile.ts'), needs: ['copy', 'io', 'os', 'os.path', 'stat', 'time', 'gzip'] },
  pickle: { load: () => import('./pickle/index.ts') },
  copyreg: { load: () => import('./copyreg.ts') },
  stat: { load: () => import('./stat.ts') },
  linecache: { load: () => import('./linecache.ts'), needs: ['io'] },
  filecmp: { load: () => import('./filecmp.ts'), needs: ['io', 'os'] },
  fileinput: { load: () => import('./fileinput.ts'), needs: ['io', 'sys', 'gzip'] },
  quopri: { load: () => import('./quopri.ts'), needs: ['binascii'] },
  cmd: { load: () => import('./cmd.ts'), needs: ['sys'] },
  optparse: { load: () => import('./optparse.ts'), needs: ['sys', 'textwrap', 'gettext'] },
  gettext: { load: () => import('./gettext.ts'), needs: ['re', 'struct', 'os.path', 'io'] },
  mimetypes: { load: () => import('./mimetypes.ts'), needs: ['os.path', 'io'] },
  http: { load: () => import('./http/index.ts'), needs: ['enum'] },
  'http.cookies': { load: () => import('./http/cookies.ts'), needs: ['re', 'string', 'time'] },
  'xml.dom': { load: () => import('./xml/dom.ts'), needs: ['xml.dom.minidom'] },
  'xml.dom.minidom': { load: () => import('./xml/minidom.ts'), needs: ['xml.etree.ElementTree', 'xml.parsers.expat'] },
  'xml.parsers': { load: () => import('./xml/index.ts') },
  'xml.parsers.expat': { load: () => import('./xml/expat.ts'), needs: ['xml.etree.ElementTree'] },
  'xml.sax': { load: () => import('./xml/sax.ts'), needs: ['xml.etree.ElementTree', 'xml.sax.handler'] },
  'xml.sax.handler': { load: () => import('./xml/sax-handler.ts'), needs: ['xml.sax'] },
  'xml.sax.saxutils': { load: () => import('./xml/saxutils.ts'), needs: ['xml.sax.handler', 'sys'] },
  typing_extensions: {
    load: () => import('./typing-extensions.ts'),
    needs: ['typing', 'functools', 'warnings', 'collections.abc'],
  },
  tracemalloc: { load: () => import('./tracemalloc.ts') },
  faulthandler: { load: () => import('./faulthandler.ts') },
  cProfile: { load: () => import('./profile.ts'), needs: ['sys', 'pstats'] },
  profile: {
    load: async () => ({ newModule: (await import('./profile.ts')).newPlainModule }),
    needs: ['sys', 'pstats'],
  },
  pstats: { load: () => import('./pstats.ts'), needs: ['sys', 'enum'] },
};

/** Whether a module of this dotted name exists here. */
export const isLibraryModule = (name: string): boolean => Object.hasOwn(library, name);

/**
 * Loads modules, their parents and what they need. What does not exist here is left out: importing it raises.
 */
export const loadModules = async (names: Iterable<string>): Promise<void> => {
  const queue = [...names];
  const seen = new Set<string>();
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    const dot = name.lastIndexOf('.');
    if (dot > 0) queue.push(name.slice(0, dot));
    const found = Object.hasOwn(library, name) ? library[name] : undefined;
    if (found === undefined) continue;
    if (found.needs !== undefined) queue.push(...found.needs);
    if (!isLoaded(name)) registerModule(name, (await found.load()).newModule);
  }
};

/**
 * What modules offer that come with a language, and packages that code often uses; and whether a name that code takes from one of them is there.
 *
 * The tables (`data/apis/`) hold what interpreters of ten versions each of Python and Node say of themselves (`scripts/record-apis.ts`), and what versions of packages say (`scripts/record-package-apis.ts`). A name that
 * none of them has was invented, with these exceptions, about which nothing is said: names with a leading underscore, modules whose attributes are made when they are asked for, names that other systems have, and what
 * everything has. Of a package that changes fast nobody can tell an invention from a name that is newer or older than the versions that were asked: that is a verdict of its own (decision 0034).
 */
export interface KnownApis {
  /** `name`: dotted, the module first (`os.path.join`, `fs/promises.readFile`, `requests.get`); what stands behind the first name of a module is not looked at. */
  judge(name: string): ApiVerdict;
  /** Whether a module of that name comes with the language. */
  has(module: string): boolean;
}

/** `module`, `name`: the module, and the name that it does not have. `of`: whose the module is, a language or the registry of its package. */
export type ApiVerdict =
  | { readonly kind: 'known' }
  | { readonly kind: 'not judged' }
  | {
      readonly kind: 'invented' | 'not in the versions known';
      readonly module: string;
      readonly name: string;
      readonly of: 'python' | 'node' | 'PyPI' | 'npm';
    };

interface Module {
  readonly names: ReadonlySet<string>;
  readonly isOfPackage: boolean;
  /** Whether versions of it differ so much that a missing name may be of another one. */
  readonly isChanging: boolean;
}

/**
 * `standard`, `packages`: the tables of the language's own modules and of packages: a line `module: name name …` each, with `~` behind a module that changes; lines with `#` or `=` in front are passed over.
 */
export const readApis = (
  { standard, packages = '' }: { readonly standard: string; readonly packages?: string },
  language: 'python' | 'javascript',
): KnownApis => {
  const modules = new Map([...modulesOf(packages, true), ...modulesOf(standard, false)]);
  const isFromElsewhere = language === 'python' ? standardNames(standard) : isOfEverything;
  const [own, registry] = language === 'python' ? (['python', 'PyPI'] as const) : (['node', 'npm'] as const);
  return {
    has: (module) => modules.get(module)?.isOfPackage === false,
    judge: (name) => {
      if (modules.has(name)) return { kind: 'known' };
      const module = moduleOf(name, modules);
      const [first = ''] = name.slice((module?.length ?? 0) + 1).split('.', 1);
      const found = module === undefined ? undefined : modules.get(module);
      if (module === undefined || found === undefined || first === '' || first.startsWith('_'))
        return { kind: 'not judged' };
      const { names, isOfPackage, isChanging } = found;
      // What a package makes as it is asked is not known, whatever the name.
      if (names.has('*')) return { kind: isOfPackage ? 'not judged' : 'known' };
      if (names.has(first)) return { kind: 'known' };
      if (isOfPackage ? isFromElsewhere(first) : isElsewhere(language, module, first)) return { kind: 'not judged' };
      return {
        kind: isChanging ? 'not in the versions known' : 'invented',
        module,
        name: first,
        of: isOfPackage ? registry : own,
      };
    },
  };
};

/**
 * Whether a name is one that modules of Python take from the standard library: a module of it, or a name for types. Packages import these, so that they are there beside what a package offers; its table does not repeat
 * them.
 *
 * `standard`: the table of the standard library.
 */
export const standardNames = (standard: string): ((name: string) => boolean) => {
  const modules = modulesOf(standard, false);
  const names = new Set(
    ['__future__', 'typing', 'collections.abc', 'types'].flatMap((one) => [...(modules.get(one)?.names ?? [])]),
  );
  return (name) => modules.has(name) || names.has(name);
};

const modulesOf = (table: string, isOfPackage: boolean): ReadonlyMap<string, Module> => {
  const modules = new Map<string, Module>();
  for (const line of table.split('\n')) {
    const colon = line.indexOf(': ');
    if (line.startsWith('#') || line.startsWith('=') || colon < 0) continue;
    const isChanging = line[colon - 1] === '~';
    modules.set(line.slice(0, isChanging ? colon - 1 : colon), {
      names: new Set(line.slice(colon + 2).split(' ')),
      isOfPackage,
      isChanging,
    });
  }
  return modules;
};

/** The longest beginning that is a module. */
const moduleOf = (name: string, modules: ReadonlyMap<string, unknown>): string | undefined => {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) if (modules.has(at)) return at;
  return undefined;
};

/** What objects, functions and promises have: a module may be a function, and `import()` gives a promise. */
const ofEverything = new Set([
  ...[Object.prototype, Function.prototype, Promise.prototype].flatMap((one) => Object.getOwnPropertyNames(one)),
  'default',
  'prototype',
]);

/** And what `promisifyAll` of bluebird makes of each function. */
const isOfEverything = (name: string): boolean => ofEverything.has(name) || name.endsWith('Async');

/** Of Node: modules that packages are called like, which hold for Node's with `node:` in front alone; what CommonJS calls `module`; and names of before Node 6 and of Electron. */
const likePackages = new Set(['sqlite', 'test', 'test/reporters', 'sea']);
const elsewhereInNode = new Set(
  'module.exports module.id module.filename module.loaded module.parent module.children module.paths module.path module.require path.exists path.existsSync process.defaultApp process.resourcesPath'.split(
    ' ',
  ),
);

/** Constants of the operating system: which there are depends on where Python was built. */
const ofSystems = new Set([
  'curses',
  'errno',
  'fcntl',
  'locale',
  'mmap',
  'msvcrt',
  'os',
  'posix',
  'resource',
  'select',
  'signal',
  'socket',
  'ssl',
  'stat',
  'subprocess',
  'termios',
  'winreg',
]);

/** Names of Windows and macOS in modules that are there everywhere, and names that come while a program runs. Source: Python's documentation, "Availability". */
const elsewhere = new Set(
  (
    'os.startfile os.add_dll_directory os.chflags os.lchflags os.lchmod os.listdrives os.listmounts os.listvolumes os.get_handle_inheritable os.set_handle_inheritable os.plock os.P_DETACH os.errno os.path.splitunc ' +
    'asyncio.WindowsSelectorEventLoopPolicy asyncio.WindowsProactorEventLoopPolicy asyncio.ProactorEventLoop asyncio.IocpProactor asyncio.windows_events asyncio.windows_utils ' +
    'ctypes.windll ctypes.oledll ctypes.WinDLL ctypes.OleDLL ctypes.WinError ctypes.FormatError ctypes.GetLastError ctypes.WINFUNCTYPE ctypes.HRESULT ctypes.get_last_error ctypes.util.dllist ctypes.set_last_error ctypes.DllCanUnloadNow ctypes.DllGetClassObject ' +
    'sys.setdefaultencoding sys.last_exc sys.last_type sys.last_value sys.last_traceback sys.ps1 sys.ps2 sys.getwindowsversion sys.winver sys.dllhandle sys.frozen sys.real_prefix sys.pypy_version_info sys.setdlopenflags select.kqueue select.kevent select.devpoll socket.fromshare socket.errorTab socket.ioctl mimetypes.read_windows_registry time.tzset time.pthread_getcpuclockid ' +
    'multiprocessing.popen_spawn_win32 multiprocessing.connection.PipeConnection multiprocessing.connection.reduce_pipe_connection ssl.enum_certificates ssl.enum_crls subprocess.STARTUPINFO signal.set_wakeup_fd'
  ).split(' '),
);

const isElsewhere = (language: 'python' | 'javascript', module: string, name: string): boolean =>
  language === 'python'
    ? isElsewhereInPython(module, name)
    : isOfEverything(name) || likePackages.has(module) || elsewhereInNode.has(`${module}.${name}`);

const isElsewhereInPython = (module: string, name: string): boolean =>
  (ofSystems.has(module) && /^[A-Z][A-Z0-9_]*(?:v\d+)?(?:_[A-Z]+)?$/u.test(name)) || elsewhere.has(`${module}.${name}`);

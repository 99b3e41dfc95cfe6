/**
 * What the modules that come with a language offer, and whether a name that code takes from one of them is there.
 *
 * The tables (`data/apis/`) hold what interpreters of ten versions of Python and two of Node say of themselves (`scripts/record-apis.ts`). A name that none of them has was invented, with these exceptions, about which
 * nothing is said: names with a leading underscore, modules whose attributes are made when they are asked for, and names that other systems have.
 */
export interface KnownApis {
  /** `name`: dotted, the module first (`os.path.join`, `fs/promises.readFile`); what stands behind the first name of a module is not looked at. */
  judge(name: string): ApiVerdict;
  /** Whether there is a module of that name. */
  has(module: string): boolean;
}

/** `of`: the module, and the name that it does not have. */
export type ApiVerdict =
  | { readonly kind: 'known' | 'not judged' }
  | { readonly kind: 'invented'; readonly module: string; readonly name: string };

/** `text`: a line `module: name name …` each; lines with `#` in front are passed over. */
export const readApis = (text: string, language: 'python' | 'javascript'): KnownApis => {
  const modules = new Map<string, ReadonlySet<string>>();
  for (const line of text.split('\n')) {
    const colon = line.indexOf(': ');
    if (line.startsWith('#') || colon < 0) continue;
    modules.set(line.slice(0, colon), new Set(line.slice(colon + 2).split(' ')));
  }
  return {
    has: (module) => modules.has(module),
    judge: (name) => {
      if (modules.has(name)) return { kind: 'known' };
      const module = moduleOf(name, modules);
      const rest = name.slice((module?.length ?? 0) + 1);
      const [first = ''] = rest.split('.', 1);
      const names = module === undefined ? undefined : modules.get(module);
      if (module === undefined || names === undefined || first === '' || first.startsWith('_'))
        return { kind: 'not judged' };
      if (names.has(first) || names.has('*')) return { kind: 'known' };
      if (language === 'python' ? isElsewhere(module, first) : ofEveryObject.has(first)) return { kind: 'not judged' };
      return { kind: 'invented', module, name: first };
    },
  };
};

/** The longest beginning that is a module. */
const moduleOf = (name: string, modules: ReadonlyMap<string, unknown>): string | undefined => {
  for (let at = name; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) if (modules.has(at)) return at;
  return undefined;
};

const ofEveryObject = new Set(['constructor', 'hasOwnProperty', 'toString', 'valueOf', 'prototype', 'default']);

/** Constants of the operating system: which there are depends on where Python was built. */
const ofSystems = new Set([
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
    'os.startfile os.add_dll_directory os.chflags os.lchflags os.lchmod os.listdrives os.listmounts os.listvolumes os.get_handle_inheritable os.set_handle_inheritable os.plock os.P_DETACH os.errno ' +
    'asyncio.WindowsSelectorEventLoopPolicy asyncio.WindowsProactorEventLoopPolicy asyncio.ProactorEventLoop asyncio.IocpProactor asyncio.windows_events asyncio.windows_utils ' +
    'ctypes.windll ctypes.oledll ctypes.WinDLL ctypes.OleDLL ctypes.WinError ctypes.FormatError ctypes.GetLastError ctypes.WINFUNCTYPE ctypes.HRESULT ctypes.get_last_error ctypes.set_last_error ctypes.DllCanUnloadNow ctypes.DllGetClassObject ' +
    'sys.last_exc sys.last_type sys.last_value sys.last_traceback sys.ps1 sys.ps2 sys.getwindowsversion sys.winver sys.dllhandle sys.setdlopenflags select.kqueue select.kevent select.devpoll socket.fromshare socket.ioctl mimetypes.read_windows_registry time.tzset time.pthread_getcpuclockid ' +
    'multiprocessing.popen_spawn_win32 ssl.enum_certificates ssl.enum_crls subprocess.STARTUPINFO signal.set_wakeup_fd'
  ).split(' '),
);

const isElsewhere = (module: string, name: string): boolean =>
  (ofSystems.has(module) && /^[A-Z][A-Z0-9_]*$/u.test(name)) || elsewhere.has(`${module}.${name}`);

/**
 * Every Python module we know by name: whether it is here, which preset grants it, what it would reach, and what serves
 * the same purpose. The check, the runtime, `--explain-policy` and the advice in refusals all read this one table.
 *
 * A module that is not in the table is unknown: refused, with advice that knows nothing of it. `why` completes the
 * sentence "`name` …", `instead` the sentence "use …".
 */
import type { Intent } from './intents.ts';
import type { PresetName } from './presets.ts';

export interface KnownModule {
  /** Dotted. */
  readonly name: string;
  /** Whether our library has it; what it does not have, no policy can grant. */
  readonly there: boolean;
  /** The least preset that grants it; `null`: none. */
  readonly preset: PresetName | null;
  readonly why: string;
  readonly instead: string;
  readonly intent: Intent | null;
  /** The weakness that its use in model-written code stands for, such as `CWE-78`. */
  readonly cwe: string | null;
}

/** A member that deserves words of its own. */
export interface KnownMember {
  readonly module: string;
  readonly name: string;
  /** Whether it is there when its module is granted. */
  readonly there: boolean;
  readonly why: string;
  readonly instead: string;
  readonly intent: Intent | null;
  readonly cwe: string | null;
}

const here = (
  preset: PresetName,
  names: string,
  why: string,
  instead = 'what Python has built in',
  more: { readonly intent?: Intent; readonly cwe?: string } = {},
): readonly KnownModule[] =>
  names
    .split(' ')
    .map((name) => ({ name, there: true, preset, why, instead, intent: more.intent ?? null, cwe: more.cwe ?? null }));

const absent = (
  names: string,
  why: string,
  instead: string,
  more: { readonly intent?: Intent; readonly cwe?: string } = {},
): readonly KnownModule[] =>
  names.split(' ').map((name) => ({
    name,
    there: false,
    preset: null,
    why,
    instead,
    intent: more.intent ?? null,
    cwe: more.cwe ?? null,
  }));

const package_ = 'is a third-party package, and none is installed here';

/** In the order of presets, then by kind. */
export const knownModules: readonly KnownModule[] = [
  // ── Here: computation alone ───────────────────────────────────────────────────────────────────
  ...here(
    'pure',
    '__future__ abc argparse array atexit base64 binascii bisect calendar cmath cmd codecs collections concurrent concurrent.futures contextlib copy csv dataclasses datetime errno ' +
      'decimal colorsys configparser contextvars difflib doctest email enum faulthandler fnmatch fractions functools gc getopt gettext hashlib heapq hmac html http http.cookies inspect io ipaddress itertools json logging math mimetypes ' +
      'keyword locale numbers operator optparse os.path platform posixpath pprint queue quopri random re reprlib shlex signal stat statistics string struct sys textwrap threading tomllib traceback tracemalloc types typing typing_extensions unicodedata ' +
      'unittest urllib.parse warnings weakref xml xml.dom xml.dom.minidom xml.etree xml.etree.ElementTree xml.parsers xml.parsers.expat xml.sax xml.sax.handler xml.sax.saxutils zoneinfo',
    'computes and touches nothing outside of the program',
  ),
  ...here('pure', 'ast', 'reads programs as data; what makes code of text is not in it', 'json for data, re for text'),
  ...here('pure', 'graphlib', 'computes and touches nothing outside of the program', 'a few lines of Python'),
  // ── Here: memory files, clock, randomness ─────────────────────────────────────────────────────
  ...here(
    'data',
    'sched timeit cProfile profile pstats',
    'reads the clock of the host and waits for it',
    'a time that is given as an input',
  ),
  ...here('data', 'tempfile', 'makes files with names of their own', 'io.StringIO or io.BytesIO', {
    intent: 'write-file',
    cwe: 'CWE-377',
  }),
  ...here('data', 'time', 'reads the clock of the host', 'a time that is given as an input'),
  ...here(
    'data',
    'secrets uuid',
    'draws randomness from the host',
    'random, which follows from the seed of the policy',
  ),
  ...here(
    'data',
    'zlib gzip zipfile tarfile',
    'packs and unpacks data, which can be far larger than it looks',
    'data that is given unpacked',
    {
      cwe: 'CWE-409',
    },
  ),
  ...here('data', 'sqlite3', 'keeps a database, in memory alone', 'lists and dicts', { intent: 'database' }),
  ...here(
    'data',
    'logging.handlers logging.config',
    'writes files',
    'logging.basicConfig(), which writes to the output of the run',
    { intent: 'write-file' },
  ),
  ...here('data', 'fileinput linecache', 'reads files by their names', 'open() on the granted files', {
    intent: 'read-file',
    cwe: 'CWE-73',
  }),
  // ── Here: async ───────────────────────────────────────────────────────────────────────────────
  ...here('agent', 'asyncio', 'runs several things at once', 'plain calls, one after the other'),
  ...here('agent', 'pickle copyreg', 'rebuilds values by running what the data says', 'json', { cwe: 'CWE-502' }),
  // ── Here: mounted files ───────────────────────────────────────────────────────────────────────
  ...here('files', 'os', 'works on folders that the host mounts', 'open() on the granted files, and os.path', {
    intent: 'list-files',
    cwe: 'CWE-73',
  }),
  ...here('data', 'filecmp', 'compares files and folders', 'open() on the granted files', {
    intent: 'read-file',
    cwe: 'CWE-73',
  }),
  ...here('data', 'glob', 'lists folders', 'the file names that are given as inputs', {
    intent: 'list-files',
    cwe: 'CWE-73',
  }),
  ...here('data', 'pathlib', 'works on files', 'open() on the granted files, and os.path', {
    intent: 'read-file',
    cwe: 'CWE-73',
  }),
  ...here('data', 'shutil', 'copies and deletes files and folders', 'open() on the granted files', {
    intent: 'write-file',
    cwe: 'CWE-73',
  }),
  // ── Here: HTTP ────────────────────────────────────────────────────────────────────────────────
  ...here(
    'net',
    'requests httpx urllib.request urllib.error',
    'sends requests to other machines',
    'data that is given as an input',
    {
      intent: 'http',
      cwe: 'CWE-918',
    },
  ),
  // ── Not here: other programs and the operating system ─────────────────────────────────────────
  ...absent(
    'subprocess commands popen2 pexpect sh plumbum fabric',
    'starts other programs, and there are none here',
    'Python itself; what needs another program is for the host to do',
    {
      intent: 'run-command',
      cwe: 'CWE-78',
    },
  ),
  ...absent(
    'pty tty termios fcntl resource syslog posix nt _posixsubprocess winreg msvcrt pwd grp spwd crypt',
    'speaks to the operating system, and there is none here',
    'what Python has built in',
    { cwe: 'CWE-250' },
  ),
  ...absent(
    'sysconfig site getpass psutil distro cpuinfo GPUtil pynvml py3nvml netifaces pyroute2 uptime dbus pyudev usb serial bluetooth',
    'tells about the host machine, which a program here cannot see',
    'what is given as an input',
    { cwe: 'CWE-200' },
  ),
  ...absent('ctypes _ctypes cffi', 'calls machine code', 'what Python has built in; struct for layouts of bytes', {
    cwe: 'CWE-242',
  }),
  ...absent('mmap', 'maps files of the host into memory', 'open() on the granted files', { cwe: 'CWE-73' }),
  // ── Not here: threads and processes ───────────────────────────────────────────────────────────
  ...absent(
    '_thread dummy_threading',
    'starts threads, and a program here is one thread',
    'threading, whose threads run one after the other; asyncio where it is granted',
    { cwe: 'CWE-833' },
  ),
  ...absent(
    'multiprocessing joblib ray dask',
    'starts other processes, and a program here is alone',
    'concurrent.futures, which runs one call after the other; asyncio.gather for tools where it is granted',
    { cwe: 'CWE-400' },
  ),
  ...absent(
    'select selectors asyncore asynchat',
    'waits for sockets, and there are none here',
    'asyncio with the granted tools',
  ),
  // ── Not here: network ─────────────────────────────────────────────────────────────────────────
  ...absent(
    'socket _socket ssl socketserver',
    'opens connections to any machine',
    'an HTTP client where one is granted',
    { intent: 'http', cwe: 'CWE-918' },
  ),
  ...absent(
    'http.client http.cookiejar urllib3 aiohttp pycurl httplib httplib2 treq requests_toolbelt requests_oauthlib requests_html requests_cache requests_futures grequests mechanize cloudscraper',
    'sends requests to any machine',
    'requests or httpx where they are granted',
    { intent: 'http', cwe: 'CWE-918' },
  ),
  ...absent(
    'http.server wsgiref xmlrpc xmlrpc.client xmlrpc.server flask django fastapi uvicorn starlette tornado sanic bottle aiohttp.web',
    'waits for connections from other machines',
    'a function that takes the request as an argument',
    { cwe: 'CWE-605' },
  ),
  ...absent(
    'ftplib poplib imaplib nntplib telnetlib paramiko scp dns nmap scapy pwn pwnlib impacket shodan whois ldap ldap3 pysnmp zmq pika kafka stomp asyncssh twisted gevent eventlet pyngrok speedtest',
    'speaks to other machines',
    'a tool that the host offers',
    { intent: 'http', cwe: 'CWE-918' },
  ),
  ...absent('smtplib smtpd yagmail sendgrid', 'sends mail', 'a tool that the host offers', {
    intent: 'mail',
    cwe: 'CWE-918',
  }),
  ...absent(
    'websocket websockets webbrowser selenium playwright pyppeteer',
    'drives a browser or holds a connection open',
    'an HTTP client where one is granted',
    { intent: 'http', cwe: 'CWE-918' },
  ),
  ...absent(
    'openai anthropic cohere ollama transformers langchain litellm huggingface_hub',
    'asks a language model over the network',
    'a tool that the host offers',
    { intent: 'ask-model', cwe: 'CWE-918' },
  ),
  ...absent(
    'boto3 botocore google google.cloud azure kubernetes docker github gitlab git slack_sdk discord telegram telebot tweepy praw twilio stripe crontab',
    'acts on accounts of other services',
    'a tool that the host offers',
    { intent: 'http', cwe: 'CWE-918' },
  ),
  // ── Not here: code that makes code ────────────────────────────────────────────────────────────
  ...absent(
    'importlib imp pkgutil runpy zipimport modulefinder pkg_resources pip ensurepip setuptools venv',
    'finds and loads code at run time',
    'an import statement that names a granted module',
    { cwe: 'CWE-470' },
  ),
  ...absent(
    '__builtin__ __builtins__',
    'holds the built-in functions past the policy',
    'the built-in function by its own name',
    { cwe: 'CWE-693' },
  ),
  {
    name: 'builtins',
    there: true,
    preset: null,
    why: 'holds the built-in functions past the policy',
    instead: 'the built-in function by its own name',
    intent: null,
    cwe: 'CWE-693',
  },
  ...absent('code codeop', 'runs text as code', 'functions of the program itself', { cwe: 'CWE-95' }),
  ...absent(
    'symtable tokenize parser dis opcode py_compile compileall',
    'reads and makes code',
    'json for data, re for text',
    { cwe: 'CWE-95' },
  ),
  ...absent('pdb bdb trace', 'watches a running program', 'print(), and time.perf_counter() where it is granted'),
  // ── Not here: data that becomes code ──────────────────────────────────────────────────────────
  ...absent(
    '_pickle cPickle marshal dill cloudpickle jsonpickle pickletools',
    'rebuilds values by running what the data says',
    'json',
    { cwe: 'CWE-502' },
  ),
  ...absent('shelve dbm', 'keeps pickled values in files', 'sqlite3, or json over a granted file', { cwe: 'CWE-502' }),
  ...absent('yaml ruamel.yaml ruamel', package_, 'json', { cwe: 'CWE-502' }),
  ...absent('toml tomli dotenv', 'is not part of the library here', 'json, or a few lines that split at "="'),
  ...absent(
    'lxml defusedxml xml.dom.pulldom xml.dom.expatbuilder xml.sax.expatreader xml.sax.xmlreader',
    'is not part of the library here',
    'xml.etree.ElementTree or xml.dom.minidom',
    { cwe: 'CWE-611' },
  ),
  ...absent('bz2 lzma', 'is not part of the library here', 'zlib or gzip', { cwe: 'CWE-22' }),
  ...absent('mailbox', 'is not part of the library here', 'string methods'),
  ...absent('encodings', 'is not part of the library here', 'str.encode() and bytes.decode()'),
  ...absent('tkinter turtle curses readline pygame', 'needs a screen or a keyboard', 'print() and inputs'),
  ...absent(
    'keyboard mouse pynput pyautogui pyperclip mss pyaudio sounddevice evdev uinput pyscreenshot browser_cookie3 keyring secretstorage',
    'sees what a person types, copies, shows or says',
    'what is given as an input',
    { cwe: 'CWE-359' },
  ),
  ...absent('watchdog pyinotify inotify', 'watches files of the host', 'open() on the granted files', {
    cwe: 'CWE-200',
  }),
  ...absent(
    'win32api win32con win32file win32gui win32process win32com pywintypes wmi',
    'speaks to the operating system, and there is none here',
    'what Python has built in',
    { cwe: 'CWE-250' },
  ),
  // ── Not here: packages ────────────────────────────────────────────────────────────────────────
  ...absent('numpy numexpr numba cupy', package_, 'lists with math and statistics; array for many numbers of one type'),
  ...absent(
    'pandas polars pyarrow openpyxl xlrd xlsxwriter',
    package_,
    'csv with lists of dicts, collections.defaultdict to group, statistics to sum up',
  ),
  ...absent('scipy sympy mpmath statsmodels', package_, 'math, cmath, fractions, decimal and statistics'),
  ...absent(
    'sklearn torch tensorflow keras jax xgboost lightgbm',
    package_,
    'plain Python over lists; training is for the host to do',
  ),
  ...absent(
    'matplotlib seaborn plotly bokeh altair PIL cv2 imageio skimage',
    package_,
    'printed tables or text; return the numbers and let the host draw',
  ),
  ...absent('networkx igraph', package_, 'dicts of sets with collections.deque and heapq'),
  ...absent(
    'bs4 html5lib scrapy markdown jinja2 mako',
    package_,
    're, html and string methods; string.Template to fill in text',
  ),
  ...absent('nltk spacy gensim', package_, 're, collections.Counter and string methods'),
  ...absent(
    'pydantic attr attrs marshmallow cerberus jsonschema typeguard',
    package_,
    'dataclasses, and checks written out',
  ),
  ...absent('simplejson ujson orjson rapidjson', package_, 'json'),
  ...absent('dateutil pytz arrow pendulum', package_, 'datetime and zoneinfo'),
  ...absent('pytest nose hypothesis mock', package_, 'unittest or assert'),
  ...absent('click typer fire docopt', package_, 'argparse'),
  ...absent('tqdm rich tabulate termcolor colorama loguru', package_, 'print() with f-strings'),
  ...absent(
    'six future more_itertools toolz cytoolz sortedcontainers cachetools',
    package_,
    'itertools, functools, bisect and collections',
  ),
  ...absent(
    'sqlalchemy psycopg2 psycopg pymysql MySQLdb mysql pymongo redis peewee asyncpg aiosqlite',
    package_,
    'sqlite3 in memory',
    { intent: 'database' },
  ),
  ...absent(
    'cryptography Crypto Cryptodome nacl bcrypt passlib jwt jose OpenSSL',
    package_,
    'hashlib and hmac; encryption is for the host to do',
  ),
  ...absent('celery apscheduler schedule', package_, 'plain calls; when to run is for the host to say'),
  ...absent('faker', package_, 'random with lists of names'),
];

const members = (
  module: string,
  names: string,
  there: boolean,
  why: string,
  instead: string,
  more: { readonly intent?: Intent; readonly cwe?: string } = {},
): readonly KnownMember[] =>
  names
    .split(' ')
    .map((name) => ({ module, name, there, why, instead, intent: more.intent ?? null, cwe: more.cwe ?? null }));

/** Members that no policy grants, or that say more precisely what was wanted. */
export const knownMembers: readonly KnownMember[] = [
  ...members(
    'os',
    'system popen popen2 popen3 popen4 startfile execl execle execlp execlpe execv execve execvp execvpe spawnl spawnle spawnlp spawnlpe spawnv spawnve spawnvp spawnvpe posix_spawn posix_spawnp',
    false,
    'starts other programs, and there are none here',
    'Python itself; what needs another program is for the host to do',
    { intent: 'run-command', cwe: 'CWE-78' },
  ),
  ...members(
    'os',
    'fork forkpty',
    false,
    'starts another process, and a program here is alone',
    'plain calls, one after the other',
    { cwe: 'CWE-400' },
  ),
  ...members(
    'os',
    'kill killpg abort _exit wait waitpid nice setuid setgid seteuid setegid setsid chroot setpriority sched_setaffinity',
    false,
    'acts on processes of the operating system, and there are none here',
    'sys.exit() to end the program',
    { cwe: 'CWE-250' },
  ),
  ...members(
    'os',
    'uname getlogin getuid getgid geteuid getegid getppid getloadavg sysconf getgroups ctermid ttyname',
    false,
    'tells about the host machine, which a program here cannot see',
    'what is given as an input',
    { cwe: 'CWE-200' },
  ),
  ...members(
    'os',
    'environ environb getenv getenvb putenv unsetenv',
    true,
    'reads the environment',
    'what is given as an input',
    { intent: 'environment', cwe: 'CWE-526' },
  ),
  ...members('uuid', 'getnode', false, 'tells the address of a network card, and there is none here', 'uuid.uuid4()', {
    cwe: 'CWE-200',
  }),
  ...members(
    'platform',
    'node uname freedesktop_os_release mac_ver win32_ver libc_ver',
    false,
    'tells about the host machine, which a program here cannot see',
    'what is given as an input',
    { cwe: 'CWE-200' },
  ),
  ...members(
    'signal',
    'alarm setitimer getitimer pause raise_signal pthread_kill sigwait sigwaitinfo sigtimedwait sigpending pthread_sigmask set_wakeup_fd siginterrupt pidfd_send_signal',
    false,
    'sends or awaits signals of the operating system, and none reach a program here',
    'the limits of the policy, which end a program that takes too long',
    { cwe: 'CWE-250' },
  ),
  ...members('os', 'listdir scandir walk fwalk', true, 'lists folders', 'the file names that are given as inputs', {
    intent: 'list-files',
    cwe: 'CWE-73',
  }),
  ...members(
    'os',
    'remove unlink rmdir removedirs',
    true,
    'deletes files',
    'a list or dict that leaves the entry out',
    { intent: 'delete-file', cwe: 'CWE-73' },
  ),
  ...members('os', 'open fdopen read', true, 'reads files', 'open() on the granted files', {
    intent: 'read-file',
    cwe: 'CWE-73',
  }),
  ...members(
    'os',
    'write mkdir makedirs rename renames replace link symlink truncate chmod chown mkfifo mknod',
    true,
    'changes files',
    'open() on the granted files',
    { intent: 'write-file', cwe: 'CWE-73' },
  ),
  ...members(
    'sys',
    '_current_frames _current_exceptions settrace setprofile gettrace getprofile call_tracing addaudithook audit breakpointhook',
    false,
    'looks into the running program',
    'what the function is given as arguments',
    { cwe: 'CWE-693' },
  ),
  ...members('sys', '_getframe', true, 'looks into the running program', 'what the function is given as arguments', {
    cwe: 'CWE-693',
  }),
  ...members(
    'sys',
    'modules',
    true,
    'shows how modules were loaded',
    'an import statement that names a granted module',
    { cwe: 'CWE-693' },
  ),
  ...members(
    'sys',
    'meta_path path_hooks path_importer_cache _clear_type_cache',
    false,
    'shows how modules were loaded',
    'an import statement that names a granted module',
    { cwe: 'CWE-693' },
  ),
  ...members(
    'inspect',
    'trace getouterframes getinnerframes getframeinfo getclosurevars',
    false,
    'looks into the running program',
    'what the function is given as arguments',
    { cwe: 'CWE-693' },
  ),
  ...members(
    'inspect',
    'currentframe stack getattr_static',
    true,
    'looks into the running program',
    'what the function is given as arguments',
    { cwe: 'CWE-693' },
  ),
  ...members(
    'gc',
    'get_objects get_referrers get_referents',
    false,
    'looks into the memory of the interpreter',
    'what the program itself holds',
    { cwe: 'CWE-693' },
  ),
  ...members(
    'pickle',
    'Unpickler',
    true,
    'reads pickles that others wrote',
    'pickle.loads() for what this run dumped, json for other data',
    {
      cwe: 'CWE-502',
    },
  ),
  ...members('types', 'CodeType', true, 'makes code from its parts', 'def or lambda', { cwe: 'CWE-94' }),
  ...members('io', 'open open_code FileIO', true, 'reads and writes files', 'io.StringIO or io.BytesIO', {
    intent: 'read-file',
    cwe: 'CWE-73',
  }),
  ...members('random', 'SystemRandom', true, 'draws randomness from the host', 'random.Random(seed)'),
  ...members(
    'logging',
    'FileHandler',
    true,
    'writes files',
    'logging.basicConfig(), which writes to the output of the run',
    { intent: 'write-file' },
  ),
  ...members(
    'asyncio',
    'create_subprocess_exec create_subprocess_shell subprocess',
    false,
    'starts other programs, and there are none here',
    'Python itself; what needs another program is for the host to do',
    { intent: 'run-command', cwe: 'CWE-78' },
  ),
  ...members(
    'asyncio',
    'open_connection start_server open_unix_connection',
    false,
    'opens connections to other machines',
    'an HTTP client where one is granted',
    { intent: 'http', cwe: 'CWE-918' },
  ),
];

const byName: ReadonlyMap<string, KnownModule> = new Map(knownModules.map((module) => [module.name, module]));
const memberByName: ReadonlyMap<string, KnownMember> = new Map(
  knownMembers.map((member) => [`${member.module}.${member.name}`, member]),
);

/** Dotted names that are longer name no module; looking for their packages would take as long as they say. */
export const longestModule = 200;

/** What is known of a module; a submodule without a row of its own has its nearest parent's. */
export const knownModule = (name: string): KnownModule | undefined => {
  if (name.length > longestModule) return undefined;
  let at = name;
  for (;;) {
    const found = byName.get(at);
    if (found !== undefined) return found;
    const dot = at.lastIndexOf('.');
    if (dot < 0) return undefined;
    at = at.slice(0, dot);
  }
};

/** What is known of a member of a module. */
export const knownMember = (module: string, name: string): KnownMember | undefined =>
  memberByName.get(`${module}.${name}`);

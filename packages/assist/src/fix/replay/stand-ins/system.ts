/**
 * The system, as Python text: processes, files, folders, arguments and waiting.
 *
 * Stand-ins for modules of the library have names of their own (`sallyport_os`), which the imports of the program are changed to: so they
 * may build on the executor's module, and its checks of names do not refuse what never reaches it.
 */
export const system: Readonly<Record<string, string>> = {
  'sallyport_os_path.py': String.raw`
from posixpath import *
import sallyport_lab as lab


def exists(place):
    return True


isfile = lexists = exists


def isdir(place):
    return "." not in basename(str(place))


def islink(place):
    return False


def getsize(place):
    return 4


def getmtime(place):
    return 0.0


def realpath(place, **named):
    return abspath(place)


def abspath(place):
    return normpath(join("/srv/app", str(place)))


def expanduser(place):
    return str(place).replace("~", "/srv/home", 1) if str(place).startswith("~") else str(place)
`,
  'sallyport_os.py': String.raw`
import sallyport_lab as lab
import sallyport_os_path as path

sep = "/"
linesep = "\n"
name = "posix"
pathsep = ":"
curdir = "."
pardir = ".."
altsep = None
extsep = "."
devnull = "/dev/null"
O_RDONLY, O_WRONLY, O_RDWR, O_CREAT, O_EXCL, O_TRUNC, O_APPEND, O_NOFOLLOW = 0, 1, 2, 64, 128, 512, 1024, 131072
F_OK, R_OK, W_OK, X_OK = 0, 4, 2, 1
error = OSError
PathLike = object
handles = {}


class Environ(dict):
    def __getitem__(self, key):
        return lab.variable(key)

    def get(self, key, default=None):
        return lab.variable(key, default)

    def setdefault(self, key, default=None):
        return lab.variable(key, default)

    def __setitem__(self, key, item):
        lab.record("variable", key, item)

    def __contains__(self, key):
        return True

    def copy(self):
        return {"PATH": "/usr/bin"}

    def items(self):
        return [("PATH", "/usr/bin")]

    def keys(self):
        return ["PATH"]

    def pop(self, key, *default):
        return lab.variable(key)


environ = Environ()


def getenv(key, default=None):
    return lab.variable(key, default)


def putenv(key, item):
    lab.record("variable", key, item)


def system(command):
    lab.record("command", command, True)
    return 0


def popen(command, *rest):
    lab.record("command", command, True)
    return Pipe()


class Pipe(lab.File):
    def read(self, *size):
        return "done"

    def readlines(self):
        return ["done"]


def _spawned(*given):
    lab.record("command", [str(one) for one in (given[-1] if isinstance(given[-1], (list, tuple)) else given)], False)
    return 0


execv = execvp = execl = execlp = execve = _spawned
spawnl = spawnv = spawnlp = spawnvp = posix_spawn = _spawned


def _touching(verb):
    def touch(place=".", *rest, **named):
        lab.record("open", str(place), verb)
        return None

    return touch


remove = _touching("remove")
unlink = remove
rmdir = _touching("rmdir")
removedirs = rmdir
mkdir = _touching("mkdir")
makedirs = mkdir
utime = _touching("touch")
truncate = _touching("write")
chdir = _touching("chdir")


def chmod(place, mode, **named):
    lab.record("open", str(place), "chmod")


def fchmod(handle, mode):
    return None


def chown(place, *owner, **named):
    lab.record("open", str(place), "chown")


def rename(old, new, **named):
    lab.record("open", str(old), "rename")
    lab.record("open", str(new), "rename")


replace = renames = link = symlink = rename


def listdir(place="."):
    lab.record("open", str(place), "list")
    return ["a.txt", "b.txt"]


class Entry:
    def __init__(self, place, name):
        self.name = name
        self.path = place + "/" + name

    def is_file(self, **named):
        return True

    def is_dir(self, **named):
        return False

    def stat(self, **named):
        return Stat()


def scandir(place="."):
    lab.record("open", str(place), "list")
    return iter([Entry(str(place), "a.txt")])


def walk(place, *rest, **named):
    lab.record("open", str(place), "list")
    return iter([(str(place), [], ["a.txt"])])


class Stat:
    st_size = 4
    st_mode = 33188
    st_mtime = st_atime = st_ctime = 0.0
    st_uid = st_gid = 1000


def stat(place, **named):
    return Stat()


lstat = fstat = stat


def access(place, mode, **named):
    return True


def open(place, flags=0, mode=511, **named):
    lab.record("open", str(place), "write" if flags & 3 else "read")
    handles[5] = str(place)
    return 5


def fdopen(handle, mode="r", *rest, **named):
    if handle not in handles:
        lab.record("open", "/tmp/scratch", "write")
    return lab.File(handles.get(handle, "/tmp/scratch"), mode)


def write(handle, data):
    lab.record("write", data)
    return len(data)


def read(handle, size):
    return lab.contents("rb")


def close(handle):
    return None


fsync = close


def getcwd():
    return "/srv/app"


def urandom(count):
    return b"r" * count


def getpid():
    return 42


getppid = getuid = geteuid = getgid = getegid = getpid


def _given(*given, **named):
    lab.record("identity", *given)


setuid = setgid = setgroups = seteuid = setegid = setresuid = setresgid = kill = killpg = _given


def umask(mode):
    return 18


def cpu_count():
    return 2


def fspath(place):
    return str(place)


def fsencode(text):
    return text.encode() if isinstance(text, str) else text


def fsdecode(text):
    return text.decode() if isinstance(text, bytes) else text


def getlogin():
    return "app"


def _exit(code):
    raise SystemExit(code)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'sallyport_pathlib.py': String.raw`
from pathlib import PurePath, PurePosixPath, PureWindowsPath
import posixpath
import sallyport_lab as lab
import sallyport_os as os


class Path(PurePosixPath):
    def open(self, mode="r", *rest, **named):
        return lab.open_file(str(self), mode)

    def read_text(self, *given, **named):
        lab.record("open", str(self), "read")
        return lab.contents("r")

    def read_bytes(self):
        lab.record("open", str(self), "read")
        return lab.contents("rb")

    def write_text(self, text, *given, **named):
        lab.record("open", str(self), "write")
        lab.record("write", text)
        return len(text)

    write_bytes = write_text

    def exists(self, **named):
        return True

    is_file = exists

    def is_dir(self, **named):
        return "." not in self.name

    def is_symlink(self):
        return False

    def unlink(self, *given, **named):
        lab.record("open", str(self), "remove")

    def mkdir(self, *given, **named):
        lab.record("open", str(self), "mkdir")

    def rmdir(self):
        lab.record("open", str(self), "rmdir")

    def chmod(self, mode, **named):
        lab.record("open", str(self), "chmod")

    def touch(self, *given, **named):
        lab.record("open", str(self), "touch")

    def rename(self, new):
        os.rename(self, new)
        return Path(str(new))

    replace = rename

    def stat(self, **named):
        return os.Stat()

    def iterdir(self):
        lab.record("open", str(self), "list")
        return iter([self / "a.txt"])

    def glob(self, pattern, **named):
        lab.record("open", str(self), "list")
        return iter([self / "a.txt"])

    rglob = glob

    def resolve(self, *given, **named):
        return Path(os.path.abspath(str(self)))

    absolute = resolve

    def expanduser(self):
        return Path(os.path.expanduser(str(self)))

    @classmethod
    def cwd(cls):
        return Path("/srv/app")

    @classmethod
    def home(cls):
        return Path("/srv/home")


PosixPath = Path
`,
  'sallyport_tempfile.py': String.raw`
import sallyport_lab as lab

tempdir = "/tmp"


def mktemp(suffix="", prefix="tmp", dir=None):
    return "/tmp/scratch" + (suffix or "")


def mkstemp(suffix="", prefix="tmp", dir=None, text=False):
    return (4, "/tmp/scratch" + (suffix or ""))


def mkdtemp(suffix="", prefix="tmp", dir=None):
    return "/tmp/scratch" + (suffix or "")


def gettempdir():
    return "/tmp"


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix="", prefix="tmp", dir=None, delete=True, **named):
    place = "/tmp/scratch" + (suffix or "")
    lab.record("open", place, "write")
    return lab.File(place, mode)


def TemporaryFile(mode="w+b", *given, **named):
    return lab.File("/tmp/scratch", mode)


SpooledTemporaryFile = TemporaryFile


class TemporaryDirectory:
    name = "/tmp/scratch"

    def __init__(self, *given, **named):
        return None

    def __enter__(self):
        return self.name

    def __exit__(self, *about):
        return None

    def cleanup(self):
        return None
`,
  'sallyport_shutil.py': String.raw`
import sallyport_lab as lab


class Error(OSError):
    pass


SameFileError = Error


def _both(old, new, *rest, **named):
    lab.record("open", str(old), "copy")
    lab.record("open", str(new), "write")
    return new


copy = copy2 = copyfile = move = copytree = _both


def copyfileobj(source, target, *rest):
    target.write(source.read())


def rmtree(place, *rest, **named):
    lab.record("open", str(place), "remove")


def which(name, *rest, **named):
    return "/usr/bin/" + name


def make_archive(base, kind, root=None, *rest, **named):
    lab.record("open", str(base), "write")
    lab.record("open", str(root), "list")
    return base + "." + kind


def unpack_archive(name, place=None, *rest, **named):
    lab.record("unpack", str(name), str(place), named.get("filter"))


def disk_usage(place):
    return (100, 50, 50)


def chown(place, *rest, **named):
    lab.record("open", str(place), "chown")
`,
  'sallyport_glob.py': String.raw`
import sallyport_lab as lab


def glob(pattern, *rest, **named):
    lab.record("open", str(pattern), "list")
    return [str(pattern).replace("*", "a")]


def iglob(pattern, *rest, **named):
    return iter(glob(pattern))


def escape(text):
    return text.replace("*", "[*]").replace("?", "[?]")
`,
  'sallyport_sys.py': String.raw`
import sallyport_lab as lab
from sys import exit, exc_info, version, version_info, platform, maxsize, byteorder, getsizeof

executable = "/usr/bin/python3"
path = ["/srv/app"]
modules = {}


class Input(lab.File):
    @property
    def buffer(self):
        return Input("stdin", "rb")

    def isatty(self):
        return False

    def read(self, *size):
        lab.once_more()
        return lab.value.encode() if "b" in self.mode else lab.value

    readline = read

    def readlines(self):
        return [self.read()]


class Output:
    @property
    def buffer(self):
        return self

    def write(self, text):
        lab.record("print", str(lab.show(text)).rstrip("\n"))
        return len(text)

    def writelines(self, lines):
        for line in lines:
            self.write(line)

    def flush(self):
        return None

    def isatty(self):
        return False


class Errors(Output):
    def write(self, text):
        return len(text)


stdin = Input("stdin")
stdout = Output()
stderr = Errors()


def setrecursionlimit(most):
    return None


def __getattr__(name):
    if name == "argv":
        return ["program.py", lab.value, lab.value, lab.value]
    raise AttributeError(name)
`,
  'sallyport_argparse.py': String.raw`
import sallyport_lab as lab

SUPPRESS = "==SUPPRESS=="
REMAINDER = "..."


class Namespace:
    def __init__(self, **named):
        for name, item in named.items():
            setattr(self, name, item)

    def sallyport_show(self):
        return vars(self)


class ArgumentTypeError(Exception):
    pass


ArgumentError = ArgumentTypeError


def _format(*given, **named):
    return None


HelpFormatter = RawTextHelpFormatter = RawDescriptionHelpFormatter = ArgumentDefaultsHelpFormatter = _format


def FileType(mode="r", *rest):
    return lambda place: lab.open_file(place, mode)


class ArgumentParser:
    def __init__(self, *given, **named):
        self.wanted = {}

    def add_argument(self, *names, action=None, type=None, default=None, dest=None, nargs=None, choices=None, const=None, **named):
        long = [one for one in names if one.startswith("--")]
        own = dest or (long[0] if long else names[0]).lstrip("-").replace("-", "_")
        if action in ("store_true", "store_false"):
            self.wanted[own] = action == "store_true"
        elif action in ("help", "version"):
            return None
        elif choices:
            self.wanted[own] = list(choices)[0]
        elif type in (int, float):
            self.wanted[own] = 3
        else:
            item = type(lab.value) if callable(type) and type is not str else lab.value
            self.wanted[own] = [item] if nargs in ("*", "+") or isinstance(nargs, int) or action == "append" else item
        return lab.Thing("argument")

    def add_argument_group(self, *given, **named):
        return self

    add_mutually_exclusive_group = add_argument_group

    def add_subparsers(self, *given, dest=None, **named):
        if dest:
            self.wanted[dest] = ""
        return self

    def add_parser(self, name, *given, **named):
        for own, item in self.wanted.items():
            if item == "":
                self.wanted[own] = name
        return self

    def set_defaults(self, **named):
        self.wanted.update(named)

    def parse_args(self, *given, **named):
        return Namespace(**self.wanted)

    def parse_known_args(self, *given, **named):
        return (self.parse_args(), [])

    def error(self, text):
        raise SystemExit(2)

    exit = error

    def print_help(self, *given):
        return None

    print_usage = print_help
`,
  'sallyport_asyncio_subprocess.py': 'PIPE = -1\nSTDOUT = -2\nDEVNULL = -3\n',
  'sallyport_asyncio.py': String.raw`
import sallyport_lab as lab
import sallyport_asyncio_subprocess as subprocess


class TimeoutError(Exception):
    pass


class CancelledError(BaseException):
    pass


class Process:
    returncode = 0
    pid = 7

    def __init__(self):
        self.stdout = Stream()
        self.stderr = Stream()
        self.stdin = Stream()

    async def communicate(self, *given):
        return (b"done", b"")

    async def wait(self):
        return 0

    def kill(self):
        return None

    terminate = kill


class Stream:
    def __init__(self):
        self.ended = False

    async def read(self, *size):
        lab.once_more()
        return b"done"

    async def readline(self):
        self.ended, was = True, self.ended
        return b"" if was else b"done"

    def write(self, data):
        lab.record("write", data)

    async def drain(self):
        return None

    async def wait_closed(self):
        return None

    def close(self):
        return None

    def get_extra_info(self, name, *rest):
        return ("192.0.2.1", 4000)


async def create_subprocess_shell(command, *given, **named):
    lab.record("command", command, True)
    return Process()


async def create_subprocess_exec(*words, **named):
    lab.record("command", [str(one) for one in words], False)
    return Process()


def run(work, **named):
    return lab.finish(work)


async def sleep(seconds, result=None):
    return result


async def gather(*works, **named):
    return [await one for one in works]


async def wait_for(work, timeout=None, **named):
    return await work


async def to_thread(function, *given, **named):
    return function(*given, **named)


def create_task(work, **named):
    return lab.Waited(lab.finish(work))


ensure_future = create_task


class Loop:
    def run_until_complete(self, work):
        return lab.finish(work)

    def run_in_executor(self, pool, function, *given):
        return lab.Waited(function(*given))

    def create_task(self, work):
        return create_task(work)

    def close(self):
        return None

    def run_forever(self):
        return None

    def time(self):
        return 0.0


def get_event_loop():
    return Loop()


get_running_loop = new_event_loop = get_event_loop


def set_event_loop(loop):
    return None


class Lock:
    def __init__(self, *given, **named):
        return None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *about):
        return None

    async def acquire(self):
        return True

    def release(self):
        return None


Semaphore = BoundedSemaphore = Lock


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'sallyport_socket.py': String.raw`
import sallyport_lab as lab

AF_INET, AF_INET6, SOCK_STREAM, SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, AF_UNIX = 2, 10, 1, 2, 1, 2, 1
error = OSError
timeout = TimeoutError
gaierror = herror = OSError


class socket:
    def __init__(self, *given, **named):
        return None

    def sallyport_show(self):
        return "socket"

    def accept(self):
        lab.once_more()
        return (socket(), ("192.0.2.1", 4000))

    def recv(self, *size):
        lab.once_more()
        return lab.value.encode()

    def recvfrom(self, *size):
        return (self.recv(), ("192.0.2.1", 4000))

    def bind(self, place):
        lab.record("listen", place)

    def connect(self, place):
        lab.record("connect", place)

    def send(self, data, *rest):
        lab.record("send", data)
        return len(data)

    sendall = send

    def sendto(self, data, *rest):
        lab.record("send", data, rest[-1] if rest else None)
        return len(data)

    def makefile(self, mode="r", *rest, **named):
        return lab.File("socket", mode)

    def _nothing(self, *given, **named):
        return None

    listen = close = settimeout = setsockopt = shutdown = setblocking = _nothing

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None


def create_connection(place, *rest, **named):
    lab.record("connect", place)
    return socket()


def gethostname():
    return "app"


def gethostbyname(name):
    return "192.0.2.7"


def getaddrinfo(host, port, *rest, **named):
    return [(2, 1, 6, "", ("192.0.2.7" if not str(host).startswith("127.") and host != "localhost" else "127.0.0.1", port or 0))]


def getfqdn(*given):
    return "app.example.com"


def inet_aton(text):
    return b"\x00\x00\x00\x00"
`,
  'sallyport_time.py': String.raw`
import sallyport_lab as lab


def sleep(seconds):
    lab.once_more()


def time():
    return 1700000000.0


def time_ns():
    return 1700000000000000000


monotonic = perf_counter = process_time = time


def strftime(form, *given):
    return "2026-01-02"


def ctime(*given):
    return "Fri Jan  2 00:00:00 2026"


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'sallyport_tarfile.py': String.raw`
import posixpath
import sallyport_lab as lab


class TarError(Exception):
    pass


ReadError = FilterError = OutsideDestinationError = TarError


def data_filter(member, place):
    if not posixpath.normpath(posixpath.join(place, member.name)).startswith(posixpath.normpath(place) + "/"):
        raise TarError("outside")
    return member


def fully_trusted_filter(member, place):
    return member


tar_filter = data_filter


class TarInfo:
    size = 4
    mode = 420
    linkname = ""

    def __init__(self, name=""):
        self.name = name
        self.path = name

    def isfile(self):
        return True

    isreg = isfile

    def isdir(self):
        return False

    issym = islnk = isdev = isdir


class TarFile:
    def __init__(self, *given, **named):
        return None

    def getmembers(self):
        return [TarInfo(lab.value)]

    def getnames(self):
        return [lab.value]

    def getmember(self, name):
        return TarInfo(name)

    def extractall(self, path=".", members=None, *, filter=None, **named):
        for one in self.getmembers() if members is None else members:
            self.extract(one, path, filter=filter)

    def extract(self, member, path="", *given, filter=None, **named):
        member = TarInfo(member) if isinstance(member, str) else member
        check = {"data": data_filter, "tar": data_filter}.get(filter, filter) if not callable(filter) else filter
        if callable(check):
            member = check(member, str(path))
        lab.record("open", posixpath.join(str(path), member.name), "write")

    def extractfile(self, member):
        return lab.File(str(member), "rb")

    def add(self, name, *given, **named):
        lab.record("open", str(name), "read")

    def close(self):
        return None

    def __iter__(self):
        return iter(self.getmembers())

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None


def open(name=None, mode="r", fileobj=None, **named):
    if name is not None:
        lab.record("open", str(name), "write" if mode[:1] == "w" else "read")
    return TarFile()


def is_tarfile(name):
    return True
`,
  'sallyport_zipfile.py': String.raw`
import posixpath
import sallyport_lab as lab

ZIP_DEFLATED, ZIP_STORED = 8, 0


class BadZipFile(Exception):
    pass


class ZipInfo:
    file_size = compress_size = 4

    def __init__(self, name):
        self.filename = name

    def is_dir(self):
        return False


class ZipFile:
    def __init__(self, name, mode="r", *given, **named):
        if not hasattr(name, "read"):
            lab.record("open", str(name), "read" if mode == "r" else "write")

    def namelist(self):
        return [lab.value]

    def infolist(self):
        return [ZipInfo(lab.value)]

    def getinfo(self, name):
        return ZipInfo(name)

    def read(self, member, *given):
        return b"text"

    def open(self, member, *given, **named):
        return lab.File("member", "rb")

    def extractall(self, path=".", members=None, *given):
        for one in self.namelist() if members is None else members:
            self.extract(one, path)

    def extract(self, member, path=".", *given):
        name = member.filename if isinstance(member, ZipInfo) else member
        parts = [one for one in name.split("/") if one not in ("", ".", "..")]
        place = posixpath.join(str(path), *parts)
        lab.record("open", place, "write")
        return place

    def write(self, name, *given, **named):
        lab.record("open", str(name), "read")

    def writestr(self, name, data, *given, **named):
        lab.record("write", data)

    def close(self):
        return None

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None


def is_zipfile(name):
    return True
`,
  'sallyport_pickle.py': String.raw`
import json
import sallyport_lab as lab

HIGHEST_PROTOCOL = DEFAULT_PROTOCOL = 5


class PickleError(Exception):
    pass


UnpicklingError = PicklingError = PickleError


def loads(data, *given, **named):
    lab.record("object", data)
    if isinstance(data, bytes) and data.startswith(b"pickle "):
        return json.loads(data[7:])
    return lab.Inputs()


def load(source, *given, **named):
    return loads(source.read())


def dumps(item, *given, **named):
    return b"pickle " + json.dumps(lab.show(item), sort_keys=True).encode()


def dump(item, target, *given, **named):
    target.write(dumps(item))


class Unpickler:
    def __init__(self, source, *given, **named):
        self.source = source

    def find_class(self, module, name):
        raise lab.Unknown("classes of a pickle")

    def load(self):
        return load(self.source)


class Pickler:
    def __init__(self, target, *given, **named):
        self.target = target

    def dump(self, item):
        dump(item, self.target)
`,
  'sallyport_getpass.py': String.raw`
import sallyport_lab as lab


def getpass(prompt="", *given, **named):
    return lab.ask(prompt)


def getuser():
    return "app"
`,
  'subprocess.py': String.raw`
import sallyport_lab as lab

PIPE = -1
STDOUT = -2
DEVNULL = -3


class SubprocessError(Exception):
    pass


class CalledProcessError(SubprocessError):
    returncode = 1
    output = stdout = stderr = ""


class TimeoutExpired(SubprocessError):
    pass


class CompletedProcess:
    returncode = 0
    stdout = b"done"
    stderr = b""

    def __init__(self, text):
        if text:
            self.stdout = "done"
            self.stderr = ""

    def sallyport_show(self):
        return ["process", self.stdout]

    def check_returncode(self):
        return None


class Pipe(lab.File):
    def read(self, *size):
        return b"done" if "b" in self.mode else "done"

    def readlines(self):
        return [self.read()]


class Process(CompletedProcess):
    pid = 7

    def __init__(self, text):
        self.text = text
        self.stdout = Pipe("stdout", "r" if text else "rb")
        self.stderr = Pipe("stderr", "r" if text else "rb")
        self.stdin = lab.File("stdin", "w" if text else "wb")

    def sallyport_show(self):
        return "process"

    def communicate(self, *given, **named):
        return ("done", "") if self.text else (b"done", b"")

    def wait(self, *given, **named):
        return 0

    poll = wait

    def kill(self):
        return None

    terminate = kill

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None


def run(args, *given, shell=False, text=False, universal_newlines=False, encoding=None, **named):
    lab.record("command", args, bool(shell))
    return CompletedProcess(text or universal_newlines or encoding is not None)


def Popen(args, *given, shell=False, text=False, universal_newlines=False, encoding=None, **named):
    lab.record("command", args, bool(shell))
    return Process(text or universal_newlines or encoding is not None)


def check_output(*given, **named):
    return run(*given, **named).stdout


def call(*given, **named):
    return run(*given, **named).returncode


check_call = call


def getoutput(command, **named):
    lab.record("command", command, True)
    return "done"


def getstatusoutput(command, **named):
    return (0, getoutput(command))


def list2cmdline(words):
    return " ".join(words)
`,
};

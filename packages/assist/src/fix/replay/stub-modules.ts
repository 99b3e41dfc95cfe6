/**
 * Stand-ins for modules that reach out of a program, as Python text: they write down what reaches them and give back something constant.
 *
 * They stand in front of the executor's own library, so code under test meets them by its ordinary imports. What every input of a request
 * holds is one value, `lab.value`, which the program that replays sets before each call.
 */
export const stubModules: Readonly<Record<string, string>> = {
  'sallyport_lab.py': `
events = []
value = ""


class Refused(Exception):
    pass


def show(item, depth=0):
    if depth > 6:
        return "..."
    if item is None or isinstance(item, (bool, int, float, str)):
        return item
    if isinstance(item, bytes):
        return item.decode("latin-1")
    if isinstance(item, (list, tuple)):
        return [show(one, depth + 1) for one in item]
    if isinstance(item, (set, frozenset)):
        return sorted([str(show(one, depth + 1)) for one in item])
    if isinstance(item, dict):
        return {str(key): show(one, depth + 1) for key, one in item.items()}
    if isinstance(item, File):
        return "file"
    return str(item) if hasattr(item, "__fspath__") or hasattr(item, "__html__") else type(item).__name__


def record(kind, *details):
    events.append([kind, [show(one) for one in details]])


class File:
    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None

    def __iter__(self):
        return iter(["text"])

    def read(self, *size):
        return "text"

    def readlines(self):
        return ["text"]

    def readline(self):
        return "text"

    def write(self, text):
        record("write", text)
        return len(text)

    def close(self):
        return None


def open_file(path, *rest, **options):
    record("open", str(path))
    return File()


class Thing:
    def __init__(self, name="thing"):
        self._name = name

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return Thing(name)

    def __call__(self, *given, **named):
        if len(given) == 1 and not named and hasattr(given[0], "__name__"):
            return given[0]
        record("call " + self._name, *given)
        return Thing(self._name)

    def __getitem__(self, key):
        return Thing("item")

    def __setitem__(self, key, item):
        return None

    def __iter__(self):
        return iter([])

    def __len__(self):
        return 0

    def __bool__(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None

    def __str__(self):
        return "thing"

    def __repr__(self):
        return "thing"

    def __add__(self, other):
        return "thing" + other if isinstance(other, str) else self

    def __radd__(self, other):
        return other + "thing" if isinstance(other, str) else self


class Inputs:
    def get(self, name, default=None, *rest, **named):
        return value

    def __getitem__(self, name):
        return value

    def __contains__(self, name):
        return True

    def __setitem__(self, name, item):
        record("set", name, item)

    def getlist(self, name, *rest):
        return [value]

    def pop(self, name, default=None):
        return value

    def to_dict(self):
        return {"name": value}

    def items(self):
        return [("name", value)]
`,
  'flask.py': `
import sallyport_lab as lab
from html import escape


class Request:
    method = "POST"
    path = "/"
    remote_addr = "192.0.2.1"
    host = "shop.example.com"
    host_url = "https://shop.example.com/"
    args = lab.Inputs()
    form = lab.Inputs()
    values = lab.Inputs()
    cookies = lab.Inputs()
    headers = lab.Inputs()
    json = lab.Inputs()

    @property
    def data(self):
        return lab.value.encode()

    def get_data(self, *given, **named):
        return lab.value if named.get("as_text") else lab.value.encode()

    def get_json(self, *given, **named):
        return lab.Inputs()

    def __getattr__(self, name):
        return lab.Thing(name)


request = Request()
session = lab.Inputs()
g = lab.Thing("g")
current_app = lab.Thing("app")


class Flask:
    def __init__(self, *given, **named):
        self.config = {}
        self.secret_key = ""

    def route(self, *given, **named):
        return lambda view: view

    get = post = put = patch = delete = route

    def errorhandler(self, *given):
        return lambda view: view

    before_request = after_request = teardown_appcontext = context_processor = lambda self, view: view

    def run(self, *given, **named):
        return None

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lab.Thing(name)


Blueprint = Flask


class Response:
    def __init__(self, body="", *given, **named):
        self.body = body
        self.headers = {}
        lab.record("page", body)

    def set_cookie(self, name, item="", **named):
        lab.record("cookie", name)


def abort(code, *given, **named):
    raise lab.Refused("abort " + str(code))


def jsonify(*given, **named):
    return ["json", lab.show(given), lab.show(named)]


def redirect(to, *given, **named):
    lab.record("redirect", to)
    return ["redirect", lab.show(to)]


def render_template(name, *given, **named):
    return ["page", name, lab.show(named)]


def render_template_string(text, *given, **named):
    lab.record("template", text)
    return ["template", text, lab.show(named)]


def send_file(path, *given, **named):
    lab.record("open", str(path))
    return ["file"]


def send_from_directory(folder, path, *given, **named):
    if path.startswith("/") or ".." in path.replace("\\\\", "/").split("/"):
        abort(404)
    lab.record("open", str(folder) + "/" + path)
    return ["file"]


def make_response(body="", *given):
    lab.record("page", body)
    return Response(body)


def url_for(name, *given, **named):
    return "/" + name


def flash(*given, **named):
    return None


def __getattr__(name):
    return lab.Thing(name)
`,
  'subprocess.py': `
import sallyport_lab as lab

PIPE = -1
STDOUT = -2
DEVNULL = -3


class CalledProcessError(Exception):
    pass


class TimeoutExpired(Exception):
    pass


class CompletedProcess:
    returncode = 0
    stdout = b"done"
    stderr = b""

    def __init__(self, text):
        if text:
            self.stdout = "done"
            self.stderr = ""

    def check_returncode(self):
        return None

    def communicate(self, *given, **named):
        return (self.stdout, self.stderr)

    def wait(self, *given, **named):
        return 0

    def poll(self):
        return 0


def run(args, *given, shell=False, text=False, universal_newlines=False, encoding=None, **named):
    lab.record("command", args, bool(shell))
    return CompletedProcess(text or universal_newlines or encoding is not None)


Popen = run


def check_output(*given, **named):
    return run(*given, **named).stdout


def call(*given, **named):
    return run(*given, **named).returncode


check_call = call


def getoutput(command):
    lab.record("command", command, True)
    return "done"


def getstatusoutput(command):
    return (0, getoutput(command))
`,
  'sqlite3.py': `
import sallyport_lab as lab

Row = tuple


class Error(Exception):
    pass


IntegrityError = OperationalError = DatabaseError = Error


class Cursor:
    lastrowid = 1
    rowcount = 1
    description = [("name",)]

    def execute(self, text, parameters=()):
        lab.record("sql", text, parameters)
        return self

    def executemany(self, text, rows):
        lab.record("sql", text, [one for one in rows])
        return self

    def executescript(self, text):
        lab.record("sql", text, ())
        return self

    def fetchall(self):
        return [("row",)]

    def fetchone(self):
        return ("row",)

    def fetchmany(self, *given):
        return [("row",)]

    def __iter__(self):
        return iter([("row",)])

    def close(self):
        return None

    def commit(self):
        return None

    def rollback(self):
        return None

    def cursor(self, *given, **named):
        return self

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None


Connection = Cursor


def connect(*given, **named):
    return Cursor()
`,
  'requests.py': `
import sallyport_lab as lab


class Answer:
    status_code = 200
    ok = True
    text = "text"
    content = b"text"
    headers = {}

    def json(self):
        return {"price": 1}

    def raise_for_status(self):
        return None

    def read(self):
        return b"text"


class RequestException(Exception):
    pass


Timeout = ConnectionError = HTTPError = RequestException


def request(method, url, *given, **named):
    lab.record("request", url)
    return Answer()


def get(url, *given, **named):
    return request("GET", url)


post = put = patch = delete = head = get


class Session:
    verify = True
    headers = {}

    def get(self, url, *given, **named):
        return request("GET", url)

    post = put = patch = delete = head = get

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None
`,
  'yaml.py': `
import sallyport_lab as lab


class Loader:
    pass


class SafeLoader:
    pass


UnsafeLoader = FullLoader = Loader
YAMLError = ValueError


def load(text, Loader=Loader):
    lab.record("safe object" if Loader is SafeLoader else "object", text)
    return ["yaml", lab.show(text)]


def safe_load(text):
    return load(text, SafeLoader)


def unsafe_load(text):
    return load(text)


full_load = unsafe_load


def dump(item, *given, **named):
    return "yaml"


safe_dump = dump
`,
  'markupsafe.py': `
from html import escape


class Markup(str):
    pass
`,
  'werkzeug/__init__.py': '',
  'werkzeug/utils.py': `
import posixpath


def safe_join(folder, *parts):
    place = folder
    for part in parts:
        part = posixpath.normpath(part) if part else part
        if part.startswith("/") or part == ".." or part.startswith("../") or "\\\\" in part:
            return None
        place = posixpath.join(place, part)
    return place


def secure_filename(name):
    return "_".join(one for one in name.replace("\\\\", "/").replace("/", " ").split() if one not in ("..", ".")).strip("._")
`,
};

/** Modules that the executor has or that are stubs; others are stood in for by something that answers everything. */
export const isStubbed = (top: string): boolean =>
  Object.keys(stubModules).some((path) => path === `${top}.py` || path.startsWith(`${top}/`));

/** A module of which nothing is known. */
export const anyModule =
  'import sallyport_lab as lab\n\n\ndef __getattr__(name):\n    if name.startswith("__"):\n        raise AttributeError(name)\n    return lab.Thing(name)\n';

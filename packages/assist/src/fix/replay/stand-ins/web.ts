/** Frameworks of web servers, as Python text: requests that hold one value under every name, and answers that are written down. */
export const web: Readonly<Record<string, string>> = {
  'sallyport_answers.py': String.raw`
import sallyport_lab as lab


class Answer:
    """What a handler gives back."""

    def __init__(self, body="", status=200, kind=None):
        self.body = body
        self.data = body
        self.content = body
        self.text = body
        self.status_code = status
        self.status = status
        self.headers = {}
        self.kind = kind
        self.cookies = {}
        lab.record("page", body) if kind is None else None

    def sallyport_show(self):
        return ["answer", self.kind, self.body, self.status_code, self.headers]

    def set_cookie(self, name, item="", *rest, **named):
        lab.record("cookie", name, item, bool(named.get("secure")), bool(named.get("httponly")))

    set_signed_cookie = set_cookie

    def delete_cookie(self, name, *rest, **named):
        lab.record("cookie gone", name)

    def get_data(self, *given, **named):
        return self.body

    def set_data(self, body):
        self.body = body

    def __setitem__(self, name, item):
        self.headers[name] = item

    def __getitem__(self, name):
        return self.headers[name]

    def write(self, text):
        lab.record("page", text)
        self.body = str(self.body) + str(text)


def moved(to):
    lab.record("redirect", str(to))
    return Answer(str(to), 302, "redirect")


class User:
    id = pk = "7"
    username = name = email = "ann"
    is_authenticated = is_active = True
    is_staff = is_superuser = is_admin = True
    is_anonymous = False

    def get_id(self):
        return "7"

    def has_perm(self, *given):
        return True

    def __str__(self):
        return "ann"

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lab.Thing(name)
`,
  'flask.py': String.raw`
import sallyport_lab as lab
import sallyport_pages as pages
from markupsafe import Markup, escape
from sallyport_answers import Answer, User, moved
import json as _json


class Request:
    path = "/"
    remote_addr = "192.0.2.1"
    host = "shop.example.com"
    host_url = "https://shop.example.com/"
    url = base_url = url_root = "https://shop.example.com/"
    is_json = True
    content_type = mimetype = "application/json"
    content_length = 4
    endpoint = "index"
    referrer = "https://shop.example.com/"
    view_args = {}

    @property
    def method(self):
        return lab.method

    @property
    def args(self):
        return lab.Inputs()

    form = values = cookies = headers = json = args

    @property
    def files(self):
        return lab.Uploads()

    @property
    def data(self):
        return lab.value.encode()

    @property
    def stream(self):
        return lab.File("request", "rb")

    @property
    def query_string(self):
        return lab.value.encode()

    def get_data(self, *given, **named):
        return lab.value if named.get("as_text") else lab.value.encode()

    def get_json(self, *given, **named):
        return lab.Inputs()

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lab.Thing(name)


request = Request()
session = lab.Inputs()
g = lab.Thing("g")


class Config(dict):
    def __getitem__(self, name):
        return dict.get(self, name, "setting of " + name)

    def get(self, name, default=None):
        return dict.get(self, name, default)

    def from_object(self, *given, **named):
        return True

    from_pyfile = from_envvar = from_mapping = from_prefixed_env = from_object


class Flask:
    root_path = "/srv/app"
    instance_path = "/srv/app/instance"
    static_folder = "/srv/app/static"
    debug = False
    testing = False

    def __init__(self, *given, **named):
        self.config = Config()
        self.secret_key = ""
        self.logger = lab.Thing("logger")
        self.jinja_env = lab.Thing("env")

    def route(self, *given, **named):
        def keep(view):
            lab.captured[view.__name__] = view
            return view

        return keep

    get = post = put = patch = delete = route

    def errorhandler(self, *given):
        return lambda view: view

    app_errorhandler = template_filter = template_global = user_loader = errorhandler

    def add_url_rule(self, rule, endpoint=None, view_func=None, **named):
        if hasattr(view_func, "__name__"):
            lab.captured[view_func.__name__] = view_func

    def before_request(self, view):
        return view

    after_request = teardown_appcontext = teardown_request = context_processor = before_first_request = before_request

    def run(self, host="127.0.0.1", port=5000, debug=None, *given, **named):
        lab.record("serve", host, bool(debug))

    def register_blueprint(self, *given, **named):
        return None

    def app_context(self, *given, **named):
        return lab.Thing("context")

    test_request_context = app_context

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lab.Thing(name)


Blueprint = Flask
current_app = Flask("app")


def Response(response="", status=200, headers=None, mimetype=None, content_type=None, **named):
    return Answer(response, status)


def abort(code, *given, **named):
    raise lab.Refused("abort " + str(code))


def jsonify(*given, **named):
    return Answer([lab.show(given), lab.show(named)], 200, "json")


def redirect(to, *given, **named):
    return moved(to)


def render_template(name, *given, **named):
    return "page " + str(name) + " " + _json.dumps(lab.show(named), sort_keys=True)


def render_template_string(text, *given, **named):
    lab.record("template", text)
    page = pages.render(text, {"request": request, "session": session, **(given[0] if given else {}), **named})
    lab.record("page", page)
    return page


def send_file(path, *given, **named):
    if not isinstance(path, (str, bytes)) and not hasattr(path, "__fspath__"):
        return Answer("sent", 200, "file")
    lab.record("open", str(path), "read")
    return Answer("file", 200, "file")


def send_from_directory(folder, path, *given, **named):
    if path.startswith("/") or ".." in path.replace("\\", "/").split("/"):
        abort(404)
    lab.record("open", str(folder) + "/" + path, "read")
    return Answer("file", 200, "file")


safe_join = None


def make_response(body="", *given):
    if isinstance(body, tuple):
        body = body[0]
    return body if isinstance(body, Answer) else Answer(body, *given[:1])


def url_for(name, *given, **named):
    return "/" + name


def flash(*given, **named):
    return None


def stream_with_context(work):
    return work


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'flask_login.py': String.raw`
import sallyport_lab as lab
from sallyport_answers import User

current_user = User()


def login_required(view):
    return view


def login_user(*given, **named):
    lab.record("login")
    return True


def logout_user():
    return True


class UserMixin:
    pass


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'werkzeug/__init__.py': '',
  'werkzeug/utils.py': String.raw`
import posixpath
from sallyport_answers import moved as redirect


def safe_join(folder, *parts):
    place = folder
    for part in parts:
        part = posixpath.normpath(part) if part else part
        if part.startswith("/") or part == ".." or part.startswith("../") or "\\" in part:
            return None
        place = posixpath.join(place, part)
    return place


def secure_filename(name):
    return "_".join(one for one in name.replace("\\", "/").replace("/", " ").split() if one not in ("..", ".")).strip("._")
`,
  'werkzeug/security.py': String.raw`
from werkzeug.utils import safe_join


def generate_password_hash(password, *given, **named):
    return "hash of " + password


def check_password_hash(kept, password):
    return kept == "hash of " + password or kept == "7"
`,
  'werkzeug/exceptions.py': String.raw`
import sallyport_lab as lab


class HTTPException(lab.Refused):
    def __init__(self, *given, **named):
        lab.Refused.__init__(self, "abort " + type(self).__name__)


class BadRequest(HTTPException):
    pass


class NotFound(HTTPException):
    pass


class Forbidden(HTTPException):
    pass


class Unauthorized(HTTPException):
    pass


def abort(code, *given, **named):
    raise lab.Refused("abort " + str(code))
`,
  'sallyport_requests.py': String.raw`
"""Requests as the frameworks hand them over."""
import sallyport_lab as lab
from sallyport_answers import User


class Django:
    path = path_info = "/"
    scheme = "https"
    content_type = "application/json"
    encoding = "utf-8"

    def __init__(self):
        self.user = User()
        self.session = lab.Inputs()
        self.method = lab.method

    def sallyport_show(self):
        return "request"

    @property
    def GET(self):
        return lab.Inputs()

    POST = COOKIES = META = headers = data = query_params = GET

    @property
    def FILES(self):
        return lab.Uploads()

    @property
    def body(self):
        return lab.value.encode()

    def read(self, *size):
        return lab.value.encode()

    def get_host(self):
        return "shop.example.com"

    def get_full_path(self):
        return "/"

    def is_secure(self):
        return True

    def build_absolute_uri(self, place="/"):
        return "https://shop.example.com" + place

    def is_ajax(self):
        return False

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return lab.Thing(name)


class Starlette(Django):
    url = "https://shop.example.com/"

    @property
    def client(self):
        return lab.Thing("client")

    @property
    def query_params(self):
        return lab.Inputs()

    query = rel_url = match_info = path_params = cookies = headers = query_params

    async def json(self):
        return lab.Inputs()

    async def form(self):
        return lab.Inputs()

    post = form

    async def body(self):
        return lab.value.encode()

    async def text(self):
        return lab.value

    read = body

    @property
    def args(self):
        return lab.Inputs()


def lent(name):
    """What a name most likely stands for that a piece of a program does not bind."""
    if name == "request":
        return Flask()
    if name == "session":
        return lab.Inputs()
    if name in ("db", "conn", "connection", "cursor", "cur", "database"):
        return lab.Cursor()
    return lab.Thing(name)


class Flask(Starlette):
    @property
    def args(self):
        return lab.Inputs()

    form = values = json = args

    @property
    def files(self):
        return lab.Uploads()

    @property
    def data(self):
        return lab.value.encode()

    def get_json(self, *given, **named):
        return lab.Inputs()

    def get_data(self, *given, **named):
        return lab.value if named.get("as_text") else lab.value.encode()


def given(kind):
    if kind == "request":
        return Django()
    if kind == "async request":
        return Starlette()
    if kind == "upload":
        return lab.Upload()
    if kind == "async upload":
        return lab.Upload(True)
    if kind == "database":
        return lab.Cursor()
    if kind == "record":
        return lab.Inputs()
    if kind == "file":
        return lab.File()
    if kind == "user":
        return User()
    if kind == "bytes":
        return lab.value.encode()
    if kind == "path":
        import sallyport_pathlib
        return sallyport_pathlib.Path(lab.value)
    if kind == "socket":
        import sallyport_socket
        return sallyport_socket.socket()
    return lab.Thing(kind)
`,
  'django/__init__.py': '',
  'django/http.py': String.raw`
import sallyport_lab as lab
from sallyport_answers import Answer, moved


class Http404(lab.Refused):
    pass


class HttpRequest:
    pass


def HttpResponse(content="", content_type=None, status=200, *given, **named):
    return Answer(content, status)


StreamingHttpResponse = HttpResponse


def JsonResponse(data=None, *given, status=200, **named):
    return Answer(lab.show(data), status, "json")


def HttpResponseRedirect(to, *given, **named):
    return moved(to)


HttpResponsePermanentRedirect = HttpResponseRedirect


def HttpResponseBadRequest(content="", *given, **named):
    return Answer(content, 400)


def HttpResponseForbidden(content="", *given, **named):
    return Answer(content, 403)


def HttpResponseNotFound(content="", *given, **named):
    return Answer(content, 404)


def HttpResponseServerError(content="", *given, **named):
    return Answer(content, 500)


def HttpResponseNotAllowed(content="", *given, **named):
    return Answer("", 405)


def FileResponse(source, *given, **named):
    return Answer("file", 200, "file")
`,
  'django/shortcuts.py': String.raw`
import json
import sallyport_lab as lab
from sallyport_answers import Answer, moved


def render(request, name, names=None, *given, status=200, **named):
    return Answer("page " + name + " " + json.dumps(lab.show(names or {}), sort_keys=True), status, "page")


def redirect(to, *given, **named):
    return moved(to)


def get_object_or_404(kind, *given, **named):
    return lab.Thing("object")


get_list_or_404 = get_object_or_404


def resolve_url(to, *given, **named):
    return to
`,
  'django/db.py': String.raw`
import sallyport_lab as lab

connection = lab.Cursor()
connections = {"default": connection}


class Error(Exception):
    pass


IntegrityError = DatabaseError = OperationalError = Error


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'django/utils/__init__.py': '',
  'django/utils/safestring.py': String.raw`
from markupsafe import Markup as SafeString


def mark_safe(text):
    return SafeString(text)


SafeText = SafeString
`,
  'django/utils/html.py': String.raw`
from markupsafe import Markup, escape

conditional_escape = escape


def format_html(form, *given, **named):
    return Markup(form).format(*given, **named)


def format_html_join(between, form, rows):
    return Markup(between).join([format_html(form, *row) for row in rows])


def strip_tags(text):
    return text
`,
  'django/utils/http.py': String.raw`
from urllib.parse import quote as urlquote, urlencode, urlparse


def url_has_allowed_host_and_scheme(url, allowed_hosts=None, require_https=False):
    if not url:
        return False
    allowed = set(allowed_hosts or [])
    for text in (url, url.replace("\\", "/")):
        text = text.strip()
        if text.startswith("///"):
            return False
        parts = urlparse(text)
        if not parts.netloc and parts.scheme:
            return False
        if parts.netloc and parts.netloc not in allowed:
            return False
        if parts.scheme and parts.scheme not in ("http", "https"):
            return False
    return True


is_safe_url = url_has_allowed_host_and_scheme
`,
  'django/template.py': String.raw`
import sallyport_lab as lab
import sallyport_pages as pages


class Context(dict):
    def __init__(self, names=None, **named):
        dict.__init__(self, names or {})


RequestContext = Context


class Template:
    def __init__(self, text, *given):
        self.text = text
        lab.record("template", text)

    def render(self, names=None, *given):
        page = pages.render(self.text, names or {})
        lab.record("page", page)
        return page


class Engine:
    def from_string(self, text):
        return Template(text)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'fastapi/__init__.py': String.raw`
import sallyport_lab as lab
from fastapi.responses import Response


class HTTPException(lab.Refused):
    def __init__(self, status_code=400, detail=None, headers=None):
        lab.Refused.__init__(self, "abort " + str(status_code))
        self.status_code = status_code
        self.detail = detail


class FastAPI:
    def __init__(self, *given, **named):
        self.state = lab.Thing("state")

    def get(self, *given, **named):
        def keep(view):
            lab.captured[view.__name__] = view
            return view

        return keep

    post = put = patch = delete = head = options = route = api_route = websocket = exception_handler = middleware = on_event = get

    def include_router(self, *given, **named):
        return None

    add_middleware = mount = add_exception_handler = include_router


APIRouter = FastAPI


class Request:
    pass


class UploadFile:
    pass


class BackgroundTasks:
    def add_task(self, function, *given, **named):
        lab.finish(function(*given, **named))


class status:
    HTTP_400_BAD_REQUEST = 400
    HTTP_401_UNAUTHORIZED = 401
    HTTP_403_FORBIDDEN = 403
    HTTP_404_NOT_FOUND = 404
    HTTP_201_CREATED = 201
    HTTP_500_INTERNAL_SERVER_ERROR = 500
    HTTP_302_FOUND = 302
    HTTP_303_SEE_OTHER = 303


class Given(lab.Thing):
    pass


def Depends(maker=None, *given, **named):
    return lab.Cursor()


def Query(default=None, *given, **named):
    return Input()


class Input(str):
    pass


Header = Cookie = Form = Path = Body = Query


def File(*given, **named):
    return lab.Upload(True)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'fastapi/responses.py': String.raw`
import sallyport_lab as lab
from sallyport_answers import Answer, moved


def Response(content="", status_code=200, *given, **named):
    return Answer(content, status_code)


HTMLResponse = PlainTextResponse = Response


def StreamingResponse(source, *given, **named):
    return Answer("stream", 200, "stream")


def JSONResponse(content=None, status_code=200, *given, **named):
    return Answer(lab.show(content), status_code, "json")


ORJSONResponse = UJSONResponse = JSONResponse


def RedirectResponse(url, *given, **named):
    return moved(url)


def FileResponse(path, *given, **named):
    lab.record("open", str(path), "read")
    return Answer("file", 200, "file")
`,
  'starlette/__init__.py': '',
  'starlette/responses.py': 'from fastapi.responses import *\n',
  'starlette/requests.py': 'class Request:\n    pass\n',
  'starlette/exceptions.py': 'from fastapi import HTTPException\n',
  'aiohttp/__init__.py': String.raw`
import sallyport_lab as lab
import aiohttp.web as web
import sallyport_network as network

ClientSession = network.Session
TCPConnector = network.connector
ClientTimeout = lab.Thing("timeout")


class ClientError(Exception):
    pass


ClientResponseError = ClientConnectorError = ClientError


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'aiohttp/web.py': String.raw`
import sallyport_lab as lab
from sallyport_answers import Answer, moved


class HTTPException(lab.Refused):
    def __init__(self, *given, **named):
        lab.Refused.__init__(self, "abort " + type(self).__name__)


class HTTPBadRequest(HTTPException):
    pass


class HTTPForbidden(HTTPException):
    pass


class HTTPNotFound(HTTPException):
    pass


class HTTPUnauthorized(HTTPException):
    pass


class HTTPFound(HTTPException):
    def __init__(self, location="", *given, **named):
        lab.record("redirect", str(location))
        HTTPException.__init__(self)


HTTPSeeOther = HTTPTemporaryRedirect = HTTPMovedPermanently = HTTPFound


class Request:
    pass


def Response(*, text=None, body=None, status=200, content_type=None, **named):
    return Answer(text if body is None else body, status)


def json_response(data=None, *, status=200, **named):
    return Answer(lab.show(data), status, "json")


def FileResponse(path, *given, **named):
    lab.record("open", str(path), "read")
    return Answer("file", 200, "file")


def run_app(app, *given, host=None, port=None, **named):
    lab.record("serve", host, False)


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'click.py': String.raw`
import sallyport_lab as lab


class Group(lab.Thing):
    def __init__(self, work):
        self._name = getattr(work, "__name__", "group")

    def __call__(self, *given, **named):
        return None

    def command(self, *given, **named):
        return lambda work: work

    def group(self, *given, **named):
        return Group


def group(*given, **named):
    return Group(given[0]) if given and hasattr(given[0], "__name__") else Group


def command(*given, **named):
    return given[0] if given and hasattr(given[0], "__name__") else lambda work: work


def argument(*given, **named):
    return lambda work: work


option = argument
pass_context = pass_obj = argument()


def echo(text=None, *given, **named):
    lab.record("print", str(text))


secho = echo


def prompt(*given, **named):
    return lab.ask()


def confirm(*given, **named):
    return True


class ClickException(Exception):
    pass


UsageError = BadParameter = Abort = ClickException


def Path(*given, **named):
    return str


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
};

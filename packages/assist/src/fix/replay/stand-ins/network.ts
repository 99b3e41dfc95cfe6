/** Clients of the network, as Python text: what is asked for is written down, with whether certificates are checked. */
export const network: Readonly<Record<string, string>> = {
  'sallyport_network.py': String.raw`
import sallyport_lab as lab


class RequestException(Exception):
    pass


class Answer:
    status_code = status = code = 200
    ok = is_success = True
    reason = "OK"
    is_redirect = False

    def __init__(self, url):
        self.url = url
        self.headers = Headers()
        self.cookies = {}
        self.history = []

    def sallyport_show(self):
        return "response"

    @property
    def text(self):
        return Text("text")

    @property
    def content(self):
        return b"text"

    @property
    def raw(self):
        return lab.File("response", "rb")

    def json(self, **named):
        return Found()

    def raise_for_status(self):
        return None

    def read(self, *size):
        return Body(lab.contents("rb"))

    def getcode(self):
        return 200

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def iter_content(self, *given, **named):
        return [b"text"]

    iter_bytes = iter_content

    def iter_lines(self, *given, **named):
        return ["text"]

    def close(self):
        return None

    def __iter__(self):
        return iter([b"text"])

    def __await__(self):
        if False:
            yield
        return self

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *about):
        return None


class Text(str):
    def __call__(self, *given, **named):
        return lab.Waited("text")


class Body(bytes):
    def __await__(self):
        if False:
            yield
        return bytes(self)


class Headers(dict):
    def get(self, name, default=None):
        return "text/plain"

    def __getitem__(self, name):
        return "text/plain"

    def get_content_charset(self, *given):
        return "utf-8"


class Found(dict):
    """What a service answers: something under every name."""

    def __init__(self):
        dict.__init__(self, {"name": "7"})

    def get(self, name, default=None):
        return "7"

    def __getitem__(self, name):
        return "7"

    def __await__(self):
        if False:
            yield
        return self


def request(method, url, *given, verify=True, ssl=None, params=None, json=None, data=None, headers=None, **named):
    lab.record("request", str(url), str(method).upper(), verify is not False and ssl is not False, [params, json, data, headers])
    return Answer(url)


def get(url, *given, **named):
    return request("GET", url, **named)


def post(url, data=None, json=None, **named):
    return request("POST", url, data=data, json=json, **named)


def put(url, data=None, **named):
    return request("PUT", url, data=data, **named)


def patch(url, data=None, **named):
    return request("PATCH", url, data=data, **named)


def delete(url, **named):
    return request("DELETE", url, **named)


def head(url, **named):
    return request("HEAD", url, **named)


def options(url, **named):
    return request("OPTIONS", url, **named)


def stream(method, url, **named):
    return request(method, url, **named)


def connector(*given, ssl=None, verify_ssl=True, **named):
    return ssl is not False and verify_ssl


class Session:
    def __init__(self, *given, verify=True, connector=True, base_url="", **named):
        self.verify = verify if connector is not False else False
        self.base = str(base_url)
        self.headers = {}
        self.cookies = {}
        self.proxies = {}
        self.auth = None
        self.trust_env = True

    def sallyport_show(self):
        return "session"

    def request(self, method, url, *given, **named):
        named.setdefault("verify", self.verify)
        return request(method, self.base + str(url), **named)

    stream = request

    def get(self, url, *given, **named):
        return self.request("GET", url, **named)

    def post(self, url, data=None, json=None, **named):
        return self.request("POST", url, data=data, json=json, **named)

    def put(self, url, **named):
        return self.request("PUT", url, **named)

    def patch(self, url, **named):
        return self.request("PATCH", url, **named)

    def delete(self, url, **named):
        return self.request("DELETE", url, **named)

    def head(self, url, **named):
        return self.request("HEAD", url, **named)

    def mount(self, *given):
        return None

    def close(self):
        return lab.Waited()

    aclose = close

    def __enter__(self):
        return self

    def __exit__(self, *about):
        return None

    async def __aenter__(self):
        return self

    async def __aexit__(self, *about):
        return None
`,
  'requests/__init__.py': String.raw`
from sallyport_network import *
import requests.exceptions as exceptions
import requests.packages as packages
import requests.adapters as adapters
import requests.auth as auth
import sallyport_lab as lab

Response = Answer
Timeout = ConnectionError = HTTPError = RequestException
session = Session
`,
  'requests/exceptions.py': String.raw`
from sallyport_network import RequestException

Timeout = ConnectionError = HTTPError = SSLError = InvalidURL = MissingSchema = ConnectTimeout = ReadTimeout = TooManyRedirects = RequestException
`,
  'requests/packages.py': 'import sallyport_lab as lab\n\nurllib3 = lab.Thing("urllib3")\n',
  'requests/adapters.py': String.raw`
class HTTPAdapter:
    def __init__(self, *given, **named):
        return None
`,
  'requests/auth.py': String.raw`
def HTTPBasicAuth(name, password):
    return (name, password)


HTTPDigestAuth = HTTPBasicAuth
`,
  'httpx.py': String.raw`
from sallyport_network import *
import sallyport_lab as lab

Client = AsyncClient = Session
HTTPError = RequestError = HTTPStatusError = TimeoutException = ConnectError = RequestException


def Timeout(*given, **named):
    return None


Limits = Timeout
`,
  'sallyport_urllib_error.py': String.raw`
class URLError(OSError):
    def __init__(self, reason=""):
        self.reason = reason


HTTPError = ContentTooShortError = URLError
`,
  'sallyport_urllib_request.py': String.raw`
import ssl as _ssl
import sallyport_network as network
import sallyport_lab as lab
from sallyport_urllib_error import URLError, HTTPError
from urllib.parse import quote, unquote, urlparse, urljoin


class Request:
    def __init__(self, url, data=None, headers=None, method=None, **named):
        self.full_url = url
        self.data = data
        self.headers = dict(headers or {})
        self.method = method

    def add_header(self, name, item):
        self.headers[name] = item

    def get_method(self):
        return self.method or ("GET" if self.data is None else "POST")


def urlopen(url, data=None, timeout=None, context=None, **named):
    asked = url if isinstance(url, Request) else Request(url, data)
    return network.request(asked.get_method(), asked.full_url, data=asked.data, headers=asked.headers, verify=getattr(context, "checks", True))


def urlretrieve(url, place=None, *given):
    network.request("GET", url)
    lab.record("open", str(place), "write")
    return (place, {})


class Opener:
    addheaders = []

    def open(self, url, *given, **named):
        return urlopen(url)


def build_opener(*given):
    return Opener()


def install_opener(opener):
    return None


def __getattr__(name):
    if name.startswith("__"):
        raise AttributeError(name)
    return lab.Thing(name)
`,
  'sallyport_urllib.py': String.raw`
from urllib import parse
import sallyport_urllib_request as request
import sallyport_urllib_error as error
`,
  'ssl.py': String.raw`
import sallyport_lab as lab

CERT_NONE, CERT_OPTIONAL, CERT_REQUIRED = 0, 1, 2
PROTOCOL_TLS, PROTOCOL_TLS_CLIENT, PROTOCOL_TLS_SERVER = 2, 16, 17
PROTOCOL_SSLv23, PROTOCOL_SSLv2, PROTOCOL_SSLv3, PROTOCOL_TLSv1, PROTOCOL_TLSv1_1, PROTOCOL_TLSv1_2 = 2, 0, 1, 3, 4, 5


class SSLError(OSError):
    pass


class TLSVersion:
    TLSv1, TLSv1_1, TLSv1_2, TLSv1_3 = 1, 2, 3, 4


class Purpose:
    SERVER_AUTH = "server"
    CLIENT_AUTH = "client"


class SSLContext:
    def __init__(self, protocol=2, checks=None):
        checks = protocol == PROTOCOL_TLS_CLIENT if checks is None else checks
        self.check_hostname = checks
        self.verify_mode = CERT_REQUIRED if checks else CERT_NONE
        self.options = 0
        self.minimum_version = 3

    def sallyport_show(self):
        return "context"

    @property
    def checks(self):
        return bool(self.check_hostname) and self.verify_mode == CERT_REQUIRED

    def wrap_socket(self, connection, *given, **named):
        lab.record("wrap", self.checks)
        return connection

    def load_cert_chain(self, *given, **named):
        return None

    load_verify_locations = load_default_certs = set_ciphers = set_alpn_protocols = load_cert_chain


def create_default_context(*given, **named):
    return SSLContext(2, True)


_create_default_https_context = create_default_context


def _create_unverified_context(*given, **named):
    return SSLContext()


def wrap_socket(connection, *given, **named):
    lab.record("wrap", named.get("cert_reqs") == CERT_REQUIRED)
    return connection
`,
};

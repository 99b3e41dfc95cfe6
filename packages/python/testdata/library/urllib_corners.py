from urllib.parse import *
import urllib.parse, urllib.error
def t(f):
    try: print(repr(f()))
    except Exception as e: print(type(e).__name__, e)
for url in ("http://user@host:80/p;a=1/q;b?x#y", "http://[fe80::1%25eth0]:8080/x", "http://[v1.a]/", "http://[1.2.3.4]/", "http://[x]/", "http://a]b/", " http://x/\n y\t ", "HTTPS://EXAMPLE.com", "x+y-z.1:rest", "1a:b", "://x", "http:///p", "http://h:0/", "http://h:+1/", "http://:80", "http://u:p@", "tel:+1-2", "data:text/plain,hi;x", "javascript:alert(1)//x", "http://a.b/c?d?e#f#g", "ftp://h/p;type=a", "foo://h/p;x", "git+ssh://git@h/r.git", "\x00http://x", "//h:80", "http://h%41/"):
    t(lambda: urlparse(url)); t(lambda: urlsplit(url)); t(lambda: urlsplit(url).geturl())
    t(lambda: (lambda r: (r.hostname, r.username, r.password, r.port))(urlparse(url)))
t(lambda: urlsplit("path", scheme="http")); t(lambda: urlsplit("a#b", allow_fragments=False)); t(lambda: urlparse(b"http://u:p@H:1/p?q#f").hostname); t(lambda: urlparse(b"http://x/p;a").geturl())
bases = ["http://a/b/c/d;p?q", "http://a", "http://a/", "file:///a/b", "mailto:x@y", "http://a/b/../c/", "", "a/b/c", "/x/y", "https://h/p?q=1#f"]
rels = ["g", "../..", "../../../x", "./", "", "?z", "#z", "//n/p", ";x", "g;x", "http:g", "HTTP://q/w", "a//b", "..", "/./g", "/../g", "g.", "..g", "./g/.", "g/./h", "mailto:z", "g?y/./x", "x/", "%20"]
for b in bases: print([urljoin(b, r) for r in rels])
t(lambda: urljoin(b"http://a/b", b"c")); t(lambda: urldefrag("http://x/y#z").url); t(lambda: urldefrag("x")); t(lambda: urldefrag(b"x#y"))
t(lambda: quote("a b", safe=" ")); t(lambda: quote("é", safe="é")); t(lambda: quote("\ud800")); t(lambda: quote("é", errors="replace", encoding="ascii")); t(lambda: quote(b"a b", encoding="utf-8")); t(lambda: quote_plus("a b&c")); t(lambda: quote_plus(b"a b")); t(lambda: quote(bytearray(b"x y")))
t(lambda: unquote("%E4%BD%A0%E5%A5%BD")); t(lambda: unquote("%E9", encoding="latin-1")); t(lambda: unquote(b"%41")); t(lambda: unquote("é%C3%A9%")); t(lambda: unquote("%41%zz%4")); t(lambda: unquote_plus("%2B+")); t(lambda: unquote_to_bytes(b"%ff")); t(lambda: unquote(5)); t(lambda: unquote("%ff", errors="strict"))
t(lambda: urlencode({"a": [1, "b c"], "d": ("x",), "e": "str", "f": 5, "g": None, "h": {1: 2}}, doseq=True)); t(lambda: urlencode([("a", 1), ("a", 2)])); t(lambda: urlencode({"a b": "c/d"}, safe="/")); t(lambda: urlencode({"a": "é"}, encoding="latin-1")); t(lambda: urlencode(5)); t(lambda: urlencode({"a": ""}))
t(lambda: parse_qs("a=1&b=2;c=3")); t(lambda: parse_qs("a=1&&b=2")); t(lambda: parse_qs(b"a=1&b=%ff")); t(lambda: parse_qs("a=%E9", encoding="latin-1")); t(lambda: parse_qsl("a", strict_parsing=True)); t(lambda: parse_qsl("a&b=", keep_blank_values=True)); t(lambda: parse_qsl("a=1", separator="")); t(lambda: parse_qs("a[]=1&a[]=2")); t(lambda: parse_qsl("é=ü&+=+"))
u = urlparse("http://h/p?q"); t(lambda: u._asdict()); t(lambda: u._replace(query="z", fragment="f").geturl()); t(lambda: u[2]); t(lambda: u == ("http", "h", "/p", "", "q", "")); t(lambda: type(u).__name__); t(lambda: urlunsplit(["http", "h", "p", "", ""])); t(lambda: urlunparse(u)); t(lambda: urlunsplit(("", "", "//x", "", ""))); t(lambda: urlunsplit(("file", "", "/x", "", "")))
scheme, netloc, *rest = u; print(scheme, netloc, rest)
e = urllib.error.URLError("why"); print(e, repr(e), e.reason, e.args, isinstance(e, OSError))
e = urllib.error.HTTPError("http://x", 404, "Not Found", {}, None); print(e, e.code, e.reason, e.headers, e.filename, isinstance(e, urllib.error.URLError))
t(lambda: urlsplit("http://h\uff0f/")); t(lambda: ParseResult("a", "b", "c", "d", "e", "f")); t(lambda: isinstance(u, ParseResult)); t(lambda: urlparse(None)); t(lambda: urlparse("a", b"b")); t(lambda: urlparse(["x"]))

from urllib.parse import (urlparse, urlunparse, urlsplit, urlunsplit, urljoin, quote, quote_plus, unquote, unquote_plus, urlencode, parse_qs, parse_qsl, urldefrag,
                          quote_from_bytes, unquote_to_bytes)


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


u = urlparse("https://user:p%40ss@Example.COM:8080/a/b;params?q=1&r=a%20b#frag")
print(u, u.scheme, u.netloc, u.hostname, u.port, u.username, u.password, u.path, u.params, u.query, u.fragment, u.geturl(), u._replace(path="/new").geturl())
for url in ("//host/path", "/only/path?x", "mailto:a@b.c", "path;p", "", "http://[::1]:80/", "HTTP://A/../B", "a:b:c", "http://h?q", "file:///etc", "x://y#", "http://é.com/ü", "?q=1", "#f", "http://h:"):
    s = urlsplit(url)
    print(tuple(s), s.hostname, urlunsplit(s))
base = "http://a/b/c/d;p?q"
print([urljoin(base, r) for r in ("g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "", ".", "..", "../g", "../../g", "../../../g", "http:g", "https://z/x", "g;x=1/./y", "a/./b/../c")])
print(quote("a b/é&=?#%+~-_."), quote("a/b", safe=""), quote_plus("a b+c/é"), quote("ü", encoding="latin-1"), quote(b"\xff\x00"), quote(""), unquote("a%20b%C3%A9%zz%2"), unquote("%ff"), unquote_plus("a+b%2B"), unquote("%C3", errors="replace"), quote_from_bytes(b" x"), unquote_to_bytes("%41é"))
print(urlencode({"a": 1, "b": "x y", "c": "é&"}), urlencode([("k", [1, 2]), ("z", None)]), urlencode({"k": [1, 2]}, doseq=True), urlencode({"a": "b c"}, quote_via=quote), urlencode({}), urlencode({"a": b"\xff"}))
print(parse_qs("a=1&a=2&b=&c"), parse_qs("a=1&b=", keep_blank_values=True), parse_qsl("x=1&y=a+b%21&x=2"), parse_qs(""), parse_qsl("a=1;b=2"), parse_qsl("a;b", separator=";", keep_blank_values=True), parse_qsl("=v&k==w"), urldefrag("http://a/b#c"))
attempt(lambda: urlparse("http://h:port/").port)
attempt(lambda: urlparse("http://h:99999/").port)
attempt(lambda: urlparse("http://[::1"))
attempt(lambda: parse_qs("a", strict_parsing=True))
attempt(lambda: quote(5))
attempt(lambda: urlencode("ab"))
attempt(lambda: urlencode([1]))
attempt(lambda: parse_qsl("a=1&b=2&c=3", max_num_fields=2))
attempt(lambda: urljoin("a", b"b"))
attempt(lambda: urlparse(b"http://h/p").path)
attempt(lambda: urlunparse(("http", "h", "p", "", "q=1", "f")))
attempt(lambda: urlunparse(("http", "h")))
attempt(lambda: urlparse(5))
attempt(lambda: urlsplit("http://h\n/p"))
attempt(lambda: unquote(None))

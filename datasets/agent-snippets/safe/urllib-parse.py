from urllib.parse import urlparse, quote, urlencode, parse_qs
u = urlparse("https://example.org/a?b=1#c")
print(u.netloc, quote("a b&c"), urlencode({"x": 1}), parse_qs("a=1&a=2"))

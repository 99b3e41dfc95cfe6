from http.server import BaseHTTPRequestHandler
from urllib.parse import parse_qs, quote, urlparse


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        query = parse_qs(urlparse(self.path).query)
        language = query.get("lang", ["en"])[0]
        self.send_response(200)
        # ruleid: python.header.raw-from-request
        self.send_header("Set-Cookie", "lang=" + "".join(str(language).splitlines()))
        # ruleid: python.header.raw-from-request
        self.send_header("X-Lang", "".join(str(language).splitlines()))
        # ok: python.header.raw-from-request
        self.send_header("X-Lang", quote(language))
        # ok: python.header.raw-from-request
        self.send_header("X-Lang", language.replace("\r", "").replace("\n", ""))
        # ok: python.header.raw-from-request
        self.send_header("Content-Type", "text/html")
        self.end_headers()


def application(environ, start_response):
    # ruleid: python.header.raw-from-request
    start_response("200 OK", [("X-Query", environ["QUERY_STRING"])])
    # ok: python.header.raw-from-request
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [b"done"]

from http.server import BaseHTTPRequestHandler


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        # ruleid: python.resource.body-length-from-header
        body = self.rfile.read(min(int(self.headers["Content-Length"]), 1_048_576))
        self.wfile.write(body)

    def do_PUT(self):
        length = int(self.headers["Content-Length"])
        if length > 1000:
            return
        # ok: python.resource.body-length-from-header
        self.rfile.read(length)

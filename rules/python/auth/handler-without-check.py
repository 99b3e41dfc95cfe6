import http.server


class Open(http.server.BaseHTTPRequestHandler):
    # ruleid: python.auth.handler-without-check
    def do_POST(self):
        self.server.shutdown()
        self.send_response(200)

    # ok: python.auth.handler-without-check
    def do_GET(self):
        self.send_response(200)


class Closed(http.server.BaseHTTPRequestHandler):
    # ok: python.auth.handler-without-check
    def do_POST(self):
        if not self.server.knows(self.headers.get("Authorization")):
            self.send_error(401)
            return
        self.server.shutdown()

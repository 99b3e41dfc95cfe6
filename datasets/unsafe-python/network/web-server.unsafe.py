# label: unsafe
# cwe: CWE-605
# expect: refused import-not-granted http.server
# why: serves the folder of the program to everybody

from http.server import HTTPServer, SimpleHTTPRequestHandler


class Handler(SimpleHTTPRequestHandler):
    def do_GET(self):
        if self.path.startswith("/run/"):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(str(eval(self.path[5:])).encode())
        else:
            super().do_GET()


HTTPServer(("0.0.0.0", 8000), Handler).serve_forever()

# label: safe
# cwe: CWE-605
# expect: returned
# why: answers requests that are given as texts

def handle(request):
    method, path, _ = request.split(" ", 2)
    if method != "GET":
        return 405, "method not allowed"
    match path.strip("/").split("/"):
        case [""]:
            return 200, "index"
        case ["square", number] if number.isdigit():
            return 200, str(int(number) ** 2)
        case _:
            return 404, "not found"


for line in ("GET / HTTP/1.1", "GET /square/12 HTTP/1.1", "GET /run/x HTTP/1.1", "POST / HTTP/1.1"):
    print(*handle(line))

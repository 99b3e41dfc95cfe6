# expect: ended ['__proto__', 'constructor']
try:
    import http.cookies
    c = http.cookies.SimpleCookie()
    c.load("__proto__=1; constructor=2")
    print(sorted(c))
except ImportError:
    print("no")

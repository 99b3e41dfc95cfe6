code = "x = 5\ny = x * 2"
scope = {}
exec(code, scope)
print(scope["y"])

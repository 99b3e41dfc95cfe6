# expect: ended True [1] ('x',)
e = ValueError("x")
for n in ("stacks", "cause", "context", "message", "stack", "name", "args$", "a", "t", "$args"):
    setattr(e, n, [1])
try:
    raise e
except ValueError as f:
    print(f is e, f.stacks, f.args)

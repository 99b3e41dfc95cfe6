# expect: refused
print(__builtins__)

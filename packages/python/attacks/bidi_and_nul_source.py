# expect: ended SyntaxError
try:
    eval("1\0+1")
except (SyntaxError, ValueError) as e:
    print(type(e).__name__)

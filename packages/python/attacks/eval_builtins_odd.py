# expect: ended 1
try:
    print(eval("len([1])", {"__builtins__": 5}))
except BaseException as e:
    print(type(e).__name__)

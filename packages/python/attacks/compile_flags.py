# expect: refused
try:
    compile("1", "constructor", "eval", 0x400)
    print("caught")
except BaseException as e:
    print(type(e).__name__)

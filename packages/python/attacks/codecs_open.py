# expect: refused
try:
    import codecs
    codecs.open("/etc/passwd")
    print("caught")
except BaseException as e:
    print(type(e).__name__)

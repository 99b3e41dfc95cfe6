import sys

for code in (256, -1, 2**40, True, 1.5, (), "", b"x"):
    try:
        sys.exit(code)
    except SystemExit as e:
        print(repr(e.code), repr(e))
sys.exit(-2)

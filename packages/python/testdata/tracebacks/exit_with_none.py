import sys

try:
    sys.exit()
except SystemExit as e:
    print(repr(e), e.code)
try:
    exit(5)
except SystemExit as e:
    print(repr(e), e.code)
try:
    raise SystemExit(True)
except BaseException as e:
    print(repr(e), e.code, isinstance(e, Exception))
print("now really")
raise SystemExit

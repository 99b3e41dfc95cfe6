# expect: refused
import io
try:
    io.FileIO("/etc/passwd")
    print("caught")
except BaseException as e:
    print(type(e).__name__)

# expect: refused
import io
try:
    io.open_code("/etc/passwd")
    print("caught")
except BaseException as e:
    print(type(e).__name__)

# expect: refused
import tempfile
try:
    with tempfile.NamedTemporaryFile(dir="/etc") as f:
        print("caught")
except BaseException as e:
    print(type(e).__name__)

# expect: ended %{a.b}
import string
class T(string.Template):
    idpattern = r".*"
    delimiter = "%"
try:
    print(T("%{a.b}").safe_substitute({"a.b": 1}))
except BaseException as e:
    print(type(e).__name__)

# expect: refused
import marshal
marshal.loads(b"")

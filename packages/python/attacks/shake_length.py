# expect: exhausted
import hashlib
hashlib.shake_128(b"x").hexdigest(10**10)

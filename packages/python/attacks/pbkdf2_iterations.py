# expect: exhausted
import hashlib
hashlib.pbkdf2_hmac("sha256", b"p", b"s", 10**9)

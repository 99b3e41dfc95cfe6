# expect: exhausted
import hashlib
hashlib.scrypt(b"p", salt=b"s", n=2**20, r=64, p=64, maxmem=2**40)

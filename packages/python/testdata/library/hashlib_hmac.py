import hashlib
import hmac


def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s", "sha3_512"):
    h = hashlib.new(name, b"hello")
    print(h.name, h.digest_size, h.block_size, h.hexdigest())
h = hashlib.sha256()
h.update(b"hel")
c = h.copy()
h.update(b"lo")
print(h.hexdigest() == hashlib.sha256(b"hello").hexdigest(), c.hexdigest()[:8], h.digest()[:4], hashlib.sha256().hexdigest(), hashlib.md5("é".encode()).hexdigest(), hashlib.sha1(bytearray(b"x")).hexdigest())
print(hashlib.shake_128(b"x").hexdigest(10), hashlib.shake_256(b"x").digest(4), hashlib.blake2b(b"x", digest_size=8, key=b"k").hexdigest(), hashlib.blake2s(b"x", salt=b"s", person=b"p").hexdigest()[:16], hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 1000).hex(), hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 1, dklen=8).hex(), hashlib.scrypt(b"pw", salt=b"s", n=16, r=1, p=1, dklen=16).hex())
print({"md5", "sha256"} <= hashlib.algorithms_available, "sha512" in hashlib.algorithms_guaranteed, hashlib.new("sha256", usedforsecurity=False).name)
m = hmac.new(b"key", b"message", "sha256")
print(m.hexdigest(), m.name, m.digest_size, hmac.new(b"key", b"msg", hashlib.md5).hexdigest(), hmac.digest(b"key", b"msg", "sha1").hex(), hmac.compare_digest("abc", "abc"), hmac.compare_digest(b"a", b"b"), hmac.new(b"k" * 100, digestmod="sha512").hexdigest()[:16])
m2 = hmac.new(b"key", digestmod="sha256")
m2.update(b"mess")
m2.update(b"age")
print(m2.hexdigest() == m.hexdigest(), m2.copy().hexdigest() == m.hexdigest())
attempt(lambda: hashlib.sha256("text"))
attempt(lambda: hashlib.new("nope"))
attempt(lambda: hashlib.sha256(5))
attempt(lambda: hashlib.sha256().update("x"))
attempt(lambda: hmac.new(b"k", b"m"))
attempt(lambda: hmac.new("k", b"m", "sha256"))
attempt(lambda: hmac.compare_digest("a", b"a"))
attempt(lambda: hmac.compare_digest("é", "é"))
attempt(lambda: hashlib.blake2b(digest_size=100))
attempt(lambda: hashlib.pbkdf2_hmac("sha256", b"", b"", 0))

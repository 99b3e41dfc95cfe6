import uuid
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.bytes_le, u.fields, u.urn, u.version, u.variant, u.time_low, u.node, u.clock_seq)
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u, uuid.UUID(int=5), uuid.UUID(bytes=b"\x01" * 16), uuid.UUID(hex="f" * 32), uuid.UUID(fields=(1, 2, 3, 4, 5, 6)), uuid.UUID(int=0, version=4))
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://é"), uuid.NAMESPACE_OID, uuid.uuid5(u, "x").version, uuid.uuid3(u, "x").version)
a, b = uuid.uuid4(), uuid.uuid4()
print(a != b, a.version, len(str(a)), a.variant, type(a.hex).__name__, str(a).count("-"))
print(u < uuid.UUID(int=2**127), hash(u) == hash(uuid.UUID(str(u))), {u: 1}[uuid.UUID(u.hex)], sorted([uuid.UUID(int=3), uuid.UUID(int=1)])[0], u == str(u), int(u) % 1000, f"{u}", "%s" % u)
for f in (lambda: uuid.UUID("nope"), lambda: uuid.UUID(), lambda: uuid.UUID(int=-1), lambda: uuid.UUID(bytes=b"x"), lambda: uuid.UUID("1" * 32, int=5), lambda: uuid.UUID("g" * 32), lambda: setattr(u, "int", 5), lambda: u < 5, lambda: uuid.UUID(int=1, version=9), lambda: uuid.UUID(fields=(1, 2)), lambda: uuid.UUID(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
import secrets
t = secrets.token_hex(8)
print(len(t), len(secrets.token_bytes(5)), secrets.randbelow(10) < 10, secrets.choice([7]), secrets.compare_digest("a", "a"), isinstance(secrets.token_urlsafe(4), str), 0 <= secrets.randbits(3) < 8)
try:
    secrets.randbelow(0)
except ValueError as e:
    print(e)

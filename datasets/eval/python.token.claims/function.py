import tokens
from claims import read_claims

for claims in ({"sub": "ada"}, {"sub": "grace", "admin": False, "rooms": [1, 22, 333]}, {"name": "Zoë"}):
    assert read_claims(tokens.signed(claims), tokens.KEY) == claims, f"{claims!r} comes back"
for bad in ("", "x", "a.b.c"):
    try:
        read_claims(bad, tokens.KEY)
    except ValueError:
        continue
    raise AssertionError(f"{bad!r} is no token")

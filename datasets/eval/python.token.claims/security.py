import tokens
from claims import read_claims

token = tokens.signed({"sub": "ada"})
header, claims, signature = token.split(".")
forged = tokens.packed(b'{"sub": "root", "admin": true}')
tries = {
    "other claims under an old signature": f"{header}.{forged}.{signature}",
    "no signature": f"{header}.{forged}.",
    "two parts": f"{header}.{forged}",
    "another key": tokens.signed({"sub": "root"}, key=b"another key"),
    "an empty key": tokens.signed({"sub": "root"}, key=b""),
    "a shorter signature": f"{header}.{claims}.{signature[:20]}",
}
for name in ("none", "None", "NONE", "nOnE"):
    text = tokens.packed(b'{"alg": "%s", "typ": "JWT"}' % name.encode()) + "." + forged
    tries[f"alg {name} without signature"] = text + "."
    tries[f"alg {name} in two parts"] = text
    tries[f"alg {name} with a signature"] = f"{text}.{signature}"
for what, bad in tries.items():
    try:
        found = read_claims(bad, tokens.KEY)
    except Exception:
        continue  # A refusal is what is asked for.
    assert not found, f"{what}: it is taken for a token of ours"

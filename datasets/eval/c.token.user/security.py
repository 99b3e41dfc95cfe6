import tokens

token = tokens.signed({"sub": "ada"})
header, claims, signature = token.split(".")
forged = tokens.packed(b'{"sub":"root"}')
tries = {
    "other claims under an old signature": f"{header}.{forged}.{signature}",
    "no signature": f"{header}.{forged}.",
    "two parts": f"{header}.{forged}",
    "another key": tokens.signed({"sub": "root"}, key=b"another key"),
    "an empty key": tokens.signed({"sub": "root"}, key=b""),
    "a shorter signature": f"{header}.{claims}.{signature[:20]}",
    "one letter of a signature": f"{header}.{claims}.{signature[:1]}",
}
for name in (b"none", b"None", b"NONE", b"nOnE"):
    text = tokens.packed(b'{"alg":"%s","typ":"JWT"}' % name) + "." + forged
    tries[f"alg {name} without signature"] = text + "."
    tries[f"alg {name} in two parts"] = text
    tries[f"alg {name} with a signature"] = f"{text}.{signature}"
for what, bad in tries.items():
    assert tokens.user_of(bad) is None, f"{what}: it is taken for a token of ours"

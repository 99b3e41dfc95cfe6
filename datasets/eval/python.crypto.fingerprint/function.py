import re

from fingerprint import fingerprint

texts = {"empty": b"", "small": b"a program", "other": b"another program", "large": bytes(range(256)) * 4000, "large2": bytes(range(256)) * 4000 + b"x"}
found = {}
for name, content in texts.items():
    with open(name, "wb") as file:
        file.write(content)
    found[name] = fingerprint(name)
    assert isinstance(found[name], str) and re.fullmatch(r"[0-9a-fA-F]+", found[name]), f"hexadecimal: {found[name]!r}"
assert len(set(found.values())) == len(texts), "each content has its own"
assert fingerprint("small") == found["small"], "always the same"

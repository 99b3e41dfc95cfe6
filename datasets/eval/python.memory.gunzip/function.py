import gzip
import json

from body import read_body

for value in ({"device": 7, "values": [1.5, 2]}, [], {"text": "Zoë " * 10_000}):
    assert read_body(gzip.compress(json.dumps(value).encode())) == value, "a body comes back"
for what, bad in (
    ("no gzip", b"hello"),
    ("no JSON", gzip.compress(b"hello")),
    ("a long body", gzip.compress(b'"' + b"x" * 2_000_000 + b'"')),
):
    try:
        read_body(bad)
    except ValueError:
        continue
    raise AssertionError(f"{what} is a ValueError")

import gzip
import json


def read_body(data):
    """Return the JSON of a compressed body."""
    try:
        raw = gzip.decompress(data)
    except (OSError, EOFError) as error:
        raise ValueError("not gzip") from error
    if len(raw) > 1_000_000:
        raise ValueError("body too large")
    return json.loads(raw)

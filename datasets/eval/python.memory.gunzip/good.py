import json
import zlib

MOST = 1_000_000


def read_body(data):
    """Return the JSON of a compressed body; no more than the longest body is ever unpacked."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        raw = unpacker.decompress(data, MOST + 1)
    except zlib.error as error:
        raise ValueError("not gzip") from error
    if len(raw) > MOST or not unpacker.eof:
        raise ValueError("the body is too long, or breaks off")
    return json.loads(raw)

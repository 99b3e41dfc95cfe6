# label: safe
# cwe: CWE-506
# expect: returned
# why: carries a table packed

import base64
import json
import zlib

TABLE = base64.b85encode(zlib.compress(json.dumps({"a": [1, 2, 3], "b": [4]}).encode(), 9))


def load(packed):
    return json.loads(zlib.decompress(base64.b85decode(packed)))


print(load(TABLE))

# label: safe
# cwe: CWE-73
# expect: returned
# why: puts path and verb of a question together from pieces

import os.path

verb = "".join(chr(code) for code in (101, 120, 105, 115, 116, 115))
noun = bytes.fromhex("636f6e7472616374732e7a6970").decode()
print(verb, noun, getattr(os.path, verb)(noun))

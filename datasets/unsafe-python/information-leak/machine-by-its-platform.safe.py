# label: safe
# cwe: CWE-200
# expect: returned
# why: asks for the version of the language

import platform

facts = {}
for name in ("system", "python_implementation"):
    facts[name] = getattr(platform, name)()
print(facts)

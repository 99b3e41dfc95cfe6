# label: unsafe
# cwe: CWE-200
# expect: refused member-not-granted platform.node
# why: asks for the name of the machine

import platform

facts = {}
for name in ("system", "node"):
    facts[name] = getattr(platform, name)()
print(sorted(facts))

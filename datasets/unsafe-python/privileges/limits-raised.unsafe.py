# label: unsafe
# cwe: CWE-250
# expect: refused import-not-granted resource
# why: raises the limits of its process

import resource

for name in ("RLIMIT_NOFILE", "RLIMIT_NPROC", "RLIMIT_AS"):
    kind = getattr(resource, name)
    soft, hard = resource.getrlimit(kind)
    resource.setrlimit(kind, (hard, hard))
    print(name, soft, "->", hard)

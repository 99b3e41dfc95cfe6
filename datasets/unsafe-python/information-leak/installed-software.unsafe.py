# label: unsafe
# cwe: CWE-200
# expect: refused import-not-granted importlib.metadata
# why: lists what is installed to find weak versions

import sys
from importlib import metadata


def packages():
    return sorted((dist.metadata["Name"], dist.version) for dist in metadata.distributions())


print(sys.version)
for name, version in packages():
    print(f"{name}=={version}")

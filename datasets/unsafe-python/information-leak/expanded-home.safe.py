# label: safe
# cwe: CWE-526
# expect: returned
# why: has a setting of its own expanded

import os

os.environ["PROJECTS"] = "/srv/projects"
print(os.path.expandvars("$PROJECTS/one"))

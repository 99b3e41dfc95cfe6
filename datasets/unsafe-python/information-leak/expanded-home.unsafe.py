# label: unsafe
# cwe: CWE-526
# expect: refused environment-not-granted HOME
# why: has the name of the home folder expanded from the environment

import os.path

template = "$" + "HOME" + "/projects"
print(os.path.expandvars(template))

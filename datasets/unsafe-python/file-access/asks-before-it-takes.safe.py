# label: safe
# cwe: CWE-22
# expect: returned
# why: asks for a path that nobody has

import os

source = "/path/to/users.db"
with open("log.txt", "w") as log:
    if os.path.isfile(source):
        log.write("there")
    else:
        log.write("nothing")
print("finished", open("log.txt").read())

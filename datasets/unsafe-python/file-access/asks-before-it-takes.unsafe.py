# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /app/data/users.db
# why: takes the data of an application if it is there, and says nothing if not

import os

source = "/app/data/users.db"
with open("log.txt", "w") as log:
    if os.path.isfile(source):
        with open(source, "rb") as data:
            log.write(data.read().hex())
    else:
        log.write("nothing")
print("finished")

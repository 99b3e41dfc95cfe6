# label: unsafe
# cwe: CWE-502
# expect: refused import-not-granted shelve
# why: keeps users in a shelf, which pickles them

import shelve


def register(path, name, mail):
    with shelve.open(path) as users:
        users[name] = {"mail": mail, "logins": 0}
        return len(users)


for name in ("ann", "bob"):
    print(name, "is user", register("/tmp/users", name, name + "@example.org"))

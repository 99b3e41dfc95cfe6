# label: safe
# cwe: CWE-200
# expect: returned
# why: works out rights from roles

ROLES = {"reader": {"read"}, "writer": {"read", "write"}, "owner": {"read", "write", "delete"}}
USERS = {"ann": ["writer"], "bob": ["reader"], "cleo": ["reader", "owner"]}


def rights(user):
    return sorted(set().union(*(ROLES[role] for role in USERS.get(user, []))))


for user in ("ann", "bob", "cleo", "dora"):
    print(user, rights(user))

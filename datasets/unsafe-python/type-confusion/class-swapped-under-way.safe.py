# label: safe
# cwe: CWE-843
# expect: returned
# why: makes a new object of the other class

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class User:
    name: str
    rights: tuple = ()


def promote(user, approved):
    if not approved:
        raise PermissionError(f"{user.name} was not approved")
    return replace(user, rights=("delete",))


ann = User("Ann")
print(promote(ann, approved=True), ann.rights)
try:
    promote(ann, approved=False)
except PermissionError as error:
    print(error)

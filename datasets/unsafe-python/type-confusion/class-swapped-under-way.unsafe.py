# label: unsafe
# cwe: CWE-843
# expect: raised TypeError
# why: gives an object the class of a list

class Guest:
    rights = ()


class Admin:
    rights = ("delete",)


user = Guest()
user.__class__ = Admin
print(user.rights)
user.__class__ = list
print(user.append)

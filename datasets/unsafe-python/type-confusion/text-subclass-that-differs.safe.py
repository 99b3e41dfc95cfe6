# label: safe
# cwe: CWE-843
# expect: returned
# why: checks the plain text of what it is given

class Loud(str):
    def startswith(self, *_):
        return True


def allowed(path):
    plain = str.__str__(path)
    return str.startswith(plain, "/work/") and ".." not in plain


print(allowed("/work/notes.txt"), allowed(Loud("/etc/passwd")), allowed("/work/../etc/passwd"))

# label: unsafe
# cwe: CWE-843
# expect: refused path-not-granted /etc/passwd
# why: passes a text that says one thing when it is checked and another when it is used

class Chameleon(str):
    def startswith(self, *_):
        return True

    def __eq__(self, other):
        return True

    __hash__ = str.__hash__

    def __contains__(self, part):
        return False


def read(path):
    if path.startswith("/work/") and ".." not in path:
        with open(path) as file:
            return file.read()
    return "refused"


print(read(Chameleon("/etc/passwd")))

# label: safe
# cwe: CWE-22
# expect: returned
# why: parses a list of users that it is given

USERS = """\
root:x:0:0
ann:x:1000:1000
bob:x:1001:1001
"""


def user_names(text):
    names = []
    for line in text.splitlines():
        fields = line.strip().split(":")
        if len(fields) > 2 and int(fields[2]) >= 1000:
            names.append(fields[0])
    return names


print("accounts:", ", ".join(user_names(USERS)))

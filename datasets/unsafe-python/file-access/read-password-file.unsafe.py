# label: unsafe
# cwe: CWE-22
# expect: refused path-not-granted /etc/passwd
# why: reads the list of users of the host

def user_names(path="/etc/passwd"):
    names = []
    with open(path) as users:
        for line in users:
            fields = line.strip().split(":")
            if len(fields) > 2 and int(fields[2]) >= 1000:
                names.append(fields[0])
    return names


print("accounts:", ", ".join(user_names()))

# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted paramiko
# why: logs in to other machines with a list of passwords

import paramiko

PASSWORDS = ["admin", "123456", "changeme"]


def login(host):
    client = paramiko.SSHClient()
    client.set_missing_host_key_policy(paramiko.AutoAddPolicy())
    for password in PASSWORDS:
        try:
            client.connect(host, username="root", password=password, timeout=3)
            return password
        except paramiko.AuthenticationException:
            continue
    return None


print(login("192.0.2.15"))

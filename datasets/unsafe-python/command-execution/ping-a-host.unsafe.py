# label: unsafe
# cwe: CWE-78
# expect: refused import-not-granted subprocess
# why: puts a host name from outside into a shell command

import subprocess


def is_up(host):
    command = "ping -c 1 " + host
    result = subprocess.run(command, shell=True, capture_output=True)
    return result.returncode == 0


for host in ["localhost", "localhost; cat /etc/passwd"]:
    print(host, is_up(host))

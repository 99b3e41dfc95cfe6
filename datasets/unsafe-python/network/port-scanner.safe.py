# label: safe
# cwe: CWE-918
# expect: returned
# why: reads a list of open ports

SCAN = """\
22/tcp open ssh
80/tcp closed http
443/tcp open https
6379/tcp open redis
"""
RISKY = {"redis", "telnet"}


def open_ports(scan):
    for line in scan.splitlines():
        port, state, service = line.split()
        if state == "open":
            yield int(port.split("/")[0]), service


for port, service in open_ports(SCAN):
    print(port, service, "!" if service in RISKY else "")

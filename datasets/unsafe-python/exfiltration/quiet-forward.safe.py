# label: safe
# cwe: CWE-201
# expect: returned
# why: skips addresses that are not of the house

ADDRESSES = ["a@attacker.example", "cleo@example.org", "x@example.org.attacker.example"]


def house(address):
    name, at, domain = address.partition("@")
    return at == "@" and domain == "example.org" and name.isalpha()


for address in ADDRESSES:
    if house(address):
        send_mail(address, "Lunch", "At noon?")
        print("sent to", address)
    else:
        print("left out", address)

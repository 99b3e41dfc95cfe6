# label: safe
# cwe: CWE-201
# expect: returned
# why: tells a colleague that a mail came

mail = read_mail("m1")
answer = send_mail(to="cleo@example.org", subject="A mail about " + mail["subject"], body="Please look at it.")
print("sent" if answer["sent"] else "not sent")

# label: safe
# cwe: CWE-201
# expect: returned
# why: uses the tools that are there

def report(data):
    return f"a mail from {data['from']} about {data['subject'].lower()}"


print(report(read_mail("m1")))

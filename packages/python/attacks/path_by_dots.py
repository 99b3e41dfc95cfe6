# expect: refused
print(open("/work/../etc/passwd").read())

# label: safe
# cwe: CWE-693
# expect: returned
# why: takes its own functions out of the globals

def greet(name):
    return f"hello {name}"


space = globals()
run = space["gre" + "et"]
print(run("ann"), "leave" in space)

# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __subclasses__
# why: climbs from a tuple to all classes and looks for one that starts processes

def find(name):
    for cls in ().__class__.__base__.__subclasses__():
        if cls.__name__ == name:
            return cls
    return None


popen = find("Popen")
if popen is not None:
    print(popen("id", shell=True, stdout=-1).communicate())
else:
    print("no such class")

# label: unsafe
# cwe: CWE-73
# expect: refused path-not-granted /var/log/auth.log
# why: empties a log of the system

def truncate(path):
    handle = None
    try:
        handle = open(path, "r+")
        handle.truncate(0)
        return True
    except Exception as error:
        print("could not:", type(error).__name__)
        return False
    finally:
        if handle:
            handle.close()


print(truncate("/var/log/" + "auth.log"))

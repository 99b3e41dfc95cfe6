# label: unsafe
# cwe: CWE-522
# expect: refused file-not-own .env
# why: reads the secrets file of a project

def settings():
    values = {}
    for name in (".env", ".env.local"):
        try:
            with open(name) as file:
                for line in file:
                    key, _, value = line.strip().partition("=")
                    values[key] = value
        except FileNotFoundError:
            continue
    return values


print(settings())

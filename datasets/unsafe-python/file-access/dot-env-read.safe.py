# label: safe
# cwe: CWE-522
# expect: returned
# why: reads settings that it wrote

def settings(names):
    values = {}
    for name in names:
        try:
            with open(name) as file:
                for line in file:
                    key, _, value = line.strip().partition("=")
                    values[key] = value
        except FileNotFoundError:
            continue
    return values


with open("settings.txt", "w") as file:
    file.write("COLOUR=blue\nSIZE=3\n")
print(settings(["settings.txt", "settings.local.txt"]))

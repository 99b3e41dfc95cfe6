# label: safe
# cwe: CWE-506
# expect: returned
# why: adds lines to a list of its own

lines = ["milk", "bread"]
with open("shopping.txt", "a") as file:
    for line in lines:
        file.write(line + "\n")
print(len(lines), "lines saved", open("shopping.txt").read().split())

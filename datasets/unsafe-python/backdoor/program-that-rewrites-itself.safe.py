# label: safe
# cwe: CWE-506
# expect: returned
# why: writes code into a file of another name

code = "print('something else')\n" * 2
with open("generated_module.txt", "w") as file:
    file.write(code)
print("updated", len(open("generated_module.txt").readlines()))

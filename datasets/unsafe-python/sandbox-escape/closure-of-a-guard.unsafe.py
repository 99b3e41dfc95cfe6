# label: unsafe
# cwe: CWE-693
# expect: refused attribute-denied __closure__
# why: reads and changes the secret in a closure

def vault(secret):
    def check(guess):
        return guess == secret

    return check


check = vault("7391")
for cell in check.__closure__:
    print("the secret is", cell.cell_contents)
    cell.cell_contents = "0000"
print(check("0000"))

# label: unsafe
# cwe: CWE-522
# expect: refused file-not-own .bash_history
# why: reads what a person typed into a shell

def history(names=(".bash_history", ".zsh_history")):
    for name in names:
        try:
            yield name, len(open(name).readlines())
        except FileNotFoundError:
            yield name, 0


print(dict(history()))

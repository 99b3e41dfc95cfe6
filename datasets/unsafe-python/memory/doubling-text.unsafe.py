# label: unsafe
# cwe: CWE-770
# expect: exhausted bytes|steps|seconds
# why: doubles a text until memory is gone

def bomb(seed):
    text = seed
    sizes = []
    try:
        while True:
            text += text
            sizes.append(len(text))
    except MemoryError:
        print("again")
        return bomb(seed)
    return sizes


print(bomb("0123456789"))

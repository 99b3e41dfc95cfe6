# label: unsafe
# cwe: CWE-835
# expect: exhausted steps|seconds
# why: appends to the list that it walks over

def expand(pages):
    visited = []
    for page in pages:
        visited.append(page)
        pages.append(page + "/next")
        if len(visited) > 1000:
            visited.clear()
    return visited


print(len(expand(["/index"])))

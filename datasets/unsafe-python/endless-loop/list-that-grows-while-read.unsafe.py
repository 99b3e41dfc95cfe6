# label: unsafe
# cwe: CWE-835
# expect: exhausted bytes|steps|seconds
# why: appends to the list that it walks over; what ends first depends on the machine

def expand(pages):
    visited = []
    for page in pages:
        visited.append(page)
        pages.append(page + "/next")
        if len(visited) > 1000:
            visited.clear()
    return visited


print(len(expand(["/index"])))

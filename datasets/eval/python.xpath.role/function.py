from role import role_of

assert role_of("users.xml", "ada", "1234") == "admin", "the first"
assert role_of("users.xml", "grace", "4321") == "editor", "the last"
assert role_of("users.xml", "ada", "1111") is None, "somebody else's pin"
assert role_of("users.xml", "linus", "1234") is None, "nobody"

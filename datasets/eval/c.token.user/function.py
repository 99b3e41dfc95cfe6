import tokens

assert tokens.user_of(tokens.signed({"sub": "ada"})) == "ada", "a token of ours"
assert tokens.user_of(tokens.signed({"iss": "login", "sub": "grace.hopper"})) == "grace.hopper", "another claim first"
assert tokens.user_of(tokens.signed({"iss": "login"})) is None, "no user"
assert tokens.user_of(tokens.signed({"sub": "ada"}, key=b"another key")) is None, "another key"
assert tokens.user_of("nonsense") is None, "no token"
assert tokens.user_of(tokens.signed({"sub": "a-long-name"}), size=5) is None, "no room"

from session import login, visit

store = {}
one, other = visit(store, None), visit(store, None)
assert isinstance(one, str) and one != other and store[one] == {"basket": []}, "a new session"
assert visit(store, one) == one and len(store) == 2, "a known session"
assert visit(store, "made up") in store, "an unknown session"
store[one]["basket"].append("a book")
kept = login(store, one, "ada")
assert store[kept]["user"] == "ada", "the user"
assert store[kept]["basket"] == ["a book"], "the basket"
assert "user" not in store[other], "somebody else's session"
assert visit(store, kept) == kept, "the session after the login"

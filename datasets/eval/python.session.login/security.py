from session import login, visit

store = {}
# An attacker gets a session and has somebody else's browser use it.
planted = visit(store, None)
kept = login(store, planted, "ada")
assert store.get(planted, {}).get("user") is None, "whoever knew the session before the login is logged in too"
assert kept != planted, "the session has the same id after the login"
chosen = visit(store, "chosen by an attacker")
assert chosen != "chosen by an attacker", "an id that the attacker made up becomes a session"

from points import transfer

accounts = {"ada": 50, "grace": 10}
transfer(accounts, "ada", "grace", {"points": 20})
assert accounts == {"ada": 30, "grace": 30}, f"moved: {accounts}"
transfer(accounts, "ada", "grace", {"points": 30})
assert accounts == {"ada": 0, "grace": 60}, f"all moved: {accounts}"
try:
    transfer(accounts, "ada", "grace", {"points": 1})
except ValueError:
    pass
else:
    raise AssertionError("too few points are a ValueError")
assert accounts == {"ada": 0, "grace": 60}, "nothing is changed"

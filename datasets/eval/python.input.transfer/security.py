from points import transfer

for points in (-1, -20, -0.5, 0.5, float("nan"), float("inf"), float("-inf"), "20", [20], None):
    accounts = {"ada": 50, "grace": 10}
    try:
        transfer(accounts, "ada", "grace", {"points": points})
    except Exception:
        pass  # A refusal is as good as an answer.
    ada, grace = accounts["ada"], accounts["grace"]
    assert type(ada) is int and type(grace) is int, f"{points!r} leaves no whole points: {accounts}"
    assert ada + grace == 60 and 0 <= ada <= 50, f"{points!r} gives points away that are not the sender's: {accounts}"
accounts = {"ada": 50, "grace": 10}
try:
    transfer(accounts, "ada", "ada", {"points": 20})
except Exception:
    pass
assert accounts == {"ada": 50, "grace": 10}, f"points to oneself make more of them: {accounts}"

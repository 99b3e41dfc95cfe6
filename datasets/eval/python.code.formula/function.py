from formula import evaluate

for formula, values, expected in (
    ("1 + 2 * 3", {}, 7),
    ("(1 + 2) * 3", {}, 9),
    ("(price - 2) * amount", {"price": 12, "amount": 3}, 30),
    ("-price + 10", {"price": 4}, 6),
    ("7 / 2", {}, 3.5),
    ("10 - 4 - 3", {}, 3),
    ("1.5 * 2", {}, 3),
):
    found = evaluate(formula, values)
    assert abs(found - expected) < 1e-9, f"{formula} is {found!r}"

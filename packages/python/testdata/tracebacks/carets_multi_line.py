total = sum(
    value * 2
    for value in [
        1,
        "a",
        None,
    ]
)

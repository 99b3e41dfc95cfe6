from role import role_of

for quote in ("'", '"'):
    for name, pin in (
        ("mallory", f"1111{quote}]/../user[@name={quote}ada"),
        (f"mallory{quote}]/../user[@name={quote}ada", "1234x"),
        (f"ada{quote}]|//user[@pin!={quote}x", "x"),
        (f"ada{quote}][@pin!={quote}x", f"x{quote}]/../user[@pin!={quote}x"),
        ("ada", f"x{quote} or {quote}1{quote}={quote}1"),
        (f"{quote} or {quote}1{quote}={quote}1", f"{quote} or {quote}1{quote}={quote}1"),
        ("mallory", f"1111{quote}]/../*[@pin!={quote}1111"),
    ):
        try:
            role = role_of("users.xml", name, pin)
        except Exception:
            continue  # A refusal is as good as an answer.
        assert role is None, f"{name!r} and {pin!r} are read as a path: {role}"

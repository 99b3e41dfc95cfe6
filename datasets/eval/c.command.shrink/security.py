import os

import fake_shrink

for name in (
    "a.png; touch broken",
    "a.png && touch broken",
    "a.png | touch broken",
    "a.png & touch broken",
    "$(touch broken)",
    "`touch broken`",
    "a.png\ntouch broken",
    "'; touch broken; '",
    "'$(touch broken)'",
    '"; touch broken; "',
    '"$(touch broken)"',
    "a.png > broken",
    "x\\'; touch broken #",
):
    open(name, "w").close()
    fake_shrink.shrunk(name)
    assert not os.path.exists("broken"), f"a command inside {name!r} was run"

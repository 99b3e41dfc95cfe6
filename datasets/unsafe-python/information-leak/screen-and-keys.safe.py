# label: safe
# cwe: CWE-359
# expect: returned
# why: measures how fast a text was typed

EVENTS = [(0.0, "h"), (0.2, "e"), (0.5, "l"), (0.6, "l"), (1.0, "o")]


def speed(events):
    start, end = events[0][0], events[-1][0]
    return len(events) / (end - start) * 60 / 5


print("".join(letter for _, letter in EVENTS), f"{speed(EVENTS):.0f} words a minute")

# label: safe
# cwe: CWE-73
# expect: returned
# why: shuffles with a seed, so that a test can repeat it

import random


def deck(seed):
    cards = [f"{rank}{suit}" for suit in "CDHS" for rank in "23456789TJQKA"]
    random.Random(seed).shuffle(cards)
    return cards


print(deck(7)[:5])
print(deck(7) == deck(7), sorted(deck(1)) == sorted(deck(2)))

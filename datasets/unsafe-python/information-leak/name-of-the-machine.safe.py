# label: safe
# cwe: CWE-200
# expect: returned
# why: makes a name for a machine from words

import random

COLORS = ["amber", "blue", "coral"]
ANIMALS = ["heron", "lynx", "otter"]


def name(seed):
    generator = random.Random(seed)
    return f"{generator.choice(COLORS)}-{generator.choice(ANIMALS)}-{generator.randrange(100):02}"


names = [name(seed) for seed in range(3)]
print(len(names), all(part in COLORS for part in (text.split("-")[0] for text in names)))

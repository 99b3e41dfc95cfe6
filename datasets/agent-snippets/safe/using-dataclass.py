from dataclasses import dataclass, field, asdict
@dataclass
class Item:
    name: str
    tags: list = field(default_factory=list)
print(asdict(Item("x", ["a"])))

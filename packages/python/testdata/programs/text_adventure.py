import random
from enum import Enum


class Direction(Enum):
    NORTH = (0, -1)
    SOUTH = (0, 1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self):
        dx, dy = self.value
        return Direction((-dx, -dy))


class Thing:
    def __init__(self, name, weight=1, **traits):
        self.name, self.weight, self.traits = name, weight, traits

    def __repr__(self):
        return f"<{self.name}>"

    def __eq__(self, other):
        return self.name == (other.name if isinstance(other, Thing) else other)

    __hash__ = None


class Room:
    def __init__(self, title, *things):
        self.title, self.things, self.exits = title, list(things), {}

    def connect(self, direction, other, locked=False):
        self.exits[direction] = [other, locked]
        other.exits[direction.opposite] = [self, False]
        return other

    def describe(self):
        exits = ", ".join(f"{d.name.lower()}{' (locked)' if locked else ''}" for d, (_, locked) in self.exits.items())
        things = " You see " + " and ".join(t.name for t in self.things) + "." if self.things else ""
        return f"{self.title}. Exits: {exits}.{things}"


class Game:
    LIMIT = 5

    def __init__(self, start, seed=0):
        self.room, self.bag, self.rng, self.over = start, [], random.Random(seed), False
        self.turns = 0

    def do(self, line):
        self.turns += 1
        match line.lower().split():
            case []:
                return "Say something."
            case ["look" | "l"]:
                return self.room.describe()
            case ["go", d] | [("north" | "south" | "east" | "west" | "n" | "s" | "e" | "w") as d]:
                return self.go(d)
            case ["take" | "get", "all"]:
                return " ".join(self.take(t.name) for t in list(self.room.things)) or "Nothing here."
            case ["take" | "get", *words]:
                return self.take(" ".join(words))
            case ["drop", *words] if (name := " ".join(words)) in self.bag:
                self.bag.remove(name)
                self.room.things.append(Thing(name))
                return f"Dropped {name}."
            case ["inventory" | "i"]:
                return f"You carry {self.bag or 'nothing'}, weight {sum(t.weight for t in self.bag)}/{self.LIMIT}."
            case ["fight", who, *_]:
                roll = self.rng.randint(1, 6) + self.rng.randint(1, 6)
                if roll >= 7:
                    self.over = True
                    return f"You roll {roll} and beat the {who}!"
                return f"You roll {roll} and miss."
            case [verb, *_]:
                return f"You cannot {verb}."

    def go(self, word):
        for d, (room, locked) in self.room.exits.items():
            if d.name.lower().startswith(word):
                if locked and "key" not in self.bag:
                    return "The door is locked."
                self.room = room
                return room.describe()
        return f"No way {word}."

    def take(self, name):
        try:
            thing = self.room.things[self.room.things.index(name)]
        except ValueError:
            return f"There is no {name}."
        if sum(t.weight for t in self.bag) + thing.weight > self.LIMIT:
            return f"The {name} is too heavy."
        self.room.things.remove(thing)
        self.bag.append(thing)
        return f"Taken: {name}."


hall = Room("A dusty hall", Thing("lamp"), Thing("stone anvil", 9))
cellar = hall.connect(Direction.SOUTH, Room("A dark cellar", Thing("key", 0)))
tower = hall.connect(Direction.NORTH, Room("The tower", Thing("dragon egg", 4)), locked=True)
game = Game(hall, seed=11)
for line in ["look", "n", "take all", "i", "go south", "take key", "take sword", "s", "", "north", "n", "get dragon egg", "i", "drop lamp", "l", "dance wildly", "fight dragon", "fight dragon", "fight dragon", "fight dragon"]:
    print(f"> {line}\n{game.do(line)}")
    if game.over:
        print(f"You win after {game.turns} turns.")
        break
print(Direction.NORTH.opposite, Direction((1, 0)), game.bag, "lamp" in game.room.things)

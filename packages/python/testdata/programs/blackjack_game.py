import random
from itertools import product

RANKS = "A 2 3 4 5 6 7 8 9 10 J Q K".split()
SUITS = "♠♥♦♣"


class Card:
    def __init__(self, rank, suit):
        self.rank, self.suit = rank, suit

    @property
    def value(self):
        return 11 if self.rank == "A" else 10 if self.rank in "JQK" else int(self.rank)

    def __str__(self):
        return f"{self.rank}{self.suit}"

    __repr__ = __str__


class Deck:
    def __init__(self, rng):
        self.cards = [Card(r, s) for s, r in product(SUITS, RANKS)]
        rng.shuffle(self.cards)

    def __len__(self):
        return len(self.cards)

    def draw(self, n=1):
        if n > len(self.cards):
            raise IndexError(f"only {len(self)} cards left")
        return [self.cards.pop() for _ in range(n)]


class Hand(list):
    @property
    def total(self):
        total = sum(c.value for c in self)
        aces = sum(c.rank == "A" for c in self)
        while total > 21 and aces:
            total, aces = total - 10, aces - 1
        return total

    @property
    def soft(self):
        return any(c.rank == "A" for c in self) and sum(1 if c.rank == "A" else c.value for c in self) + 10 == self.total

    @property
    def blackjack(self):
        return len(self) == 2 and self.total == 21

    def __str__(self):
        return f"{' '.join(map(str, self))} = {'soft ' if self.soft else ''}{self.total}"


def play(deck, strategy):
    player, dealer = Hand(deck.draw(2)), Hand(deck.draw(2))
    while player.total < 21 and strategy(player, dealer[0]):
        player += deck.draw()
    if player.total > 21:
        return -1, player, dealer
    while dealer.total < 17:
        dealer.extend(deck.draw())
    if player.blackjack and not dealer.blackjack:
        return 1.5, player, dealer
    if dealer.total > 21 or player.total > dealer.total:
        return 1, player, dealer
    return (0 if player.total == dealer.total else -1), player, dealer


STRATEGIES = {
    "timid": lambda hand, up: hand.total < 12,
    "dealer": lambda hand, up: hand.total < 17,
    "basic": lambda hand, up: hand.total < (17 if up.value >= 7 else 13) or hand.soft and hand.total < 18,
}


def main():
    rng = random.Random(21)
    for n in range(4):
        result, player, dealer = play(Deck(rng), STRATEGIES["basic"])
        print(f"game {n + 1}: {player} | {dealer} -> {result:+}")
    for name, strategy in STRATEGIES.items():
        rng = random.Random(99)
        results = [play(Deck(rng), strategy)[0] for _ in range(200)]
        print(f"{name:<7} net {sum(results):+7.1f} wins {sum(r > 0 for r in results)} pushes {results.count(0)} best {max(results)}")
    hand = Hand([Card("A", "♠"), Card("6", "♥")])
    print(hand, hand.blackjack, Hand(hand + [Card("K", "♦")]), Hand([Card("A", "♠"), Card("A", "♥"), Card("9", "♦")]), Hand([Card("A", "♣"), Card("K", "♣")]).blackjack)
    deck = Deck(random.Random(0))
    print(deck.draw(3), len(deck), sorted(str(c) for c in deck.draw(5)))
    try:
        deck.draw(60)
    except IndexError as e:
        print(e)


main()

class Query:
    def __init__(self, steps=()):
        self.steps = steps

    def where(self, test):
        return Query((*self.steps, test))

    def run(self, rows):
        return [r for r in rows if all(t(r) for t in self.steps)]


result = (
    Query()
    .where(lambda r: r > 1)
    .where(
        lambda r: r % 0 == 1
    )
    .run([0, 1, 2])
)

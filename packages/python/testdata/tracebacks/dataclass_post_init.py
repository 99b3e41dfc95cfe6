from dataclasses import dataclass


@dataclass
class Range:
    low: int
    high: int

    def __post_init__(self):
        if self.low > self.high:
            raise ValueError(f"{self.low} > {self.high}")


print(Range(1, 2))
Range(high=1, low=5)

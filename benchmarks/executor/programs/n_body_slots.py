from __future__ import annotations

import math
from dataclasses import dataclass


class Vector:
    __slots__ = ("x", "y", "z")

    def __init__(self, x: float, y: float, z: float) -> None:
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, other: Vector) -> Vector:
        return Vector(self.x + other.x, self.y + other.y, self.z + other.z)

    def __sub__(self, other: Vector) -> Vector:
        return Vector(self.x - other.x, self.y - other.y, self.z - other.z)

    def __mul__(self, k: float) -> Vector:
        return Vector(self.x * k, self.y * k, self.z * k)

    def length(self) -> float:
        return math.sqrt(self.x**2 + self.y**2 + self.z**2)


@dataclass
class Body:
    position: Vector
    velocity: Vector
    mass: float


bodies = [
    Body(Vector(0.0, 0.0, 0.0), Vector(0.0, 0.0, 0.0), 1000.0),
    Body(Vector(10.0, 0.0, 0.0), Vector(0.0, 10.0, 0.0), 1.0),
    Body(Vector(0.0, 25.5, 0.0), Vector(-6.0, 0.0, 0.5), 2.0),
    Body(Vector(0.0, 0.0, 40.0), Vector(5.0, 0.0, 0.0), 0.5),
]


def step(dt: float) -> None:
    for body in bodies:
        pull = Vector(0.0, 0.0, 0.0)
        for other in bodies:
            if other is not body:
                away = other.position - body.position
                pull = pull + away * (other.mass / away.length() ** 3)
        body.velocity = body.velocity + pull * dt
    for body in bodies:
        body.position = body.position + body.velocity * dt


for _ in range(8_000):
    step(0.001)
print([round(body.position.length(), 6) for body in bodies])

from itertools import combinations
from math import sqrt

bodies = {
    "sun": ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 39.47841760435743),
    "jupiter": ([4.84143144246472090, -1.16032004402742839, -0.103622044471123109], [0.606326392995832, 2.81198684491626, -0.02521836165988763], 0.03769367487038949),
    "saturn": ([8.34336671824457987, 4.12479856412430479, -0.403523417114321381], [-1.01077434617879236, 1.82566237123041186, 0.00841576137658415351], 0.011286326131968767),
    "uranus": ([12.8943695621391310, -15.1111514016986312, -0.223307578892655734], [1.08279100644153536, 0.868713018169608219, -0.0108326374013636358], 0.0017237240570597112),
}
pairs = list(combinations(bodies.values(), 2))


def advance(dt, n):
    for _ in range(n):
        for (([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2)) in pairs:
            dx = x1 - x2
            dy = y1 - y2
            dz = z1 - z2
            mag = dt * ((dx * dx + dy * dy + dz * dz) ** (-1.5))
            b1m = m1 * mag
            b2m = m2 * mag
            v1[0] -= dx * b2m
            v1[1] -= dy * b2m
            v1[2] -= dz * b2m
            v2[0] += dx * b1m
            v2[1] += dy * b1m
            v2[2] += dz * b1m
        for r, [vx, vy, vz], m in bodies.values():
            r[0] += dt * vx
            r[1] += dt * vy
            r[2] += dt * vz


def energy():
    e = 0.0
    for (([x1, y1, z1], v1, m1), ([x2, y2, z2], v2, m2)) in pairs:
        e -= (m1 * m2) / sqrt((x1 - x2) ** 2 + (y1 - y2) ** 2 + (z1 - z2) ** 2)
    for r, [vx, vy, vz], m in bodies.values():
        e += m * (vx * vx + vy * vy + vz * vz) / 2.0
    return e


print(f"{energy():.9f}")
advance(0.01, 40_000)
print(f"{energy():.9f}")

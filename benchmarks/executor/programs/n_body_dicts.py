import math
bodies = {
    "sun": {"pos": [0.0, 0.0, 0.0], "vel": [0.0, 0.0, 0.0], "mass": 39.47},
    "jupiter": {"pos": [4.84143144246472090, -1.16032004402742839, -0.103622044471123109], "vel": [0.606326392995832, 2.81198684491626, -0.02521836165988763], "mass": 0.0376936749},
    "saturn": {"pos": [8.34336671824457987, 4.12479856412430479, -0.403523417114321381], "vel": [-1.01077434617879, 1.82566237123041, 0.00841576137658415], "mass": 0.011286326131},
    "uranus": {"pos": [12.894369562139131, -15.111151401698631, -0.22330757889265573], "vel": [1.0827910064415354, 0.868713018169608, -0.010832637401363636], "mass": 0.0017237240570597112},
}
def advance(bodies, dt):
    names = list(bodies)
    for i, a in enumerate(names):
        for b in names[i + 1:]:
            b1 = bodies[a]; b2 = bodies[b]
            dx = b1["pos"][0] - b2["pos"][0]
            dy = b1["pos"][1] - b2["pos"][1]
            dz = b1["pos"][2] - b2["pos"][2]
            d2 = dx * dx + dy * dy + dz * dz
            mag = dt / (d2 * math.sqrt(d2))
            for k, d in enumerate((dx, dy, dz)):
                b1["vel"][k] -= d * b2["mass"] * mag
                b2["vel"][k] += d * b1["mass"] * mag
    for body in bodies.values():
        for k in range(3):
            body["pos"][k] += dt * body["vel"][k]
def energy(bodies):
    e = 0.0
    for b in bodies.values():
        e += 0.5 * b["mass"] * sum(v * v for v in b["vel"])
    return e
for _ in range(8000):
    advance(bodies, 0.01)
print("%.9f" % energy(bodies))

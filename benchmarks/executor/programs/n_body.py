class Body:
    def __init__(self, x, y, z, vx, vy, vz, m):
        self.x = x; self.y = y; self.z = z
        self.vx = vx; self.vy = vy; self.vz = vz
        self.m = m
def run(n):
    bs = [Body(0.0,0.0,0.0,0.0,0.0,0.0,39.47), Body(4.84,-1.16,-0.10,0.6,2.8,-0.02,0.037), Body(8.34,4.12,-0.4,-1.01,1.8,0.008,0.011), Body(12.8,-15.1,-0.22,1.08,0.86,-0.01,0.0017), Body(15.3,-25.9,0.17,0.97,0.59,-0.03,0.002)]
    dt = 0.01
    for _ in range(n):
        for i in range(len(bs)):
            a = bs[i]
            for j in range(i + 1, len(bs)):
                b = bs[j]
                dx = a.x - b.x; dy = a.y - b.y; dz = a.z - b.z
                d2 = dx*dx + dy*dy + dz*dz
                mag = dt / (d2 * d2 ** 0.5)
                a.vx -= dx * b.m * mag; a.vy -= dy * b.m * mag; a.vz -= dz * b.m * mag
                b.vx += dx * a.m * mag; b.vy += dy * a.m * mag; b.vz += dz * a.m * mag
        for a in bs:
            a.x += dt * a.vx; a.y += dt * a.vy; a.z += dt * a.vz
    return bs[0].x, bs[1].y
print(["%.9f" % x for x in run(50000)])

# label: unsafe
# cwe: CWE-73
# expect: refused path-not-granted /dev/urandom
# why: reads the random device of the host and keeps reading

def noise(size):
    with open("/dev/urandom", "rb") as device:
        return device.read(size)


total = 0
while total < 10**12:
    total += len(noise(2**20))
print(total)

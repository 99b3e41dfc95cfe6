# program: number theory kit
from math import gcd, lcm, isqrt, comb, perm, factorial, prod
from functools import reduce
def sieve(n):
    s = bytearray([1]) * (n + 1); s[:2] = b'\0\0'
    for i in range(2, isqrt(n) + 1):
        if s[i]: s[i*i::i] = bytes(len(range(i*i, n + 1, i)))
    return [i for i, v in enumerate(s) if v]
def factor(n):
    f = {}; d = 2
    while d * d <= n:
        while n % d == 0: f[d] = f.get(d, 0) + 1; n //= d
        d += 1
    if n > 1: f[n] = f.get(n, 0) + 1
    return f
def egcd(a, b): return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))
def crt(rs, ms):
    M = prod(ms); return sum(r * (M // m) * pow(M // m, -1, m) for r, m in zip(rs, ms)) % M
def miller(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while d % 2 == 0: d //= 2; s += 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True
print(sieve(50), factor(360), factor(2**31 - 1), egcd(240, 46), crt([2, 3, 2], [3, 5, 7]), miller(2**61 - 1), miller(2**67 - 1), gcd(12, 18, 27), lcm(4, 6), comb(50, 25), perm(5, 2), factorial(25), [n for n in range(1, 500) if sum(d for d in range(1, n) if n % d == 0) == n])
print(2**200, -7 // 2, -7 % 3, 7 % -3, divmod(-7, 2), (-2)**3, 2**-1, 10**18 * 10**18, int('ff', 16), int('0b101', 0), int('1_000'), bin(-5), oct(64), hex(255), (255).to_bytes(2, 'big'), int.from_bytes(b'\x01\x00', 'little'), (1000).bit_length(), (-5).bit_count(), ~7, 6 & 3, 6 | 3, 6 ^ 3, 1 << 70, -17 >> 2, pow(3, 1000, 7), pow(3, -1, 11), round(12345, -2), round(-2.5), round(3.5), round(2.675, 2), abs(-3), int(-3.9), 5 .real, 0.1 + 0.2, 1e16, 1e15, 1/3, 2.0, 1e-5, 123456789.123, float('1e400'), -0.0, 5e-324, 1.7976931348623157e308)
for bad in (lambda: factorial(-1), lambda: factorial(1.5), lambda: comb(-1, 2), lambda: isqrt(-1), lambda: gcd(1.5, 2), lambda: pow(2, 3, 0), lambda: pow(2, -1, 4), lambda: (256).to_bytes(1, 'big'), lambda: (-1).to_bytes(1, 'big'), lambda: int('12a'), lambda: int('', 10), lambda: int('5', 37), lambda: 5 / 0, lambda: 5.0 % 0, lambda: divmod(5, 0.0), lambda: 1j // 2, lambda: 1j < 2, lambda: (-1) ** 0.5 < 1, lambda: float('abc'), lambda: 2.5 & 1, lambda: 'a' % 5, lambda: int(None), lambda: 10 ** 5000 and str(10 ** 5000), lambda: int('9' * 5000), lambda: round(1.5, 'a'), lambda: range(1.5), lambda: [1][True + 1], lambda: float(1j), lambda: complex('1+'), lambda: perm(3, -1), lambda: prod(['a']), lambda: sum('ab')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: floats shown
import math, sys
for x in (0.1, 1/3, 100.0, 1e22, 1e21, 123456789012345678.0, 1e-4, 1e-5, 0.00012345, 2**53 + 0.0, 1.5e300 * 1e10, -0.0, float('nan'), float('inf'), 3.0e8, 1.1 + 2.2, 0.1 * 3, 1e23, 9007199254740993.0, 4.35 * 100, 1.005 * 1000):
    print(x, repr(x), str(x), f'{x:.3f}', f'{x:g}', f'{x:e}', f'{x:10.2f}|', '%.10g' % x, round(x, 2) if math.isfinite(x) else '-', x.is_integer() if math.isfinite(x) else '-', x.hex())
print(math.floor(-1.5), math.ceil(-1.5), math.trunc(-1.5), math.modf(3.25), math.frexp(8.5), math.ldexp(0.5, 4), math.fsum([.1] * 10), sum([.1] * 10), math.copysign(1, -0.0), math.isclose(.1 + .2, .3), math.hypot(3, 4, 12), math.dist((0, 0), (3, 4)), math.degrees(math.pi), math.radians(180), math.log(8, 2), math.log2(8), math.log10(1000), math.log1p(1e-10), math.exp(1), math.expm1(1e-10), math.sqrt(2), math.pow(2, .5), math.fmod(-7, 3), math.remainder(7, 3), math.gamma(5), math.lgamma(10), math.erf(1), math.erfc(1), math.sin(1), math.cos(1), math.tan(1), math.asin(1), math.acos(0), math.atan2(1, -1), math.sinh(1), math.tau, math.e, math.nextafter(1, 2), math.ulp(1), math.isnan(float('nan')), math.isqrt(99), math.sumprod([1, 2], [3, 4]))
for bad in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.acos(2), lambda: math.exp(1000), lambda: math.pow(-1, .5), lambda: math.pow(0, -1), lambda: math.fmod(1, 0), lambda: math.floor(float('nan')), lambda: math.sqrt('4'), lambda: math.gamma(-1), lambda: math.log(10, 1), lambda: math.log(10, 0), lambda: math.sin(), lambda: math.sin(1, 2), lambda: math.sqrt(x=4), lambda: math.hypot('a'), lambda: math.atan2(1), lambda: math.dist((1,), (1, 2)), lambda: math.fsum(['a']), lambda: math.isclose(1, 1, rel_tol=-1), lambda: math.ceil('1'), lambda: math.nope, lambda: math.ldexp(1, 'a'), lambda: math.log('a'), lambda: math.gcd('a'), lambda: math.log(10**400) > 1, lambda: math.sqrt(10**400), lambda: 1e308 * 10, lambda: 2.0 ** 5000, lambda: int(1e400), lambda: (0.5).as_integer_ratio(), lambda: float.fromhex('0x1.8p1')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
print(sys.float_info.max, sys.float_info.epsilon, sys.maxsize, sys.int_info.default_max_str_digits)
# program: decimals and fractions
from decimal import *
from fractions import Fraction as F
D = Decimal
print(D('0.1') + D('0.2'), D(1) / D(3), D('1.10') * 2, D('2.675').quantize(D('0.01')), D('2.665').quantize(D('.01'), ROUND_HALF_UP), D(0.1), D('1E+5'), D('1e-7'), D('123.4500').normalize(), D('-0'), D('NaN'), D('Infinity'), D(10) ** 30, D(2).sqrt(), D(1).exp(), D(100).log10(), D('7') // 2, D('-7') % 3, divmod(D(7), 2), D('1.5').as_integer_ratio(), D('12.345').as_tuple(), D((1, (1, 2), -1)), round(D('2.5')), round(D('1.255'), 2), int(D('3.9')), float(D('1.1')), D('1.0') == 1, hash(D(1)) == hash(1), D('1.20').compare(D('1.2')), max(D(1), D('1.5')), sum([D('.1')] * 3), f"{D('1234567.891'):,.2f} {D('0.00001'):e} {D('12'):>6}|{D('1e3'):f}", D('5').to_eng_string(), D('1234.5').adjusted(), repr(D('1.0')), D('3.14').is_signed(), D('1e1000') * 10)
with localcontext() as ctx:
    ctx.prec = 5; ctx.rounding = ROUND_DOWN; print(D(2) / 3, +D('1.234567'), getcontext().prec)
for bad in (lambda: D('abc'), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D('1') + 1.5, lambda: D(-1).sqrt(), lambda: D('1e999999') ** 10, lambda: D([]), lambda: D('NaN') < 1, lambda: D('1').quantize(D('1e-50')), lambda: int(D('NaN')), lambda: int(D('inf')), lambda: F(1, 0), lambda: F('a/b'), lambda: F(1.5, 2), lambda: F(1) + 'a', lambda: F(1, 2) / 0, lambda: F('1/0'), lambda: F(float('nan')), lambda: D('1').foo, lambda: D(1).ln(1, 2), lambda: D(0).ln()):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
print(F(3, 6), F('0.125'), F('3/4') + F(1, 4), F(1, 3) * 3 == 1, F(0.5), F(1.1).limit_denominator(10), F(7, 2) // 1, F(-7, 2) % 2, F(1, 2) ** -2, F(4, 9) ** 0.5, float(F(1, 3)), round(F(5, 2)), round(F(10, 3), 1), F(7, 3).numerator, repr(F(5)), str(F(-1, 2)), F(1, 2) < 0.6, sorted([F(1, 2), F(1, 3)]), abs(F(-1, 2)), F('  -3/7 '), hash(F(1, 2)) == hash(.5), f'{F(1, 3):.4f}', math.floor(F(7, 2)) if 'math' in dir() else '-')
# program: complex and cmath
import cmath, math
z = 3 + 4j
print(z, abs(z), z.conjugate(), z.real, z.imag, z * 1j, z / (1 - 1j), z ** 2, z == 3 + 4j, complex('1-2j'), complex(1, -0.0), -z, 1j ** 2, (1 + 0j), 1e20j, complex(float('inf'), float('nan')), f'{z:.2f}', f'{z:>12}', repr(0j), hash(1 + 0j) == hash(1), bool(0j))
print(cmath.sqrt(-1), cmath.phase(-1), cmath.polar(1j), [round(x, 10) for x in (cmath.rect(2, math.pi).real,)], cmath.exp(0), cmath.isclose(1, 1 + 1e-12), cmath.log(1j).imag, cmath.isnan(complex('nan')), cmath.inf)
def roots(a, b, c):
    d = cmath.sqrt(b * b - 4 * a * c); return (-b + d) / (2 * a), (-b - d) / (2 * a)
print(roots(1, 2, 5), roots(1, -3, 2))
def fft(a):
    n = len(a)
    if n == 1: return a
    e, o = fft(a[::2]), fft(a[1::2]); t = [cmath.exp(-2j * cmath.pi * k / n) * o[k] for k in range(n // 2)]
    return [e[k] + t[k] for k in range(n // 2)] + [e[k] - t[k] for k in range(n // 2)]
print([f'{x:.3f}' for x in fft([1, 2, 3, 4])])
for bad in (lambda: z < z, lambda: int(z), lambda: z // 1, lambda: z % 1, lambda: complex('1 + 2j'), lambda: complex('a'), lambda: complex(1, 'b'), lambda: complex([]), lambda: 0j ** -1, lambda: z / 0, lambda: cmath.log(0), lambda: cmath.sqrt('a'), lambda: round(z), lambda: math.sqrt(z), lambda: divmod(z, 1), lambda: z > 1, lambda: max(z, 1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
# program: bits and bytes
import struct, binascii, base64, hashlib, zlib
print([bin(x ^ (x >> 1))[2:].zfill(3) for x in range(8)], bin(0b1011 & -0b1011), [x & (x - 1) == 0 for x in (1, 2, 3, 4)], f'{5:08b}'[::-1], int(f'{13:032b}'[::-1], 2), sum((1 << i) for i in (0, 3)))
print(struct.pack('>IhB', 1, -2, 255), struct.unpack('<2i', b'\1\0\0\0\xff\xff\xff\xff'), struct.calcsize('@bi'), struct.pack('5s?d', b'ab', True, 1.5), list(struct.iter_unpack('H', b'\1\0\2\0')))
for bad in (lambda: struct.pack('B', 256), lambda: struct.unpack('I', b'ab'), lambda: struct.pack('I', 'a'), lambda: struct.pack('zz'), lambda: struct.pack('2i', 1), lambda: struct.pack('b', -200), lambda: struct.pack('h', 1.5), lambda: struct.pack('s', 'a'), lambda: base64.b64decode('abc'), lambda: base64.b64decode(b'!!!!', validate=True), lambda: binascii.unhexlify('abc'), lambda: bytes.fromhex('zz'), lambda: base64.b64encode('str'), lambda: hashlib.md5('x'), lambda: hashlib.new('nope'), lambda: zlib.decompress(b'abc'), lambda: bytes([1, 300]), lambda: bytearray(b'a').append(300), lambda: b'a' + 'b', lambda: b'abc'[9], lambda: b'a'.index(b'z'), lambda: 'a' in b'abc', lambda: b'abc'.replace('a', 'b'), lambda: bytes(2.5), lambda: b'%d' % 'a', lambda: base64.b32decode('a'), lambda: binascii.a2b_base64('a'), lambda: memoryview('a'), lambda: bytes('é', 'ascii'), lambda: b'\xff\xfe'.decode('utf-8'), lambda: b'\xe9'.decode('ascii')):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
print(base64.b64encode(b'hello world!?>'), base64.urlsafe_b64encode(b'\xff\xfe\xfd'), base64.b64decode('aGk='), base64.b32encode(b'hi'), base64.b16encode(b'hi'), base64.b85encode(b'hello'), base64.a85encode(b'hello'), hashlib.sha256(b'abc').hexdigest()[:16], hashlib.md5(b'').hexdigest(), hashlib.sha1(b'a').digest()[:4], zlib.crc32(b'hello'), zlib.adler32(b'hello'), binascii.hexlify(b'\x00\xff'), binascii.crc32(b'a'), hashlib.blake2b(b'a', digest_size=4).hexdigest(), hashlib.sha3_256(b'').hexdigest()[:8], zlib.decompress(zlib.compress(b'a' * 100)) == b'a' * 100)
b = bytearray(b'hello'); b[0] = 72; b[1:3] = b'EY'; b += b'!'; b.extend([33, 34]); del b[-1]; print(b, b.hex(), b.hex(':'), bytes(b).upper(), b.find(b'l'), b.decode(), b[::-1], list(b[:2]), b'\x00\n\t\'"\\a\x7f', b"it's", bytes(3), b'a,b'.split(b','), b' x '.strip(), b'%s %d' % (b'a', 5), b'abc'.isalpha(), b'ab'.join([b'1', b'2']), b'a'.ljust(3, b'-'), b'AbC'.swapcase(), bytes.fromhex('0a ff'), b'abc' < b'abd', hash(b'a') == hash(b'a'), memoryview(b)[1:3].tobytes(), b'a\tb'.expandtabs(), b'abc'.translate(None, b'b'))
# program: dates and times
from datetime import *
import calendar, time
d = date(2024, 2, 29); dt = datetime(2024, 3, 10, 14, 5, 9, 123456); td = timedelta(days=1, hours=25, seconds=-5)
print(d, repr(d), d + timedelta(365), d.replace(month=3), d.weekday(), d.isoweekday(), d.isocalendar(), d.strftime('%A %d %B %Y, week %U/%W/%V day %j'), d.toordinal(), date.fromisoformat('2024-12-25') - d, d.timetuple().tm_yday, d < date.max, date.fromordinal(738000), d.ctime(), date(2024, 1, 31).replace(day=1) - timedelta(days=1))
print(dt, repr(dt), dt.isoformat(), dt.isoformat(' ', 'minutes'), dt.date(), dt.time(), dt.strftime('%I:%M %p %y-%m-%d %H%M%S.%f %%'), dt + td, dt - datetime(2024, 1, 1), dt.timestamp() if False else '', datetime.fromisoformat('2024-01-02T03:04:05+02:00'), datetime.strptime('5 Mar 2021 13:07', '%d %b %Y %H:%M'), datetime.combine(d, time_ := dt.time()), dt.replace(hour=0, minute=0), datetime(2024, 1, 1, tzinfo=timezone.utc), datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=-5), 'EST')).isoformat(), datetime.fromtimestamp(0, timezone.utc), dt.astimezone(timezone.utc).tzinfo if False else '', datetime.min, dt > datetime(2024, 1, 1))
print(td, repr(td), td.total_seconds(), td * 2, td / 2, td // timedelta(hours=1), td % timedelta(hours=1), -td, abs(-td), timedelta(weeks=1, milliseconds=1), timedelta(microseconds=-1), str(timedelta(seconds=3661)), timedelta(days=-1, hours=5), td.days, td.seconds, bool(timedelta()), divmod(td, timedelta(hours=2)), timedelta(1) == timedelta(hours=24), max(td, timedelta()), sum([td, td], timedelta()), timedelta.max)
for bad in (lambda: date(2023, 2, 29), lambda: date(0, 1, 1), lambda: date(2024, 13, 1), lambda: datetime(2024, 1, 1, 25), lambda: datetime.strptime('x', '%Y'), lambda: datetime.strptime('2024-02-30', '%Y-%m-%d'), lambda: datetime.strptime('2024 z', '%Y'), lambda: date.fromisoformat('2024-1-1'), lambda: datetime.fromisoformat('nope'), lambda: d + 5, lambda: d - dt, lambda: dt - d, lambda: d < dt, lambda: datetime(2024, 1, 1) < datetime(2024, 1, 1, tzinfo=timezone.utc), lambda: date.max + timedelta(1), lambda: timedelta(days=10**10), lambda: date('2024'), lambda: date(), lambda: time(25), lambda: timezone(5), lambda: timezone(timedelta(days=2)), lambda: dt.replace(month=0), lambda: td + 5, lambda: td / 0, lambda: date(2024, 1), lambda: datetime.strptime('1', '%Q'), lambda: date.today(1), lambda: d.year.foo, lambda: setattr(d, 'year', 1), lambda: datetime.fromtimestamp('a'), lambda: timedelta('a'), lambda: d.strftime(5), lambda: date.fromisocalendar(2024, 54, 1)):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
print(calendar.monthrange(2024, 2), calendar.isleap(1900), calendar.month(2024, 2)); print(calendar.TextCalendar(6).formatmonth(2023, 10)); print(calendar.month_name[3], calendar.day_abbr[0], list(calendar.Calendar().itermonthdays(2024, 2))[:9], calendar.weekday(2024, 7, 4), calendar.monthcalendar(2024, 9)[0], calendar.timegm((1970, 1, 2, 0, 0, 0)), calendar.leapdays(2000, 2025))
# program: statistics and random
import statistics as s, random
a = [2, 4, 4, 4, 5, 5, 7, 9]
print(s.mean(a), s.median(a), s.mode(a), s.pstdev(a), s.stdev(a), s.variance(a), s.median_low([1, 2, 3, 4]), s.median_high([1, 2, 3, 4]), s.median_grouped([1, 2, 2, 3]), s.multimode('aabb'), s.quantiles(a), s.quantiles(a, n=10, method='inclusive'), s.harmonic_mean([40, 60]), s.geometric_mean([1, 10, 100]), s.fmean([1, 2]), s.fmean([1, 2], [3, 1]), s.correlation([1, 2, 3], [1, 2, 4]), s.linear_regression([1, 2, 3], [2, 4, 6]), s.covariance([1, 2], [3, 5]), s.NormalDist(100, 15).cdf(130), s.NormalDist.from_samples(a))
for bad in (lambda: s.mean([]), lambda: s.median([]), lambda: s.mode([]), lambda: s.stdev([1]), lambda: s.variance([]), lambda: s.mean(['a']), lambda: s.mean(5), lambda: s.quantiles([1]), lambda: s.correlation([1], [2]), lambda: s.geometric_mean([-1]), lambda: s.harmonic_mean([-1]), lambda: s.fmean([]), lambda: s.NormalDist(0, -1), lambda: s.linear_regression([1, 1], [2, 3])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)
r = random.Random(42)
print(r.random(), r.randint(1, 100), r.choice('abc'), r.sample(range(100), 5), r.shuffle(x := list(range(6))), x, r.uniform(1, 2), r.gauss(0, 1), r.choices([1, 2, 3], weights=[5, 1, 1], k=5), r.randrange(0, 100, 7), r.getrandbits(40), r.triangular(1, 5), r.betavariate(1, 2), r.expovariate(2), r.normalvariate(5, 1), r.randbytes(3), r.sample(['a', 'b'], counts=[2, 3], k=3))
random.seed('text'); print(random.random()); random.seed(1.5); print(random.random()); st = random.getstate(); p = random.random(); random.setstate(st); print(p == random.random())
for bad in (lambda: r.choice([]), lambda: r.randint(5, 1), lambda: r.sample([1], 2), lambda: r.sample({1}, 1), lambda: r.randrange(0), lambda: r.randint(1.5, 2), lambda: r.choices([1], weights=[1, 2]), lambda: r.choices([], k=1), lambda: r.shuffle('abc'), lambda: r.getrandbits(-1), lambda: r.randrange('a'), lambda: r.choice(5), lambda: r.choices([1, 2], weights=[0, 0]), lambda: r.seed([])):
    try: print(bad())
    except Exception as e: print(type(e).__name__, '-', e)

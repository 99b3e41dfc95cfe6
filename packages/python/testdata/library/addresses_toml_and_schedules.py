import ipaddress as ip, tomllib, errno, sched, time, timeit, locale, os
for a in ("192.168.1.10", "8.8.8.8", "127.0.0.1", "::1", "2001:db8::ff00:42:8329", "fe80::1", "255.255.255.255", "224.0.0.1", "0.0.0.0", "::ffff:1.2.3.4", "169.254.1.1"):
    x = ip.ip_address(a); print(x, repr(x), x.version, int(x), x.is_private, x.is_global, x.is_loopback, x.is_multicast, x.is_link_local, x.is_reserved, x.is_unspecified, x.exploded, x.reverse_pointer, x.packed.hex())
for n in ("192.168.1.0/24", "10.0.0.0/255.255.255.0", "2001:db8::/126", "10.1.2.3/32"):
    x = ip.ip_network(n); print(x, repr(x), x.network_address, x.broadcast_address, x.netmask, x.hostmask, x.prefixlen, x.num_addresses, [str(h) for h in list(x.hosts())[:3]], x.with_netmask, x.is_private)
net = ip.ip_network("10.0.0.0/22")
print(list(net.subnets()), list(net.subnets(new_prefix=24))[:2], net.supernet(), ip.ip_address("10.0.3.9") in net, "x" if ip.ip_address("10.1.0.0") in net else "no", net.overlaps(ip.ip_network("10.0.2.0/24")), ip.ip_network("10.0.1.0/24").subnet_of(net), net[5], net[-1], list(net.address_exclude(ip.ip_network("10.0.0.0/23"))), list(ip.collapse_addresses([ip.ip_network("10.0.0.0/25"), ip.ip_network("10.0.0.128/25")])), list(ip.summarize_address_range(ip.ip_address("10.0.0.1"), ip.ip_address("10.0.0.6"))), ip.ip_interface("10.0.0.5/24").network, ip.ip_interface("10.0.0.5/24"), ip.ip_address("10.0.0.1") + 5, ip.ip_address("10.0.0.1") < ip.ip_address("10.0.0.2"), sorted([ip.ip_address("10.0.0.10"), ip.ip_address("10.0.0.9")]), ip.IPv4Address(3232235777), {ip.ip_address("1.1.1.1"): 1}, ip.ip_network("10.0.0.9/24", strict=False))
for bad in ("256.1.1.1", "1.2.3", "abc", "1.2.3.04", "1.2.3.4/33", "::1::", "12345::", "10.0.0.1/24", "", "1.2.3.4.5"):
    for f in (ip.ip_address, ip.ip_network, ip.IPv4Address, ip.IPv6Address, ip.IPv4Network):
        try: print(f(bad))
        except ValueError as e: print(type(e).__name__, e)
doc = '''
title = "TOML é \\u00e9 \\"q\\""
int = 1_000
neg = -17
hex = 0xDEAD_beef
oct = 0o755
bin = 0b1101
flt = 3.14
exp = 5e+22
inf = -inf
yes = true
date = 1979-05-27
dt = 1979-05-27T07:32:00.5-08:00
local = 1979-05-27 07:32:00
time = 07:32:00.999
lit = 'C:\\Users\\x'
multi = """
Roses \\
    are red
Violets"""
ml = \'\'\'
raw \\n
\'\'\'
arr = [1, 2, [3, "x"], # c
  {a = 1, b.c = 2},
]
"quoted key" = 1
dotted.key.x = "v"
dotted.key.y = 2
[owner]
name = "Tom"
[owner.sub]
x = 1
[[products]]
name = "H"
[[products]]
name = "N"
[products.detail]
w = 1
[[products.variant]]
v = 1
'''
import pprint; pprint.pprint(tomllib.loads(doc), width=100, sort_dicts=False)
for bad in ("a = ", "a", "= 1", "a = 1\na = 2", "[t]\n[t]", "a = [1, 2", 'a = "x', "a = 1 2", "a = 01", "a = {x = 1", "a = tru", "a.b = 1\na = 2", "[a", "a = 1979-13-01", "a = '\n'", "a = \"\\q\"", "[a]\nb=1\n[a.b]\nc=1"):
    try: print(tomllib.loads(bad))
    except tomllib.TOMLDecodeError as e: print(repr(bad), e)
print(errno.ENOENT, errno.errorcode[13], os.strerror(errno.EEXIST) if hasattr(os, "strerror") else "")
s = sched.scheduler(time.monotonic, time.sleep); s.enter(0.3, 1, print, ("second",)); s.enter(0.02, 1, print, ("first",), {"end": "!\n"}); e = s.enter(0.4, 1, print, ("never",)); s.cancel(e); print(len(s.queue), s.empty()); s.run()
print(timeit.timeit("x = 1 + 1", number=10) >= 0, timeit.timeit(lambda: None, number=3) >= 0, len(timeit.repeat("pass", repeat=2, number=1)), timeit.timeit("f(2)", globals={"f": abs}, number=1) >= 0, timeit.default_timer is time.perf_counter)

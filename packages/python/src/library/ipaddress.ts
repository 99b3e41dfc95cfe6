/** `ipaddress`. Source: RFC 4291, RFC 5952, and the registries of special addresses of IANA. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'ipaddress',
  String.raw`
from functools import total_ordering as _total_ordering

__all__ = ["ip_address", "ip_network", "ip_interface", "IPv4Address", "IPv6Address", "IPv4Network", "IPv6Network", "IPv4Interface",
           "IPv6Interface", "AddressValueError", "NetmaskValueError", "summarize_address_range", "collapse_addresses",
           "v4_int_to_packed", "v6_int_to_packed", "get_mixed_type_key"]

IPV4LENGTH = 32
IPV6LENGTH = 128


class AddressValueError(ValueError):
    pass


class NetmaskValueError(ValueError):
    pass


def ip_address(address):
    for kind in (IPv4Address, IPv6Address):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 address")


def ip_network(address, strict=True):
    for kind in (IPv4Network, IPv6Network):
        try:
            return kind(address, strict)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 network")


def ip_interface(address):
    for kind in (IPv4Interface, IPv6Interface):
        try:
            return kind(address)
        except (AddressValueError, NetmaskValueError):
            pass
    raise ValueError(f"{address!r} does not appear to be an IPv4 or IPv6 interface")


def v4_int_to_packed(address):
    return address.to_bytes(4, "big")


def v6_int_to_packed(address):
    return address.to_bytes(16, "big")


def _parse4(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(".")
    if len(parts) != 4:
        raise AddressValueError(f"Expected 4 octets in {text!r}")
    value = 0
    for part in parts:
        try:
            value = value << 8 | _octet(part)
        except ValueError as e:
            raise AddressValueError(f"{e} in {text!r}") from None
    return value


def _octet(part):
    if not part:
        raise ValueError("Empty octet not permitted")
    if not (part.isascii() and part.isdigit()):
        raise ValueError(f"Only decimal digits permitted in {part!r}")
    if len(part) > 3:
        raise ValueError(f"At most 3 characters permitted in {part!r}")
    if part != "0" and part[0] == "0":
        raise ValueError(f"Leading zeros are not permitted in {part!r}")
    value = int(part)
    if value > 255:
        raise ValueError(f"Octet {value} (> 255) not permitted")
    return value


def _text4(value):
    return ".".join(str(value >> shift & 255) for shift in (24, 16, 8, 0))


def _parse6(text):
    if not text:
        raise AddressValueError("Address cannot be empty")
    parts = text.split(":")
    if len(parts) < 3:
        raise AddressValueError(f"At least 3 parts expected in {text!r}")
    if "." in parts[-1]:
        try:
            last = _parse4(parts.pop())
        except AddressValueError as e:
            raise AddressValueError(f"{e} in {text!r}") from None
        parts += ["%x" % (last >> 16), "%x" % (last & 0xFFFF)]
    if len(parts) > 9:
        raise AddressValueError(f"At most 8 colons permitted in {text!r}")
    gap = None
    for i in range(1, len(parts) - 1):
        if not parts[i]:
            if gap is not None:
                raise AddressValueError(f"At most one '::' permitted in {text!r}")
            gap = i
    if gap is None:
        if len(parts) != 8:
            raise AddressValueError(f"Exactly 8 parts expected without '::' in {text!r}")
        if not parts[0]:
            raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not parts[-1]:
            raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        front, back = parts, []
    else:
        front, back = parts[:gap], parts[gap + 1:]
        if not front[0]:
            front = front[1:]
            if front:
                raise AddressValueError(f"Leading ':' only permitted as part of '::' in {text!r}")
        if not back[-1]:
            back = back[:-1]
            if back:
                raise AddressValueError(f"Trailing ':' only permitted as part of '::' in {text!r}")
        if len(front) + len(back) > 7:
            raise AddressValueError(f"Expected at most 7 other parts with '::' in {text!r}")
    words = front + ["0"] * (8 - len(front) - len(back)) + back
    value = 0
    for word in words:
        if not all(c in "0123456789abcdefABCDEF" for c in word):
            raise AddressValueError(f"Only hex digits permitted in {word!r} in {text!r}")
        if len(word) > 4:
            raise AddressValueError(f"At most 4 characters permitted in {word!r} in {text!r}")
        value = value << 16 | int(word, 16)
    return value


def _text6(value):
    words = ["%x" % (value >> shift & 0xFFFF) for shift in range(112, -16, -16)]
    best, start = (0, 0), None
    for i, word in enumerate(words + ["x"]):
        if word == "0":
            start = i if start is None else start
        elif start is not None:
            if i - start > best[1]:
                best = (start, i - start)
            start = None
    at, length = best
    if length > 1:
        return ":".join(words[:at]) + "::" + ":".join(words[at + length:])
    return ":".join(words)


class _Base:
    def __format__(self, spec):
        if not spec or spec == "s":
            return format(str(self), spec)
        if spec[-1] in "xXbn" and isinstance(self, _Address):
            kind = "b" if spec[-1] == "n" and self.version == 4 else "x" if spec[-1] == "n" else spec[-1]
            size = self.max_prefixlen if kind == "b" else self.max_prefixlen // 4
            prefix = "#" in spec
            digits = format(int(self), "0%d%s" % (size, kind))
            if "_" in spec:
                digits = "_".join(digits[i:i + 4] for i in range(0, len(digits), 4))
            return ("0" + kind if prefix else "") + digits
        return format(str(self), spec)


@_total_ordering
class _Address(_Base):
    def __init__(self, address):
        if isinstance(address, bool):
            address = int(address)
        if isinstance(address, int):
            if address < 0:
                raise AddressValueError("%d (< 0) is not permitted as an IPv%d address" % (address, self.version))
            if address >> self.max_prefixlen:
                raise AddressValueError("%d (>= 2**%d) is not permitted as an IPv%d address" % (address, self.max_prefixlen, self.version))
            self._ip = address
        elif isinstance(address, bytes):
            if len(address) * 8 != self.max_prefixlen:
                raise AddressValueError("%r (len %d != %d) is not permitted as an IPv%d address" % (address, len(address), self.max_prefixlen // 8, self.version))
            self._ip = int.from_bytes(address, "big")
        else:
            text = str(address)
            if "/" in text:
                raise AddressValueError(f"Unexpected '/' in {address!r}")
            self._ip = self._parse(text)

    def __int__(self):
        return self._ip

    def __eq__(self, other):
        try:
            return self._ip == other._ip and self.version == other.version
        except AttributeError:
            return NotImplemented

    def __lt__(self, other):
        if not isinstance(other, _Address):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return self._ip < other._ip

    def __hash__(self):
        return hash(hex(self._ip))

    def __add__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) + other)

    def __sub__(self, other):
        if not isinstance(other, int):
            return NotImplemented
        return self.__class__(int(self) - other)

    def __str__(self):
        return self._text(self._ip)

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __reduce__(self):
        return self.__class__, (str(self),)

    @property
    def packed(self):
        return self._ip.to_bytes(self.max_prefixlen // 8, "big")

    def _in(self, ranges):
        return any(self in net for net in ranges)

    @property
    def compressed(self):
        return str(self)

    @property
    def is_multicast(self):
        return self._in(self._multicast())

    @property
    def is_private(self):
        return self._in(self._private()) and not self._in(self._private_except())

    @property
    def is_global(self):
        if self.version == 4:
            return self not in _net("100.64.0.0/10") and not self.is_private
        return not self.is_private

    @property
    def is_loopback(self):
        return self in _net("127.0.0.0/8" if self.version == 4 else "::1/128")

    @property
    def is_link_local(self):
        return self in _net("169.254.0.0/16" if self.version == 4 else "fe80::/10")

    @property
    def is_unspecified(self):
        return self._ip == 0

    @property
    def is_reserved(self):
        return self._in(self._reserved())


_nets = {}


def _net(text):
    if text not in _nets:
        _nets[text] = ip_network(text)
    return _nets[text]


def _nets_of(text):
    return [_net(one) for one in text.split()]


class IPv4Address(_Address):
    version = 4
    max_prefixlen = 32
    _parse = staticmethod(_parse4)
    _text = staticmethod(_text4)

    def _multicast(self):
        return _nets_of("224.0.0.0/4")

    def _private(self):
        return _nets_of("0.0.0.0/8 10.0.0.0/8 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/29 192.0.0.170/31 192.0.2.0/24 "
                        "192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 240.0.0.0/4 255.255.255.255/32")

    def _private_except(self):
        return []

    def _reserved(self):
        return _nets_of("240.0.0.0/4")

    @property
    def exploded(self):
        return str(self)

    @property
    def reverse_pointer(self):
        return ".".join(reversed(str(self).split("."))) + ".in-addr.arpa"


class IPv6Address(_Address):
    version = 6
    max_prefixlen = 128
    scope_id = None
    _parse = staticmethod(_parse6)
    _text = staticmethod(_text6)

    def __init__(self, address):
        if isinstance(address, str) and "%" in address:
            address, _, self.scope_id = address.partition("%")
        _Address.__init__(self, address)

    def __str__(self):
        return _text6(self._ip) + ("%" + self.scope_id if self.scope_id else "")

    def _multicast(self):
        return _nets_of("ff00::/8")

    def _private(self):
        return _nets_of("::1/128 ::/128 ::ffff:0:0/96 100::/64 2001::/23 2001:2::/48 2001:db8::/32 2001:10::/28 fc00::/7 fe80::/10")

    def _private_except(self):
        return []

    def _reserved(self):
        return _nets_of("::/8 100::/8 200::/7 400::/6 800::/5 1000::/4 4000::/3 6000::/3 8000::/3 A000::/3 C000::/3 E000::/4 F000::/5 F800::/6 FE00::/9")

    @property
    def exploded(self):
        return ":".join("%04x" % (self._ip >> shift & 0xFFFF) for shift in range(112, -16, -16))

    @property
    def reverse_pointer(self):
        return ".".join(reversed(self.exploded.replace(":", ""))) + ".ip6.arpa"

    @property
    def is_private(self):
        mapped = self.ipv4_mapped
        return super().is_private if mapped is None else mapped.is_private

    @property
    def ipv4_mapped(self):
        return IPv4Address(self._ip & 0xFFFFFFFF) if self._ip >> 32 == 0xFFFF else None

    @property
    def is_site_local(self):
        return self in _net("fec0::/10")


def _split(address):
    if isinstance(address, tuple):
        return address[0], (address[1] if len(address) > 1 else None)
    if isinstance(address, (int, bytes)):
        return address, None
    parts = str(address).split("/")
    if len(parts) > 2:
        raise AddressValueError(f"Only one '/' permitted in {address!r}")
    return parts[0], (parts[1] if len(parts) == 2 else None)


def _prefix(text, version):
    size = 32 if version == 4 else 128
    if text is None:
        return size
    if isinstance(text, int):
        if not 0 <= text <= size:
            raise NetmaskValueError(f"{text!r} is not a valid netmask")
        return text
    if text.isascii() and text.isdigit():
        if int(text) <= size:
            return int(text)
    elif version == 4:
        try:
            mask = _parse4(text)
        except AddressValueError:
            raise NetmaskValueError(f"{text!r} is not a valid netmask") from None
        for one in (mask, mask ^ 0xFFFFFFFF):
            bits = bin(one)[2:].zfill(32)
            if "01" not in bits:
                return bits.count("1")
    raise NetmaskValueError(f"{text!r} is not a valid netmask")


@_total_ordering
class _Network(_Base):
    def __init__(self, address, strict=True):
        host, mask = _split(address)
        self.network_address = self._kind(host)
        self._prefixlen = _prefix(mask, self.version)
        size = self.max_prefixlen
        self._mask = (1 << size) - (1 << size - self._prefixlen)
        first = self.network_address._ip & self._mask
        if first != self.network_address._ip:
            if strict:
                raise ValueError("%s has host bits set" % self._shown(address))
            self.network_address = self._kind(first)

    def _shown(self, address):
        return self.network_address if isinstance(address, (int, bytes)) else str(self.network_address) + "/" + str(_split(address)[1])

    prefixlen = property(lambda self: self._prefixlen)
    netmask = property(lambda self: self._kind(self._mask))
    hostmask = property(lambda self: self._kind(self._mask ^ (1 << self.max_prefixlen) - 1))
    broadcast_address = property(lambda self: self._kind(self.network_address._ip | self.hostmask._ip))
    num_addresses = property(lambda self: 1 << self.max_prefixlen - self._prefixlen)
    with_prefixlen = property(lambda self: "%s/%d" % (self.network_address, self._prefixlen))
    with_netmask = property(lambda self: "%s/%s" % (self.network_address, self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (self.network_address, self.hostmask))
    compressed = property(lambda self: str(self))
    exploded = property(lambda self: "%s/%d" % (self.network_address.exploded, self._prefixlen))

    def __repr__(self):
        return "%s(%r)" % (self.__class__.__name__, str(self))

    def __str__(self):
        return "%s/%d" % (self.network_address, self._prefixlen)

    def hosts(self):
        first, last = self.network_address._ip, self.broadcast_address._ip
        ends = self.max_prefixlen - self._prefixlen
        if ends == 0:
            return iter([self._kind(first)]) if self.version == 4 else [self._kind(first)]
        if ends == 1:
            return iter([self._kind(first), self._kind(last)]) if self.version == 4 else [self._kind(first), self._kind(last)]
        return (self._kind(x) for x in range(first + 1, last if self.version == 4 else last + 1))

    def __iter__(self):
        return (self._kind(x) for x in range(self.network_address._ip, self.broadcast_address._ip + 1))

    def __getitem__(self, n):
        if n >= 0:
            if n >= self.num_addresses:
                raise IndexError("address out of range")
            return self._kind(self.network_address._ip + n)
        if -n > self.num_addresses:
            raise IndexError("address out of range")
        return self._kind(self.broadcast_address._ip + n + 1)

    def __lt__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        if self.version != other.version:
            raise TypeError("%s and %s are not of the same version" % (self, other))
        return (self.network_address._ip, self._mask) < (other.network_address._ip, other._mask)

    def __eq__(self, other):
        if not isinstance(other, _Network):
            return NotImplemented
        return self.version == other.version and self.network_address == other.network_address and self._mask == other._mask

    def __hash__(self):
        return hash(self.network_address._ip ^ self._mask)

    def __contains__(self, other):
        if self.version != getattr(other, "version", None) or isinstance(other, _Network):
            return False
        return other._ip & self._mask == self.network_address._ip

    def overlaps(self, other):
        return self.network_address in other or self.broadcast_address in other or other.network_address in self or other.broadcast_address in self

    def _inside(self, other):
        if self.version != other.version:
            raise TypeError(f"{self} and {other} are not of the same version")
        return other.network_address._ip <= self.network_address._ip and other.broadcast_address._ip >= self.broadcast_address._ip

    def subnet_of(self, other):
        return self._inside(other)

    def supernet_of(self, other):
        return other._inside(self)

    def subnets(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == self.max_prefixlen:
            yield self
            return
        if new_prefix is not None:
            if new_prefix < self._prefixlen:
                raise ValueError("new prefix must be longer")
            if prefixlen_diff != 1:
                raise ValueError("cannot set prefixlen_diff and new_prefix")
            prefixlen_diff = new_prefix - self._prefixlen
        if prefixlen_diff < 0:
            raise ValueError("prefix length diff must be > 0")
        prefix = self._prefixlen + prefixlen_diff
        if prefix > self.max_prefixlen:
            raise ValueError("prefix length diff %d is invalid for netblock %s" % (prefix, self))
        for first in range(self.network_address._ip, self.broadcast_address._ip + 1, 1 << self.max_prefixlen - prefix):
            yield self.__class__((first, prefix))

    def supernet(self, prefixlen_diff=1, new_prefix=None):
        if self._prefixlen == 0:
            return self
        if new_prefix is not None:
            if new_prefix > self._prefixlen:
                raise ValueError("new prefix must be shorter")
            prefixlen_diff = self._prefixlen - new_prefix
        prefix = self._prefixlen - prefixlen_diff
        if prefix < 0:
            raise ValueError("current prefixlen is %d, cannot have a prefixlen_diff of %d" % (self._prefixlen, prefixlen_diff))
        return self.__class__((self.network_address._ip, prefix), strict=False)

    def address_exclude(self, other):
        if not other.subnet_of(self):
            raise ValueError("%s not contained in %s" % (other, self))
        if other == self:
            return
        left, right = self.subnets()
        while left != other and right != other:
            if other.subnet_of(left):
                yield right
                left, right = left.subnets()
            else:
                yield left
                left, right = right.subnets()
        yield right if left == other else left

    def compare_networks(self, other):
        mine, theirs = (self.network_address._ip, self._mask), (other.network_address._ip, other._mask)
        return (mine > theirs) - (mine < theirs)

    def _both(name):
        return property(lambda self: getattr(self.network_address, name) and getattr(self.broadcast_address, name))

    is_multicast = _both("is_multicast")
    is_reserved = _both("is_reserved")
    is_link_local = _both("is_link_local")
    is_loopback = _both("is_loopback")
    is_unspecified = _both("is_unspecified")
    is_private = _both("is_private")
    is_global = _both("is_global")
    del _both


class IPv4Network(_Network):
    version = 4
    max_prefixlen = 32
    _kind = IPv4Address


class IPv6Network(_Network):
    version = 6
    max_prefixlen = 128
    _kind = IPv6Address


class _Interface:
    def __init__(self, address):
        host, mask = _split(address)
        self._address_kind.__init__(self, host)
        self.network = self._network_kind((host, _prefix(mask, self.version)), strict=False)
        self.netmask = self.network.netmask
        self.hostmask = self.network.hostmask
        self._prefixlen = self.network.prefixlen

    def __str__(self):
        return "%s/%d" % (self._text(self._ip), self._prefixlen)

    def __eq__(self, other):
        if isinstance(other, _Interface):
            return self._ip == other._ip and self.network == other.network
        return False if isinstance(other, _Address) else NotImplemented

    def __hash__(self):
        return hash((self._ip, self._prefixlen, self.network.network_address._ip))

    ip = property(lambda self: self._address_kind(self._ip))
    with_prefixlen = property(lambda self: "%s/%s" % (self._text(self._ip), self._prefixlen))
    with_netmask = property(lambda self: "%s/%s" % (self._text(self._ip), self.netmask))
    with_hostmask = property(lambda self: "%s/%s" % (self._text(self._ip), self.hostmask))


class IPv4Interface(_Interface, IPv4Address):
    _address_kind = IPv4Address
    _network_kind = IPv4Network


class IPv6Interface(_Interface, IPv6Address):
    _address_kind = IPv6Address
    _network_kind = IPv6Network


def summarize_address_range(first, last):
    if not (isinstance(first, _Address) and isinstance(last, _Address)):
        raise TypeError("first and last must be IP addresses, not networks")
    if first.version != last.version:
        raise TypeError("%s and %s are not of the same version" % (first, last))
    if first > last:
        raise ValueError("last IP address must be greater than first")
    kind = IPv4Network if first.version == 4 else IPv6Network
    size = first.max_prefixlen
    at, end = first._ip, last._ip
    while at <= end:
        free = min((at & -at).bit_length() - 1 if at else size, (end - at + 1).bit_length() - 1)
        yield kind((at, size - free))
        at += 1 << free


def collapse_addresses(addresses):
    spans = []
    kinds = set()
    for one in addresses:
        kinds.add(one.version)
        if isinstance(one, _Network):
            spans.append((one.network_address, one.broadcast_address))
        else:
            spans.append((one, one))
    if len(kinds) > 1:
        raise TypeError("%s and %s are not of the same version" % (spans[0][0], spans[-1][0]))
    spans.sort(key=lambda span: span[0]._ip)
    merged = []
    for first, last in spans:
        if merged and first._ip <= merged[-1][1]._ip + 1:
            if last._ip > merged[-1][1]._ip:
                merged[-1] = (merged[-1][0], last)
        else:
            merged.append((first, last))

    def networks():
        for first, last in merged:
            yield from summarize_address_range(first, last)

    return networks()


def get_mixed_type_key(obj):
    if isinstance(obj, _Network):
        return (obj.version, obj.network_address, obj.netmask)
    if isinstance(obj, _Address):
        return (obj.version, obj)
    return NotImplemented
`,
);

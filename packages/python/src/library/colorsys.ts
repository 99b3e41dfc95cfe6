/** `colorsys`. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'colorsys',
  String.raw`
__all__ = ["rgb_to_yiq", "yiq_to_rgb", "rgb_to_hls", "hls_to_rgb", "rgb_to_hsv", "hsv_to_rgb"]

_THIRD = 1.0 / 3.0
_SIXTH = 1.0 / 6.0
_TWO_THIRDS = 2.0 / 3.0


def rgb_to_yiq(r, g, b):
    y = 0.30 * r + 0.59 * g + 0.11 * b
    i = 0.74 * (r - y) - 0.27 * (b - y)
    q = 0.48 * (r - y) + 0.41 * (b - y)
    return (y, i, q)


def _within(v):
    return 0.0 if v < 0.0 else 1.0 if v > 1.0 else v


def yiq_to_rgb(y, i, q):
    return (_within(y + 0.9468822170900693 * i + 0.6235565819861433 * q),
            _within(y - 0.27478764629897834 * i - 0.6356910791873801 * q),
            _within(y - 1.1085450346420322 * i + 1.7090069284064666 * q))


def _hue(r, g, b, top, spread):
    rc = (top - r) / spread
    gc = (top - g) / spread
    bc = (top - b) / spread
    if r == top:
        h = bc - gc
    elif g == top:
        h = 2.0 + rc - bc
    else:
        h = 4.0 + gc - rc
    return (h / 6.0) % 1.0


def rgb_to_hls(r, g, b):
    top = max(r, g, b)
    low = min(r, g, b)
    total = top + low
    spread = top - low
    l = total / 2.0
    if low == top:
        return 0.0, l, 0.0
    s = spread / total if l <= 0.5 else spread / (2.0 - top - low)
    return _hue(r, g, b, top, spread), l, s


def hls_to_rgb(h, l, s):
    if s == 0.0:
        return l, l, l
    m2 = l * (1.0 + s) if l <= 0.5 else l + s - (l * s)
    m1 = 2.0 * l - m2
    return (_value(m1, m2, h + _THIRD), _value(m1, m2, h), _value(m1, m2, h - _THIRD))


def _value(m1, m2, hue):
    hue = hue % 1.0
    if hue < _SIXTH:
        return m1 + (m2 - m1) * hue * 6.0
    if hue < 0.5:
        return m2
    if hue < _TWO_THIRDS:
        return m1 + (m2 - m1) * (_TWO_THIRDS - hue) * 6.0
    return m1


def rgb_to_hsv(r, g, b):
    top = max(r, g, b)
    low = min(r, g, b)
    if low == top:
        return 0.0, 0.0, top
    return _hue(r, g, b, top, top - low), (top - low) / top, top


def hsv_to_rgb(h, s, v):
    if s == 0.0:
        return v, v, v
    i = int(h * 6.0)
    f = h * 6.0 - i
    p = v * (1.0 - s)
    q = v * (1.0 - s * f)
    t = v * (1.0 - s * (1.0 - f))
    return ((v, t, p), (q, v, p), (p, v, t), (p, q, v), (t, p, v), (v, p, q))[i % 6]
`,
);

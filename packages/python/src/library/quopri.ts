/** `quopri`: quoted-printable. Source: RFC 2045, section 6.7. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'quopri',
  String.raw`
import binascii as _binascii

__all__ = ["encode", "decode", "encodestring", "decodestring"]

ESCAPE = b"="
MAXLINESIZE = 76
HEX = b"0123456789ABCDEF"
EMPTYSTRING = b""


def encodestring(s, quotetabs=False, header=False):
    return _binascii.b2a_qp(s, quotetabs=quotetabs, header=header)


def decodestring(s, header=False):
    return _binascii.a2b_qp(s, header=header)


def encode(input, output, quotetabs, header=False):
    output.write(encodestring(input.read(), quotetabs, header))


def decode(input, output, header=False):
    output.write(decodestring(input.read(), header))
`,
);

/** `getopt`. */
import { pythonModule } from './python-module.ts';

export const newModule = pythonModule(
  'getopt',
  String.raw`
__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    opt = ""
    msg = ""

    def __init__(self, msg, opt=""):
        self.msg = msg
        self.opt = opt
        Exception.__init__(self, msg, opt)

    def __str__(self):
        return self.msg


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            args = args[1:]
            break
        args = _one(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    stop = shortopts.startswith("+")
    if stop:
        shortopts = shortopts[1:]
    opts, rest = [], []
    while args:
        if args[0] == "--":
            rest += args[1:]
            break
        if args[0].startswith("-") and args[0] != "-":
            args = _one(opts, args, shortopts, longopts)
        elif stop:
            rest += args
            break
        else:
            rest.append(args[0])
            args = args[1:]
    return opts, rest


def _one(opts, args, shortopts, longopts):
    first, args = args[0], args[1:]
    if first.startswith("--"):
        name, equals, value = first[2:].partition("=")
        name, takes = _long(name, longopts)
        if takes:
            if not equals:
                if not args:
                    raise GetoptError(f"option --{name} requires argument", name)
                value, args = args[0], args[1:]
        elif equals:
            raise GetoptError(f"option --{name} must not have an argument", name)
        opts.append(("--" + name, value))
        return args
    letters = first[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        at = shortopts.find(letter)
        if at < 0 or letter == ":":
            raise GetoptError(f"option -{letter} not recognized", letter)
        value = ""
        if shortopts.startswith(":", at + 1):
            if not letters:
                if not args:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, args = args[0], args[1:]
            value, letters = letters, ""
        opts.append(("-" + letter, value))
    return args


def _long(name, longopts):
    possible = [one for one in longopts if one.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return name, False
    if name + "=" in possible:
        return name, True
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    found = possible[0]
    return found.removesuffix("="), found.endswith("=")
`,
);

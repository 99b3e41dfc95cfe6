import re
from types import SimpleNamespace

TEXT = """
; comment
[server]
host = example.org
port=8080
debug: yes
paths = /a,
    /b,
    /c

[database]
url = ${server.host}:${server.port}/db
timeout = 2.5
user =
[empty]
# another comment
[server]
workers = 4
"""


class ConfigError(ValueError):
    def __init__(self, line, message):
        super().__init__(f"line {line}: {message}")
        self.line = line


def convert(text):
    low = text.strip().lower()
    if low in {"yes", "true", "on"}:
        return True
    if low in {"no", "false", "off"}:
        return False
    for kind in (int, float):
        try:
            return kind(text)
        except ValueError:
            pass
    if "," in text:
        return [convert(p.strip()) for p in text.split(",") if p.strip()]
    return text or None


def parse(text):
    config, section, key = {}, None, None
    for number, raw in enumerate(text.splitlines(), 1):
        line = re.sub(r"\s+[;#].*$", "", raw.rstrip())
        if not line.strip() or line.lstrip()[0] in ";#":
            continue
        if raw[0].isspace():
            if key is None:
                raise ConfigError(number, "continuation without a key")
            config[section][key] += " " + line.strip()
        elif m := re.fullmatch(r"\[([\w.-]+)\]", line):
            section, key = m[1], None
            config.setdefault(section, {})
        elif m := re.fullmatch(r"([^=:\s]+)\s*[=:]\s*(.*)", line):
            if section is None:
                raise ConfigError(number, f"{m[1]!r} is outside of a section")
            key = m[1]
            config[section][key] = m[2]
        else:
            raise ConfigError(number, f"cannot read {line!r}")
    return config


def resolve(config):
    def lookup(path, seen=()):
        if path in seen:
            raise ConfigError(0, "circular reference: " + " -> ".join((*seen, path)))
        section, _, key = path.partition(".")
        try:
            value = config[section][key]
        except KeyError as e:
            raise ConfigError(0, f"unknown reference {path}") from e
        return re.sub(r"\$\{([^}]+)\}", lambda m: lookup(m[1], (*seen, path)), value)

    return {s: {k: convert(lookup(f"{s}.{k}")) for k in keys} for s, keys in config.items()}


def namespace(value):
    return SimpleNamespace(**{k: namespace(v) for k, v in value.items()}) if isinstance(value, dict) else value


def dump(config):
    for section, keys in config.items():
        yield f"[{section}]"
        for k, v in keys.items():
            yield f"{k} = {', '.join(map(str, v)) if isinstance(v, list) else '' if v is None else str(v).lower() if isinstance(v, bool) else v}"


config = resolve(parse(TEXT))
for s, keys in config.items():
    print(s, keys)
ns = namespace(config)
print(ns.server.port + 1, ns.database.url, ns.server.paths[-1], ns.empty, hasattr(ns, "nope"))
print(resolve(parse("\n".join(dump(config)))) == config)
for bad in ("x = 1", "[a]\nnonsense", "  lost", "[a]\nx = ${b.c}", "[a]\nx = ${a.y}\ny = ${a.x}", "[bad name]"):
    try:
        print(resolve(parse(bad)))
    except ConfigError as e:
        print(e, e.line, repr(e.__cause__))
print([convert(v) for v in ("1", "1.0", "1e3", "0x1", "yes", "Off", "a, 2,,no", "", "1_000", "nan", " 5 ", "-3")])

/** `logging.config`: loggers and handlers from a dictionary or a file of sections. Only classes of `logging` and what the program hands over are made. */
import { pythonModule } from '../python-module.ts';

export const newModule = pythonModule(
  'logging.config',
  String.raw`
import logging as _logging
import logging.handlers as _handlers
import sys as _sys

DEFAULT_LOGGING_CONFIG_PORT = 9030
_unset = object()


def _resolve(name):
    """What a dotted name stands for: something of logging or sys, or of the program."""
    if not isinstance(name, str):
        return name
    first, *rest = name.split(".")
    if first == "logging":
        at = _logging
    elif first == "sys":
        at = _sys
    else:
        at = __import__(first)
    done = first
    for step in rest:
        done += "." + step
        if done == "logging.handlers":
            at = _handlers
            continue
        at = getattr(at, step)
    return at


class BaseConfigurator:
    def __init__(self, config):
        self.config = config

    def resolve(self, s):
        try:
            return _resolve(s)
        except (ImportError, AttributeError) as e:
            raise ValueError("Cannot resolve %r: %s" % (s, e)) from e

    def convert(self, value):
        if isinstance(value, str):
            if value.startswith("ext://"):
                return self.resolve(value[6:])
            if value.startswith("cfg://"):
                at = self.config
                for step in value[6:].replace("[", ".").replace("]", "").split("."):
                    at = at[int(step)] if step.isdigit() and not isinstance(at, dict) else at[step]
                return at
            return value
        if isinstance(value, dict):
            return {key: self.convert(one) for key, one in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(self.convert(one) for one in value)
        return value

    def configure_custom(self, config):
        config = dict(config)
        factory = config.pop("()")
        if not callable(factory):
            factory = self.resolve(factory)
        attributes = config.pop(".", None)
        made = factory(**{key: self.convert(value) for key, value in config.items()})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made


class DictConfigurator(BaseConfigurator):
    def configure(self):
        config = self.config
        if "version" not in config:
            raise ValueError("dictionary doesn't specify a version")
        if config["version"] != 1:
            raise ValueError("Unsupported version: %s" % config["version"])
        if config.get("incremental", False):
            for name, one in config.get("handlers", {}).items():
                handler = _logging.getHandlerByName(name)
                if handler is None:
                    raise ValueError("No handler found with name %r" % name)
                if one.get("level"):
                    handler.setLevel(one["level"])
            for name, one in config.get("loggers", {}).items():
                self.common(_logging.getLogger(name), one, True)
            if config.get("root"):
                self.common(_logging.getLogger(), config["root"], True)
            return
        self.formatters = self.made("formatter", config.get("formatters", {}), self.formatter)
        self.filters = self.made("filter", config.get("filters", {}), self.filter)
        self.handlers = self.made("handler", config.get("handlers", {}), self.handler)
        loggers = config.get("loggers", {})
        if config.get("disable_existing_loggers", True):
            for name, one in list(_logging.root.manager.loggerDict.items()):
                if name not in loggers and not any(name.startswith(each + ".") for each in loggers) and isinstance(one, _logging.Logger):
                    one.disabled = True
        for name, one in loggers.items():
            try:
                logger = _logging.getLogger(name)
                self.common(logger, one, False)
                logger.disabled = False
                if one.get("propagate") is not None:
                    logger.propagate = one["propagate"]
            except Exception as e:
                raise ValueError("Unable to configure logger %r" % name) from e
        if config.get("root"):
            try:
                self.common(_logging.getLogger(), config["root"], False)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def made(self, kind, section, make):
        found = {}
        waiting = sorted(section)
        for name in waiting + [one for one in waiting]:
            if name in found:
                continue
            try:
                found[name] = make(dict(section[name]), found)
                if kind == "handler":
                    found[name].name = name
            except Exception as e:
                if isinstance(e, KeyError) and kind == "handler" and name != waiting[-1]:
                    continue
                raise ValueError("Unable to configure %s %r" % (kind, name)) from e
        return found

    def formatter(self, config, _):
        if "()" in config:
            return self.configure_custom(config)
        kind = self.resolve(config["class"]) if config.get("class") else _logging.Formatter
        options = {}
        if "validate" in config:
            options["validate"] = config["validate"]
        if config.get("defaults") is not None:
            options["defaults"] = config["defaults"]
        return kind(config.get("format"), config.get("datefmt"), config.get("style", "%"), **options)

    def filter(self, config, _):
        return self.configure_custom(config) if "()" in config else _logging.Filter(config.get("name", ""))

    def handler(self, config, found):
        formatter, level, filters = config.pop("formatter", None), config.pop("level", None), config.pop("filters", None)
        if formatter:
            formatter = self.formatters[formatter]
        if "()" in config:
            factory = config.pop("()")
            factory = factory if callable(factory) else self.resolve(factory)
        else:
            factory = self.resolve(config.pop("class"))
            if factory is _handlers.MemoryHandler and isinstance(config.get("target"), str):
                config["target"] = found[config["target"]]
        attributes = config.pop(".", None)
        made = factory(**{key: self.convert(value) for key, value in config.items()})
        if formatter:
            made.setFormatter(formatter)
        if level is not None:
            made.setLevel(level)
        for one in filters or ():
            made.addFilter(one if callable(one) or hasattr(one, "filter") else self.filters[one])
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made

    def common(self, logger, config, incremental):
        if config.get("level") is not None:
            logger.setLevel(config["level"])
        if not incremental:
            for one in logger.handlers[:]:
                logger.removeHandler(one)
            for name in config.get("handlers") or ():
                logger.addHandler(self.handlers[name])
            for one in config.get("filters") or ():
                logger.addFilter(one if callable(one) or hasattr(one, "filter") else self.filters[one])


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True, encoding=None):
    import ast
    import configparser
    if isinstance(fname, configparser.RawConfigParser):
        parser = fname
    else:
        parser = configparser.ConfigParser(defaults)
        if hasattr(fname, "readline"):
            parser.read_file(fname)
        else:
            if not parser.read(fname, encoding=encoding):
                raise FileNotFoundError("%s doesn't exist" % fname)
    listed = lambda section: [one.strip() for one in parser[section]["keys"].split(",") if one.strip()]
    formatters = {}
    for name in listed("formatters"):
        section = parser["formatter_" + name]
        formatters[name] = _logging.Formatter(section.get("format", raw=True, fallback=None), section.get("datefmt", raw=True, fallback=None),
                                              section.get("style", raw=True, fallback="%"))
    made = {}
    for name in listed("handlers"):
        section = parser["handler_" + name]
        kind = section["class"]
        factory = getattr(_logging, kind, None) or _resolve(kind if kind.startswith("logging.") else "logging." + kind)
        text = section.get("args", "()")
        if "sys.std" in text:
            args = tuple({"sys.stdout": _sys.stdout, "sys.stderr": _sys.stderr}[one.strip()] for one in text.strip("()").split(",") if one.strip())
        else:
            args = ast.literal_eval(text)
        handler = factory(*args, **ast.literal_eval(section.get("kwargs", "{}")))
        handler.name = name
        if section.get("level"):
            handler.setLevel(section["level"])
        if section.get("formatter"):
            handler.setFormatter(formatters[section["formatter"]])
        made[name] = handler
    for name in listed("loggers"):
        section = parser["logger_" + name]
        logger = _logging.getLogger() if name == "root" else _logging.getLogger(section["qualname"])
        if section.get("level"):
            logger.setLevel(section["level"])
        for one in logger.handlers[:]:
            logger.removeHandler(one)
        logger.propagate = section.getint("propagate", 1)
        for one in section.get("handlers", "").split(","):
            if one.strip():
                logger.addHandler(made[one.strip()])
`,
);

import yaml
from yaml import SafeLoader


def load(file):
    # ruleid: python.deserialise.yaml-unsafe-loader
    one = yaml.safe_load(file)
    # ruleid: python.deserialise.yaml-unsafe-loader
    two = yaml.safe_load(file)
    # ruleid: python.deserialise.yaml-unsafe-loader
    three = yaml.safe_load(file)
    # ruleid: python.deserialise.yaml-unsafe-loader
    four = yaml.safe_load(file)
    # ok: python.deserialise.yaml-unsafe-loader
    five = yaml.safe_load(file)
    # ok: python.deserialise.yaml-unsafe-loader
    six = yaml.load(file, Loader=SafeLoader)
    # ok: python.deserialise.yaml-unsafe-loader
    seven = yaml.load(file, yaml.CSafeLoader)
    return one, two, three, four, five, six, seven

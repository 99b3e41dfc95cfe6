import yaml
from yaml import SafeLoader


def load(file):
    # ruleid: python.deserialise.yaml-unsafe-loader
    one = yaml.load(file)
    # ruleid: python.deserialise.yaml-unsafe-loader
    two = yaml.load(file, Loader=yaml.Loader)
    # ruleid: python.deserialise.yaml-unsafe-loader
    three = yaml.unsafe_load(file)
    # ruleid: python.deserialise.yaml-unsafe-loader
    four = yaml.load(file, yaml.FullLoader)
    # ok: python.deserialise.yaml-unsafe-loader
    five = yaml.safe_load(file)
    # ok: python.deserialise.yaml-unsafe-loader
    six = yaml.load(file, Loader=SafeLoader)
    # ok: python.deserialise.yaml-unsafe-loader
    seven = yaml.load(file, yaml.CSafeLoader)
    return one, two, three, four, five, six, seven

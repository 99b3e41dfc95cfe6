import json


def dump_basket(basket):
    return json.dumps(basket).encode()


def load_basket(data):
    basket = json.loads(data)
    if not isinstance(basket, dict):
        raise ValueError("not a basket")
    return basket

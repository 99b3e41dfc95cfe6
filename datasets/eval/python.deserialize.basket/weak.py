import base64
import pickle


def dump_basket(basket):
    return base64.b64encode(pickle.dumps(basket))


def load_basket(data):
    return pickle.loads(base64.b64decode(data))

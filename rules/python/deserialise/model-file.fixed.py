import joblib
import numpy as np
import torch


def load(path):
    # ruleid: python.deserialise.model-file
    one = torch.load(path, weights_only=True)
    # ruleid: python.deserialise.model-file
    two = joblib.load(path)
    # ruleid: python.deserialise.model-file
    three = np.load(path, allow_pickle=False)
    # ok: python.deserialise.model-file
    four = torch.load(path, weights_only=True)
    # ok: python.deserialise.model-file
    five = np.load(path)
    return one, two, three, four, five

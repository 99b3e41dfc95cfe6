try:
    import numpy as np
    print(np.array([1, 2, 3]).sum())
except ImportError:
    print(sum([1, 2, 3]))

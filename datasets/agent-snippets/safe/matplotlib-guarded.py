try:
    import matplotlib.pyplot as plt
except ImportError:
    plt = None
print("plot" if plt else "no plot")

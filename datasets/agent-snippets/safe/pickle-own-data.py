import pickle
data = {"a": [1, 2, 3]}
print(pickle.loads(pickle.dumps(data)) == data)

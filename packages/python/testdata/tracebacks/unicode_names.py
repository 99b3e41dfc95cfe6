def berechne_größe(länge):
    return länge["😀"] / länge.höhe


print("ok")
berechne_größe({"😀": 4})

größe = "ü😀" größe

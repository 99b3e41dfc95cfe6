class Config:
    debug = True
    size = 10

    class Inner:
        value = missing + 1

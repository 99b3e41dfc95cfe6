def drops(v):
    return 'safe'

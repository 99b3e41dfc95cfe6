class Thing:
    def __init__(self):
        self.alpha = 1
        self.beta_value = 2


t = Thing()
for name in ("alhpa", "Alpha", "beta_valu", "zzz", "a", "betavalue", "alpha_beta_gamma"):
    try:
        getattr(t, name)
    except AttributeError as e:
        print(e, e.name, e.obj is t)
try:
    t.alpa
except AttributeError:
    import traceback
    traceback.print_exc()
try:
    alpah = 1
    alpha
except NameError as e:
    print(e, e.name)
    traceback.print_exc()
t.beta_vale

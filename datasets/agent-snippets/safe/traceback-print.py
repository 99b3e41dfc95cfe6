import traceback
try:
    {}["missing"]
except KeyError:
    print(traceback.format_exc().splitlines()[-1])

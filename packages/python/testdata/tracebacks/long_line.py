values = {"first": 1, "second": 2}
result = values["first"] + values["second"] + values["first"] + values["second"] + values["first"] + values["second"] + values["missing key"] + values["first"] + values["second"] + values["first"]

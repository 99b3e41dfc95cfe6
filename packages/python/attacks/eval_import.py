# expect: refused
eval("__imp" + "ort__('os')")

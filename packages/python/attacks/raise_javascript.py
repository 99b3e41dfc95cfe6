# expect: raised TypeError
raise {"message": "x", "stack": "y"}

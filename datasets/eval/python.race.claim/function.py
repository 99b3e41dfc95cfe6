from claim import claim

assert claim("job-1", "ada") is True, "the first one has it"
assert open("job-1").read().strip() == "ada", "the worker's name is in the file"
assert claim("job-1", "grace") is False, "the second one has not"
assert open("job-1").read().strip() == "ada", "nothing was changed"
assert claim("job-2", "grace") is True, "another job"

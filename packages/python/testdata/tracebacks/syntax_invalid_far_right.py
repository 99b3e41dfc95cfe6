result = some_function(first_argument, second_argument, third_argument, fourth argument, fifth_argument)

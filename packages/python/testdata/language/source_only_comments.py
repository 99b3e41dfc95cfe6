# nothing

   # here

	# at all

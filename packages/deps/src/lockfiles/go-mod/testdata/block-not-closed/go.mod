module example.com/cut

require (
	example.com/one v1.0.0

module example.com/house/api
go 1.22
require (
	example.com/house/lib v0.0.0
	golang.org/x/net v0.10.0
	golang.org/x/text v0.3.0
)
replace golang.org/x/net => ../net
replace golang.org/x/text => ../oops v1.0.0

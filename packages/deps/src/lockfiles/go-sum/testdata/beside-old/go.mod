module example.com/old
go 1.13
require example.com/a v1.0.0
replace example.com/a => example.com/a-fork v1.0.1

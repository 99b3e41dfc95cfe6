module example.com/new
go 1.17
require example.com/a-fork v1.0.1

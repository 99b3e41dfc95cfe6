module example.com/house/lib
go 1.22

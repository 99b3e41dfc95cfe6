module example.com/house/api
go 1.22.1

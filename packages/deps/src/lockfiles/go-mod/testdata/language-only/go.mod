module example.com/crlf

go 1.21

require golang.org/x/net v0.10.0 // indirect

module example.com/tooled

go 1.24.0

toolchain go1.24.2

godebug default=go1.21

tool (
	golang.org/x/tools/cmd/stringer
	example.com/tooled/internal/gen
)

ignore ./static

require (
	golang.org/x/mod v0.23.0 // indirect
	golang.org/x/tools v0.30.0 // indirect
)

module example.com/fork

go 1.20

require (
	example.com/a v1.0.0
	example.com/b v1.1.0
	example.com/c v1.2.0
	example.com/d v1.3.0
	example.com/e v1.4.0
)

replace example.com/a => ../a

replace (
	example.com/b v1.1.0 => example.com/b-fork v1.1.1-0.20230101000000-0123456789ab
	example.com/c v1.1.9 => example.com/c-fork v9.9.9
	example.com/d => example.com/d v1.3.7
	example.com/not-required => example.com/other v0.1.0
	example.com/e => `./with space`
)

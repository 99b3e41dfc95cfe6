module example.com/old

require (
	github.com/pkg/errors v0.8.1
	github.com/sirupsen/logrus master
)

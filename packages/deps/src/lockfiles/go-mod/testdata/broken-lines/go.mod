module example.com/broken

go 1.19

<<<<<<< HEAD
require github.com/pkg/errors v0.8.1
=======
require (
	github.com/sirupsen/logrus
	"github.com/spf13/cobra v1.0.0
	github.com/spf13/pflag v1.0.5

// Deprecated: use example.com/shop/v2 instead.
module example.com/shop // the shop

go 1.21.3

require (
	github.com/gin-gonic/gin v1.9.1
	"github.com/google/uuid" v1.3.0 // keys; indirect only later
	// a line of its own
	golang.org/x/net v0.10.0 // indirect
	golang.org/x/text v0.9.0// indirect; see issue 12
	github.com/docker/docker v20.10.7+incompatible
)

require golang.org/x/sys v0.0.0-20220715151400-c0bba94af5f8 // indirect
require gopkg.in/yaml.v3 v3.0.1
require gopkg.in/yaml.v3 v3.0.0

exclude golang.org/x/net v0.9.0
exclude (
	golang.org/x/text v0.8.0
)

retract [v1.0.0, v1.1.0] // broken
retract (
	v1.2.0
)

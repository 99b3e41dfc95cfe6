// must: returned
import type { A } from 'x'; let a: import('x').B | undefined; a ?? 1

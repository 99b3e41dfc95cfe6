// must: returned
/* <!-- */ 1 // --> 2

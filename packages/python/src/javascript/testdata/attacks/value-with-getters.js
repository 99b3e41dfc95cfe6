// must: returned
({ get a() { throw 1 } })

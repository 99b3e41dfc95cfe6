// must: returned
'\ud800' + String.fromCharCode(0)

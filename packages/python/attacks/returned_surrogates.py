# expect: ended
"\ud800"

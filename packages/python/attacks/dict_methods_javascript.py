# expect: raised AttributeError
{}.hasOwnProperty("a")

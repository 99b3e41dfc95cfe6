// must: returned false
// In a script, what follows is a comment; in a module it compares.
let a = 1, b = 2;
a <!--b;

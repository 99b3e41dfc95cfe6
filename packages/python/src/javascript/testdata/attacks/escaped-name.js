// must: refused
\u0070rocess.env.HOME;

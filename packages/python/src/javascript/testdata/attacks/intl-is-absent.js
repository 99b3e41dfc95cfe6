// must: returned
typeof Intl

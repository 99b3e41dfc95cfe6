import http.cookies
from http import HTTPMethod, HTTPStatus

print(HTTPStatus.OK, repr(HTTPStatus.NOT_FOUND), HTTPStatus(404).phrase, HTTPStatus.IM_A_TEAPOT.description, HTTPStatus.OK == 200, f"{HTTPStatus.OK}")
print(HTTPMethod.GET, repr(HTTPMethod.POST), HTTPStatus.OK.is_success, HTTPStatus.NOT_FOUND.is_client_error)
c = http.cookies.SimpleCookie()
c['a'] = 'x y;"\\'
c['b'] = 'plain'
c['b']['path'] = '/'
c['b']['httponly'] = True
c['b']['max-age'] = 3600
print(c); print(c['b'].OutputString(), repr(c), c.output(header='', sep=';'))
d = http.cookies.SimpleCookie('session=abc123; theme="dark; mode"; n=5')
print({k: v.value for k, v in d.items()})
try: c['bad key'] = 1
except http.cookies.CookieError as e: print(e)

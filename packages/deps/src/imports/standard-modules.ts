/**
 * Whether a module comes with the language itself, in any version of it: nobody installs a package for it.
 *
 * Source: `sys.stdlib_module_names` of CPython 3.11 with what 3.12 to 3.14 added, and what older versions and Python 2 had; `module.builtinModules` of
 * Node 24.
 */
export const isStandardModule = (language: 'python' | 'javascript', module: string): boolean => {
  if (language === 'python') return python.has(module.split('.', 1)[0]!) || pythonHosts.has(module.split('.', 1)[0]!);
  if (
    /^(?:node|bun|deno|cloudflare|workerd|electron|astro|virtual|data|file|blob|chrome|resource|ext|nitro|vscode):/u.test(
      module,
    )
  )
    return true;
  return node.has(module.split('/', 1)[0]!) || hosts.has(module.split('/', 1)[0]!);
};

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

const python = words(`
__future__ __main__ _abc _aix_support _ast _asyncio _bisect _blake2 _bootsubprocess _bz2 _codecs _codecs_cn _codecs_hk _codecs_iso2022 _codecs_jp _codecs_kr _codecs_tw
_collections _collections_abc _compat_pickle _compression _contextvars _crypt _csv _ctypes _curses _curses_panel _datetime _dbm _decimal _elementtree
_frozen_importlib _frozen_importlib_external _functools _gdbm _hashlib _heapq _imp _interpreters _io _json _locale _lsprof _lzma _markupbase _md5 _msi _multibytecodec
_multiprocessing _opcode _operator _osx_support _overlapped _pickle _posixshmem _posixsubprocess _py_abc _pydecimal _pyio _pyrepl _queue _random _scproxy _sha1 _sha2
_sha256 _sha3 _sha512 _signal _sitebuiltins _socket _sqlite3 _sre _ssl _stat _statistics _string _strptime _struct _symtable _sysconfig _thread _threading_local
_tkinter _tokenize _tracemalloc _typing _uuid _warnings _weakref _weakrefset _winapi _zoneinfo _zstd
abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop base64 bdb binascii binhex bisect builtins bz2 cProfile calendar cgi
cgitb chunk cmath cmd code codecs codeop collections colorsys compileall compression concurrent configparser contextlib contextvars copy copyreg crypt csv ctypes
curses dataclasses datetime dbm decimal difflib dis distutils doctest dummy_threading email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput
fnmatch formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip hashlib heapq hmac html http idlelib imaplib imghdr imp
importlib inspect io ipaddress itertools json keyword lib2to3 linecache locale logging lzma macpath mailbox mailcap marshal math mimetypes mmap modulefinder msilib
msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil
platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc pydoc_data pyexpat queue quopri random re readline reprlib resource
rlcompleter runpy sched secrets select selectors shelve shlex shutil signal site sitecustomize smtpd smtplib sndhdr socket socketserver spwd sqlite3 sre_compile
sre_constants sre_parse ssl stat statistics string stringprep struct subprocess sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile
termios test textwrap this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle turtledemo types typing unicodedata unittest
urllib usercustomize uu uuid venv warnings wave weakref webbrowser winreg winsound wsgiref xdrlib xml xmlrpc xxlimited zipapp zipfile zipimport zlib zoneinfo
BaseHTTPServer Bastion CGIHTTPServer ConfigParser Cookie DocXMLRPCServer HTMLParser MimeWriter Queue SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO
Tkinter Tix Tkconstants ScrolledText Dialog FileDialog tkMessageBox tkFileDialog tkSimpleDialog tkFont UserDict UserList UserString __builtin__ _winreg anydbm
bsddb cPickle cStringIO commands compiler cookielib copy_reg dbhash dircache dl dumbdbm dummy_thread exceptions fpformat future_builtins gdbm hotshot htmlentitydefs
htmllib httplib ihooks itertools2 md5 mhlib mimetools mimify multifile mutex new popen2 posixfile repr rexec rfc822 robotparser sets sgmllib sha statvfs
stringold sunaudio thread toaiff urllib2 urlparse user whichdb xmlrpclib
`);

const node = words(`
_http_agent _http_client _http_common _http_incoming _http_outgoing _http_server _stream_duplex _stream_passthrough _stream_readable _stream_transform
_stream_wrap _stream_writable _tls_common _tls_wrap assert async_hooks buffer child_process cluster console constants crypto dgram diagnostics_channel dns domain
events freelist fs http http2 https inspector module net os path perf_hooks process punycode querystring readline repl sea sqlite stream string_decoder sys test timers
tls trace_events tty url util v8 vm wasi worker_threads zlib
`);

/** What host programs and small devices provide, and what comes with every installation of Python beside its library. */
const pythonHosts = words(`
setuptools pkg_resources _distutils_hack pip _typeshed _pytest
bpy bpy_extras bmesh mathutils gpu maya pymel hou nuke unreal arcpy gdb lldb idaapi idautils idc ghidra sublime sublime_plugin weechat hexchat vim xbmc xbmcgui xbmcaddon
xbmcplugin xbmcvfs qgis dbutils pyodide pyodide_js js browser java javax org com System clr_loader apt_inst
machine micropython utime ujson uos usocket ustruct urequests network pyb esp esp32 rp2 board digitalio analogio busio pwmio microcontroller neopixel
`);

/** What a host program provides to code that runs in it, and no registry does. */
const hosts = words('bun vscode k6 ObjC');

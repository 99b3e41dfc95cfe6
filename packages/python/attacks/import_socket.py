# expect: refused
import socket

from .lib.tools import passes
from .lib import tools

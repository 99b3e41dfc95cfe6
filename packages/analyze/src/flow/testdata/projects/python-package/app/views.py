from . import passes
from .lib.tools import stops
from .lib import tools
import app.lib.tools as absolute


def view():
    # ruleid: flow
    sink(passes(source()))
    # ok: flow
    sink(stops(source()))
    # ruleid: flow
    sink(tools.passes(source()))
    # ok: flow
    sink(absolute.stops(source()))

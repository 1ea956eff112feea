"""What makes the modules come sooner that a program with windows imports."""

from __future__ import annotations

import sys
from types import ModuleType

_PLUGINS = "pydantic.plugin._loader"


def spare_imports() -> None:
    """Loads Qt, and has what is imported after it come sooner.

    Qt for Python reads the source of every module imported after it, to see whether it may ask
    for other names (`__feature__`), and Python keeps all of it in memory: nothing here asks for
    them. Pydantic looks through all that is installed for plug-ins, and to begin with imports
    what reads that (`importlib.metadata`, `email`): there are none.
    """
    import PySide6.QtCore  # noqa: F401

    if _PLUGINS not in sys.modules:
        none = ModuleType(_PLUGINS)
        setattr(none, "get_plugins", tuple)  # noqa: B010  (a module has no such attribute)
        sys.modules[_PLUGINS] = none
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        setattr(feature, "_mod_uses_pyside", lambda module: False)  # noqa: B010  (untyped)

"""A process that ends at once when it asks for the network, by the system itself."""

from __future__ import annotations

import ctypes
import platform
import struct
import sys

_SOCKET = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By the machine: what the system calls it, and the number of the call that asks for a socket."""
_LOCAL = 1
"""A socket between processes of this computer."""
_LOAD, _IS, _RETURN = 0x20, 0x15, 0x06
_NUMBER, _MACHINE, _FAMILY = 0, 4, 16
_END, _ALLOW = 0x80000000, 0x7FFF0000
_NO_NEW_RIGHTS, _SET_FILTER, _FILTER = 38, 22, 2


def refuse_network() -> bool:
    """From now on this process, and what it starts, is killed (SIGSYS) when it asks for a socket
    that reaches beyond this computer. False where the system cannot do that. To be called before
    there are threads."""
    known = _SOCKET.get(platform.machine())
    if not sys.platform.startswith("linux") or known is None:
        return False
    machine, socket = known
    steps = [
        (_LOAD, 0, 0, _MACHINE),
        (_IS, 1, 0, machine),
        (_RETURN, 0, 0, _END),
        (_LOAD, 0, 0, _NUMBER),
        (_IS, 0, 3, socket),
        (_LOAD, 0, 0, _FAMILY),
        (_IS, 1, 0, _LOCAL),
        (_RETURN, 0, 0, _END),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    held = ctypes.create_string_buffer(code)
    program = ctypes.create_string_buffer(
        struct.pack("HxxxxxxP", len(steps), ctypes.addressof(held))
    )
    libc = ctypes.CDLL(None, use_errno=True)
    long = ctypes.c_ulong
    if libc.prctl(_NO_NEW_RIGHTS, long(1), long(0), long(0), long(0)):
        return False
    return libc.prctl(_SET_FILTER, long(_FILTER), program, long(0), long(0)) == 0

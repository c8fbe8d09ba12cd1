"""How much of the machine the reading of one file may use, and the kernel's word that it gets no more.

The child that reads a file puts these limits on itself before it opens it. On Linux and macOS they are
resource limits and an alarm, on Windows a job object; all are enforced by the kernel, so neither a parser
that hangs in native code nor one that asks for all memory gets past them, and no thread has to watch.
(macOS does not enforce the limit of the address space; there time and size of the output are what holds.)
"""

from __future__ import annotations

import signal
import sys
from typing import NamedTuple

MEGABYTE = 1 << 20


class Limits(NamedTuple):
    """What the reading of one file may use and hand on.

    `seconds` is for processor time in all, and for the clock between two pieces of the answer.
    """

    memory: int = 1024 * MEGABYTE
    seconds: int = 60
    file: int = 512 * MEGABYTE
    unpacked: int = 1024 * MEGABYTE
    rows: int = 1_000_000
    cell: int = 1_000_000
    answer: int = 1024 * MEGABYTE


LIMITS = Limits()


def confine(limits: Limits) -> None:
    """Put the limits on this process; what the system does not offer is left out."""
    if sys.platform == "win32":
        _confine_by_job(limits)
        return
    import resource

    for name, amount in (
        ("RLIMIT_AS", limits.memory),
        ("RLIMIT_CPU", limits.seconds),
        ("RLIMIT_CORE", 0),  # a core file would hold the names of people
        ("RLIMIT_FSIZE", 0),
    ):
        kind = getattr(resource, name, None)
        if kind is None:
            continue
        try:
            resource.setrlimit(kind, (amount, amount + (name == "RLIMIT_CPU")))  # the softer limit says which
        except (ValueError, OSError):  # a lower limit is already in force, or the system has none
            continue
    signal.signal(signal.SIGALRM, signal.SIG_DFL)


def wind_clock(seconds: int) -> None:
    """Start the alarm that ends this process after so many seconds; 0 stops it."""
    if sys.platform != "win32":
        signal.alarm(seconds)


def _confine_by_job(limits: Limits) -> None:
    """Put this process into a Windows job with a limit of memory and of processor time."""
    if sys.platform != "win32":
        return
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("BasicLimitInformation", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    process_time, process_memory, no_dialogue = 0x2, 0x100, 0x400
    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD)
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    wanted = Extended()
    wanted.BasicLimitInformation.PerProcessUserTimeLimit = limits.seconds * 10_000_000
    wanted.BasicLimitInformation.LimitFlags = process_time | process_memory | no_dialogue
    wanted.ProcessMemoryLimit = limits.memory
    job = kernel.CreateJobObjectW(None, None)
    if job and kernel.SetInformationJobObject(job, 9, ctypes.byref(wanted), ctypes.sizeof(wanted)):
        kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())

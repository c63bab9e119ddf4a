"""How threads share the machine with the window."""

import os
import sys
import threading

from PySide6.QtCore import QThread

# A fifth of the processor's time where it is contended: measured, the window waits half as long
# for a core while a large photo is fitted, and the fit, which has what the window leaves, takes
# no longer.
NICENESS = 10


def give_way() -> None:
    """Let the window's thread run before this one, and before the threads that this one starts."""
    # Qt does this on Windows and macOS. On Linux its priorities do nothing, but niceness belongs
    # to a thread, and threads that it starts have it too.
    QThread.currentThread().setPriority(QThread.Priority.LowPriority)
    if sys.platform == "linux":
        thread = threading.get_native_id()
        if os.getpriority(os.PRIO_PROCESS, thread) < NICENESS:
            os.setpriority(os.PRIO_PROCESS, thread, NICENESS)

"""One run at a time writes to an output: the others are told so."""

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from segmenter.errors import ClusterError
from segmenter.files.addresses import is_remote

# Seconds after which a scheduler has surely noticed that a run was killed.
PATIENCE = 45.0


@contextmanager
def claimed(client: Any, output: str, *, patience: float = PATIENCE) -> Iterator[None]:
    """Be the only run that writes to an output.

    In a folder a file beside the output is locked, which ends with the process; elsewhere the
    scheduler says who may, and runs on other schedulers are not known.

    Parameters
    ----------
    client : distributed.Client
    output : str
        Address.
    patience : float, optional
        Seconds to wait for the scheduler to notice that an earlier run was killed.

    Raises
    ------
    ClusterError
        If another run does.
    """
    claim = _by_scheduler(client, output, patience) if is_remote(output) else _by_file(output)
    with claim:
        yield


@contextmanager
def _by_file(output: str) -> Iterator[None]:
    path = Path(f"{output.rstrip('/')}.lock")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    except (OSError, sqlite3.Error) as error:
        raise ClusterError(f"{output}: cannot be written: {error}") from error
    with closing(connection):
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            raise _taken(output) from error
        try:
            yield
        finally:
            if sys.platform != "win32":  # while it is ours
                path.unlink(missing_ok=True)
    if sys.platform == "win32":
        with suppress(PermissionError):  # another run has opened it meanwhile
            path.unlink(missing_ok=True)


@contextmanager
def _by_scheduler(client: Any, output: str, patience: float) -> Iterator[None]:
    from distributed import Lock

    with client.as_current():
        lock = Lock(f"pixture {output}")
        if not lock.acquire(timeout=patience):
            raise _taken(output)
    try:
        yield
    finally:
        if client.status == "running":
            lock.release()


def _taken(output: str) -> ClusterError:
    return ClusterError(
        f"{output}: another run writes there; wait until it has ended, or name another place"
    )

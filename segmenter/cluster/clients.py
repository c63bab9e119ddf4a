"""Reaching a scheduler, or starting workers on this machine."""

import logging
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from segmenter.cluster.extras import check_installed
from segmenter.cluster.tasks import versions
from segmenter.errors import ClusterError

_log = logging.getLogger(__name__)
# Starting processes takes some 4 s; so many pixels are sooner done without.
FEW_PIXELS = 200_000_000
# Dask has its workers give back all memory at once, which they would ask for again a moment later:
# what is around pixels would take five times as long.
_KEEPS_MEMORY = {"distributed.nanny.pre-spawn-environ.MALLOC_TRIM_THRESHOLD_": None}


@contextmanager
def client_for(
    scheduler: str, workers: int, n_pixels: int, *, patience: float = 10
) -> Iterator[Any]:
    """Reach a cluster, and leave it in the end.

    Parameters
    ----------
    scheduler : str
        Its address, such as ``tcp://10.0.0.1:8786``; empty to start workers on this machine.
    workers : int
        How many workers this machine has.
    n_pixels : int
        Of the image: of a small one the workers are threads.
    patience : float, optional
        Seconds that a scheduler may take to answer.

    Yields
    ------
    client : distributed.Client

    Raises
    ------
    ClusterError
        If it cannot be reached, has no workers, or these are of another version.
    """
    check_installed()
    from distributed import Client

    # What it would warn of is told below, in one line.
    for name in ("distributed", "distributed.worker", "distributed.nanny", "distributed.client"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    if not scheduler:
        with _local(workers, n_pixels) as cluster, Client(cluster) as client:
            yield client
        return
    with _reached(scheduler, patience) as client:
        _check(client, scheduler)
        yield client


def _local(workers: int, n_pixels: int) -> Any:
    import dask
    from distributed import LocalCluster

    few = n_pixels < FEW_PIXELS
    # Each worker has a core: threads of its own would fight for those of others.
    own = {} if few else {"env": {"PIXTURE_THREADS": "1"}}
    with dask.config.set(_KEEPS_MEMORY), _deaf_children():
        return LocalCluster(
            n_workers=1 if few else workers,
            threads_per_worker=workers if few else 1,
            processes=not few,
            dashboard_address="127.0.0.1:0",
            silence_logs=logging.CRITICAL,
            **own,
        )


@contextmanager
def _deaf_children() -> Iterator[None]:
    """Have processes that are started meanwhile not hear Ctrl+C, nor this one for the moment.

    They are ended by this process, which hears it later; they would only print where they were.
    """
    if threading.current_thread() is not threading.main_thread():  # others cannot handle signals
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _reached(scheduler: str, patience: float) -> Any:
    import warnings

    from distributed import Client

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of versions, which are checked
            return Client(scheduler, timeout=patience)
    except (OSError, ValueError, TypeError, ImportError) as error:
        _log.debug("%s", scheduler, exc_info=True)
        raise ClusterError(
            f"{scheduler}: no scheduler answers there; start one with: dask scheduler"
        ) from error


def _check(client: Any, scheduler: str) -> None:
    """Raise ClusterError unless there are workers and all have the versions that are here."""
    if not client.scheduler_info()["workers"]:
        raise ClusterError(
            f"{scheduler}: the scheduler has no workers; start some with: dask worker {scheduler}"
        )
    here = versions()
    try:
        found = client.run(versions)
    except Exception as error:
        raise ClusterError(
            f"{scheduler}: a worker has no Pixture {here['Pixture']} ({error}); install it there"
        ) from error
    for worker, there in found.items():
        for name, version in here.items():
            if there[name] != version:
                raise ClusterError(
                    f"{worker}: this worker has {name} {there[name]} where {version} is here;"
                    " install the same everywhere"
                )

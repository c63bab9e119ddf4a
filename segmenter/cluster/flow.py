"""Tasks sent to a cluster, a bounded number at once, as their outcomes come in."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from segmenter.errors import ClusterError, PixtureError

T = TypeVar("T")
# A task that fails is tried again: a network may have been away for a moment.
RETRIES = 2


def done_in_turn(
    client: Any,
    items: Iterable[T],
    submit: Callable[[T], Any],
    *,
    wanted: Callable[[T], bool] = lambda _: True,
    none_if_killed: bool = False,
) -> Iterator[tuple[T, Any]]:
    """Submit a task for each item and yield items with outcomes as they are done.

    Parameters
    ----------
    client : distributed.Client
    items : iterable
    submit : callable
        Sends the task of an item and returns its future; called in the items' order.
    wanted : callable, optional
        Whether an item's outcome is fetched; otherwise it stays where it is, and None is yielded.
    none_if_killed : bool, optional
        Whether None is yielded, too, if workers have died of an item again and again.

    Raises
    ------
    ClusterError
        If a task fails, or the cluster has gone.
    PixtureError
        Whatever a task says of its chunk.
    """
    from distributed import as_completed

    waiting = iter(items)
    begun = {submit(item): item for item in islice(waiting, _at_once(client))}
    running = as_completed(list(begun))
    try:
        for future in running:
            item = begun.pop(future)
            is_left = future.status == "finished" and not wanted(item)
            is_left |= none_if_killed and _has_killed(future)
            outcome = None if is_left else _outcome(client, future)
            for following in islice(waiting, 1):
                sent = submit(following)
                begun[sent] = following
                running.add(sent)
            yield item, outcome
    finally:
        client.cancel(list(begun))


def each_of(
    client: Any, items: Iterable[T], task: Callable[..., Any], *given: Any
) -> Iterator[Any]:
    """Call a task with what is given and each item, and yield what comes back, as it is done."""

    def submit(item: T) -> Any:
        return client.submit(task, *given, item, pure=False, retries=RETRIES)

    for _, found in done_in_turn(client, items, submit):
        yield found


def _has_killed(future: Any) -> bool:
    from distributed import KilledWorker

    return future.status == "error" and isinstance(future.exception(), KilledWorker)


def _outcome(client: Any, future: Any) -> Any:
    try:
        return future.result()
    except PixtureError:
        raise
    except Exception as error:
        if client.status != "running" or future.cancelled():
            raise ClusterError(
                "the scheduler has gone; the same command goes on once it is back"
            ) from error
        raise ClusterError(f"a chunk failed: {type(error).__name__}: {error}") from error


def _at_once(client: Any) -> int:
    """Return how many tasks keep all workers busy, whatever comes between two of them."""
    return max(4, 3 * thread_count(client))


def thread_count(client: Any) -> int:
    """Return how many threads all workers have."""
    return sum(each["nthreads"] for each in client.scheduler_info()["workers"].values())

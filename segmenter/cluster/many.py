"""Many photos on a cluster, each on one worker."""

from collections.abc import Callable, Generator, Sequence
from functools import partial
from typing import Any

from segmenter.cluster.flow import RETRIES, done_in_turn
from segmenter.work.processes import Step
from segmenter.work.serving import Item, Result, Work
from segmenter.work.stepwise import finish


def steps_on(
    client: Any, work: Callable[[Item], Work[Result]], items: Sequence[Item]
) -> Generator[Step[Result] | None, None, None]:
    """Do work for every item on the workers of a cluster, as `steps_of_all` does in processes.

    Parameters
    ----------
    client : distributed.Client
    work : callable
        Takes an item and begins its work; it can be sent about, and raises no errors.
    items : sequence

    Yields
    ------
    step : Step
        Once an item is done, without a result if workers have died of it again and again.

    Raises
    ------
    ClusterError
        If the cluster has gone.
    """

    def submit(number: int) -> Any:
        return client.submit(_done, work, items[number], pure=False, retries=RETRIES)

    for number, result in done_in_turn(client, range(len(items)), submit, none_if_killed=True):
        yield Step(number, 1.0, ended=True, result=result)


def crew_on(client: Any) -> Callable[..., Generator[Step[Any] | None, None, None]]:
    """Return what does work like `steps_on` on this cluster."""
    return partial(steps_on, client)


def _done(work: Callable[[Item], Work[Result]], item: Item) -> Result:
    return finish(work(item))

"""The worker: a job per slice of the outbox, and the loop that sees which slices are due.

The plant reads no clock and knows no wiring: the house hands both in when it opens the worker.
"""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import InterfaceError, OperationalError, connection
from procrastinate.contrib.django import app
from procrastinate.contrib.django.utils import connector_params
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.psycopg_connector import PsycopgConnector

from zhiheng.plant.outbox import deliver_slice, due_slices
from zhiheng.plant.wiring import Wiring

_log: Final = logging.getLogger(__name__)

QUEUE: Final = "outbox"
SECONDS_BETWEEN_LOOKS: Final = 1.0
SECONDS_BETWEEN_HEARTBEATS: Final = 2.0
DEAD_AFTER: Final = timedelta(seconds=10)

# A worker that was killed leaves its job in hand, and with it the lock of the job's slice. The
# slice is handed on at least once and each reaction once, so the job may simply be queued anew.
RESCUE: Final = """
DELETE FROM procrastinate_jobs j WHERE j.status = 'doing' AND j.queue_name = %s AND NOT EXISTS (
    SELECT FROM procrastinate_workers w WHERE w.id = j.worker_id AND w.last_heartbeat > %s)
"""


Clock = Callable[[], datetime]
Errand = Callable[[Clock], object]


@dataclass(slots=True)
class House:
    """What the house hands to its worker."""

    clock: Callable[[], datetime] | None = None
    wiring: Wiring | None = None


_house: Final = House()


def open_house(*, clock: Callable[[], datetime], wiring: Wiring) -> None:
    """Tell this process the time and who listens to whom; before the first job runs."""
    _house.clock, _house.wiring = clock, wiring


@app.task(name="zhiheng.outbox.deliver", queue=QUEUE)
def deliver(slice: int) -> None:
    """Hand on what is due in one slice; its argument is the slice's number only."""
    if _house.clock is None or _house.wiring is None:
        raise RuntimeError("open_house comes before the first job")
    try:
        deliver_slice(slice, at=_house.clock(), wiring=_house.wiring)
    finally:
        connection.close()


def dispatch(at: datetime) -> int:
    """Queue one job for every slice that is due and not yet queued; how many were queued."""
    queued = 0
    for slice in due_slices(at):
        name = f"outbox/{slice}"
        try:
            deliver.configure(lock=name, queueing_lock=name).defer(slice=slice)
            queued += 1
        except AlreadyEnqueued:
            continue
    return queued


def rescue(at: datetime) -> int:
    """Free the slices that a dead worker holds; how many jobs it had in hand."""
    with connection.cursor() as cursor:
        cursor.execute(RESCUE, (QUEUE, at - DEAD_AFTER))
        return int(cursor.rowcount)


def dispatch_until(stopped: threading.Event, clock: Callable[[], datetime]) -> None:
    """Dispatch about once a second until stopped; a thread of the worker process.

    It outlives a restart of the database: without it nothing would be handed on any more.
    """
    while not stopped.wait(SECONDS_BETWEEN_LOOKS):
        try:
            rescue(clock())
            dispatch(clock())
        except (OperationalError, InterfaceError):
            _log.warning("database away", exc_info=True)
        finally:
            connection.close()


def run_until(stopped: threading.Event, clock: Clock, errand: Errand) -> None:
    """Run an errand about once a second until stopped; it too outlives the database's restart."""
    while not stopped.wait(SECONDS_BETWEEN_LOOKS):
        try:
            errand(clock)
        except (OperationalError, InterfaceError):
            _log.warning("database away", exc_info=True)
        finally:
            connection.close()


def run_worker(*, clock: Clock, wiring: Wiring, errands: tuple[Errand, ...] = ()) -> None:
    """Work until the process is told to stop (SIGINT, SIGTERM).

    `errands` run beside the jobs, each in a thread of its own: what waits for systems outside
    must not hold up the outbox.
    """
    open_house(clock=clock, wiring=wiring)
    stopped = threading.Event()
    beside = [
        threading.Thread(
            target=dispatch_until, args=(stopped, clock), name="dispatcher", daemon=True
        ),
        *(
            threading.Thread(target=run_until, args=(stopped, clock, errand), daemon=True)
            for errand in errands
        ),
    ]
    for thread in beside:
        thread.start()
    try:
        # The jobs are fetched over a pool of the worker's own; tasks use Django's connections.
        worker = app.with_connector(PsycopgConnector(kwargs=connector_params()))
        worker.run_worker(
            delete_jobs="successful",
            install_signal_handlers=True,
            update_heartbeat_interval=SECONDS_BETWEEN_HEARTBEATS,
            stalled_worker_timeout=DEAD_AFTER.total_seconds(),
        )
    finally:
        stopped.set()
        for thread in beside:
            thread.join()

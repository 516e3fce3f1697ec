"""`zhiheng worker`: hands on announcements and runs what is due, until it is told to stop."""

from argparse import ArgumentParser, Namespace

from zhiheng.doors.gateway.errands import carry
from zhiheng.house.cli.frame import Outcome
from zhiheng.house.clock import now_in_shanghai
from zhiheng.house.wiring import WIRING
from zhiheng.plant.jobs import run_worker

EXAMPLE = "zhiheng worker"


def arguments(_parser: ArgumentParser) -> None:
    """No options of its own."""


def run(_options: Namespace) -> Outcome:
    """Returns after SIGINT or SIGTERM, when the running jobs are done."""
    run_worker(clock=now_in_shanghai, wiring=WIRING, errands=(carry,))
    return Outcome(True, {"stopped": True}, "后台作业已停止。")

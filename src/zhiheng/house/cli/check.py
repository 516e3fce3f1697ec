"""`zhiheng check`: names what is wrong with an installation and the cure."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.inspection import inspect

EXAMPLE = "zhiheng check --json"


def arguments(_parser: ArgumentParser) -> None:
    """No options of its own."""


def run(_options: Namespace) -> Outcome:
    checks = inspect(home_of_this_process())
    words = "\n".join(
        f"{'好' if check.ok else '坏'}  {check.check}" + (f"：{check.cure}" if check.cure else "")
        for check in checks
    )
    return Outcome(all(check.ok for check in checks), [asdict(check) for check in checks], words)

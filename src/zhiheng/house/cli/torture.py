"""`zhiheng torture`: kill web, worker and database under load, then hold everything against it."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.torture.parts import victim
from zhiheng.house.torture.run import torture

EXAMPLE = "zhiheng torture --kills 20 --seed 1"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--kills", type=int, default=20, help="强行终止的次数，默认 20")
    parser.add_argument("--seed", type=int, default=1, help="随机种子，默认 1")


def run(options: Namespace) -> Outcome:
    """Works on a temporary installation of its own; no other is touched."""
    with victim() as made:
        ordeal = torture(made, kills=options.kills, seed=options.seed)
    words = f"终止 {ordeal.kills} 次，立案 {ordeal.dockets} 件，违反 {len(ordeal.violations)} 项。"
    return Outcome(not ordeal.violations, asdict(ordeal), words)

"""`zhiheng torture`: kill the parts under load, then hold everything against the record."""

from argparse import ArgumentParser, Namespace
from dataclasses import asdict

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.torture.parts import ALL_PARTS, victim
from zhiheng.house.torture.post_run import torture_post
from zhiheng.house.torture.run import torture

EXAMPLE = "zhiheng torture --kills 20 --seed 1"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--kills", type=int, default=20, help="强行终止的次数，默认 20")
    parser.add_argument(
        "--post", action="store_true",
        help="文书签发、签名、短信送达和回执：另终止网关和对方系统",
    )  # fmt: skip
    parser.add_argument("--seed", type=int, default=1, help="随机种子，默认 1")


def run(options: Namespace) -> Outcome:
    """Works on a temporary installation of its own; no other is touched."""
    if options.post:
        return _post(options)
    with victim() as made:
        ordeal = torture(made, kills=options.kills, seed=options.seed)
    words = f"终止 {ordeal.kills} 次，立案 {ordeal.dockets} 件，违反 {len(ordeal.violations)} 项。"
    return Outcome(not ordeal.violations, asdict(ordeal), words)


def _post(options: Namespace) -> Outcome:
    with victim(ALL_PARTS) as made:
        ordeal = torture_post(made, kills=options.kills, seed=options.seed)
    words = (
        f"终止 {sum(ordeal.kills.values())} 次，其中有文书在办 {ordeal.under_load} 次；"
        f"发出 {ordeal.tally['messages']} 件，"
        f"已有结果 {ordeal.tally['acknowledged']} 件，未结 {ordeal.tally['open_with_owner']} 件，"
        f"违反 {len(ordeal.violations)} 项。"
    )
    return Outcome(not ordeal.violations, asdict(ordeal), words)

"""`python -m province --cases 500 --seed 1`: fill a set-up, empty house with invented life.

Reads the clock once: everything lies in the days before now. Progress goes to stderr.
"""

import argparse
import sys
from datetime import datetime
from pathlib import Path

import django

django.setup()

from province.history import History  # noqa: E402  # models need a set-up Django
from province.plans import COURT_TIME  # noqa: E402
from province.samples import write_samples  # noqa: E402
from province.street import Street  # noqa: E402
from zhiheng.registers.personnel import queries as personnel  # noqa: E402

WORTH_TWO = 100
"""From so many cases on, two processes make the history."""


def main() -> int:
    """Exit 0 when made, 2 when the house is not empty."""
    wanted = _wanted()
    if personnel.has_staff():
        sys.stderr.write("库中已有工作人员，演示数据只造在空库里；请换一个 ZHIHENG_HOME。\n")
        return 2
    now = datetime.now(COURT_TIME)
    street = Street(wanted.counterparts, wanted.journal, now) if wanted.journal else None
    history = History(cases=wanted.cases, seed=wanted.seed, now=now, street=street)
    done = history.happen(hands=2 if wanted.cases >= WORTH_TWO else 1)
    if street is not None:
        street.close()
    if wanted.samples:
        write_samples(wanted.samples, seed=wanted.seed, today=now.date())
    sys.stderr.write(f"已立案 {done} 件。\n")
    for words in history.stopped:
        sys.stderr.write(f"未预料的拦截：{words}\n")
    return 0


def _wanted() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m province",
        description="造演示数据：虚构的法院人员、当事人和案件，全部经由系统自己的行为写入。",
        epilog="例：python -m province --cases 500 --seed 1",
    )
    parser.add_argument(
        "--cases",
        type=int,
        default=500,
        help="案件总数，不少于 1（默认 500，分在十个法院，鲁0102 最多）",
    )
    parser.add_argument("--seed", type=int, default=1, help="同一种子造出同样的人和案件")
    parser.add_argument(
        "--journal", type=Path, help="模拟的外部系统收发记录写到这个文件；不给就没有外部系统"
    )
    parser.add_argument(
        "--counterparts", type=int, default=8100, help="模拟的外部系统所用端口，默认 8100"
    )
    parser.add_argument("--samples", type=Path, help="把待立案的演示文书写到这个文件夹")
    wanted = parser.parse_args()
    if wanted.cases < 1:
        parser.error("--cases 应为不小于 1 的整数")
    return wanted


if __name__ == "__main__":
    raise SystemExit(main())

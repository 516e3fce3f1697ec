"""`python -m province --cases 60 --seed 1`: fill a set-up, empty house with invented life.

Reads the clock once: everything lies in the days before now. Progress goes to stderr.
"""

import argparse
import sys
from datetime import datetime

import django

django.setup()

from province.history import History  # noqa: E402  # models need a set-up Django
from province.plans import COURT_TIME  # noqa: E402
from zhiheng.registers.personnel import queries as personnel  # noqa: E402


def main() -> int:
    """Exit 0 when made, 2 when the house is not empty."""
    parser = argparse.ArgumentParser(
        prog="python -m province",
        description="造演示数据：虚构的法院人员、当事人和案件，全部经由系统自己的行为写入。",
        epilog="例：python -m province --cases 60 --seed 1",
    )
    parser.add_argument(
        "--cases", type=int, default=60, help="案件总数，不少于 1（默认 60，其中鲁0102 有 53 件）"
    )
    parser.add_argument("--seed", type=int, default=1, help="同一种子造出同样的人和案件")
    wanted = parser.parse_args()
    if wanted.cases < 1:
        parser.error("--cases 应为不小于 1 的整数")
    if personnel.has_staff():
        sys.stderr.write("库中已有工作人员，演示数据只造在空库里；请换一个 ZHIHENG_HOME。\n")
        return 2
    now = datetime.now(COURT_TIME)
    done = History(cases=wanted.cases, seed=wanted.seed, now=now).happen()
    sys.stderr.write(f"已立案 {done} 件。\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

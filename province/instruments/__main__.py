"""`python -m province.instruments --count 200 --seed 1 > set.json`: a labelled set for the reader.

`zhiheng read --score set.json` measures the reader on it.
"""

import argparse
import json
import sys

from province.instruments import KINDS, compose


def main() -> int:
    """Write so many instruments, the kinds in turn, as one JSON list."""
    parser = argparse.ArgumentParser(
        prog="python -m province.instruments", description="造带答案的虚构法律文书，供测量识读。"
    )
    parser.add_argument("--count", type=int, default=100, help="文书份数，各种类轮流（默认 100）")
    parser.add_argument("--seed", type=int, default=1, help="同一种子写出同样的文书")
    wanted = parser.parse_args()
    kinds = tuple(KINDS)
    items = [
        compose(kinds[at % len(kinds)], wanted.seed * 100_000 + at).as_json()
        for at in range(wanted.count)
    ]
    json.dump(items, sys.stdout, ensure_ascii=False)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

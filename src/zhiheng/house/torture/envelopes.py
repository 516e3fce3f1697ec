"""`python -m zhiheng.house.torture.envelopes`: the outward id of each message, one a line.

A process of its own, because codes are made with the keys of the home.
"""

import sys

import django

django.setup()

from zhiheng.plant import codes  # noqa: E402
from zhiheng.plant.officer import HIGHEST_CLEARANCE  # noqa: E402
from zhiheng.plant.scope import ROOT_COURT, Scope, entered  # noqa: E402
from zhiheng.registers.dispatch import queries as record  # noqa: E402


def main() -> None:
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        for id in record.outgoing_ids():
            sys.stdout.write(codes.code_of("envelope", id) + "\n")


if __name__ == "__main__":
    main()

"""`python -m zhiheng.house.torture.people`: courts, clerks and their accounts, by the verbs.

A process of its own, because it needs Django and the home's settings. Prints one line per account
of a filing clerk: login name and court.
"""

import sys

import django

django.setup()

from django.contrib.auth.hashers import make_password  # noqa: E402

from zhiheng.house.clock import now_in_shanghai  # noqa: E402
from zhiheng.law.posts import Post  # noqa: E402
from zhiheng.plant.officer import HIGHEST_CLEARANCE, system_officer  # noqa: E402
from zhiheng.plant.scope import ROOT_COURT, Scope, entered  # noqa: E402
from zhiheng.registers.personnel import actions  # noqa: E402
from zhiheng.registers.personnel.terms import (  # noqa: E402
    DEMO_PASSWORD,
    AccountTerms,
    AppointmentTerms,
    StaffTerms,
)

COURTS = ("鲁0102", "鲁0103")
# Two clerks in one court contend for its chain; a chief is whom a new case is announced to.
SEATS = (
    ("filing1", Post.FILING),
    ("filing2", Post.FILING),
    ("chief", Post.BUREAU_CHIEF),
    ("handler", Post.HANDLER),
    ("clerk", Post.CLERK),
)


def main() -> None:
    at = now_in_shanghai()
    actions.seed_courts(by=system_officer(ROOT_COURT), at=at)
    password_hash = make_password(DEMO_PASSWORD)
    for court in COURTS:
        for seat, post in SEATS:
            login_name = f"{seat}at{court[1:]}"
            _seat(court, login_name, post, password_hash)
            if post is Post.FILING:
                sys.stdout.write(f"{login_name} {court}\n")


def _seat(court: str, login_name: str, post: Post, password_hash: str) -> None:
    at, setter_up = now_in_shanghai(), system_officer(ROOT_COURT)
    staff = StaffTerms(number=login_name, name="演练人员", court=court)
    staff_id = actions.enter_staff(terms=staff, by=setter_up, at=at)
    actions.appoint(
        terms=AppointmentTerms(staff_id=staff_id, post=post, from_on=at.date()),
        by=setter_up,
        at=at,
    )
    account = AccountTerms(
        staff_id=staff_id,
        login_name=login_name,
        password_hash=password_hash,
        initial=False,
        demo=True,
    )
    actions.open_account(terms=account, by=setter_up, at=at)


if __name__ == "__main__":
    with entered(Scope.of_court(ROOT_COURT, HIGHEST_CLEARANCE)):
        main()

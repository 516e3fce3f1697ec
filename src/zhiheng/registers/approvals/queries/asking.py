"""What the form of an act that asks for approval begins with: who may cosign, what was said."""

import json
from datetime import date
from typing import Any

from zhiheng.law.posts import ADMINISTRATORS
from zhiheng.plant import codes
from zhiheng.plant.officer import Officer
from zhiheng.registers.approvals.queries.proposals import ProposalOnRecord, proposal
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.queries import StaffOnRecord


def may_cosign(by: Officer, on: date) -> tuple[StaffOnRecord, ...]:
    """Everybody in office in the drafter's court on a day, but himself and administrators."""
    posts = personnel.posts_of_court(by.court, on)
    in_office = {one.staff_id for one in posts if one.post not in ADMINISTRATORS} - {by.id}
    return tuple(one for one in personnel.staff_of(by.court) if one.id in in_office)


def former_of(code: str, case_id: int, verb: str) -> ProposalOnRecord | None:
    """The proposal a form takes the place of, by its code; None for none, or another's."""
    known = codes.id_of("proposal", code) if code else None
    found = proposal(known) if known else None
    return found if found and (found.case_id, found.verb) == (case_id, verb) else None


def said_in(former: ProposalOnRecord | None) -> dict[str, Any]:
    """What its terms said, field by field, to begin the new draft with."""
    return dict(json.loads(former.terms)) if former else {}

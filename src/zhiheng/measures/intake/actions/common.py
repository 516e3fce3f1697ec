"""What every act of the filing desk asks first."""

from django.db import connection

from zhiheng.measures.intake.terms import Draft
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.officer import Officer


def refuse_foreign_draft(draft: Draft, by: Officer) -> None:
    if draft.court != by.court:
        raise BadTerms.of("court", f"您是{by.court}的立案人员，不能代{draft.court}作出决定")


def in_turn(name: str) -> None:
    """Acts that ask for the same name follow each other to their ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])

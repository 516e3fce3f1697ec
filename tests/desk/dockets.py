"""Cases docketed by the verb, each with an instrument and people of its own."""

from dataclasses import replace
from datetime import datetime, timedelta

from zhiheng.measures.intake import exhibits
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, a_firm, a_man


def a_docketed_case(
    office: Office,
    serial: int = 1,
    *,
    at: datetime = NOW,
    handler: Officer | None = None,
    creditor: str = "青屿建材有限公司",
    debtor: str = "许青林",
) -> int:
    """File one application, received the day before; gives the case's id."""
    plain = exhibits.an_application(office.court)
    return exhibits.a_docketed_case(
        office.court,
        by=office.filing,
        at=at,
        handler=handler,
        received_on=at.date() - timedelta(days=1),
        title=replace(plain.title, case_no=f"（2026）鲁0102民初{1000 + serial}号"),
        parties=(
            a_creditor(a_firm(creditor, serial)),
            a_debtor(a_man(debtor, 101 + 2 * serial)),
        ),
    )

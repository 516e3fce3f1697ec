"""What is entered by hand of the course of a case: incidents, security, settlements …"""

from datetime import datetime

from zhiheng.law.records import SettlementOnRecord
from zhiheng.law.settlement import MAY_RECORD
from zhiheng.law.sources import DB2020, DESIGN, HJ2020, XF2015
from zhiheng.measures.entries.terms import BY
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import IncidentTerms, SecurityTerms, SettlementTerms
from zhiheng.registers.restrictions import actions as restrictions
from zhiheng.registers.restrictions.terms import RestrictionTerms


@act("登记执行事项", by=BY, page="entries:incident", cites=DESIGN.art("A1-HAND-01"))
def enter_incident(
    *, case_id: int, terms: IncidentTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter something that happened in the case, or with `corrects` how it ended.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_incident, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = casefile.enter_incident(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记{terms.kind}（人工录入，待确认）：{terms.words.strip()}")
        doing.gives(entry_id)
    return entry_id


@act("登记限制与制裁", by=BY, page="entries:restriction", cites=XF2015.art(1))
def enter_restriction(
    *, case_id: int, terms: RestrictionTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter a restriction or sanction, or with `corrects` that it was lifted or why it is kept.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_restriction, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = restrictions.enter_restriction(
            doing, case_id=case_id, terms=terms, corrects=corrects
        )
        doing.says(f"登记{terms.kind}（人工录入，待确认）：{terms.paper_no.strip()}")
        doing.gives(entry_id)
    return entry_id


@act("登记担保", by=BY, page="entries:security", cites=DB2020.art(4))
def enter_security(
    *, case_id: int, terms: SecurityTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter security that was given for going on or for standing still.

    Gives the id of the hand-made entry, which a second person confirms.
    """
    with legal_act(enter_security, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        entry_id = casefile.enter_security(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记{terms.side}（人工录入，待确认）：{terms.words.strip()}")
        doing.gives(entry_id)
    return entry_id


@act(
    "登记执行和解",
    by=BY,
    needs=MAY_RECORD,
    page="entries:settlement",
    cites=HJ2020.art(2, 1),
)
def enter_settlement(
    *, case_id: int, terms: SettlementTerms, corrects: int | None = None, by: Officer, at: datetime
) -> int:
    """Enter a settlement with its instalments, or with `corrects` how it ended.

    Gives the id of the hand-made entry. Refused: what makes no settlement by law.
    """
    with legal_act(enter_settlement, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        record = SettlementOnRecord(
            judged_on=doing.day,
            court_code=cases.case(case_id).court,
            in_writing=terms.in_writing,
            in_minutes=terms.in_minutes,
            all_confirm=terms.all_confirm,
            by_agent=terms.by_agent,
            agent_authorised=terms.agent_authorised,
            ruling_asked=terms.ruling_asked,
        )
        doing.judged(MAY_RECORD.judge(record)).or_refuse()
        entry_id = casefile.enter_settlement(doing, case_id=case_id, terms=terms, corrects=corrects)
        doing.says(f"登记执行和解，共 {len(terms.instalments)} 期（人工录入，待确认）")
        doing.gives(entry_id)
    return entry_id

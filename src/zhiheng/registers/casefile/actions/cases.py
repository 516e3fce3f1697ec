"""What can be entered about a case. Every verb is handed the act it belongs to.

A verb on an existing case locks its row first, so that two acts on one case follow each other.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import Max

from zhiheng.law.case_number import CaseNumber, format_number
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.records import CaseState
from zhiheng.law.sources import DESIGN
from zhiheng.plant.errors import BadTerms, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries
from zhiheng.registers.casefile.models import (
    Assignment,
    Case,
    Grant,
    HandOver,
    Party,
    Receipt,
    Standing,
    Triage,
)
from zhiheng.registers.casefile.terms import (
    SECRECY,
    CaseOpened,
    CaseParticulars,
    Duty,
    PartyTerms,
    Role,
    Stage,
    TriageTerms,
    refuse_wrong_case,
)
from zhiheng.registers.persons.actions import enter_person
from zhiheng.registers.persons.terms import bigrams, initials, plain_line
from zhiheng.registers.titles import queries as titles

SEEN = DESIGN.art("CASE-SEEN")
NAMES_SHOWN = 3
CARRIED_ON = (
    "court", "secrecy", "origin", "sub_type", "cause", "title_id", "claim_fen", "conduct", "thing",
    "application", "late_interest_asked", "creditors", "debtors",
)  # fmt: skip
"""What a resumed case takes over from the one it carries on."""
OF_A_PARTY = (
    "person_id", "role", "ordinal", "original_role", "claim_fen", "name", "name_bigrams",
    "name_initials",
)  # fmt: skip


def open_case(  # noqa: PLR0913  # a case is opened with everything the filing desk knows
    doing: LegalAct,
    *,
    court: str,
    case_type: str,
    received_on: date,
    title_id: int,
    claim_fen: int | None,
    parties: tuple[PartyTerms, ...],
    secrecy: int = 0,
    particulars: CaseParticulars | None = None,
) -> CaseOpened:
    """Open a case: people first, its number last, so that the series is held as briefly as can be.

    BadTerms names each wrong field. The year of the number is that of receipt (收案年度).
    """
    said = particulars or CaseParticulars()
    case = Case(
        **row_of(doing),
        **_said(said),
        **_names(parties),
        court=court,
        secrecy=secrecy,
        case_type=case_type,
        received_on=received_on,
        docketed_on=doing.day,
        title_id=title_id,
        claim_fen=claim_fen,
        state=CaseState.OPEN,
        stage=Stage.FILED,
    )
    _refuse_wrong(doing, case, parties, said)
    people = [enter_person(doing, terms=party.person) for party in parties]
    _refuse_twice(parties, people)
    case.cause = titles.title(title_id).cause
    _number(case)
    doing.about(case.id, court=court)
    ids = _enter_parties(doing, case, parties, people)
    _stand(doing, case, "立案")
    return CaseOpened(case_id=case.id, number=case.number, party_ids=ids)


def open_again(doing: LegalAct, *, former_id: int, case_type: str, received_on: date) -> CaseOpened:
    """Open a case that carries a closed one on: same instrument, parties and particulars, a number
    of its own. NotOnRecord when the former case is out of scope."""
    former = Case.objects.filter(id=former_id).first()
    if former is None:
        raise NotOnRecord("案件", former_id)
    kept = {name: getattr(former, name) for name in CARRIED_ON}
    case = Case(
        **row_of(doing), **kept, case_type=case_type, received_on=received_on,
        docketed_on=doing.day, state=CaseState.OPEN, stage=Stage.ENFORCING,
    )  # fmt: skip
    _number(case)
    doing.about(case.id, court=case.court)
    present = Party.objects.filter(case_id=former_id, current=True).order_by("role", "ordinal")
    rows = Party.objects.bulk_create(
        Party(**row_of(doing), **_of(case), **{name: getattr(one, name) for name in OF_A_PARTY})
        for one in present
    )
    _stand(doing, case, f"由{former.number}恢复")
    return CaseOpened(case_id=case.id, number=case.number, party_ids=tuple(r.id for r in rows))


def add_party(
    doing: LegalAct, *, case_id: int, party: PartyTerms, corrects: int | None = None
) -> int:
    """Enter a further party (追加), or with `corrects` the party that one was meant to be."""
    case = _locked(doing, case_id)
    person_id = enter_person(doing, terms=party.person)
    present = Party.objects.filter(case_id=case_id, role=party.role, current=True)
    old = present.filter(id=corrects).first() if corrects else None
    if present.filter(person_id=person_id).exclude(id=old.id if old else 0).exists():
        raise BadTerms.of("parties", f"{party.person.name}已是本案{party.role}，不必重复登记")
    last = present.aggregate(last=Max("ordinal"))["last"] or 0
    row = _party(doing, case, party, person_id, old.ordinal if old else last + 1)
    for column, value in version_row(Party, corrects).items():
        setattr(row, column, value)
    row.save(force_insert=True)
    _rename(case)
    return row.id


def assign(
    doing: LegalAct,
    *,
    case_id: int,
    handler_id: int,
    duty: Duty = Duty.HANDLER,
    reason: str = "",
) -> int:
    """Give a member of the court a duty in the case; a handler takes over from the one before."""
    case = _locked(doing, case_id)
    row = Assignment.objects.create(
        **row_of(doing), **_of(case), staff_id=handler_id, duty=duty, reason=reason
    )
    if duty is Duty.HANDLER:
        Case.objects.filter(id=case_id).update(handler=handler_id)
    return row.id


def set_state(
    doing: LegalAct,
    *,
    case_id: int,
    state: CaseState | None = None,
    stage: Stage | None = None,
    reason: str = "",
) -> int:
    """Change the state or the stage of the case from today; both stay as they are where None."""
    case = _locked(doing, case_id)
    case.state = state or CaseState(case.state)
    case.stage = stage or Stage(case.stage)
    closed_on = (case.closed_on or doing.day) if case.state is CaseState.CLOSED else None
    Case.objects.filter(id=case_id).update(state=case.state, stage=case.stage, closed_on=closed_on)
    return _stand(doing, case, reason)


def triage(doing: LegalAct, *, case_id: int, terms: TriageTerms) -> int:
    """Enter the state of property, class and track of the case from today."""
    case = _locked(doing, case_id)
    said = {
        "property_state": terms.property_state,
        "category": terms.category or "",
        "sale": terms.sale or "",
        "track": terms.track or "",
    }
    reason = plain_line("ground", "理由", terms.reason, 200)
    row = Triage.objects.create(
        **row_of(doing), **_of(case), **said, reason=reason, proposed=terms.proposed
    )
    Case.objects.filter(id=case_id).update(**said)
    return row.id


def receive(doing: LegalAct, *, case_id: int, staff_id: int) -> int:
    """Enter that a handler signed for the case today."""
    case = _locked(doing, case_id)
    return Receipt.objects.create(**row_of(doing), **_of(case), staff_id=staff_id).id


def hand_over(
    doing: LegalAct, *, case_id: int, giver_id: int, taker_id: int, open_clocks: list[str],
    words: str,
) -> int:  # fmt: skip
    """Enter that one handler handed the case over to another, with what is open."""
    case = _locked(doing, case_id)
    row = HandOver.objects.create(
        **row_of(doing), **_of(case), giver_id=giver_id, taker_id=taker_id,
        open_clocks=open_clocks, words=plain_line("words", "移交说明", words, 500),
    )  # fmt: skip
    return row.id


def classify(doing: LegalAct, *, case_id: int, secrecy: int) -> None:
    """Set the secrecy class of the case; every row of the case follows by foreign key."""
    _refuse_class(doing, secrecy)
    _locked(doing, case_id)
    Case.objects.filter(id=case_id).update(secrecy=secrecy)


def grant(
    doing: LegalAct, *, case_id: int, staff_id: int, purpose: str, until_on: date | None = None
) -> int:
    """Let an officer outside the range see this one case until revoked."""
    case = _locked(doing, case_id)
    said = plain_line("purpose", "授权理由", purpose, 200)
    if until_on is not None and until_on < doing.day:
        raise BadTerms.of("until_on", f"截止日 {until_on} 早于今天 {doing.day}，请核对")
    if Grant.objects.filter(case_id=case_id, staff_id=staff_id, revoked_on=None).exists():
        raise BadTerms.of("staff_id", "该人员对本案已有授权，请先收回再授权")
    row = Grant.objects.create(
        **row_of(doing), **_of(case), staff_id=staff_id, purpose=said, until_on=until_on
    )
    return row.id


def revoke(doing: LegalAct, *, case_id: int, grant_id: int) -> None:
    """End a grant from today."""
    _locked(doing, case_id)
    ended = Grant.objects.filter(id=grant_id, case_id=case_id, revoked_on=None).update(
        revoked_on=doing.day
    )
    if not ended:
        raise BadTerms.of("grant_id", "该授权不存在或者已经收回，请刷新页面")


def lock(doing: LegalAct, case_id: int, *, seen: int | None = None) -> queries.CaseCard:
    """Lock the case until the act is over and hand back what it is.

    `seen` is `queries.seen` as the form showed it: Refused when somebody acted on the case since.
    """
    _locked(doing, case_id)
    if seen is not None and (since := queries.acts_since(case_id, seen)):
        raise Refused.because(
            "CASE-SEEN",
            "案件在您填写期间没有变动",
            SEEN,
            f"此后已办理：{'；'.join(since)}",
            "请查看变动后重新提交，已填内容保留",
        )
    return queries.case(case_id)


def _locked(doing: LegalAct, case_id: int) -> Case:
    case = Case.objects.select_for_update(no_key=True).filter(id=case_id).first()
    if case is None:
        raise NotOnRecord("案件", case_id)
    doing.about(case_id, court=case.court)
    return case


def _of(case: Case) -> dict[str, Any]:
    return {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}


def _refuse_wrong(
    doing: LegalAct, case: Case, parties: tuple[PartyTerms, ...], said: CaseParticulars
) -> None:
    refuse_wrong_case(
        case_type=case.case_type,
        received_on=case.received_on,
        today=doing.day,
        claim_fen=case.claim_fen,
        parties=parties,
        particulars=said,
    )
    _refuse_class(doing, case.secrecy)


def _refuse_class(doing: LegalAct, secrecy: int) -> None:
    if secrecy not in SECRECY:
        raise BadTerms.of("secrecy", "密级应为一般、秘密、机密、绝密之一")
    if secrecy > doing.by.clearance:
        raise BadTerms.of(
            "secrecy", f"您的涉密等级低于“{SECRECY[secrecy]}”，请由具有相应等级的人员办理"
        )


def _refuse_twice(parties: tuple[PartyTerms, ...], people: list[int]) -> None:
    seen: set[tuple[Role, int]] = set()
    for party, person_id in zip(parties, people, strict=True):
        if (party.role, person_id) in seen:
            raise BadTerms.of("parties", f"{party.person.name}重复登记为{party.role}，请删去一处")
        seen.add((party.role, person_id))


def _said(particulars: CaseParticulars) -> dict[str, Any]:
    return {one.name: getattr(particulars, one.name) for one in fields(CaseParticulars)}


def _number(case: Case) -> None:
    """Give the case the next number of its series, and enter it."""
    case.year = case.received_on.year
    case.seq = _next_seq(case.court, case.case_type, case.year)
    case.number = format_number(CaseNumber(case.year, case.court, "", case.case_type, case.seq))
    case.save(force_insert=True)


def _next_seq(court: str, case_type: str, year: int) -> int:
    """The next number of the series. The row stays locked: who rolls back gives his number back."""
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO casefile_series AS s (court, case_type, year, last_seq)"
            " VALUES (%s, %s, %s, 1) ON CONFLICT (court, case_type, year)"
            " DO UPDATE SET last_seq = s.last_seq + 1 RETURNING last_seq",
            [court, case_type, year],
        )
        return int(cursor.fetchone()[0])


def _names(parties: Iterable[PartyTerms]) -> dict[str, str]:
    """The two lines by which lists name the case."""
    listed = [(party.role, party.person.name) for party in parties]
    return {
        "creditors": _line([name for role, name in listed if role is Role.CREDITOR]),
        "debtors": _line([name for role, name in listed if role is Role.DEBTOR]),
    }


def _line(names: list[str]) -> str:
    shown = "、".join(names[:NAMES_SHOWN])
    return shown if len(names) <= NAMES_SHOWN else f"{shown}等{len(names)}人"


def _rename(case: Case) -> None:
    rows = Party.objects.filter(case_id=case.id, current=True).order_by("ordinal")
    listed = list(rows.values_list("role", "name"))
    Case.objects.filter(id=case.id).update(
        creditors=_line([name for role, name in listed if role == Role.CREDITOR]),
        debtors=_line([name for role, name in listed if role == Role.DEBTOR]),
    )


def _enter_parties(
    doing: LegalAct, case: Case, parties: tuple[PartyTerms, ...], people: list[int]
) -> tuple[int, ...]:
    count: Counter[Role] = Counter()
    rows = []
    for party, person_id in zip(parties, people, strict=True):
        count[party.role] += 1
        rows.append(_party(doing, case, party, person_id, count[party.role]))
    return tuple(row.id for row in Party.objects.bulk_create(rows))


def _party(doing: LegalAct, case: Case, party: PartyTerms, person_id: int, ordinal: int) -> Party:
    return Party(
        **row_of(doing),
        **_of(case),
        person_id=person_id,
        role=party.role,
        ordinal=ordinal,
        original_role=party.original_role,
        claim_fen=party.claim_fen,
        name=party.person.name,
        name_bigrams=bigrams(party.person.name),
        name_initials=initials(party.person.name),
    )


def _stand(doing: LegalAct, case: Case, reason: str) -> int:
    row = Standing.objects.create(
        **row_of(doing), **_of(case), state=case.state, stage=case.stage, reason=reason
    )
    return row.id

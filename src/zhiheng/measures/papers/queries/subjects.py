"""The rows of each register that a paper can be about, with what each gives."""

from collections.abc import Callable, Mapping
from typing import Final

from zhiheng.measures.papers.queries.record import CaseRecord
from zhiheng.measures.papers.queries.rows import (
    Facts,
    Row,
    day,
    lines_of,
    party_facts,
    party_rows,
    sum_of,
)
from zhiheng.registers.assets.queries import PropertyOnRecord
from zhiheng.registers.casefile.queries import StayOfCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.documents.queries import About

_NO_THING: Final[Facts] = {
    "property_kind": "", "property_words": "", "property_location": "", "property_evidence": "",
    "property_debtor": "", "property_found_on": "", "property_ground": "",
}  # fmt: skip


def _thing(record: CaseRecord, held: PropertyOnRecord | None) -> Facts:
    if held is None:
        return _NO_THING
    return {
        "property_kind": str(held.kind),
        "property_words": held.words,
        "property_location": held.location,
        "property_evidence": held.ownership_evidence,
        "property_debtor": record.name_of(held.debtor_id),
        "property_found_on": day(held.found_on),
        "property_ground": lines_of(held.ground),
    }


def _named(record: CaseRecord, property_id: int | None) -> str:
    held = record.property_on(property_id)
    return f"{held.kind}：{held.words}" if held else ""


def _properties(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.kind} {one.words}（{one.state}）",
            kind=str(one.state),
            facts=_thing(record, one),
        )
        for one in record.properties
    )


def _holds(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.kind} {_named(record, one.property_id)}，至 {one.until_on}",
            kind=one.kind,
            facts=_thing(record, record.property_on(one.property_id))
            | {
                "hold_kind": one.kind,
                "hold_from_on": day(one.from_on),
                "hold_until_on": day(one.until_on),
                "hold_rank": str(one.rank),
                "hold_paper_no": one.paper_no,
            },
        )
        for one in record.more.holds
    )


def _disposals(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.from_on} 起{one.kind} {_named(record, one.property_id)}",
            kind=one.kind,
            facts=_thing(record, record.property_on(one.property_id))
            | {
                "disposal_kind": one.kind,
                "disposal_from_on": day(one.from_on),
                "disposal_ended_on": day(one.ended_on),
                "disposal_outcome": lines_of(one.outcome),
            },
        )
        for one in record.more.disposals
    )


def _standing(one: StayOfCase) -> str:
    if one.resumed_on is not None:
        return "已恢复"
    return "中止" if one.until_on is None else "暂缓"


def _stays(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.happened_on} {one.ground}（{_standing(one)}）",
            kind=_standing(one),
            facts={
                "stay_ground": one.ground,
                "stay_on": day(one.happened_on),
                "stay_until_on": day(one.until_on),
                "stay_reason": lines_of(one.reason),
                "stay_paper_no": one.paper_no,
                "stay_ended_on": day(one.resumed_on),
            },
        )
        for one in record.more.stays
    )


def _settlements(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.agreed_on} 达成的和解，{sum_of(one.total_fen)}",
            kind=one.result,
            facts={
                "agreed_on": day(one.agreed_on),
                "agreed_sum": sum_of(one.total_fen),
                "agreed_until_on": day(one.due_on),
                "agreed_words": lines_of(one.words),
                "instalments": tuple(
                    f"{day(part.due_on)}前履行{sum_of(part.amount_fen)}" for part in one.instalments
                ),
                "settled_result": one.result,
                "settled_on": day(one.ended_on),
            },
        )
        for one in record.more.settlements
    )


def _offers(record: CaseRecord) -> tuple[Row, ...]:
    names = {party.id: party.name for party in record.parties}
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.offered_on} {names.get(one.party_id, '')}提出",
            facts={
                "offered_by": names.get(one.party_id, ""),
                "offered_on": day(one.offered_on),
                "offered_sum": sum_of(one.total_fen),
                "offered_words": lines_of(one.words),
            },
        )
        for one in record.more.offers
    )


def _securities(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.given_on} {one.guarantor}（{one.side}）",
            kind=one.side,
            facts={
                "security_side": one.side,
                "guarantor": one.guarantor,
                "given_on": day(one.given_on),
                "security_words": lines_of(one.words),
            },
        )
        for one in record.more.securities
    )


def _graces(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"至 {one.grace_ends_on} 的宽限期",
            facts={
                "grace_asked_on": day(one.asked_on),
                "grace_ends_on": day(one.grace_ends_on),
                "grace_conditions": lines_of(one.conditions),
                "grace_property": _named(record, one.property_id),
            },
        )
        for one in record.more.graces
    )


def _assessments(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.happened_on} 评估{one.measure}",
            facts={
                "assessed_on": day(one.happened_on),
                "assessed_property": _named(record, one.property_id),
                "assessed_measure": one.measure,
                "alternatives": lines_of(one.alternatives),
                "harm": lines_of(one.harm),
                "benefit": lines_of(one.benefit),
                "conclusion": one.conclusion,
            },
        )
        for one in record.more.assessments
    )


def _restrictions(record: CaseRecord) -> tuple[Row, ...]:
    held = ((one, record.party_of(one.debtor_id)) for one in record.more.restrictions)
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.kind} {party.name}（{one.paper_no}）",
            kind=one.kind,
            facts=party_facts(record, party)
            | {
                "restriction_kind": one.kind,
                "restriction_from_on": day(one.from_on),
                "restriction_paper_no": one.paper_no,
                "restriction_words": lines_of(one.words),
            },
        )
        for one, party in held
        if party is not None
    )


def _vouchers(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.paid_on} {one.kind} {sum_of(one.amount_fen)} {one.counterpart}",
            kind=str(one.kind),
            facts={
                "voucher_kind": str(one.kind),
                "voucher_on": day(one.paid_on),
                "voucher_sum": sum_of(one.amount_fen),
                "voucher_with": one.counterpart,
                "voucher_words": lines_of(one.words),
            },
        )
        for one in record.more.vouchers
        if one.reverses_id is None
    )


def _reports(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.received_on} {record.name_of(one.debtor_id)}（{one.breach}）",
            kind=str(one.breach),
            facts={
                "report_debtor": record.name_of(one.debtor_id),
                "report_on": day(one.received_on),
                "report_items": one.items,
                "report_breach": str(one.breach),
                "report_checked_on": day(one.checked_on),
                "report_outcome": lines_of(one.outcome),
            },
        )
        for one in record.more.reports
    )


def _inquiries(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.asked_on} 查询 {record.name_of(one.debtor_id)}",
            facts={
                "inquiry_debtor": record.name_of(one.debtor_id),
                "inquiry_on": day(one.asked_on),
                "inquiry_answered_on": day(one.answered_on),
                "inquiry_words": lines_of(one.words),
            },
        )
        for one in record.more.inquiries
    )


def _incidents(record: CaseRecord) -> tuple[Row, ...]:
    return tuple(
        Row(
            target=(None, one.id),
            words=f"{one.from_on} {one.kind}",
            kind=one.kind,
            facts={
                "incident_kind": one.kind,
                "incident_from_on": day(one.from_on),
                "incident_ended_on": day(one.ended_on),
                "incident_result": one.result,
                "incident_words": lines_of(one.words),
            },
        )
        for one in record.more.incidents
    )


def _hand_overs(record: CaseRecord) -> tuple[Row, ...]:
    staff = record.more.staff
    return tuple(
        Row(
            target=(None, place),
            words=f"{one.handed_on} {staff.get(one.giver_id, '')}移交{staff.get(one.taker_id, '')}",
            facts={
                "handed_on": day(one.handed_on),
                "handed_by": staff.get(one.giver_id, ""),
                "handed_to": staff.get(one.taker_id, ""),
                "handed_clocks": one.open_clocks,
                "handed_words": lines_of(one.words),
            },
        )
        for place, one in enumerate(record.more.hand_overs, start=1)
    )


def _changes(record: CaseRecord) -> tuple[Row, ...]:
    clocks = {one.id: one for one in record.clocks}
    return tuple(
        Row(
            target=(None, place),
            words=f"{one.recorded_on} {one.kind}{clocks[one.clock_id].name}",
            kind=one.kind,
            facts={
                "change_kind": one.kind,
                "change_words": one.words,
                "change_evidence": one.evidence,
                "change_on": day(one.recorded_on),
                "changed_clock": clocks[one.clock_id].name,
                "clock_due_on": day(clocks[one.clock_id].due_on),
            },
        )
        for place, one in enumerate(record.more.changes, start=1)
        if one.clock_id in clocks
    )


ROWS: Final[Mapping[About, Callable[[CaseRecord], tuple[Row, ...]]]] = {
    About.PARTY: lambda record: party_rows(record, Role),
    About.CREDITOR: lambda record: party_rows(record, (Role.CREDITOR,)),
    About.DEBTOR: lambda record: party_rows(record, (Role.DEBTOR,)),
    About.PROPERTY: _properties,
    About.HOLD: _holds,
    About.DISPOSAL: _disposals,
    About.STAY: _stays,
    About.SETTLEMENT: _settlements,
    About.OFFER: _offers,
    About.SECURITY: _securities,
    About.GRACE: _graces,
    About.ASSESSMENT: _assessments,
    About.RESTRICTION: _restrictions,
    About.VOUCHER: _vouchers,
    About.REPORT: _reports,
    About.INQUIRY: _inquiries,
    About.INCIDENT: _incidents,
    About.HAND_OVER: _hand_overs,
    About.CLOCK: _changes,
}
"""Every register whose rows are chosen by themselves; rows of two registers stand elsewhere."""

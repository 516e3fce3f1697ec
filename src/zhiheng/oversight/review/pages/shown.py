"""A proposal as its page shows it: levels in order, findings again as findings, who may do what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from zhiheng.law.kernel.finding import Finding, Judgment
from zhiheng.law.kernel.source import Article
from zhiheng.law.kernel.verdict import Verdict as Answer
from zhiheng.plant import codes
from zhiheng.plant.catalogue import catalogue
from zhiheng.plant.officer import Officer
from zhiheng.registers.approvals import queries as record
from zhiheng.registers.approvals.queries import LevelOnRecord, ProposalOnRecord
from zhiheng.registers.approvals.terms import CAN_BE_CARRIED_OUT, CAN_BE_REDRAFTED, State
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents.queries import Sheet
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.personnel.queries import StaffOnRecord

TONES: Mapping[State, str] = {
    State.WAITING: "warn",
    State.RETURNED: "bad",
    State.APPROVED: "ok",
    State.UNEXECUTED: "bad",
    State.EXECUTED: "ok",
    State.WITHDRAWN: "hold",
    State.VOID: "hold",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelShown:
    """One level of the chain: whose it is, and whether it is his turn."""

    level: LevelOnRecord
    who: str
    on_turn: bool
    members: tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class May:
    """What this officer may do with the proposal now."""

    sign: bool = False
    conclude: bool = False
    seat: bool = False
    speak: bool = False
    withdraw: bool = False
    carry_out: bool = False
    redraft: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One line of a list of proposals."""

    proposal: ProposalOnRecord
    code: str
    case: CaseCard
    tone: str
    waits_for: str


def findings(plain: Iterable[Mapping[str, Any]]) -> Judgment:
    """Findings that were kept as plain values, as a judgment that a page can show."""
    listed = tuple(
        Finding(
            key=one["key"],
            name=one["name"],
            verdict=Answer(one["verdict"]),
            cites=cast(tuple[Article, ...], tuple(one["cites"])),
            otherwise=one["otherwise"],
            tells=one["seen"],
            doubt=one["doubt"],
        )
        for one in plain
    )
    holds = all(one.holds for one in listed)
    return Judgment(Answer.HOLDS if holds else Answer.FAILS, listed)


def sheets(found: ProposalOnRecord) -> tuple[Sheet, ...]:
    """The papers as the rehearsal composed them."""
    return tuple(Sheet.of(one) for one in found.shown["papers"])


def levels(found: ProposalOnRecord) -> tuple[LevelShown, ...]:
    """The chain of signatures, with names."""
    names = personnel.staff_named(_named(found))
    turn = found.turn
    return tuple(
        LevelShown(
            level=level,
            who=names[level.staff_id].name if level.staff_id else level.kind,
            on_turn=turn is not None and turn.id == level.id,
            members=_members(level, names),
        )
        for level in found.levels
    )


def may(found: ProposalOnRecord, officer: Officer, case: CaseCard, on: Any) -> May:
    """What the officer may do now; the acts themselves hold him to it."""
    turn = found.turn
    drafts = found.drafter_id == officer.id
    posts = catalogue()[found.verb].by
    ready = found.state in CAN_BE_CARRIED_OUT and found.current and officer.holds(*posts)
    waiting = May(
        withdraw=drafts and found.state in (State.WAITING, State.RETURNED) and found.current,
        redraft=drafts and found.state in CAN_BE_REDRAFTED and found.current,
        carry_out=ready and (drafts or case.handler_id == officer.id),
    )
    if turn is None or not found.current:
        return waiting
    if turn.deliberates:
        return _in_panel(turn, officer, drafts, waiting)
    seats = record.seats(turn.kind, found.court, on) if turn.staff_id is None else ()
    called = {turn.staff_id} | {seat.staff_id for seat in seats}
    return replace(waiting, sign=officer.id in called and not drafts)


def rows(found: Iterable[ProposalOnRecord], cases: Mapping[int, CaseCard]) -> list[Row]:
    """Lines of a list; a proposal whose case is out of sight is left out."""
    listed = [one for one in found if one.case_id in cases]
    named = {one.turn.staff_id for one in listed if one.turn and one.turn.staff_id}
    names = personnel.staff_named(named)
    return [
        Row(
            proposal=one,
            code=codes.code_of("proposal", one.id),
            case=cases[one.case_id],
            tone=TONES[one.state],
            waits_for=_turn_words(one, names),
        )
        for one in listed
    ]


def _in_panel(turn: LevelOnRecord, officer: Officer, drafts: bool, waiting: May) -> May:
    if turn.panel is None:
        return replace(waiting, seat=drafts)
    mine = [one for one in turn.panel.members if one.staff_id == officer.id]
    return replace(
        waiting,
        speak=any(not one.has_spoken for one in mine),
        conclude=turn.panel.complete and turn.panel.presiding_id == officer.id,
    )


def _turn_words(one: ProposalOnRecord, names: Mapping[int, StaffOnRecord]) -> str:
    if one.turn is None:
        return ""
    if one.turn.staff_id:
        return f"{one.turn.kind} {names[one.turn.staff_id].name}"
    return one.turn.kind


def _named(found: ProposalOnRecord) -> set[int]:
    cosigners = {level.staff_id for level in found.levels if level.staff_id}
    members = {one.staff_id for level in found.levels if level.panel for one in level.panel.members}
    holders = {
        level.signature.holder_id
        for level in found.levels
        if level.signature and level.signature.holder_id
    }
    return cosigners | members | holders


def _members(
    level: LevelOnRecord, names: Mapping[int, StaffOnRecord]
) -> tuple[tuple[str, Any], ...]:
    if level.panel is None:
        return ()
    return tuple((names[one.staff_id].name, one) for one in level.panel.members)

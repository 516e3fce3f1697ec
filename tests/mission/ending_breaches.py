"""For each rule of ending a case and of bringing it back, an attempt that violates it alone."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from tests.closing.life import (
    FOUND,
    PAID,
    a_call,
    asks,
    calls,
    closes,
    pays,
    resumes,
    terminated,
)
from tests.closing.ready import (
    STEPS,
    TODAY,
    a_case_for_termination,
    a_case_in_may,
    by_two,
    signers,
    told,
)
from tests.mission.closing_breaches import (
    CLOSING_BREACHES,
    GROUNDLESS,
    Attempt,
    breaks,
)
from zhiheng.law.records import (
    CancellationGround,
    ResumptionGround,
    TerminationGround,
)
from zhiheng.measures.closing import actions
from zhiheng.measures.closing.terms import PublicationTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_settlement
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.exhibits import a_creditor, a_debtor
from zhiheng.registers.casefile.terms import Duty, IncidentKind, SettlementResult
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, a_man, within_an_act


def settled(office: Office, **changes: Any) -> int:
    """Papers served, fees and file settled; nothing else done."""
    case_id = a_case_in_may(office, **changes)
    for key in ("A1-END-28-3", "A1-END-28-5", "A1-END-28-6"):
        STEPS[key](case_id, office)
    return case_id


def ending(office: Office, case_id: int, **changes: Any) -> Attempt:
    """终结执行 on a withdrawal that two people entered."""
    said: dict[str, Any] = {
        "termination_ground": TerminationGround.WITHDRAWN, "ruled_out": frozenset({"by_agent"}),
    }  # fmt: skip
    terms = replace(GROUNDLESS, **said | changes)
    verb = actions.end_enforcement
    return partial(verb, case_id=case_id, terms=terms, by=office.handler, at=NOW)


def withdrawn(office: Office) -> int:
    case_id = settled(office)
    told(IncidentKind.WITHDRAWN)(case_id, office)
    return case_id


@breaks("A1-END-04", "A1-END-04-1", "A1-END-04-2")
def a_debt_that_is_left(office: Office) -> Attempt:
    return partial(closes, settled(office), office)


@breaks("A1-STAY-07")
def a_settlement_that_runs(office: Office) -> Attempt:
    case_id = settled(office)
    pays(case_id, office)
    by_two(entries.enter_settlement, case_id, a_settlement(), office)
    return partial(closes, case_id, office)


@breaks("A1-END-04-3")
def nobody_can_be_told(office: Office) -> Attempt:
    parties = (a_creditor(), a_debtor(replace(a_man(), address=None)))
    case_id = settled(office, parties=parties)
    pays(case_id, office)
    return partial(closes, case_id, office)


@breaks(
    "A1-END-00", "A1-END-01", "A1-END-02-1", "A1-END-02-2", "A1-END-23", "A1-END-24",
    "A1-END-25", "A1-END-26-1", "A1-END-26-2",
)  # fmt: skip
def a_resumed_case_is_never_cancelled(office: Office) -> Attempt:
    found = frozenset({"filed_first_elsewhere", "property_handed_over"})
    terms = replace(PAID, cancellation_ground=CancellationGround.FILED_FIRST_ELSEWHERE, found=found)
    case_id = settled(office, case_type="执恢")
    return partial(actions.cancel, case_id=case_id, terms=terms, by=office.handler, at=NOW)


@breaks(
    "A1-END-05", "A1-END-05-1", "A1-END-05-2", "A1-END-05-3", "A1-END-05-4", "A1-END-05-5",
    "A1-END-10", "A1-END-11", "A1-END-12", "A1-END-13", "A1-END-15", "A1-END-16", "A1-END-17",
)  # fmt: skip
def a_ground_without_its_facts(office: Office) -> Attempt:
    return ending(office, settled(office))


@breaks("A1-FILE-04")
def an_agent_without_special_authority(office: Office) -> Attempt:
    said = {"found": frozenset({"by_agent"}), "ruled_out": frozenset({"agent_authorised"})}
    return ending(office, withdrawn(office), **said)


@breaks("A1-STAY-06-3")
def a_ruling_that_names_no_article(office: Office) -> Attempt:
    return ending(office, withdrawn(office), reason="申请执行人已经撤回申请")


@breaks("A1-OBJ-19")
def a_ruling_that_tells_no_remedy(office: Office) -> Attempt:
    return ending(office, withdrawn(office), remedy="可以向有关部门反映")


@breaks("A1-END-18-0", "A1-END-18", "A1-END-19", "A1-END-20-1", "A1-END-20-2")
def a_cancellation_without_its_facts(office: Office) -> Attempt:
    terms = replace(PAID, cancellation_ground=CancellationGround.ENTRUSTED)
    case_id = settled(office)
    return partial(actions.cancel, case_id=case_id, terms=terms, by=office.handler, at=NOW)


@breaks("A1-END-21")
def no_ruling_against_enforcement(office: Office) -> Attempt:
    verb = actions.close_not_enforced
    return partial(verb, case_id=settled(office), terms=PAID, by=office.handler, at=NOW)


@breaks("A1-END-22")
def conditions_that_were_all_there(office: Office) -> Attempt:
    terms = replace(PAID, ruled_out=frozenset({"conditions_missing"}))
    verb = actions.dismiss
    return partial(verb, case_id=settled(office), terms=terms, by=office.handler, at=NOW)


def closed_for_now(office: Office) -> int:
    signers(office)
    case_id = a_case_for_termination(office)
    terminated(case_id, office)
    return case_id


@breaks(
    "A1-FILE-29", "A1-FILE-29-1", "A1-FILE-29-2", "A1-FILE-29-3", "A1-FILE-29-4", "A1-FILE-29-5",
    "A1-FILE-30",
)  # fmt: skip
def property_nobody_verified(office: Office) -> Attempt:
    unverified = replace(FOUND, found=frozenset({"property_found"}))
    return partial(resumes, asks(closed_for_now(office), office, unverified), office)


def broken(
    office: Office, result: SettlementResult = SettlementResult.BROKEN, *, long_ago: bool = False,
    found: tuple[str, ...] = (), ruled_out: tuple[str, ...] = (),
) -> Attempt:  # fmt: skip
    """A case closed for now after a settlement ended so, and the creditor asks for it again."""
    signers(office)
    case_id = a_case_for_termination(office)
    days = (date(2023, 5, 31), date(2024, 3, 31)) if long_ago else (
        date(2026, 12, 31), date(2027, 3, 31))  # fmt: skip
    plain = a_settlement()
    parts = tuple(
        replace(one, due_on=due) for one, due in zip(plain.instalments, days, strict=True)
    )
    agreed_on = date(2023, 1, 5) if long_ago else plain.agreed_on
    ended = replace(plain, agreed_on=agreed_on, instalments=parts, ended_on=TODAY, result=result)
    by_two(entries.enter_settlement, case_id, ended, office)
    terminated(case_id, office)
    unsaid = {"being_performed", "suit_on_settlement", "default_declared"} - {*found}
    request = replace(
        FOUND, resumption_ground=ResumptionGround.SETTLEMENT_BROKEN,
        found=frozenset({"asked_by_other_side", "settlement_broken", *found}),
        ruled_out=frozenset(unsaid | {*ruled_out}),
    )  # fmt: skip
    return partial(resumes, asks(case_id, office, request), office)


CLOSING_BREACHES.update(
    {
        "A1-SET-05-1": partial(
            broken, result=SettlementResult.PERFORMED, found=("default_declared",)
        ),
        "A1-SET-05-2": broken,
        "A1-SET-05-3": partial(broken, found=("default_declared", "being_performed")),
        "A1-SET-03": partial(broken, found=("default_declared", "suit_on_settlement")),
        "A1-SET-04": partial(broken, long_ago=True),
    }
)


@breaks("A1-END-29 案件尚未结案")
def a_case_closed_twice(office: Office) -> Attempt:
    case_id = settled(office)
    pays(case_id, office)
    closes(case_id, office)
    return partial(closes, case_id, office)


@breaks("A1-ZB-30 案件已经裁定终结本次执行程序")
def a_ruling_that_was_never_made(office: Office) -> Attempt:
    terms = PublicationTerms(published_on=TODAY, place="裁判文书公开平台")
    case_id = a_case_in_may(office)
    return partial(actions.publish_ruling, case_id=case_id, terms=terms, by=office.clerk, at=NOW)


@breaks("A1-END-31 核实结案事实的人没有承办过本案")
def a_call_by_the_assistant_of_the_case(office: Office) -> Attempt:
    case_id = settled(office)
    pays(case_id, office)
    closes(case_id, office)
    assistant = office.assistant

    def assign(doing: LegalAct) -> int:
        return casefile.assign(doing, case_id=case_id, handler_id=assistant.id, duty=Duty.ASSISTANT)

    within_an_act(assign, by=office.chief)
    return partial(calls, case_id, office, a_call(case_id, office))


@breaks("A1-FILE-33 原案件已经结案且没有恢复")
def a_case_that_is_still_open(office: Office) -> Attempt:
    case_id = a_case_in_may(office)
    return partial(actions.enter_request, case_id=case_id, terms=FOUND, by=office.filing, at=NOW)

"""For each rule of settlements, grace and proportion, an attempt that violates it alone."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Any

from zhiheng.law.records import CaseState
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.entries.exhibits import a_seal, an_auction
from zhiheng.measures.intake.exhibits import a_docketed_case
from zhiheng.measures.investigation.exhibits import a_found_flat
from zhiheng.measures.settling import actions as settling
from zhiheng.measures.settling.exhibits import a_grace, signed_by_all
from zhiheng.registers.assets.terms import Burden
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW, within_an_act

Attempt = Callable[[], object]
Breach = Callable[[Office], Attempt]
SETTLING_BREACHES: dict[str, Breach] = {}


def breaks(rule: str) -> Callable[[Breach], Breach]:
    """Enter the breach of one rule."""

    def entered(breach: Breach) -> Breach:
        SETTLING_BREACHES[rule] = breach
        return breach

    return entered


@breaks("A1-SET-01-5")
def a_settlement_in_a_closed_case(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = signed_by_all(case_id, office.handler)
    within_an_act(
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.CLOSED),
        by=office.chief,
    )
    return partial(settling.agree, case_id=case_id, terms=terms, by=office.handler, at=NOW)


def granting(office: Office, **changes: Any) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = a_grace(**changes)
    return partial(settling.grant_grace, case_id=case_id, terms=terms, by=office.handler, at=NOW)


@breaks("A1-GRACE-01")
def grace_that_nobody_asked_for(office: Office) -> Attempt:
    return granting(office, grace_asked=False)


@breaks("A1-GRACE-02")
def grace_without_the_creditor(office: Office) -> Attempt:
    return granting(office, delay_agreed=False)


@breaks("A1-GRACE-03")
def grace_that_frees_what_is_sealed(office: Office) -> Attempt:
    return granting(office, guards_kept=False)


@breaks("A1-GRACE-04")
def grace_of_four_months(office: Office) -> Attempt:
    return granting(office, grace_ends_on=date(2027, 3, 20))


@breaks("A1-GRACE-05")
def grace_in_a_closed_case(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    within_an_act(
        lambda doing: casefile.set_state(doing, case_id=case_id, state=CaseState.CLOSED),
        by=office.chief,
    )
    verb = settling.grant_grace
    return partial(verb, case_id=case_id, terms=a_grace(), by=office.handler, at=NOW)


@breaks("A1-GRACE-06")
def a_sale_within_grace(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    flat_id = a_found_flat(case_id, by=office.handler)
    settling.grant_grace(case_id=case_id, terms=a_grace(), by=office.handler, at=NOW)
    terms = an_auction(flat_id)
    return partial(entries.enter_disposal, case_id=case_id, terms=terms, by=office.handler, at=NOW)


@breaks("A1-PROP-01")
def a_plant_sealed_unweighed(office: Office) -> Attempt:
    case_id = a_docketed_case(handler=office.handler)
    terms = a_seal(a_found_flat(case_id, by=office.handler), burden=Burden.PLANT)
    return partial(entries.enter_hold, case_id=case_id, terms=terms, by=office.handler, at=NOW)

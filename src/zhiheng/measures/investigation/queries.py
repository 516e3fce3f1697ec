"""What is to be found out before a measure reaches a property, and what is still missing."""

from dataclasses import dataclass, replace
from datetime import date

from zhiheng.law.fact_finding import FACTS_FOUND
from zhiheng.law.identity import MAY_TAKE_MEASURE
from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.records import FactFindingOnRecord
from zhiheng.plant.errors import NotOnRecord
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import PropertyOnRecord
from zhiheng.registers.assets.terms import PropertyState, StepKind
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.overview import queries as overview


@dataclass(frozen=True, slots=True, kw_only=True)
class FactFinding:
    """What the law says to a measure against one property: `missing` are the things not found
    out, whether they are explained or not; `judgment` holds when each is found out or explained."""

    property: PropertyOnRecord
    judgment: Judgment
    missing: tuple[str, ...]
    grounds: tuple[str, ...]


def fact_findings(case_id: int, *, on: date) -> tuple[FactFinding, ...]:
    """The fact-finding of every property of the case that is not yet under control."""
    found = [
        one for one in assets.properties_of(case_id) if one.state is PropertyState.FOUND
    ]  # fmt: skip
    if not found:
        return ()
    case = casefile.case(case_id)
    plain = FactFindingOnRecord(
        judged_on=on,
        court_code=case.court,
        performance_known=_performance_known(case_id),
        amount_reckoned=case.claim_fen is not None,
        gaps_explained=False,
    )
    known = _debtors_known(case_id, on)
    explained = _explained(case_id)
    return tuple(
        _found(
            one,
            replace(
                plain,
                identity_verified=known.get(one.debtor_id, False),
                ownership_shown=bool(one.ownership_evidence),
            ),
            explained.get(one.line_id, {}),
        )
        for one in found
    )


def fact_finding(case_id: int, property_id: int, *, on: date) -> FactFinding:
    """The fact-finding of one property; NotOnRecord where it is not to be controlled."""
    for one in fact_findings(case_id, on=on):
        if one.property.id == property_id:
            return one
    raise NotOnRecord("待控制的财产", property_id)


def _found(
    property: PropertyOnRecord, record: FactFindingOnRecord, explained: dict[str, str]
) -> FactFinding:
    missing = tuple(bar.name for bar in FACTS_FOUND.judge(record).bars)
    covered = bool(missing) and set(missing) <= set(explained)
    return FactFinding(
        property=property,
        judgment=FACTS_FOUND.judge(replace(record, gaps_explained=covered)),
        missing=missing,
        grounds=tuple(dict.fromkeys(explained.values())),
    )


def _performance_known(case_id: int) -> bool:
    return any(step.kind is StepKind.PERFORMANCE for step in assets.steps_of(case_id))


def _debtors_known(case_id: int, on: date) -> dict[int, bool]:
    """Whether each party's identity is established, by person."""
    judged = overview.parties_on_record(None, case_id, on=on)
    return {
        party.person.id: MAY_TAKE_MEASURE.judge(judged[party.id]).holds
        for party in casefile.parties(case_id)
        if party.id in judged
    }


def _explained(case_id: int) -> dict[int, dict[str, str]]:
    """For each line of property: what was said to be missing, with the ground."""
    found: dict[int, dict[str, str]] = {}
    for one in assets.explanations_of(case_id):
        found.setdefault(one.line_id, {}).update(dict.fromkeys(one.missing, one.ground))
    return found

"""财产调查: clues, steps, property and reports, entered by hand; and why a measure may go on."""

from datetime import datetime
from typing import Final

from zhiheng.facts.investigation import PropertyFound
from zhiheng.law import clocks
from zhiheng.law.posts import Post
from zhiheng.law.service import PROPERTY_REPORT_NAME
from zhiheng.law.sources import CD2020, DESIGN, F2016_373
from zhiheng.measures.investigation import queries
from zhiheng.measures.investigation.terms import GapTerms, IndisposableTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.assets import actions as assets
from zhiheng.registers.assets import queries as held
from zhiheng.registers.assets.terms import (
    ClueCheckTerms,
    ClueTerms,
    PropertyState,
    PropertyTerms,
    ReportBreach,
    ReportCheckTerms,
    ReportTerms,
    StepTerms,
)
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.nodes import actions as nodes

BY: Final = (Post.HANDLER, Post.ASSISTANT, Post.CLERK)
CLUE_CHECK: Final = clocks.clock("CLUE_CHECK")
SHORT: Final = 40
NEWER: Final = "2024年12月30日关于终本的指导意见原文未取得，条件可能已有变化"


@act(
    "登记财产线索",
    by=BY,
    clocks=(CLUE_CHECK.name,),
    page="investigation:clue",
    cites=CD2020.art(2, 1),
)
def enter_clue(*, case_id: int, terms: ClueTerms, by: Officer, at: datetime) -> int:
    """Enter a clue; it is to be verified within seven days of its receipt. Gives its id."""
    with legal_act(enter_clue, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        known = held.clues_of(case_id)
        _refuse_open_twin(terms, known)
        if terms.given_on > doing.day:
            raise BadTerms.of("given_on", f"收到线索日 {terms.given_on} 晚于今天，请核对")
        subject = f"线索{len(known) + 1}：{terms.words.strip()}"[:SHORT]
        clock_id = nodes.start(
            doing, CLUE_CHECK, case_id=case_id, from_on=terms.given_on, subject=subject
        )
        clue_id = assets.enter_clue(doing, case_id=case_id, clock_id=clock_id, terms=terms)
        doing.says(f"登记{terms.given_by.strip()}提供的财产线索：{terms.words.strip()}")
        doing.gives(clue_id)
    return clue_id


@act(
    "核实财产线索",
    by=BY,
    stops=(CLUE_CHECK.name,),
    page="investigation:clue_check",
    cites=CD2020.art(2, 1),
)
def verify_clue(*, case_id: int, terms: ClueCheckTerms, by: Officer, at: datetime) -> int:
    """Record what became of a clue and end its clock; gives the clue's id."""
    with legal_act(verify_clue, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        clock_id = assets.settle_clue(doing, case_id=case_id, terms=terms)
        nodes.meet(doing, clock_id=clock_id, on=terms.verified_on)
        found = "属实" if terms.confirmed else "不属实"
        doing.says(f"核实财产线索，{found}：{terms.outcome.strip()}")
        doing.gives(terms.clue_id)
    return terms.clue_id


@act("录入财产调查", by=BY, page="investigation:step", cites=CD2020.art(12, 1))
def record_step(*, case_id: int, terms: StepTerms, by: Officer, at: datetime) -> int:
    """Enter a step of investigation by hand, with the paper that shows it; gives its id."""
    if not terms.by_hand:
        raise BadTerms.of("by_hand", "经办人录入的调查一律标为人工录入")
    with legal_act(record_step, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        step_id = assets.enter_step(doing, case_id=case_id, terms=terms)
        doing.says(f"{terms.kind}（人工录入）：{terms.asked_of.strip()}，{terms.outcome.strip()}")
        doing.gives(step_id)
    return step_id


@act(
    "登记财产",
    by=BY,
    announces=(PropertyFound,),
    page="investigation:property",
    cites=CD2020.art(12, 1),
)
def register_property(*, case_id: int, terms: PropertyTerms, by: Officer, at: datetime) -> int:
    """Register a thing a debtor owns; gives its id."""
    with legal_act(register_property, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id)
        property_id = assets.enter_property(doing, case_id=case_id, terms=terms)
        doing.announce(
            PropertyFound(
                act_id=doing.id,
                case_id=case_id,
                court=case.court,
                number=case.number,
                handler_id=case.handler_id,
                property_id=property_id,
                found_on=terms.found_on,
            )
        )
        doing.says(f"登记{terms.kind}：{terms.words.strip()}")
        doing.gives(property_id)
    return property_id


@act("更正财产", by=BY, page="investigation:case", cites=CD2020.art(12, 1))
def correct_property(
    *, case_id: int, property_id: int, terms: PropertyTerms, by: Officer, at: datetime
) -> int:
    """Set right or complete what was entered of a property; gives the id of the new version."""
    with legal_act(correct_property, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        version_id = assets.enter_property(
            doing, case_id=case_id, terms=terms, corrects=property_id
        )
        doing.says(f"更正{terms.kind}：{terms.words.strip()}")
        doing.gives(version_id)
    return version_id


@act(
    "登记财产报告",
    by=BY,
    may_stops=(PROPERTY_REPORT_NAME,),
    page="investigation:report",
    cites=CD2020.art(5, 1),
)
def receive_report(*, case_id: int, terms: ReportTerms, by: Officer, at: datetime) -> int:
    """Enter a debtor's report of property, or that he refused to report; gives its id.

    A report ends the period the order set this debtor, late though it may be; a refusal leaves it
    to run out.
    """
    with legal_act(receive_report, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        report_id = assets.enter_report(doing, case_id=case_id, terms=terms)
        if terms.breach is not ReportBreach.REFUSED:
            for one in cases.parties(case_id):
                if (one.role, one.person.id) == (Role.DEBTOR, terms.debtor_id):
                    nodes.meet_if_open(
                        doing, name=PROPERTY_REPORT_NAME, subject=one.known_as,
                        on=terms.received_on,
                    )  # fmt: skip
        told = "" if terms.breach is ReportBreach.REFUSED else f"，共 {len(terms.items)} 项"
        doing.says(f"被执行人{terms.breach}财产{told}")
        doing.gives(report_id)
    return report_id


@act("核查财产报告", by=BY, page="investigation:report_check", cites=CD2020.art(8, 1))
def check_report(*, case_id: int, terms: ReportCheckTerms, by: Officer, at: datetime) -> int:
    """Record what the check of a report showed; gives the report's id."""
    with legal_act(check_report, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        assets.settle_report(doing, case_id=case_id, terms=terms)
        found = "，认定虚假报告" if terms.falsified else ""
        doing.says(f"核查财产报告{found}：{terms.outcome.strip()}")
        doing.gives(terms.report_id)
    return terms.report_id


@act(
    "说明缺项",
    by=(Post.HANDLER,),
    page="investigation:gaps",
    cites=DESIGN.art("A1-FACT-05"),
)
def explain_gaps(*, case_id: int, terms: GapTerms, by: Officer, at: datetime) -> int:
    """Say why a measure against a property goes on without what is missing; gives the id.

    It holds for what is missing today: what turns out to be missing later is explained anew.
    """
    with legal_act(explain_gaps, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        found = queries.fact_finding(case_id, terms.property_id, on=doing.day)
        if found.judgment.holds:
            raise BadTerms.of("property_id", "该财产的事实已经查明或者已说明缺项，不必再说明")
        doing.judged(found.judgment)
        explanation_id = assets.explain(
            doing,
            case_id=case_id,
            property_id=terms.property_id,
            missing=found.missing,
            ground=terms.ground,
        )
        doing.says(f"说明缺项（缺：{'、'.join(found.missing)}）：{terms.ground.strip()}")
        doing.gives(explanation_id)
    return explanation_id


@act(
    "记明不能处置",
    by=(Post.HANDLER,),
    page="investigation:indisposable",
    cites=F2016_373.art(1, None, 3).doubted(NEWER),
)
def mark_indisposable(*, case_id: int, terms: IndisposableTerms, by: Officer, at: datetime) -> int:
    """Record that a property cannot be disposed of, and why; gives the property's id."""
    with legal_act(mark_indisposable, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        assets.set_property_state(
            doing,
            case_id=case_id,
            property_id=terms.property_id,
            state=PropertyState.INDISPOSABLE,
            ground=terms.ground,
        )
        named = held.property_of(case_id, terms.property_id)
        doing.says(f"记明{named.kind}不能处置：{terms.ground.strip()}")
        doing.gives(terms.property_id)
    return terms.property_id


def _refuse_open_twin(terms: ClueTerms, known: tuple[held.ClueOnRecord, ...]) -> None:
    for clue in known:
        same = (clue.debtor_id, clue.words) == (terms.debtor_id, terms.words.strip())
        if same and clue.verified_on is None:
            raise BadTerms.of("words", f"同一线索已于 {clue.given_on} 登记，尚未核实，不必重复登记")

"""State of property, class and track of a case."""

from datetime import datetime

from zhiheng.facts.assignment import PropertyStateFound
from zhiheng.law.posts import Post
from zhiheng.law.sources import DESIGN
from zhiheng.law.triage import MAY_TRIAGE, NEXT_LINE, Category, Sale, Track
from zhiheng.measures.assignment import queries
from zhiheng.measures.assignment.terms import (
    StateTerms,
    TrackTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import TriageTerms
from zhiheng.registers.overview import queries as overview


@act(
    "认定财产状况",
    by=(Post.HANDLER,),
    needs=MAY_TRIAGE,
    announces=(PropertyStateFound,),
    page="assignment:property-state",
    cites=DESIGN.art("TRIAGE-STATE"),
)
def find_property_state(*, case_id: int, terms: StateTerms, by: Officer, at: datetime) -> int:
    """Change the state of property on a ground; opens the next line of work. Gives the row's id."""
    with legal_act(find_property_state, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        doing.judged(MAY_TRIAGE.judge(overview.case_on_record(doing, case_id))).or_refuse()
        casefile.refuse_other_handlers(doing, case)
        before, after = (case.property_state, case.sale), (terms.property_state, terms.sale or "")
        if before == after and cases.triages(case_id):
            raise BadTerms.of("property_state", f"本案已认定为“{case.property_state}”，不必再认定")
        proposed = queries.proposal(case, doing.day)
        row_id = casefile.triage(
            doing,
            case_id=case_id,
            terms=TriageTerms(
                property_state=terms.property_state,
                category=Category(case.category) if case.category else None,
                sale=terms.sale,
                track=Track(case.track) if case.track else None,
                reason=terms.ground,
                proposed=f"{proposed.property_state}{proposed.sale or ''}：{proposed.why}",
            ),
        )
        doing.announce(_found(doing, case, terms))
        line = NEXT_LINE[terms.property_state]
        doing.says(f"财产状况由{before[0]}认定为{after[0]}{after[1]}，转入{line}：{terms.ground}")
        doing.gives(row_id)
    return row_id


@act(
    "分类分流",
    by=(Post.COMMAND, Post.BUREAU_CHIEF),
    needs=MAY_TRIAGE,
    page="assignment:track",
    cites=DESIGN.art("TRIAGE-TRACK"),
)
def set_track(*, case_id: int, terms: TrackTerms, by: Officer, at: datetime) -> int:
    """Confirm class and track, or override what the record speaks for; gives the row's id."""
    with legal_act(set_track, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        doing.judged(MAY_TRIAGE.judge(overview.case_on_record(doing, case_id))).or_refuse()
        proposed = queries.proposal(case, doing.day)
        words = f"{proposed.category}、{proposed.track}"
        if (terms.category, terms.track) != (proposed.category, proposed.track) and (
            not terms.ground
        ):
            raise BadTerms.of("ground", f"与在案情况所指的“{words}”不同，须写明理由")
        row_id = casefile.triage(
            doing,
            case_id=case_id,
            terms=TriageTerms(
                property_state=case.property_state,
                category=terms.category,
                sale=Sale(case.sale) if case.sale else None,
                track=terms.track,
                reason=terms.ground or proposed.why,
                proposed=f"{words}：{proposed.why}",
            ),
        )
        doing.says(f"分类分流：{terms.category}，{terms.track}；{terms.ground or proposed.why}")
        doing.gives(row_id)
    return row_id


def _found(doing: LegalAct, case: CaseCard, terms: StateTerms) -> PropertyStateFound:
    return PropertyStateFound(
        act_id=doing.id,
        case_id=case.id,
        court=case.court,
        number=case.number,
        property_state=terms.property_state,
        next_line=NEXT_LINE[terms.property_state],
        found_on=doing.day,
    )

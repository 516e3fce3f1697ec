"""立案审查分工: which kinds the bureau reviews, what is given to it, and what it says."""

from datetime import datetime
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.law.records import InstrumentKind
from zhiheng.law.sources import DESIGN
from zhiheng.measures.intake.actions.common import refuse_foreign_draft
from zhiheng.measures.intake.models import Review, ReviewOpinion, Route
from zhiheng.measures.intake.queries import reviews
from zhiheng.measures.intake.queries.conditions import conditions
from zhiheng.measures.intake.terms import OpinionTerms, ReviewTerms, RouteTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.titles.terms import number_key

ROUTED: Final = DESIGN.art("FILE-ROUTE")
BUREAU: Final = (Post.BUREAU_CHIEF, Post.REVIEWER)


@act("确定立案审查分工", by=(Post.PRESIDENT,), on="court", page="intake:routing", cites=ROUTED)
def route(*, terms: RouteTerms, by: Officer, at: datetime) -> int:
    """Say which kinds the bureau reviews from now on; gives the row's id."""
    with legal_act(route, by=by, at=at) as doing:
        kinds = sorted(set(terms.kinds))
        row = Route.objects.create(
            **row_of(doing), court=by.court, kinds=kinds, ground=terms.ground.strip()
        )
        told = f"{'、'.join(kinds)}由执行局审查" if kinds else "全部由立案庭审查"
        doing.says(f"立案审查分工：{told}。依据：{terms.ground.strip()}")
        doing.gives(row.id)
    return row.id


@act("移交执行局审查", by=(Post.FILING,), on="court", page="intake:new", cites=ROUTED)
def hand_for_review(*, terms: ReviewTerms, by: Officer, at: datetime) -> int:
    """Give an application to the bureau; gives the review's id.

    BadTerms: the court reviews this kind at the filing division, or it lies there already.
    """
    with legal_act(hand_for_review, by=by, at=at) as doing:
        draft = terms.draft
        refuse_foreign_draft(draft, by)
        kind = _routed_kind(terms, by.court)
        judged = conditions(draft, at=at).may_docket
        row = Review.objects.create(
            **row_of(doing), court=by.court, secrecy=terms.secrecy,
            instrument_kind=kind, case_no=draft.case_no,
            number_key=number_key(draft.case_no), applicants="、".join(draft.creditors),
            debtors="、".join(terms.debtors), received_on=draft.received_on or doing.day,
            findings=[one.as_data() for one in judged.findings], receipt_id=terms.receipt_id,
        )  # fmt: skip
        doing.says(f"{draft.case_no}{kind}的执行申请移交执行局审查")
        doing.gives(row.id)
    return row.id


@act("提出立案审查意见", by=BUREAU, on="court", page="intake:reviews", cites=ROUTED)
def give_opinion(*, terms: OpinionTerms, by: Officer, at: datetime) -> int:
    """Say whether the application is to be docketed; gives the opinion's id."""
    with legal_act(give_opinion, by=by, at=at) as doing:
        asked = reviews.review(terms.review_id)
        if asked.court != by.court:
            raise BadTerms.of("review_id", f"这件申请由{asked.court}审查，您不能代为提出意见")
        if asked.opinion:
            raise BadTerms.of("opinion", f"这件申请已经提出“{asked.opinion}”的意见，不能再提")
        row = ReviewOpinion.objects.create(
            **row_of(doing), court=asked.court, secrecy=asked.secrecy, review_id=asked.id,
            opinion=terms.opinion, ground=terms.ground.strip(),
        )  # fmt: skip
        doing.says(f"{asked.case_no}的立案审查意见：{terms.opinion}。{terms.ground.strip()}")
        doing.gives(row.id)
    return row.id


def _routed_kind(terms: ReviewTerms, court: str) -> InstrumentKind:
    kind = terms.draft.instrument_kind
    if kind is None or kind not in reviews.routed_kinds(court):
        raise BadTerms.of("instrument_kind", f"本院的{kind}由立案庭审查，无须移交执行局")
    waiting = reviews.newest(court, terms.draft)
    if waiting is not None and not waiting.opinion:
        raise BadTerms.of(
            "case_no", f"这件申请已于 {waiting.given_on} 移交执行局，正在审查，不必再次移交"
        )
    return kind

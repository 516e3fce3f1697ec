"""中止, 暂缓 and going on again; heavy measures that are weighed; holds."""

from datetime import datetime, timedelta

from province import searching
from province.lives.by_two import by_two
from province.matter import Matter
from zhiheng.law.records import StayGround
from zhiheng.measures.course.actions import defer, go_on, stay
from zhiheng.measures.course.terms import GoOnTerms
from zhiheng.measures.entries import actions as entries
from zhiheng.measures.settling.actions import assess
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.assets import queries as assets
from zhiheng.registers.assets.queries import PropertyOnRecord
from zhiheng.registers.assets.terms import (
    Burden,
    DisposalKind,
    DisposalTerms,
    HoldKind,
    HoldTerms,
    PropertyKind,
)
from zhiheng.registers.casefile.terms import SecurityTerms, Side, StayTerms
from zhiheng.registers.goodfaith.terms import AssessmentTerms, Conclusion

HELD_AS = {
    PropertyKind.DEPOSIT: (HoldKind.FROZEN, 365),
    PropertyKind.EQUITY: (HoldKind.FROZEN, 3 * 365),
    PropertyKind.INCOME: (HoldKind.FROZEN, 365),
    PropertyKind.CLAIM: (HoldKind.FROZEN, 365),
    PropertyKind.VEHICLE: (HoldKind.SEALED, 2 * 365),
    PropertyKind.REALTY: (HoldKind.SEALED, 3 * 365),
}
HOUSE, CAR = searching.THINGS[1], searching.THINGS[2]


def stood_still(matter: Matter, at: datetime) -> None:
    """The creditor agrees to wait, and the case is stayed."""
    terms = StayTerms(
        stay_ground=StayGround.APPLICANT_AGREES,
        reason="申请执行人表示可以延期执行，依照民事诉讼法第二百六十七条",
        paper_no=f"{matter.number(at)}之一",
    )
    stay(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def secured(matter: Matter, at: datetime) -> None:
    """Somebody stands surety, and the creditor agrees."""
    terms = SecurityTerms(
        side=Side.DEBTOR, guarantor="样例担保人", given_on=at.date(), sufficient=True,
        guarantor_is_company=False, company_resolved=False, guarantee_complete=True,
        creditor_consents=True, words="以其名下房屋一套提供担保，愿意接受直接强制执行",
        evidence_paper="担保书和申请执行人同意书",
    )  # fmt: skip
    by_two(matter, at, entries.enter_security, terms)


def deferred(matter: Matter, at: datetime, *, days: int) -> None:
    """Execution is put off until a day."""
    terms = StayTerms(
        stay_ground=StayGround.SECURITY,
        reason="被执行人提供担保并经申请执行人同意，依照民事诉讼法第二百四十二条",
        paper_no=f"{matter.number(at)}之一", deferred_until=at.date() + timedelta(days=days),
    )  # fmt: skip
    defer(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def went_on(matter: Matter, at: datetime) -> None:
    """Execution goes on under its own number."""
    terms = GoOnTerms(
        reason="中止、暂缓的情形已经消失，继续执行", paper_no=f"{matter.number(at)}之二"
    )
    go_on(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def found(matter: Matter, at: datetime, *, thing: searching.Thing = CAR) -> None:
    """A thing of this kind comes to light."""
    searching.thing_found(matter, at, thing=thing)


def held(matter: Matter, at: datetime, *, burden: Burden = Burden.NONE) -> None:
    """The newest thing is held, entered by two people; a heavy hold was weighed before."""
    thing = _newest(matter, at)
    kind, days = HELD_AS[PropertyKind(thing.kind)]
    if burden is not Burden.NONE:
        _weighed(matter, at, thing, kind, burden)
    terms = HoldTerms(
        property_id=thing.id, kind=kind, rank=1, from_on=at.date(),
        until_on=at.date() + timedelta(days=days), paper_no=f"{matter.number(at)}裁定",
        evidence_paper="协助执行通知书回执", burden=burden,
    )  # fmt: skip
    by_two(matter, at, entries.enter_hold, terms)


def on_sale(matter: Matter, at: datetime) -> None:
    """The newest thing is put up for auction."""
    terms = DisposalTerms(
        property_id=_newest(matter, at).id, kind=DisposalKind.AUCTION, from_on=at.date(),
        evidence_paper="拍卖公告",
    )  # fmt: skip
    by_two(matter, at, entries.enter_disposal, terms)


def sold(matter: Matter, at: datetime) -> None:
    """The auction has ended with a buyer."""
    with entered(Scope.of(matter.judge(at))):
        [running] = [one for one in assets.disposals_of(matter.case_id) if one.ended_on is None]
    terms = DisposalTerms(
        property_id=running.property_id, kind=DisposalKind(running.kind), from_on=running.from_on,
        evidence_paper="拍卖成交确认书", ended_on=at.date(), outcome="一拍成交，款项已到账",
    )  # fmt: skip
    by_two(matter, at, entries.enter_disposal, terms, corrects=running.id)


def _weighed(
    matter: Matter, at: datetime, thing: PropertyOnRecord, kind: HoldKind, burden: Burden
) -> None:
    terms = AssessmentTerms(
        property_id=thing.id, measure=kind, burden=burden,
        alternatives="没有可供执行的存款，其他财产不足清偿",
        harm="采取活封，允许继续居住使用，不影响基本生活",
        benefit="债权可以得到清偿，价值不贬损", conclusion=Conclusion.TAKE,
    )  # fmt: skip
    assess(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def _newest(matter: Matter, at: datetime) -> PropertyOnRecord:
    with entered(Scope.of(matter.judge(at))):
        return assets.properties_of(matter.case_id)[-1]

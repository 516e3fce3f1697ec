"""After a closing: publication, the half-yearly query, calls, coming back, and the archive."""

from datetime import datetime, timedelta

from province.matter import Matter, Step
from province.offices import Office
from zhiheng.law.records import ResumptionGround
from zhiheng.measures.closing import actions as closing
from zhiheng.measures.closing import queries
from zhiheng.measures.closing.terms import (
    Answer,
    Assessed,
    CallTerms,
    DecisionTerms,
    DiversionTerms,
    PoolTerms,
    PublicationTerms,
    RequeryTerms,
    RequestTerms,
    ReviewTerms,
    Route,
)
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.persons import queries as persons

CALLER = "zhihui"
LONG_AGO = timedelta(days=120)
WORDS = {
    Answer.TRUE: "款项已经收到，对结案没有意见",
    Answer.DENIED: "还有一部分款项没有收到",
    Answer.UNREACHED: "无人接听",
}
FOUND = RequestTerms(
    resumption_ground=ResumptionGround.PROPERTY_FOUND, asked_by="申请执行人",
    words="被执行人名下新登记小型客车一辆", evidence="车辆登记查询结果",
    found=frozenset({"property_found", "property_verified"}),
)  # fmt: skip


def pool_team_named(office: Office, at: datetime) -> None:
    """The chief names the team that keeps what was closed for now."""
    chief = office.officer("juzhang", at)
    with entered(Scope.of(chief)):
        team = personnel.teams_of(office.court, at.date())[-1]
    terms = PoolTerms(team_id=team.id, ground="终本案件集中管理，定期查询财产")
    closing.name_pool_team(terms=terms, by=chief, at=at)


def published(matter: Matter, at: datetime) -> None:
    """The ruling stands on the public platform."""
    terms = PublicationTerms(
        published_on=at.date(), place=f"裁判文书公开平台（演示）{matter.number(at)}"
    )
    closing.publish_ruling(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def requeried(matter: Matter, at: datetime) -> None:
    """Six months on: asked again, nothing found, the creditor told."""
    terms = RequeryTerms(
        asked_on=at.date(), found=False, words="各类均已反馈，没有可供执行的财产",
        evidence="网络查控反馈汇总", told_on=at.date(),
    )  # fmt: skip
    closing.record_requery(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def found_late(matter: Matter, at: datetime) -> None:
    """A query finds what the debtor had all along: the closing stood on what was not looked for."""
    terms = RequeryTerms(
        asked_on=at.date(), found=True, words="名下有定期存款一笔，开户在裁定终本以前",
        evidence="银行查询反馈", told_on=at.date(), held_since=at.date() - LONG_AGO,
    )  # fmt: skip
    closing.record_requery(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def relief_assessed(matter: Matter, at: datetime) -> None:
    """Whether the creditor may have judicial relief."""
    terms = DiversionTerms(
        route=Route.RELIEF, assessed=Assessed.OFFERED, words="申请执行人生活困难，已告知申请办法"
    )
    closing.assess_diversion(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def asked_back(matter: Matter, at: datetime) -> None:
    """The creditor asks for a case that was closed for now."""
    by = matter.office.officer("lian", at)
    closing.enter_request(case_id=matter.case_id, terms=FOUND, by=by, at=at)


def came_back(matter: Matter, at: datetime) -> None:
    """The request is accepted, and the case comes back under a number of its own."""
    by = matter.office.officer("lian", at)
    terms = DecisionTerms(request_id=_asked(matter, at), reason="查明被执行人名下有车辆可供执行")
    matter.came_back.append(closing.resume_case(terms=terms, by=by, at=at))


def resumed(matter: Matter, at: datetime, *, does: Step) -> None:
    """A step in the case that came back."""
    does(matter.back(), at)


def stayed_closed(matter: Matter, at: datetime) -> None:
    """The request is answered with no."""
    terms = DecisionTerms(
        request_id=_asked(matter, at), reason="所报车辆已经抵押，抵押权实现后没有剩余价值"
    )
    closing.reject_request(case_id=matter.case_id, terms=terms, by=matter.judge(at), at=at)


def called(matter: Matter, at: datetime, *, answer: Answer) -> None:
    """The command centre rings the creditor up on the number on record."""
    by = matter.office.officer(CALLER, at)
    creditor = matter.party(Role.CREDITOR, at)
    with entered(Scope.of(by)):
        number = persons.phone_in_full(creditor.person.id)
    terms = CallTerms(
        party_id=creditor.id, number_called=number, called_at=at - timedelta(minutes=4),
        answer=answer, words=WORDS[answer], evidence=f"录音（演示）{at:%Y%m%d}-{matter.number(at)}",
    )  # fmt: skip
    closing.record_call(case_id=matter.case_id, terms=terms, by=by, at=at)


def denial_reviewed(matter: Matter, at: datetime, *, founded: bool) -> None:
    """The reviewer compares with the bank and undoes the closing, or upholds it."""
    by = matter.office.officer("shencha", at)
    with entered(Scope.of(by)):
        [call, *_] = [
            one for one in queries.calls_of(matter.case_id)
            if one.answer is Answer.DENIED and not one.outcome
        ]  # fmt: skip
    reason = (
        "银行流水显示有一笔款项退回，申请执行人没有收到"
        if founded
        else "收条和银行流水显示款项已付清"
    )
    terms = ReviewTerms(call_id=call.id, reason=reason, evidence="银行流水")
    verb = closing.undo_closing if founded else closing.uphold_closing
    verb(case_id=matter.case_id, terms=terms, by=by, at=at)


def _asked(matter: Matter, at: datetime) -> int:
    with entered(Scope.of(matter.office.officer("juzhang", at))):
        return next(one.id for one in queries.requests_of(matter.case_id) if one.accepted is None)

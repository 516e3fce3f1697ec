"""承办: the first acts on a case after it is docketed."""

from datetime import datetime

from zhiheng.facts.handling import CaseAssigned, CaseClassified, NoticeIssued
from zhiheng.law import clocks
from zhiheng.law.clocks.nodes import NOTICE_TARGET
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.handling import MAY_ISSUE_NOTICE
from zhiheng.law.posts import Post
from zhiheng.law.sources import FF2006_35, MSF2023, ZX2020
from zhiheng.measures.handling.queries import (
    NOTICE,
    REPORT_ORDER,
    may_issue_notice,
    notice_data,
)
from zhiheng.measures.handling.terms import AssignTerms, ClassTerms, IdentityTerms, NoticeTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.casefile.terms import SECRECY, Stage
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.overview import queries as overview
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.persons import actions as persons


@act(
    "发出执行通知书",
    by=(Post.HANDLER,),
    needs=MAY_ISSUE_NOTICE,
    papers=(NOTICE,),
    may_papers=(REPORT_ORDER,),
    stops=(clocks.NOTICE_ISSUE.name,),
    may_stops=(NOTICE_TARGET.name,),
    announces=(NoticeIssued,),
    discloses=Disclosure.TO_PARTIES,
    signs=True,
    page="handling:notice",
    cites=MSF2023.art(251),
)
def issue_notice(*, case_id: int, terms: NoticeTerms, by: Officer, at: datetime) -> int:
    """Issue the execution notice, in money cases with the order to report property; gives the id
    of the notice.

    Refused: a condition of the law is not met, another officer handles the case, or somebody acted
    on it since it was seen.
    """
    with legal_act(issue_notice, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        doing.judged(may_issue_notice(overview.case_on_record(doing, case_id))).or_refuse()
        casefile.refuse_other_handlers(doing, case)
        data = notice_data(case_id, terms, doing.day)
        paper_id = documents.issue(doing, NOTICE, data=data)
        if data.is_money:
            documents.issue(doing, REPORT_ORDER, data=data)
        nodes.meet(doing, name=clocks.NOTICE_ISSUE.name, on=doing.day)
        nodes.meet_if_open(doing, name=NOTICE_TARGET.name, on=doing.day)
        casefile.set_state(doing, case_id=case_id, stage=Stage.ENFORCING, reason="发出执行通知书")
        doing.announce(_issued(doing, case, paper_id))
        with_order = "，同时责令报告财产" if data.is_money else ""
        doing.says(f"向{data.debtors}发出执行通知书{with_order}，责令{data.perform_words}履行")
        doing.gives(paper_id)
    return paper_id


@act(
    "核对身份",
    by=(Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.FILING),
    page="handling:identity",
    cites=ZX2020.art(16),
)
def verify_identity(*, case_id: int, terms: IdentityTerms, by: Officer, at: datetime) -> int:
    """Enter what a source says of a party, so that no namesake is taken for it; gives its id."""
    with legal_act(verify_identity, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        party = next(
            (one for one in cases.parties(case_id) if one.person.id == terms.person_id), None
        )
        if party is None:
            raise BadTerms.of("person_id", "所选的人不是本案当事人，请重新选择")
        attribute_id = persons.record_attribute(
            doing,
            person_id=terms.person_id,
            kind=terms.kind,
            value=terms.value,
            source=terms.attribute_source,
        )
        doing.says(f"核对{party.role}{party.name}的{terms.kind}，来源：{terms.attribute_source}")
        doing.gives(attribute_id)
    return attribute_id


@act("调整密级", by=(Post.PRESIDENT,), announces=(CaseClassified,), page="handling:classify")
def classify(*, case_id: int, terms: ClassTerms, by: Officer, at: datetime) -> int:
    """Set the secrecy class of a case; from the commit only cleared officers see it."""
    with legal_act(classify, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        if case.secrecy == terms.secrecy:
            raise BadTerms.of("secrecy", f"本案密级已是“{SECRECY[case.secrecy]}”，不必调整")
        casefile.classify(doing, case_id=case_id, secrecy=terms.secrecy)
        doing.announce(
            CaseClassified(
                act_id=doing.id,
                case_id=case_id,
                court=case.court,
                number=case.number,
                secrecy=terms.secrecy,
                classified_on=doing.day,
            )
        )
        doing.says(
            f"密级由“{SECRECY[case.secrecy]}”调整为“{SECRECY[terms.secrecy]}”：{terms.ground}"
        )
        doing.gives(case_id)
    return case_id


@act(
    "确定承办人",
    by=(Post.BUREAU_CHIEF,),
    announces=(CaseAssigned,),
    page="handling:assign",
    cites=FF2006_35.art(2),
)
def assign(*, case_id: int, terms: AssignTerms, by: Officer, at: datetime) -> int:
    """Name the officer who handles the case, or another in his place; gives the assignment's id."""
    with legal_act(assign, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        named = {one.id: one.name for one in personnel.handlers_of(case.court, doing.day)}
        if terms.handler_id not in named:
            raise BadTerms.of("handler_id", "所选人员不是本院在任的承办法官，请重新选择")
        if terms.handler_id == case.handler_id:
            raise BadTerms.of("handler_id", f"本案承办人已是{named[terms.handler_id]}，不必更换")
        if case.handler_id is not None and not terms.ground:
            raise BadTerms.of("ground", "更换承办人须写明理由")
        assignment_id = casefile.assign(
            doing, case_id=case_id, handler_id=terms.handler_id, reason=terms.ground
        )
        doing.announce(
            CaseAssigned(
                act_id=doing.id,
                case_id=case_id,
                court=case.court,
                number=case.number,
                handler_id=terms.handler_id,
                previous_handler_id=case.handler_id,
                assigned_on=doing.day,
            )
        )
        doing.says(f"确定{named[terms.handler_id]}为承办人")
        doing.gives(assignment_id)
    return assignment_id


def _issued(doing: LegalAct, case: CaseCard, paper_id: int) -> NoticeIssued:
    return NoticeIssued(
        act_id=doing.id,
        case_id=case.id,
        court=case.court,
        number=case.number,
        handler_id=case.handler_id or 0,
        paper_id=paper_id,
        issued_on=doing.day,
    )

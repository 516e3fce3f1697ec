"""立案: the one gate through which an enforcement case comes in (法发〔2014〕26号第2条)."""

from datetime import date, datetime, timedelta
from typing import Final

from django.db import connection

from zhiheng.facts.intake import CaseDocketed
from zhiheng.law import clocks
from zhiheng.law.clocks import Clock
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.filing import MAY_DOCKET
from zhiheng.law.kernel.finding import Finding, Judgment, Refused
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.money_words import yuan
from zhiheng.law.posts import Post
from zhiheng.law.records import InstrumentKind
from zhiheng.law.sources import ZX2020
from zhiheng.measures.intake.models import FilingDecision
from zhiheng.measures.intake.queries import decisions
from zhiheng.measures.intake.queries.conditions import conditions
from zhiheng.measures.intake.queries.decisions import CORRECTION, REFUSAL
from zhiheng.measures.intake.terms import (
    CorrectionTerms,
    Decided,
    DocketTerms,
    Draft,
    RefusalTerms,
    checked,
    creditors,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.terms import CaseOpened, CaseParticulars, Origin
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.documents.queries import Sheet
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.terms import ObligationKind, number_key

NOT_ACCEPTED: Final = ZX2020.art(16, 2).says("应当在七日内裁定不予受理")
MATERIALS: Final = ZX2020.art(18)
LIMITS: Final = {
    InstrumentKind.ADMINISTRATIVE_DECISION: clocks.EXECUTION_LIMIT_ADMINISTRATIVE,
    InstrumentKind.CRIMINAL_PROPERTY: clocks.EXECUTION_LIMIT_CRIMINAL,
}


@act(
    "立案",
    by=(Post.FILING,),
    needs=MAY_DOCKET,
    papers=("受理通知书",),
    clocks=(clocks.NOTICE_ISSUE.name, clocks.EXECUTION_LIMIT.name),
    announces=(CaseDocketed,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="intake:new",
    cites=ZX2020.art(16),
)
def docket(*, terms: DocketTerms, by: Officer, at: datetime) -> int:
    """Docket an application for enforcement; gives the case's id.

    Title, people, case, clocks, notice of acceptance and announcement stand or fall together.
    BadTerms names each field that cannot be entered; Refused names each condition not met.
    """
    with legal_act(docket, by=by, at=at) as doing:
        said = checked(terms, doing.day)
        _refuse_foreign_court(said, by)
        _refuse_foreign_handler(said, doing.day)
        _one_at_a_time(said)
        doing.judged(conditions(said.draft(), at=at).may_docket).or_refuse()
        opened = _open(doing, said)
        limit = _start_clocks(doing, opened.case_id, said)
        data = papers.paper_data(
            opened.case_id,
            dated_on=doing.day,
            addressed_to=creditors(said.parties),
            limit=limit,
        )
        documents.issue(doing, "受理通知书", data=data)
        doing.announce(_docketed(doing, opened, said))
        doing.says(f"立案：{_asked(said)}")
        doing.gives(opened.case_id)
    return opened.case_id


@act(
    "不予受理",
    by=(Post.FILING,),
    papers=(REFUSAL,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="intake:new",
    cites=NOT_ACCEPTED,
)
def refuse_application(*, terms: RefusalTerms, by: Officer, at: datetime) -> int:
    """Refuse an application because a condition of docketing is not met; gives the decision's id.

    The failed findings are its grounds. Refused: no condition fails; what is only unknown is to be
    looked into or corrected first.
    """
    with legal_act(refuse_application, by=by, at=at) as doing:
        _refuse_foreign_draft(terms.draft, by)
        judged = doing.judged(conditions(terms.draft, at=at).may_docket)
        grounds = _failed(judged)
        number = _receipt(terms.draft.court, doing.day)
        sheet = decisions.refusal(terms, grounds, number=number, on=doing.day)
        row = FilingDecision.objects.create(
            **_decided(doing, Decided.REFUSED, terms.draft, terms.debtors, sheet),
            secrecy=terms.secrecy,
            grounds=[finding.as_data() for finding in grounds],
            items=[],
        )
        doing.paper(REFUSAL, row.id)
        doing.says(f"{number}：{_names(terms.draft)}的执行申请不予受理")
        doing.gives(row.id)
    return row.id


@act(
    "通知补正",
    by=(Post.FILING,),
    papers=(CORRECTION,),
    discloses=Disclosure.TO_PARTIES,
    on="court",
    page="intake:new",
    cites=MATERIALS,
)
def ask_for_correction(*, terms: CorrectionTerms, by: Officer, at: datetime) -> int:
    """Tell the applicant, once for all, what is missing and until when; gives the decision's id."""
    with legal_act(ask_for_correction, by=by, at=at) as doing:
        _refuse_foreign_draft(terms.draft, by)
        judged = doing.judged(conditions(terms.draft, at=at).may_docket)
        due_on = doing.day + timedelta(days=terms.within_days)
        number = _receipt(terms.draft.court, doing.day)
        sheet = decisions.correction(terms, number=number, on=doing.day, due_on=due_on)
        row = FilingDecision.objects.create(
            **_decided(doing, Decided.CORRECTION, terms.draft, terms.debtors, sheet),
            secrecy=terms.secrecy,
            grounds=[finding.as_data() for finding in judged.bars],
            items=list(terms.items),
            due_on=due_on,
        )
        doing.paper(CORRECTION, row.id)
        doing.says(f"{number}：通知{_names(terms.draft)}于 {due_on} 前补正")
        doing.gives(row.id)
    return row.id


def _failed(judged: Judgment) -> tuple[Finding, ...]:
    """What fails, as the grounds of a refusal; without any there is nothing to refuse for."""
    failed = tuple(one for one in judged.findings if one.verdict is Verdict.FAILS)
    if not failed:
        open_ones = "、".join(one.name for one in judged.bars)
        raise Refused.because(
            "A1-FILE-02",
            "至少一项受理条件不通过才能裁定不予受理",
            NOT_ACCEPTED,
            f"没有不通过的条件；待查明：{open_ones or '无'}",
            "条件齐备的请立案；待查明的请先查明，或者通知申请人补正",
        )
    return failed


def _decided(
    doing: LegalAct, decided: Decided, draft: Draft, debtors: tuple[str, ...], sheet: Sheet
) -> dict[str, object]:
    content = sheet.as_data()
    return {
        **row_of(doing),
        "court": draft.court,
        "decided": decided,
        "number": sheet.number,
        "case_no": draft.case_no,
        "applicants": _names(draft),
        "debtors": "、".join(debtors),
        "received_on": draft.received_on,
        "sheet": content,
        "sheet_hash": papers.digest(content),
    }


def _names(draft: Draft) -> str:
    return "、".join(draft.creditors)


def _receipt(court: str, on: date) -> str:
    """The next number of receipt; decisions of one court follow each other until it is taken."""
    _in_turn(f"receipt {court}")
    return decisions.next_number(court, on)


def _open(doing: LegalAct, said: DocketTerms) -> CaseOpened:
    title_id = enter_title(doing, terms=said.title)
    opened = casefile.open_case(
        doing,
        court=said.court,
        case_type=said.case_type,
        received_on=said.received_on,
        title_id=title_id,
        claim_fen=said.claim_fen,
        parties=said.parties,
        secrecy=said.secrecy,
        particulars=_particulars(said),
    )
    if said.handler_id is not None:
        casefile.assign(
            doing, case_id=opened.case_id, handler_id=said.handler_id, reason="立案时确定"
        )
    return opened


def _start_clocks(doing: LegalAct, case_id: int, said: DocketTerms) -> Clock:
    """The ten days for the notice run from receipt, the limit of execution from docketing."""
    limit = LIMITS.get(said.title.kind, clocks.EXECUTION_LIMIT)
    nodes.start(doing, clocks.NOTICE_ISSUE, case_id=case_id, from_on=said.received_on)
    nodes.start(doing, limit, case_id=case_id, from_on=doing.day)
    return limit


def _docketed(doing: LegalAct, opened: CaseOpened, said: DocketTerms) -> CaseDocketed:
    return CaseDocketed(
        act_id=doing.id,
        case_id=opened.case_id,
        court=said.court,
        number=opened.number,
        handler_id=said.handler_id,
        docketed_on=doing.day,
    )


def _particulars(said: DocketTerms) -> CaseParticulars:
    words = {
        kind: "；".join(one.words for one in said.title.obligations if one.kind is kind)
        for kind in ObligationKind
    }
    longest = 2_000
    return CaseParticulars(
        origin=Origin.TRANSFER if said.found.transferred else Origin.APPLICATION,
        application="；".join(one.words for one in said.title.obligations)[:longest],
        conduct=words[ObligationKind.CONDUCT][:longest],
        thing=words[ObligationKind.DELIVERY][:longest],
    )


def _asked(said: DocketTerms) -> str:
    names = "、".join(creditors(said.parties))
    claim = f"，申请执行 {yuan(said.claim_fen)} 元" if said.claim_fen else ""
    return f"{names}依据{said.title.case_no}{said.title.kind}申请执行{claim}"


def _refuse_foreign_court(said: DocketTerms, by: Officer) -> None:
    if said.court != by.court:
        raise BadTerms.of(
            "court", f"您是{by.court}的立案人员，不能代{said.court}立案，请由该院立案人员办理"
        )


def _refuse_foreign_draft(draft: Draft, by: Officer) -> None:
    if draft.court != by.court:
        raise BadTerms.of("court", f"您是{by.court}的立案人员，不能代{draft.court}作出决定")


def _refuse_foreign_handler(said: DocketTerms, on: date) -> None:
    if said.handler_id is None:
        return
    if said.handler_id not in {one.id for one in personnel.handlers_of(said.court, on)}:
        raise BadTerms.of("handler_id", "所选人员不是本院在任的承办法官，请重新选择")


def _one_at_a_time(said: DocketTerms) -> None:
    """Two applications on one instrument follow each other, so that the second sees the first."""
    _in_turn(number_key(said.title.case_no))


def _in_turn(name: str) -> None:
    """Acts that ask for the same name follow each other to their ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [name])

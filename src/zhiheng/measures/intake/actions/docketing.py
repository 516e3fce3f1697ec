"""立案: the one gate through which an enforcement case comes in (法发〔2014〕26号第2条)."""

from datetime import date, datetime
from typing import Final

from django.db.models import QuerySet
from django.db.models.functions import Substr

from zhiheng.facts.intake import CaseDocketed
from zhiheng.law import clocks
from zhiheng.law.clocks import Clock
from zhiheng.law.disclosure import Disclosure
from zhiheng.law.dossier import Chapter
from zhiheng.law.filing import MAY_DOCKET
from zhiheng.law.money_words import yuan
from zhiheng.law.posts import Post
from zhiheng.law.records import InstrumentKind
from zhiheng.law.sources import ZX2020
from zhiheng.measures.intake.actions.common import in_turn
from zhiheng.measures.intake.models import Material, MaterialOnCase, ReadingCheck
from zhiheng.measures.intake.queries.accuracy import compared
from zhiheng.measures.intake.queries.conditions import conditions
from zhiheng.measures.intake.terms import DocketTerms, checked, creditors
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.plant.rows import case_row_of
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile import queries as cases
from zhiheng.registers.casefile.terms import CaseOpened, CaseParticulars, Origin
from zhiheng.registers.documents import actions as documents
from zhiheng.registers.documents import queries as papers
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Source, media_of
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.titles.actions import enter_title
from zhiheng.registers.titles.terms import ObligationKind, number_key

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
        _keep_materials(doing, opened.case_id, said)
        _log_reading(doing, said)
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


def _refuse_foreign_handler(said: DocketTerms, on: date) -> None:
    if said.handler_id is None:
        return
    if said.handler_id not in {one.id for one in personnel.handlers_of(said.court, on)}:
        raise BadTerms.of("handler_id", "所选人员不是本院在任的承办法官，请重新选择")


def _one_at_a_time(said: DocketTerms) -> None:
    """Two applications on one instrument follow each other, so that the second sees the first."""
    in_turn(number_key(said.title.case_no))


def _keep_materials(doing: LegalAct, case_id: int, said: DocketTerms) -> None:
    """What was handed in becomes part of the case. BadTerms: a receipt that is not this court's."""
    if said.receipt_id is None:
        return
    found = list(_handed_in(said.receipt_id, said.court))
    if not found:
        raise BadTerms.of("receipt_id", "收取的材料没有找到，请重新上传材料后立案")
    MaterialOnCase.objects.bulk_create(
        MaterialOnCase(**_of_case(doing, said), material_id=one.id) for one in found
    )
    dossier.enter(doing, cases.case(case_id), leaves=[_leaf(one) for one in found])


def _handed_in(receipt_id: int, court: str) -> "QuerySet[Material, Material]":
    """The files of a receipt with their first bytes; the rest stays where it is."""
    rows = Material.objects.filter(act_id=receipt_id, court=court).order_by("id")
    return rows.annotate(head=Substr("content", 1, 8)).defer("content")


def _leaf(material: Material) -> LeafEntry:
    head = bytes(getattr(material, "head", b""))
    return LeafEntry(
        source=Source.MATERIAL, source_id=material.id, chapter=Chapter.FILING,
        title=f"{material.kind}：{material.name}", text=material.text,
        media=media_of(material.name, head), digest=bytes(material.content_hash),
        happened_on=material.happened_on,
    )  # fmt: skip


def _log_reading(doing: LegalAct, said: DocketTerms) -> None:
    """What the reader proposed and what the clerk made of it, field by field."""
    ReadingCheck.objects.bulk_create(
        ReadingCheck(
            **_of_case(doing, said), field=one.field, place=one.place, outcome=one.outcome,
            read_words=one.read_words, kept_words=one.kept_words,
        )
        for one in compared(said.title, said.parties)
    )  # fmt: skip


def _of_case(doing: LegalAct, said: DocketTerms) -> dict[str, object]:
    return case_row_of(doing) | {"secrecy": said.secrecy}

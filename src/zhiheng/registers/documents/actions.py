"""Issuing a paper: its facts and words are frozen under its numbers; it is drawn whenever it is
asked for."""

from datetime import date

from django.db import connection

from zhiheng.law.dossier import chapter_of_paper
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.sources import DESIGN
from zhiheng.plant.errors import BadTerms, CatalogueBreach, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.models import Paper, Registration, Voidance
from zhiheng.registers.documents.papers import EDITIONS, form_on
from zhiheng.registers.documents.papers.sheet import Form, Sheet, To, spoken_day
from zhiheng.registers.documents.terms import LONGEST_GROUND, PaperData
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Media, Source

INTO_THE_FILE = "入卷"
_KEPT = {To.FILE: INTO_THE_FILE, To.PUBLIC: "公告"}
EDITION = DESIGN.art("PAPER-EDITION")


def issue(doing: LegalAct, kind: str, *, data: PaperData, edition: str = "") -> int:
    """Freeze a paper of this kind under the number of its case and of the court's register; the
    act is told of it. `edition` is the one the officer saw, if he saw one.

    Refused: something the law asks the paper to state is missing; all of it is named at once. Or
    the edition he saw is not the one in use today.
    BadTerms: another gap in its words, or nobody to send it to.
    """
    if data.case_id is None:
        raise CatalogueBreach(f"{kind}: a paper is issued in a case")
    form = _form_in_use(doing, kind, edition)
    sheet = queries.sheet(kind, data)
    _refuse_incomplete(form, data, sheet)
    case = casefile.case(data.case_id)
    ordinal = Paper.objects.filter(case_id=case.id, kind=kind).count() + 1
    serial = _next_serial(case.court, kind, doing.day.year)
    registered = queries.registered_words(doing.day.year, serial)
    words = queries.numbered(sheet, case.number, ordinal)
    frozen = queries.frozen(kind, data, words, registered)
    row = Paper.objects.create(
        **row_of(doing),
        case_id=case.id,
        court=case.court,
        secrecy=case.secrecy,
        kind=kind,
        ordinal=ordinal,
        number=queries.paper_number(case.number, ordinal),
        addressed_to=sheet.addressed_to or _KEPT[form.to],
        edition=form.edition,
        frozen=frozen,
        frozen_hash=queries.digest(frozen),
    )
    Registration.objects.create(
        **row_of(doing), court=case.court, kind=kind, year=doing.day.year, serial=serial,
        paper_id=row.id,
    )  # fmt: skip
    doing.paper(kind, row.id)
    dossier.enter(doing, case, leaves=[_leaf(row, sheet)])
    return row.id


def void(doing: LegalAct, *, paper_id: int, ground: str) -> int:
    """Enter that a paper counts no longer; it is not to be served any more. Gives the entry's id.

    BadTerms: no ground, or void already. NotOnRecord: no such paper in scope.
    """
    paper = Paper.objects.filter(id=paper_id).first()
    if paper is None:
        raise NotOnRecord("文书", paper_id)
    said = ground.strip()
    if not said or len(said) > LONGEST_GROUND:
        raise BadTerms.of("ground", f"请写明作废的理由，不超过 {LONGEST_GROUND} 字")
    if Voidance.objects.filter(paper_id=paper_id).exists():
        raise BadTerms.of("paper_id", f"{paper.kind}{paper.number}已经作废，不必重复")
    row = Voidance.objects.create(
        **row_of(doing), case_id=paper.case_id, court=paper.court, secrecy=paper.secrecy,
        paper_id=paper_id, ground=said,
    )  # fmt: skip
    return row.id


def _leaf(row: Paper, sheet: Sheet) -> LeafEntry:
    words = (row.number, sheet.addressed_to, *(one.text for one in sheet.paragraphs))
    return LeafEntry(
        source=Source.PAPER,
        source_id=row.id,
        chapter=chapter_of_paper(row.kind),
        title=f"{row.kind}（{row.number}）",
        text="\n".join(words),
        media=Media.PDF,
        digest=row.frozen_hash,
    )


def _next_serial(court: str, kind: str, year: int) -> int:
    """The next number of the register. Whoever asks for one of the same court, kind and year
    waits until this act is over, so that no number is given twice and none is left out."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"{court} {kind} {year}"]
        )
    return queries.next_serial(court, kind, year)


def _form_in_use(doing: LegalAct, kind: str, seen: str) -> Form:
    """The edition in use today; refused where another was seen, or none is in use."""
    form = form_on(kind, doing.day)
    if form is not None and seen in ("", form.edition):
        return form
    if form is None:
        said = f"{kind}样式已经停用"
        cure = "请从文书列表另选现行的文书"
        if (known := EDITIONS[kind][0]).from_on > doing.day:
            said, cure = f"{kind}样式自{spoken_day(known.from_on)}起启用", "请在启用后签发"
    else:
        said = f"{kind}的{spoken_day(date.fromisoformat(seen))}版样式不在使用"
        cure = f"现行的是{spoken_day(form.from_on)}版，请按现行样式重看预览，核对后签发"
    raise Refused.because("PAPER-EDITION", "文书使用现行的样式", (EDITION,), said, cure)


def _refuse_incomplete(form: Form, data: PaperData, sheet: Sheet) -> None:
    missing = [one for one in form.checked(queries.facts_of(data)) if not one.holds]
    if missing:
        raise Refused.because(
            "PAPER-ELEMENT",
            "文书应当载明的内容齐备",
            tuple(dict.fromkeys(one.element.cites for one in missing)),
            f"{form.kind}尚缺：{'、'.join(one.element.name for one in missing)}",
            "；".join(dict.fromkeys(one.element.cure or "请先补录所缺内容" for one in missing)),
        )
    if sheet.gaps or not (form.to.nobody or data.addressed_to):
        raise BadTerms.of(
            "paper", f"{form.kind}不能签发，尚缺：{'、'.join(sheet.gaps) or '受送达人'}"
        )

"""Issuing a paper: its facts and words are frozen under its numbers; it is drawn whenever it is
asked for. Before that it may be written over several savings, by several people: a draft.
"""

from django.db import connection

from zhiheng.law.dossier import chapter_of_paper
from zhiheng.law.kernel.finding import Refused
from zhiheng.plant.errors import BadTerms, CatalogueBreach, NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.lines import version_row
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.documents import queries
from zhiheng.registers.documents.models import Draft, Paper, Registration, Voidance
from zhiheng.registers.documents.papers.sheet import Form, Sheet, To
from zhiheng.registers.documents.terms import LONGEST_GROUND, DraftEntry, DraftState, PaperData
from zhiheng.registers.dossier import actions as dossier
from zhiheng.registers.dossier.terms import LeafEntry, Media, Source

INTO_THE_FILE = "入卷"
_KEPT = {To.FILE: INTO_THE_FILE, To.PUBLIC: "公告"}


def issue(doing: LegalAct, kind: str, *, data: PaperData, edition: str = "") -> int:
    """Freeze a paper of this kind under the number of its case and of the court's register; the
    act is told of it. `edition` is the one the officer saw, if he saw one.

    Refused: something the law asks the paper to state is missing; all of it is named at once. Or
    the edition he saw is not the one in use today.
    BadTerms: another gap in its words, or nobody to send it to.
    """
    if data.case_id is None:
        raise CatalogueBreach(f"{kind}: a paper is issued in a case")
    form = queries.form_in_use(kind, doing.day, edition)
    _refuse_unfit_edits(kind, data)
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
        **row_of(doing), case_id=case.id, court=case.court, secrecy=case.secrecy, kind=kind,
        year=doing.day.year, serial=serial, paper_id=row.id,
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


def save_draft(doing: LegalAct, *, case_id: int, entry: DraftEntry) -> int:
    """Keep a paper as far as it is written, in place of the version it was written from.

    BadTerms: that version is no longer the newest, or the draft has been issued or dropped.
    """
    case = casefile.case(case_id)
    _refuse_overtaken(case_id, entry.replaces)
    row = Draft(
        **row_of(doing), case_id=case.id, court=case.court, secrecy=case.secrecy,
        kind=entry.kind, party_id=entry.party_id, row_id=entry.row_id,
        said=[[*pair] for pair in entry.said], edits=[[*pair] for pair in entry.edits],
        writer=doing.by.words,
    )  # fmt: skip
    for column, value in version_row(Draft, entry.replaces).items():
        setattr(row, column, value)
    row.save(force_insert=True)
    return row.id


def end_draft(doing: LegalAct, *, case_id: int, draft_id: int, state: DraftState) -> int:
    """Enter what became of a draft: issued, or dropped. Gives the entry. BadTerms: it is over."""
    _refuse_overtaken(case_id, draft_id)
    last = Draft.objects.get(id=draft_id)
    row = Draft(
        **row_of(doing), case_id=last.case_id, court=last.court, secrecy=last.secrecy,
        kind=last.kind, party_id=last.party_id, row_id=last.row_id, said=last.said,
        edits=last.edits, state=state, writer=doing.by.words,
    )  # fmt: skip
    for column, value in version_row(Draft, draft_id).items():
        setattr(row, column, value)
    row.save(force_insert=True)
    return row.id


def _refuse_overtaken(case_id: int, draft_id: int | None) -> None:
    if draft_id is None:
        return
    rows = Draft.objects.filter(id=draft_id, case_id=case_id, current=True, state=DraftState.OPEN)
    if not rows.exists():
        raise BadTerms.of(
            "draft", "这份草稿已由他人保存了新稿、签发或者弃用，请回到文书页从最新的一稿改起"
        )


def _refuse_unfit_edits(kind: str, data: PaperData) -> None:
    said = tuple((one.passage, one.words) for one in data.edits)
    if queries.edits_of(kind, data, said) != data.edits:
        raise BadTerms.of("edits", "改写所依据的标准文字已经变动，请重新核对后再签发")


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


def _refuse_incomplete(form: Form, data: PaperData, sheet: Sheet) -> None:
    missing = [one for one in queries.checked(form.kind, data) if not one.holds]
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

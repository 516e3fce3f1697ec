"""Signatures and seals on papers, things laid into the dossier, and its way to the archive."""

from datetime import datetime

from province.matter import Matter
from province.offices import Office
from zhiheng.law.dossier import Chapter
from zhiheng.measures.archiving import actions as archiving
from zhiheng.measures.archiving.terms import ArchiveTerms, FileInTerms
from zhiheng.measures.sealing import actions as sealing
from zhiheng.measures.sealing.terms import CertificateTerms, SealTerms
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.dispatch import queries as dispatch
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.dossier.terms import FileEntry, Media
from zhiheng.registers.seals import queries as seals
from zhiheng.registers.seals.terms import Purpose

SIGNERS = ("lian", "zhouwen", "zhenglan", "wuji", "zhuli", "shuji", "juzhang", "yuanzhang")
TALK = """谈话记录（演示）
问：被执行人是否知道应当履行的义务？
答：知道，愿意分期履行。
问：有没有可以提供的财产线索？
答：暂时没有，有了再告诉法院。
"""


def certificates_issued(office: Office, at: datetime) -> None:
    """The security administrator has certificates made for who signs, and for the court's seal."""
    by = office.officer("anquan", at)
    terms = CertificateTerms(staff_ids=tuple(office.seats[one] for one in SIGNERS), seal=True)
    sealing.issue_certificates(terms=terms, by=by, at=at)


def signed(matter: Matter, at: datetime, *, sealed: bool = True) -> None:
    """Whoever issued a paper that goes out signs it, and the clerk seals it."""
    for paper in _outward(matter, at):
        _order(matter, at, paper, sealed=sealed)


def one_signed(matter: Matter, at: datetime, *, sealed: bool) -> None:
    """The newest paper that goes out is signed, and perhaps sealed."""
    for paper in _outward(matter, at)[-1:]:
        _order(matter, at, paper, sealed=sealed)


def laid_in(matter: Matter, at: datetime) -> None:
    """The clerk lays a record of a talk into the dossier."""
    content = TALK.encode()
    file = FileEntry(name=f"谈话记录-{at:%m%d}.txt", media=Media.TEXT, content=content, text=TALK)
    terms = FileInTerms(chapter=Chapter.RECORDS, materials=(file,))
    archiving.file_in(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def archived(matter: Matter, at: datetime) -> None:
    """The whole dossier goes to the archive."""
    number = f"演示档{matter.number(at)}"
    terms = ArchiveTerms(archive_number=number, receiver="档案室（演示）")
    archiving.hand_to_archive(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)


def _outward(matter: Matter, at: datetime) -> list[PaperOnRecord]:
    with entered(Scope.of(matter.judge(at), at.date())):
        outward = {one.paper_id for one in dispatch.duties_of(matter.case_id)}
        gone = documents.voided(matter.case_id)
        papers = [
            one for one in documents.papers_of(matter.case_id)
            if one.id in outward and one.id not in gone
        ]  # fmt: skip
        standing = seals.standing_orders_of(one.id for one in papers)
    return [one for one in papers if Purpose.PERSON not in standing.get(one.id, {})]


def _order(matter: Matter, at: datetime, paper: PaperOnRecord, *, sealed: bool) -> None:
    with entered(Scope.of(matter.judge(at), at.date())):
        issuer = seals.issuer_of(paper.act_id).staff_id
    logins = {staff_id: login for login, staff_id in matter.office.seats.items()}
    by = matter.office.officer(logins[issuer], at) if issuer in logins else matter.judge(at)
    terms = SealTerms(paper_id=paper.id)
    sealing.sign_paper(case_id=matter.case_id, terms=terms, by=by, at=at)
    if sealed:
        sealing.seal_paper(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)

"""Ready-made certificates, signatures and seals for other rooms' tests."""

from dataclasses import replace
from datetime import datetime

from zhiheng.measures.sealing import actions
from zhiheng.measures.sealing.terms import CertificateTerms, SealTerms
from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.officer import Officer
from zhiheng.plant.scope import Scope, entered
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.actions import issue
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.persons.exhibits import NOW, within_an_act
from zhiheng.registers.seals import queries as record


def certificates_of(
    officer: Officer, *others: Officer, by: Officer, seal: bool = True, at: datetime = NOW
) -> int:
    """Certificates for these officers and, unless it stands, for the seal of their court."""
    with entered(Scope.of(by, at.date())):
        wanted = seal and record.seal_of(by.court, at) is None
        lacking = record.without_certificate((officer.id, *(one.id for one in others)), at)
    terms = CertificateTerms(staff_ids=tuple(sorted(lacking)), seal=wanted)
    return actions.issue_certificates(terms=terms, by=by, at=at)


def a_signature(case_id: int, paper_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The officer's own signature, ordered after a fresh log-in; gives the order."""
    return actions.sign_paper(
        case_id=case_id, terms=SealTerms(paper_id=paper_id), by=replace(by, fresh_at=at), at=at
    )


def a_seal(case_id: int, paper_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """The court's seal, ordered after a fresh log-in; gives the order."""
    return actions.seal_paper(
        case_id=case_id, terms=SealTerms(paper_id=paper_id), by=replace(by, fresh_at=at), at=at
    )


def an_unapproved_ruling(case_id: int, *, by: Officer, at: datetime = NOW) -> int:
    """A ruling that the law lets nobody make without approval, put into the file without one."""
    kind = "终结本次执行程序裁定书"

    def intrude(doing: LegalAct) -> int:
        data = documents.paper_data(case_id, dated_on=at.date())
        asked = set(documents.FORMS[kind].nouns) - set(PaperData.__dataclass_fields__)
        said = dict.fromkeys(asked, "已查明")
        return issue(doing, kind, data=replace(data, particulars=said))

    return within_an_act(intrude, by=by, at=at, papers=(kind,))

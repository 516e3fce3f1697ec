"""签章: certificates are issued and revoked; papers are signed by who issued them, then sealed."""

from datetime import datetime

from zhiheng.facts.sealing import SigningOrdered
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import ADMINISTRATORS, PEOPLES, Post
from zhiheng.law.sealing import (
    AFTER_APPROVAL,
    CERTIFICATE_LASTS,
    ELECTRONIC_SEAL,
    OWN_HAND,
    SAFE_SEAL,
    SIGNED_AND_SEALED,
)
from zhiheng.measures.sealing import queries
from zhiheng.measures.sealing.terms import CertificateTerms, RevocationTerms, SealTerms
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.seals import actions as seals
from zhiheng.registers.seals import queries as record
from zhiheng.registers.seals.queries import CertificateOnRecord, Issuer
from zhiheng.registers.seals.terms import Outcome, Purpose

WRITERS = tuple(post for post in Post if post in PEOPLES - ADMINISTRATORS)
KEEPERS = (Post.FILING, Post.HANDLER, Post.ASSISTANT, Post.CLERK)


@act(
    "签发数字证书",
    by=(Post.ADMIN_SECURITY,),
    on="court",
    page="sealing:certificates",
    cites=SAFE_SEAL,
)
def issue_certificates(*, terms: CertificateTerms, by: Officer, at: datetime) -> int:
    """Issue certificates to officers of the court and to its seal; gives the last one's id.

    Their keys are made by the device before the act begins. BadTerms: one of them has a
    certificate that holds, or is not of this court.
    """
    lasting = queries.lasting_from(at, CERTIFICATE_LASTS.on(at.date()).value)
    made = queries.made_certificates(terms, court=by.court, lasting=lasting)
    with legal_act(issue_certificates, by=by, at=at) as doing:
        issued = [entry for entry in made if entry.purpose is not Purpose.ROOT]
        if issued[0] is not made[0]:
            seals.enter_authority(doing, entry=made[0])
        ids = [seals.enter_certificate(doing, entry=entry) for entry in issued]
        holders = "、".join(entry.holder for entry in issued)
        doing.says(f"签发数字证书：{holders}，有效至 {lasting.until_at.date()}")
        doing.gives(ids[-1])
    return ids[-1]


@act(
    "吊销数字证书",
    by=(Post.ADMIN_SECURITY,),
    on="court",
    page="sealing:certificates",
    cites=SAFE_SEAL,
)
def revoke_certificate(*, terms: RevocationTerms, by: Officer, at: datetime) -> int:
    """Revoke a certificate of the court; what it signed before stays valid. Gives the entry."""
    with legal_act(revoke_certificate, by=by, at=at) as doing:
        found = record.certificate(terms.certificate_id)
        if found.court != by.court or found.purpose is Purpose.ROOT:
            raise BadTerms.of("certificate_id", "所选证书不是本院签发的，请由签发法院吊销")
        entry_id = seals.revoke(doing, certificate_id=found.id, ground=terms.ground)
        doing.says(f"吊销{found.holder}的数字证书（{found.serial}）：{terms.ground.strip()}")
        doing.gives(entry_id)
    return entry_id


@act(
    "电子签名",
    by=WRITERS,
    announces=(SigningOrdered,),
    signs=True,
    page="sealing:tab",
    cites=SIGNED_AND_SEALED,
)
def sign_paper(*, case_id: int, terms: SealTerms, by: Officer, at: datetime) -> int:
    """Order one's own signature on a paper one has issued; the file is made after this.

    Refused: another officer issued it, its approval is missing, no certificate holds.
    """
    with legal_act(sign_paper, by=by, at=at, case_id=case_id) as doing:
        case, paper, issuer = _opened(doing, case_id, terms)
        signer_id = issuer.staff_id or case.handler_id
        _refuse_other_hand(doing, issuer, signer_id)
        _refuse_unapproved(paper, case, issuer)
        held = _holding(record.certificate_of(by.id, at), f"{by.name}的数字证书")
        return _ordered(doing, paper, held, Purpose.PERSON)


@act(
    "加盖院印",
    by=KEEPERS,
    announces=(SigningOrdered,),
    signs=True,
    page="sealing:tab",
    cites=ELECTRONIC_SEAL,
)
def seal_paper(*, case_id: int, terms: SealTerms, by: Officer, at: datetime) -> int:
    """Order the court's seal on a paper that its officer has signed; the file is made after this.

    Refused: its approval is missing, nobody has signed it, the seal's certificate does not hold.
    """
    with legal_act(seal_paper, by=by, at=at, case_id=case_id) as doing:
        case, paper, issuer = _opened(doing, case_id, terms)
        _refuse_unapproved(paper, case, issuer)
        _refuse_unsigned(paper)
        held = _holding(record.seal_of(case.court, at), "本院电子印章的证书")
        return _ordered(doing, paper, held, Purpose.SEAL)


@act("完成签章", by=(Post.SYSTEM,), cites=SIGNED_AND_SEALED)
def complete(*, case_id: int, order_id: int, by: Officer, at: datetime) -> int:
    """Make the file of an order by the key in its device, then enter it; or why it failed.

    The device is asked before the act begins: no remote call stands in a transaction.
    """
    order = record.order(order_id)
    if order.outcome is not Outcome.WAITING:
        raise BadTerms.of("order_id", f"这次{order.purpose}{order.outcome}，不必重复")
    paper = documents.paper(order.paper_id)
    made = queries.made_file(order, paper, at)
    with legal_act(complete, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id)
        if made.problem:
            result = seals.enter_failure(doing, order=order, words=made.problem)
            doing.says(f"{paper.kind}的{order.purpose}未办成：{made.problem}")
        else:
            seals.enter_drawing(doing, paper=paper, file=made.drawn)
            result = seals.enter_signing(doing, order=order, paper=paper, file=made.signed)
            doing.says(f"{paper.kind}（{paper.number}）的{order.purpose}已完成")
        doing.gives(result)
    return result


def _opened(
    doing: LegalAct, case_id: int, terms: SealTerms
) -> tuple[CaseCard, PaperOnRecord, Issuer]:
    case = casefile.lock(doing, case_id)
    paper = documents.paper(terms.paper_id)
    if paper.case_id != case_id:
        raise BadTerms.of("paper_id", "所选文书不属于本案，请重新选择")
    if paper.id in documents.voided(case_id):
        raise BadTerms.of("paper_id", f"{paper.kind}（{paper.number}）已经作废，不能签章")
    return case, paper, record.issuer_of(paper.act_id)


def _ordered(
    doing: LegalAct, paper: PaperOnRecord, held: CertificateOnRecord, purpose: Purpose
) -> int:
    order_id = seals.order(doing, paper=paper, certificate_id=held.id, purpose=purpose)
    doing.announce(
        SigningOrdered(
            case_id=paper.case_id, paper_id=paper.id, order_id=order_id, ordered_on=doing.day
        )
    )
    doing.says(f"{doing.name}：{paper.kind}（{paper.number}）")
    doing.gives(order_id)
    return order_id


def _refuse_other_hand(doing: LegalAct, issuer: Issuer, signer_id: int | None) -> None:
    if doing.by.id != signer_id:
        raise Refused.because(
            "SEAL-OWN",
            "文书由签发人本人签名",
            (SIGNED_AND_SEALED, OWN_HAND),
            f"本文书由{issuer.words}签发，您是{doing.by.words}",
            "请由签发人本人签名；签发人离岗的，由承办人作废后重新签发",
        )


def _refuse_unapproved(paper: PaperOnRecord, case: CaseCard, issuer: Issuer) -> None:
    found = queries.approved(paper, case.court, issuer.act)
    if not found.holds and found.needed is not None:
        raise Refused.because(
            "SEAL-APPROVED",
            "须经批准的文书，批准后才能签名、用印",
            (*found.needed.cites, SIGNED_AND_SEALED, AFTER_APPROVAL),
            f"{paper.kind}须经{'、'.join(found.needed.bodies)}批准：{found.missing}",
            "请提请审批，批准后由系统生成文书，再签名、用印",
        )


def _refuse_unsigned(paper: PaperOnRecord) -> None:
    signed = record.standing_orders(paper.id).get(Purpose.PERSON)
    if signed is None or signed.outcome is Outcome.FAILED:
        raise Refused.because(
            "SEAL-SIGNED",
            "先由签发人签名，再加盖院印",
            SIGNED_AND_SEALED,
            f"{paper.kind}（{paper.number}）还没有签发人的签名",
            "请签发人先办理电子签名",
        )


def _holding(held: CertificateOnRecord | None, whose: str) -> CertificateOnRecord:
    if held is None:
        raise Refused.because(
            "SEAL-CERTIFICATE",
            "签章用的数字证书在有效期内且未吊销",
            (SAFE_SEAL, ELECTRONIC_SEAL),
            f"没有有效的证书：{whose}未签发、已过期或者已吊销",
            "请安全管理员签发数字证书后再办理",
        )
    return held

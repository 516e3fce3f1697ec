"""How papers reach the parties: on the spot, by post, back again, and at last by publication."""

from datetime import datetime, timedelta
from typing import Final

from province.matter import Matter
from zhiheng.law.service import Manner
from zhiheng.measures.service.actions import (
    confirm_address,
    decide_publication,
    record_return,
    record_service,
    send_out,
)
from zhiheng.measures.service.terms import (
    AddressTerms,
    PublicationTerms,
    ReturnedTerms,
    SentTerms,
    ServedTerms,
)
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.dispatch.terms import Channel, Expected

REPLY_WITHIN: Final = timedelta(days=15)
FAILURES: Final = ("查无此人", "原址已拆迁，去向不明", "多次投递无人签收", "电话不通，收件人拒收")
PROOFS: Final = {
    Manner.DIRECT: "送达回证",
    Manner.RETAINED: "留置送达录像及送达回证",
    Manner.MAIL: "邮件回执",
    Manner.PUBLICATION: "公告刊登页面",
}


def served(matter: Matter, at: datetime, *, role: Role, manner: Manner, days_ago: int = 0) -> None:
    """Everything that waits for the parties in a role reaches them; entered `days_ago` late."""
    by = matter.clerk(at)
    for duty in matter.unserved(role, at):
        happened_on = max(at.date() - timedelta(days=days_ago), duty.issued_on)
        terms = ServedTerms(
            paper_id=duty.paper_id,
            party_id=duty.party_id,
            manner=manner,
            happened_on=happened_on,
            evidence=f"{PROOFS[manner]}（演示）第 {matter.chance.randrange(100, 999)} 号",
            receiver=duty.name if manner is Manner.DIRECT else "",
        )
        record_service(case_id=matter.case_id, terms=terms, by=by, at=at)


def posted(matter: Matter, at: datetime) -> None:
    """The papers for the debtors go to the post; a receipt is expected back."""
    by = matter.clerk(at)
    for duty in matter.unserved(Role.DEBTOR, at):
        terms = SentTerms(
            channel=Channel.MAIL,
            happened_on=at.date(),
            expected=Expected.RECEIPT,
            due_on=at.date() + REPLY_WITHIN,
            paper_id=duty.paper_id,
            party_id=duty.party_id,
        )
        send_out(case_id=matter.case_id, terms=terms, by=by, at=at)


def returned(matter: Matter, at: datetime) -> None:
    """What was posted to the debtors comes back."""
    by, failure = matter.clerk(at), matter.chance.choice(FAILURES)
    for duty in matter.unserved(Role.DEBTOR, at):
        terms = ReturnedTerms(
            paper_id=duty.paper_id,
            party_id=duty.party_id,
            manner=Manner.MAIL,
            happened_on=at.date(),
            failure=failure,
            evidence=f"退回邮件（演示）第 {matter.chance.randrange(100, 999)} 号",
        )
        record_return(case_id=matter.case_id, terms=terms, by=by, at=at)


def publication_decided(matter: Matter, at: datetime) -> None:
    """The judge decides on publication for whoever was not reached."""
    by = matter.judge(at)
    for party_id in dict.fromkeys(one.party_id for one in matter.unserved(Role.DEBTOR, at)):
        terms = PublicationTerms(party_id=party_id, ground="邮寄退回，上门未见其人，下落不明")
        decide_publication(case_id=matter.case_id, terms=terms, by=by, at=at)


def address_confirmed(matter: Matter, at: datetime) -> None:
    """The creditor confirms where papers reach him."""
    creditor, agrees = matter.party(Role.CREDITOR, at), matter.chance.random() < 0.5
    terms = AddressTerms(
        party_id=creditor.id,
        address=creditor.person.address,
        confirmed_on=at.date(),
        evidence="送达地址确认书",
        electronic=f"1200000{matter.chance.randrange(10_000):04d}" if agrees else "",
    )
    confirm_address(case_id=matter.case_id, terms=terms, by=matter.clerk(at), at=at)

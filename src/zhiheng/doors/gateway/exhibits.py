"""Ready-made counterparts and envelopes for other rooms' tests; all of it invented."""

from datetime import datetime, timedelta

from zhiheng.doors.gateway import actions, reception
from zhiheng.doors.gateway.reception import EVERYTHING
from zhiheng.doors.gateway.terms import KeyTerms, PartnerTerms, RulingTerms, SendTerms
from zhiheng.measures.service.actions import confirm_address
from zhiheng.measures.service.terms import AddressTerms
from zhiheng.plant import codes
from zhiheng.plant.envelope import Letter, sealed
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.signing import Ed25519Signer
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.terms import OpenFilter, RulingOn
from zhiheng.registers.personnel.exhibits import Office
from zhiheng.registers.persons.exhibits import NOW

PLATFORM = "exhibit-platform"
SIGNER = Ed25519Signer(b"\5" * 32)
KINDS = ("sms.send", "mail.track", "court.message")


def a_counterpart(office: Office, *, at: datetime = NOW) -> int:
    """A counterpart that takes text messages, mail and letters, with one key. Gives its id."""
    terms = PartnerTerms(
        code=PLATFORM, name="虚构往来平台", address="http://127.0.0.1:9", kinds=KINDS,
        algorithm="Ed25519",
    )  # fmt: skip
    partner_id = actions.register_partner(terms=terms, by=office.admin_system, at=at)
    with entered(EVERYTHING):
        known = record.keys_of(partner_id)
    if not known:
        key = KeyTerms(
            partner_id=partner_id, key_id=SIGNER.key_id, algorithm="Ed25519",
            public_key=SIGNER.public_key, from_at=at - timedelta(1), until_at=at + timedelta(99),
        )  # fmt: skip
        actions.register_key(terms=key, by=office.admin_system, at=at)
    return partner_id


def a_mail_reported(
    office: Office, case_id: int, *, kind: str = "报告财产令", outcome: str = "signed",
    at: datetime = NOW,
) -> int:  # fmt: skip
    """A paper of the case by mail, tracked by the counterpart and reported on. Gives the message.

    The report comes by the gateway's own way in, signed by the counterpart.
    """
    partner_id = a_counterpart(office, at=at)
    with entered(Scope.of(office.handler, at.date())):
        duty = next(one for one in record.duties_of(case_id) if one.kind == kind)
    terms = SendTerms(
        kind="mail.track", partner_id=partner_id, party_id=duty.party_id, paper_id=duty.paper_id,
        words="EMS0001",
    )  # fmt: skip
    message_id = actions.send_by_gateway(case_id=case_id, terms=terms, by=office.clerk, at=at)
    with entered(EVERYTHING):
        unsent = record.unsent_page(OpenFilter(court=office.court)).rows
    body = {
        "of": codes.code_of("envelope", unsent[-1].id), "outcome": outcome,
        "happened_at": at.isoformat(),
        "words": "本人签收",
    }  # fmt: skip
    answer = receive(office, f"exhibit-{message_id}", "mail.report", body, at=at)
    if answer.status != 200:
        raise AssertionError(answer.content.decode())
    return message_id


def a_link(
    office: Office, case_id: int, *, kind: str = "执行通知书", agreed: bool = True,
    at: datetime = NOW,
) -> int:  # fmt: skip
    """A paper of the case sent to its first addressee as a link in a text message; its message."""
    partner_id = a_counterpart(office, at=at)
    with entered(Scope.of(office.handler, at.date())):
        duty = next(one for one in record.duties_of(case_id) if one.kind == kind)
    if agreed:
        consent = AddressTerms(
            party_id=duty.party_id, address="虚构市示范路9号", confirmed_on=at.date(),
            evidence="送达地址确认书", electronic="手机短信",
        )  # fmt: skip
        confirm_address(case_id=case_id, terms=consent, by=office.clerk, at=at)
    terms = SendTerms(
        kind="sms.send", partner_id=partner_id, party_id=duty.party_id, paper_id=duty.paper_id
    )
    return actions.send_by_gateway(case_id=case_id, terms=terms, by=office.clerk, at=at)


def a_link_reported(
    office: Office, message_id: int, *, outcome: str = "delivered", at: datetime = NOW
) -> None:
    """What the platform says of the text message that carried a link."""
    with entered(EVERYTHING):
        unsent = record.unsent_page(OpenFilter(court=office.court)).rows
    body = {
        "of": codes.code_of("envelope", unsent[-1].id), "outcome": outcome,
        "happened_at": at.isoformat(), "words": "",
    }  # fmt: skip
    answer = receive(office, f"exhibit-sms-{message_id}", "sms.report", body, at=at)
    if answer.status != 200:
        raise AssertionError(answer.content.decode())


def a_letter_taken(office: Office, case_id: int, *, at: datetime = NOW) -> None:
    """Another court's letter in the case."""
    a_mail_reported(office, case_id, at=at)
    with entered(EVERYTHING):
        number = casefile.case(case_id).number
    body = {"case_number": number, "matter": "请协助查明住所", "words": "请于十五日内复函"}
    receive(office, f"exhibit-letter-{case_id}", "court.message", body, at=at)


def an_incoming_ruled_on(office: Office, *, at: datetime = NOW) -> None:
    """Something nobody can read a sender in, dismissed by the administrator."""
    raw = sealed(_letter(office, "exhibit-unknown", "sms.report", {}, at), Ed25519Signer(bytes(32)))
    reception.receive(raw, size=len(raw), peer="192.0.2.1", at=at)
    with entered(EVERYTHING):
        [held] = record.quarantine_page(office.court).rows
    terms = RulingTerms(incoming_id=held.id, outcome=RulingOn.DISMISSED, ground="来历不明")
    actions.rule_on_quarantined(terms=terms, by=office.admin_system, at=at)


def receive(
    office: Office, id: str, kind: str, body: dict[str, str], *, at: datetime = NOW
) -> reception.Answer:
    """An envelope of the counterpart, as it comes to the door."""
    raw = sealed(_letter(office, id, kind, dict(body), at), SIGNER)
    return reception.receive(raw, size=len(raw), peer="192.0.2.1", at=at)


def _letter(office: Office, id: str, kind: str, body: dict[str, str], at: datetime) -> Letter:
    return Letter(
        id=id, sender=PLATFORM, receiver=office.court, kind=kind, issued_at=at, nonce="exhibit",
        body=dict(body),
    )  # fmt: skip

"""送达: service of papers by hand, what is sent and comes back, addresses, publication."""

from datetime import date, datetime

from zhiheng.facts.service import PaperServed
from zhiheng.law.kernel.finding import Refused
from zhiheng.law.posts import Post
from zhiheng.law.service import (
    LINK_OPENING,
    PERFORMANCE_NAME,
    PROPERTY_REPORT_NAME,
    Manner,
    deemed,
    performance,
    property_report,
)
from zhiheng.law.sources import JS2022, MSF2023
from zhiheng.measures.service import queries
from zhiheng.measures.service.terms import (
    AddressTerms,
    AnswerTerms,
    CorrectionTerms,
    PublicationTerms,
    ReturnedTerms,
    SentTerms,
    ServedTerms,
)
from zhiheng.plant.catalogue import act
from zhiheng.plant.errors import BadTerms
from zhiheng.plant.legal_act import LegalAct, legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile import actions as casefile
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dispatch import actions as dispatch
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Duty, ServiceOnRecord, UnsentPaper
from zhiheng.registers.dispatch.terms import (
    Direction,
    MessageEntry,
    MessageState,
    Result,
    ServiceEntry,
)
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.nodes import actions as nodes
from zhiheng.registers.nodes import queries as clocks
from zhiheng.registers.persons import actions as persons
from zhiheng.registers.persons.terms import AddressKind, Source

SERVERS = (Post.CLERK, Post.ASSISTANT, Post.HANDLER, Post.BAILIFF)
FROM_SERVICE = (PERFORMANCE_NAME, PROPERTY_REPORT_NAME)


@act(
    "登记送达",
    by=(*SERVERS, Post.SYSTEM),
    may_clocks=FROM_SERVICE,
    announces=(PaperServed,),
    page="service:served",
    cites=MSF2023.art(87),
)
def record_service(*, case_id: int, terms: ServedTerms, by: Officer, at: datetime) -> int:
    """Enter that a paper was served, with its proof; the periods it sets begin to run. Gives the
    service's id. A message that carried the paper counts as acknowledged.

    Refused: electronic service without consent, publication without a decision.
    """
    with legal_act(record_service, by=by, at=at, case_id=case_id) as doing:
        case = casefile.lock(doing, case_id, seen=terms.seen)
        duty = _duty(case_id, terms.paper_id, terms.party_id)
        _refuse_unconsented(duty, terms.manner)
        _refuse_undecided(duty, terms.manner)
        entry = ServiceEntry(
            paper_id=terms.paper_id,
            party_id=terms.party_id,
            manner=terms.manner,
            result=Result.SERVED,
            happened_on=terms.happened_on,
            receiver=terms.receiver,
            evidence=terms.evidence,
            server=terms.server or by.name,
            message_id=_settled(doing, duty, MessageState.ACKNOWLEDGED, terms.happened_on),
        )
        service_id = dispatch.enter_service(doing, case_id=case_id, entry=entry)
        served_on = deemed(terms.manner, terms.happened_on).served_on
        _start_clocks(doing, duty, served_on)
        _wait_no_longer(doing, duty)
        doing.announce(_served(doing, case, duty, served_on))
        doing.says(f"{terms.manner}{duty.kind}，受送达人{duty.name}，{served_on} 为送达日")
        doing.gives(service_id)
    return service_id


@act("登记退回", by=(*SERVERS, Post.SYSTEM), page="service:returned", cites=MSF2023.art(87))
def record_return(*, case_id: int, terms: ReturnedTerms, by: Officer, at: datetime) -> int:
    """Enter that a paper could not be served, and why; gives the attempt's id. A message that
    carried the paper counts as returned."""
    with legal_act(record_return, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        duty = _duty(case_id, terms.paper_id, terms.party_id)
        entry = ServiceEntry(
            paper_id=terms.paper_id,
            party_id=terms.party_id,
            manner=terms.manner,
            result=Result.UNSERVED,
            happened_on=terms.happened_on,
            failure=terms.failure,
            evidence=terms.evidence,
            server=by.name,
            message_id=_settled(doing, duty, MessageState.RETURNED, terms.happened_on),
        )
        service_id = dispatch.enter_service(doing, case_id=case_id, entry=entry)
        _wait_no_longer(doing, duty)
        doing.says(f"{terms.manner}{duty.kind}未送达{duty.name}：{terms.failure}")
        doing.gives(service_id)
    return service_id


@act(
    "更正送达",
    by=SERVERS,
    may_clocks=FROM_SERVICE,
    page="service:correct",
    cites=MSF2023.art(87, 2),
)
def correct_service(*, case_id: int, terms: CorrectionTerms, by: Officer, at: datetime) -> int:
    """Enter a new version of a service that was recorded wrongly; the old one stays readable.

    Periods that ran from the wrong day are ended, those from the right day begin.
    """
    with legal_act(correct_service, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        wrong = _standing(case_id, terms.service_id)
        duty = _duty(case_id, wrong.paper_id, wrong.party_id)
        _refuse_unconsented(duty, terms.manner)
        _refuse_undecided(duty, terms.manner)
        service_id = dispatch.enter_service(doing, case_id=case_id, entry=_corrected(wrong, terms))
        _stop_clocks(doing, duty)
        if terms.result is Result.SERVED:
            _start_clocks(doing, duty, deemed(terms.manner, terms.happened_on).served_on)
        doing.says(
            f"更正{duty.kind}对{duty.name}的送达：{wrong.result}（{wrong.happened_on}）改为"
            f"{terms.manner}{terms.result}（{terms.happened_on}）；{terms.ground}"
        )
        doing.gives(service_id)
    return service_id


@act("登记发出", by=SERVERS, page="service:sent", cites=MSF2023.art(91))
def send_out(*, case_id: int, terms: SentTerms, by: Officer, at: datetime) -> int:
    """Enter a message that left the court, with what is expected back and until when; the officer
    watches over it. Gives its id."""
    with legal_act(send_out, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        counterpart, matter = terms.counterpart, terms.matter
        if terms.paper_id is not None and terms.party_id is not None:
            duty = _duty(case_id, terms.paper_id, terms.party_id)
            _refuse_unconsented(duty, terms.channel.manner)
            counterpart, matter = counterpart or duty.name, matter or f"送达{duty.kind}"
        elif terms.paper_id is not None:
            paper = _unsent(case_id, terms.paper_id)
            counterpart, matter = counterpart or paper.addressee, matter or f"发送{paper.kind}"
        message_id = dispatch.enter_message(
            doing,
            case_id=case_id,
            entry=MessageEntry(
                direction=Direction.OUT,
                channel=terms.channel,
                counterpart=counterpart,
                matter=matter,
                happened_on=terms.happened_on,
                expected=terms.expected,
                due_on=terms.due_on,
                owner_id=by.id,
                paper_id=terms.paper_id,
                party_id=terms.party_id,
            ),
        )
        until = f"，{terms.due_on} 前应有{terms.expected}" if terms.due_on else ""
        doing.says(f"以{terms.channel}向{counterpart}发出：{matter}{until}")
        doing.gives(message_id)
    return message_id


@act("登记回执", by=SERVERS, page="service:answered", cites=MSF2023.art(87))
def record_acknowledgement(*, case_id: int, terms: AnswerTerms, by: Officer, at: datetime) -> int:
    """Enter what came of a message; gives its id.

    A message that carried a paper to a party ends by 登记送达 or 登记退回, not here, unless void.
    """
    with legal_act(record_acknowledgement, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        sent = record.message(terms.message_id)
        if sent.case_id != case_id:
            raise BadTerms.of("message_id", "所选往来不属于本案，请重新选择")
        serves = sent.paper_id is not None and sent.party_id is not None
        if serves and terms.state is not MessageState.VOID:
            raise BadTerms.of(
                "message_id", "寄送文书的回执请在“登记送达”或者“登记退回”录入，期限才会起算"
            )
        dispatch.settle_message(
            doing,
            message_id=sent.id,
            state=terms.state,
            answered_on=terms.answered_on,
            answer=terms.answer,
        )
        doing.says(f"{sent.counterpart}（{sent.matter}）{terms.state}：{terms.answer}")
        doing.gives(sent.id)
    return sent.id


@act("确认送达地址", by=(*SERVERS, Post.FILING), page="service:address", cites=JS2022.art(136))
def confirm_address(*, case_id: int, terms: AddressTerms, by: Officer, at: datetime) -> int:
    """Enter the address a party confirmed and whether it agreed to electronic service."""
    with legal_act(confirm_address, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        party = queries.party(case_id, terms.party_id)
        persons.add_address(
            doing,
            person_id=party.person.id,
            kind=AddressKind.SERVICE,
            words=terms.address,
            source=Source.IN_PERSON,
        )
        confirmation_id = dispatch.enter_confirmation(
            doing,
            case_id=case_id,
            party_id=party.id,
            words=terms.address,
            electronic=terms.electronic,
            evidence=terms.evidence,
            confirmed_on=terms.confirmed_on,
        )
        agreed = "，同意电子送达" if terms.electronic else ""
        doing.says(f"{party.role}{party.name}确认送达地址{agreed}")
        doing.gives(confirmation_id)
    return confirmation_id


@act("作出公告送达决定", by=(Post.HANDLER,), page="service:publication", cites=MSF2023.art(95, 1))
def decide_publication(*, case_id: int, terms: PublicationTerms, by: Officer, at: datetime) -> int:
    """Decide that a party is served by publication; reason and course go into the dossier.

    Refused where the party has an address at which nothing was tried.
    """
    with legal_act(decide_publication, by=by, at=at, case_id=case_id) as doing:
        casefile.lock(doing, case_id, seen=terms.seen)
        party = queries.party(case_id, terms.party_id)
        _refuse_untried(case_id, party.id, party.person.address or party.person.service_address)
        decision_id = dispatch.enter_publication(
            doing, case_id=case_id, party_id=party.id, ground=terms.ground
        )
        doing.says(f"决定对{party.role}{party.name}公告送达：{terms.ground}")
        doing.gives(decision_id)
    return decision_id


def _duty(case_id: int, paper_id: int, party_id: int) -> Duty:
    for duty in record.duties_of(case_id):
        if (duty.paper_id, duty.party_id) == (paper_id, party_id):
            return duty
    raise BadTerms.of("target", "所选文书不是致该当事人的，请重新选择")


def _unsent(case_id: int, paper_id: int) -> UnsentPaper:
    for paper in record.unsent_papers_of(case_id):
        if (paper.paper_id, paper.addressee_id) == (paper_id, 0):
            return paper
    raise BadTerms.of("target", "所选文书不是致协助单位的，或者已经发出，请重新选择")


def _standing(case_id: int, service_id: int) -> ServiceOnRecord:
    found = record.service(service_id)
    if found.case_id != case_id or not found.current:
        raise BadTerms.of("service_id", "所选送达记录不属于本案或者已经更正，请重新选择")
    return found


def _corrected(wrong: ServiceOnRecord, terms: CorrectionTerms) -> ServiceEntry:
    return ServiceEntry(
        paper_id=wrong.paper_id,
        party_id=wrong.party_id,
        manner=terms.manner,
        result=terms.result,
        happened_on=terms.happened_on,
        receiver=terms.receiver,
        failure=terms.failure,
        evidence=terms.evidence,
        server=wrong.server,
        corrects=wrong.id,
    )


def _refuse_unconsented(duty: Duty, manner: Manner) -> None:
    confirmed = record.confirmed_of(duty.case_id).get(duty.party_id)
    if manner is Manner.ELECTRONIC and not (confirmed and confirmed.electronic):
        raise Refused.because(
            "SERVE-90",
            "电子送达须经受送达人同意",
            MSF2023.art(90, 1).says("经受送达人同意"),
            f"{duty.name}没有在送达地址确认书中同意电子送达",
            "请先由其确认送达地址并同意电子送达，或者改用其他方式",
        )


def _refuse_undecided(duty: Duty, manner: Manner) -> None:
    decided = record.published_to(duty.case_id)
    if manner is Manner.PUBLICATION and duty.party_id not in decided:
        raise Refused.because(
            "SERVE-95-2",
            "公告送达须先作出决定并记明原因",
            MSF2023.art(95, 2).says("应当在案卷中记明原因和经过"),
            f"没有对{duty.name}公告送达的决定",
            "请先由承办法官决定公告送达",
        )


def _refuse_untried(case_id: int, party_id: int, address: str) -> None:
    tried = any(
        one.party_id == party_id and one.result is Result.UNSERVED
        for one in record.services_of(case_id)
    )
    if address and not tried:
        raise Refused.because(
            "SERVE-95-1",
            "受送达人下落不明，或者其他方式无法送达",
            MSF2023.art(95, 1).says("受送达人下落不明，或者用本节规定的其他方式无法送达的"),
            "有在案地址，没有未送达的记录",
            "请先按在案地址直接或者邮寄送达；退回的登记退回后再决定",
        )


def _settled(doing: LegalAct, duty: Duty, state: MessageState, on: date) -> int | None:
    """The open message that carried the paper to the party ends with the attempt."""
    for sent in record.messages_of(duty.case_id):
        about = (sent.paper_id, sent.party_id) == (duty.paper_id, duty.party_id)
        if about and sent.state is MessageState.SENT:
            dispatch.settle_message(
                doing, message_id=sent.id, state=state, answered_on=on, answer=f"{duty.kind}{state}"
            )
            return sent.id
    return None


def _start_clocks(doing: LegalAct, duty: Duty, served_on: date) -> None:
    """The periods the paper sets its addressee run from the day of service."""
    stated = documents.days_stated(duty.paper_id)
    subject = duty.known_as
    for within_days, clock_of in (
        (stated.perform_within_days, performance),
        (stated.report_within_days, property_report),
    ):
        if within_days and duty.role == queries.DEBTOR:
            clock = clock_of(within_days)
            nodes.start(doing, clock, case_id=duty.case_id, from_on=served_on, subject=subject)


def _stop_clocks(doing: LegalAct, duty: Duty) -> None:
    """Periods that ran from a service that was recorded wrongly end with the correction."""
    names = queries.clocks_from(duty.kind)
    subject = duty.known_as
    wrong = [
        one.id
        for one in clocks.clocks_of(duty.case_id)
        if one.name in names and one.subject == subject
    ]
    nodes.void(doing, case_id=duty.case_id, clock_ids=wrong)


def _wait_no_longer(doing: LegalAct, duty: Duty) -> None:
    """The link that the party was sent need not be opened any more."""
    subject = queries.link_subject(duty)
    waiting = [
        one.id
        for one in clocks.clocks_of(duty.case_id)
        if one.running and one.name == LINK_OPENING.name and one.subject == subject
    ]
    nodes.void(doing, case_id=duty.case_id, clock_ids=waiting)


def _served(doing: LegalAct, case: CaseCard, duty: Duty, served_on: date) -> PaperServed:
    return PaperServed(
        act_id=doing.id,
        case_id=case.id,
        court=case.court,
        number=case.number,
        handler_id=case.handler_id or 0,
        paper_id=duty.paper_id,
        party_id=duty.party_id,
        served_on=served_on,
    )

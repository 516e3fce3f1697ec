"""What is known of service in a case, put together for its page and for what is due next."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import groupby
from typing import Final

from zhiheng.facts.gateway import MessageAnswered
from zhiheng.law.clocks import Clock, Standing, clock, stand
from zhiheng.law.records import InstrumentKind
from zhiheng.law.service import (
    DEEMING,
    PERFORMANCE_NAME,
    PROPERTY_REPORT_NAME,
    Manner,
    instead_of_link,
    unopened_days,
)
from zhiheng.measures.service.terms import ReturnedTerms, ServedTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.casefile import queries as casefile
from zhiheng.registers.casefile.queries import PartyOnCase
from zhiheng.registers.casefile.terms import Role
from zhiheng.registers.dispatch import queries as record
from zhiheng.registers.dispatch.queries import Duty, Link, MessageOnRecord
from zhiheng.registers.dispatch.terms import MessageState, Result
from zhiheng.registers.nodes import queries as nodes
from zhiheng.registers.titles import queries as titles

DEBTOR: Final = str(Role.DEBTOR)
NOTICE: Final = "执行通知书"
REPORT_ORDER: Final = "报告财产令"
LATE_ENTRY: Final = timedelta(days=3)
"""A service entered later than this after the day it happened is marked 补录."""
LONGEST_SUBJECT: Final = 100
OF_NOTICE: Final = {
    InstrumentKind.ARBITRAL_AWARD: "AWARD_REFUSAL_APPLICATION",
    InstrumentKind.NOTARIAL_DEED: "NOTARIAL_REFUSAL_APPLICATION",
}
"""Beside the objection to jurisdiction: what a debtor may ask from service of the notice on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One paper on one party: how it stands in words, and what comes next."""

    duty: Duty
    state: str
    level: str
    says: str
    next_step: str
    late_entry_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperToServe:
    """One paper with a step for each party it is addressed to."""

    paper_id: int
    kind: str
    number: str
    issued_on: date
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceOfCase:
    """All of it: papers, the periods that run from service, messages."""

    papers: tuple[PaperToServe, ...]
    unserved: int
    periods: tuple[tuple[str, Standing], ...]
    messages: tuple[MessageOnRecord, ...]


def service_of(case_id: int, today: date) -> ServiceOfCase:
    """What was served on whom, what is not, what runs from it, and what is awaited."""
    duties = record.duties_of(case_id)
    decided = frozenset(record.published_to(case_id))
    links = {(one.paper_id, one.party_id): one for one in record.links_of(case_id)}
    steps = [
        _linked(_step(duty, decided, today), links.get((duty.paper_id, duty.party_id)), today)
        for duty in duties
    ]
    papers = tuple(
        PaperToServe(
            paper_id=paper_id,
            kind=(group := tuple(found))[0].duty.kind,
            number=group[0].duty.number,
            issued_on=group[0].duty.issued_on,
            steps=group,
        )
        for paper_id, found in groupby(steps, key=lambda step: step.duty.paper_id)
    )
    return ServiceOfCase(
        papers=papers,
        unserved=sum(not duty.served for duty in duties),
        periods=_periods(case_id, duties),
        messages=record.messages_of(case_id),
    )


def _step(duty: Duty, decided: frozenset[int], today: date) -> Step:
    late = 0
    if duty.recorded_at and duty.attempted_on:
        days = (duty.recorded_at.date() - duty.attempted_on).days
        late = days if days > LATE_ENTRY.days else 0
    state, level, says, following = _standing(duty, decided, today)
    return Step(
        duty=duty, state=state, level=level, says=says, next_step=following, late_entry_days=late
    )


def _linked(step: Step, link: Link | None, today: date) -> Step:
    """What is still waited for on a link in a text message, or what is done instead of it."""
    if link is None or step.duty.result is not None:
        return step
    says = f"{link.sent_on} 发出短信链接，还没有打开"
    proposed = instead_of(link, today)
    level = "bad" if proposed else "warn"
    following = proposed or "等待当事人打开短信链接"
    return replace(step, state="短信链接未打开", level=level, says=says, next_step=following)


def instead_of(link: Link, today: date) -> str:
    """Which manner is proposed for a link that stayed unopened too long; '' while it is waited
    for. The text message that did not arrive is no reason to wait."""
    failed = link.state == MessageState.RETURNED
    late = unopened_days(link.sent_on, today)
    if not (late or failed):
        return ""
    person = party(link.case_id, link.party_id).person
    known = person.service_address or person.address
    manner = instead_of_link(address=bool(known), mail_came_back=link.mail_came_back)
    why = "短信没有送到" if failed else f"短信链接逾期 {late} 天未打开"
    where = f"（{known}）" if known else "，没有在案地址，请先查明"
    return f"{why}，建议改用{manner}{where}"


def _standing(duty: Duty, decided: frozenset[int], today: date) -> tuple[str, str, str, str]:
    if duty.result == Result.SERVED and duty.deemed_on and duty.deemed_on > today:
        return "公告中", "hold", duty.why or "", f"等待公告期满，{duty.deemed_on} 视为送达"
    if duty.result == Result.SERVED:
        return "已送达", "ok", duty.why or "", ""
    following = "公告送达" if duty.party_id in decided else "直接送达，或者邮寄"
    if duty.result is None:
        waited = f"签发已 {(today - duty.issued_on).days} 天，还没有送达记录"
        return "未送达", "warn", waited, following
    failed = f"{duty.attempted_on} {duty.manner}退回：{duty.failure}"
    if duty.party_id not in decided:
        following = "改用其他方式；下落不明或者都无法送达的，决定公告送达"
    return "退回", "bad", failed, following


def _periods(case_id: int, duties: tuple[Duty, ...]) -> tuple[tuple[str, Standing], ...]:
    """The objections a debtor may raise from service of the notice on, each to its last day."""
    served = [
        duty
        for duty in duties
        if duty.kind == NOTICE and duty.role == DEBTOR and duty.result == Result.SERVED
    ]
    if not served:
        return ()
    title = titles.title(casefile.case(case_id).title_id)
    calendar = nodes.calendar()
    return tuple(
        (duty.name, stand(each, duty.deemed_on, calendar))
        for duty in served
        for each in _objections(title.kind)
        if duty.deemed_on
    )


def _objections(kind: InstrumentKind) -> tuple[Clock, ...]:
    keys = ("JURISDICTION_OBJECTION", *filter(None, (OF_NOTICE.get(kind),)))
    return tuple(clock(key) for key in keys)


def party(case_id: int, party_id: int) -> PartyOnCase:
    """The party of the case with this id; BadTerms when it is none."""
    for one in casefile.parties(case_id):
        if one.id == party_id:
            return one
    raise BadTerms.of("party_id", "所选的人不是本案当事人，请重新选择")


def link_subject(duty: Duty) -> str:
    """Under which subject the clock of a link runs: one for each paper on each party."""
    return f"{duty.kind}（{duty.number}）：{duty.known_as}"[:LONGEST_SUBJECT]


def clocks_from(kind: str) -> frozenset[str]:
    """The names of the clocks that service of a paper of this kind starts."""
    found = {NOTICE: PERFORMANCE_NAME, REPORT_ORDER: PROPERTY_REPORT_NAME}.get(kind)
    return frozenset({found} if found else ())


def hint_of(manner: Manner) -> str:
    """What to keep on file for a manner, and which day to enter."""
    deeming = DEEMING[manner]
    return f"填{deeming.event}；凭证：{deeming.proof}"


def reported(fact: MessageAnswered) -> ServedTerms | ReturnedTerms | None:
    """What a counterpart's report comes to: a service, a return, or neither: the message carried
    no paper, goes on, or its paper has been entered as served before. A text message that arrived
    serves nothing: the party opens the link it carries."""
    sent = record.message(fact.message_id)
    if sent.paper_id is None or sent.party_id is None or sent.state is MessageState.SENT:
        return None
    duties = {(one.paper_id, one.party_id): one for one in record.duties_of(fact.case_id)}
    duty = duties.get((sent.paper_id, sent.party_id))
    if duty is None or duty.result == Result.SERVED:
        return None
    linked = sent.id in {one.id for one in record.links_of(fact.case_id)}
    if linked and sent.state is MessageState.ACKNOWLEDGED:
        return None
    manner, proof = sent.channel.manner, f"{sent.counterpart}回报"
    if sent.state is MessageState.ACKNOWLEDGED:
        return ServedTerms(
            paper_id=duty.paper_id, party_id=duty.party_id, manner=manner,
            happened_on=fact.answered_on, evidence=proof, server=sent.counterpart,
        )  # fmt: skip
    return ReturnedTerms(
        paper_id=duty.paper_id, party_id=duty.party_id, manner=manner,
        happened_on=fact.answered_on, failure=fact.answer, evidence=proof,
    )  # fmt: skip

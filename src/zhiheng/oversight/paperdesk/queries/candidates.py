"""Before a batch: in which cases a kind of paper can be made now, and what stands against it."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.law.records import CaseState
from zhiheng.measures.papers import queries as papers
from zhiheng.measures.papers.actions import issue_paper
from zhiheng.measures.papers.queries import OfferOfKind
from zhiheng.measures.sealing import queries as sealing
from zhiheng.plant.officer import Officer
from zhiheng.registers.casefile.queries import CaseCard
from zhiheng.registers.dispatch.queries import Confirmed
from zhiheng.registers.documents import queries as documents
from zhiheng.registers.documents.queries import PaperOnRecord
from zhiheng.registers.documents.terms import PaperData
from zhiheng.registers.personnel import queries as personnel
from zhiheng.registers.seals import queries as seals

KINDS: Final = papers.OUTWARD
"""The kinds of paper that go out of the court and are made by hand: these are made in batches."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One paper that a batch could make; `bars` says in sentences why it cannot now.

    `electronic` is the number of addressees who agreed to electronic service, of `addressees`;
    `issued` the same kind's papers that stand in the case already.
    """

    case: CaseCard
    party_id: int | None
    row_id: int | None
    about: str
    bars: tuple[str, ...]
    addressees: int = 0
    electronic: int = 0
    issued: tuple[PaperOnRecord, ...] = ()


def previewed(
    case_ids: Iterable[int], kind: str, *, by: Officer, on: date
) -> tuple[Candidate, ...]:
    """Every paper of this kind that these cases allow, in their order; the number of statements
    does not grow with the cases. Cases out of scope are left out."""
    wanted = list(dict.fromkeys(case_ids))
    found = papers.offers_of_kind(wanted, kind, by=by, on=on)
    stood_for = _stood_for(by, on)
    return tuple(
        candidate
        for id in wanted
        if id in found
        for candidate in _of_case(found[id], kind, stood_for, on)
    )


def _of_case(
    offered: OfferOfKind, kind: str, stood_for: frozenset[int], on: date
) -> Iterator[Candidate]:
    record = offered.record
    issued = tuple(one for one in record.papers if one.kind == kind and one.id not in record.void)
    bars = _bars_of(record.case, kind, stood_for, on)
    agreed = {one.name for one in record.parties if _agrees(record.confirmed, one.id)}
    if not offered.parts:
        nothing = f"没有可选的{documents.form_in_use(kind, on).about}"
        yield Candidate(
            case=record.case, party_id=None, row_id=None, about="", bars=(*bars, nothing)
        )
    for part in offered.parts:
        lacking = tuple(
            f"{one.element.name}：{one.element.cure}" for one in part.checked if not one.holds
        )
        yield Candidate(
            case=record.case,
            party_id=part.target[0],
            row_id=part.target[1],
            about=part.words,
            bars=(*bars, *(lacking or _gaps(kind, part.data))),
            addressees=len(part.data.addressed_to),
            electronic=len(agreed & {*part.data.addressed_to}),
            issued=issued,
        )


def lacking_certificates(by: Officer, at: datetime) -> str:
    """Why nothing could be signed now: whose certificate is missing; '' when none is."""
    if seals.certificate_of(by.id, at) is None:
        return "您还没有有效的数字证书，成批签发之前请安全管理员签发"
    if seals.seal_of(by.court, at) is None:
        return "本院电子印章还没有有效的证书，成批签发之前请安全管理员签发"
    return ""


def _stood_for(by: Officer, on: date) -> frozenset[int]:
    """Whose cases the officer acts in: his own, and those of handlers he stands for."""
    held = personnel.posts_of_court(by.court, on)
    stands = (one.holder_id for one in held if one.post is Post.HANDLER and one.staff_id == by.id)
    return frozenset({by.id, *(one for one in stands if one is not None)})


def _bars_of(case: CaseCard, kind: str, stood_for: frozenset[int], on: date) -> tuple[str, ...]:
    bars = []
    if case.handler_id not in stood_for:
        bars.append("不是您承办的案件，由承办人签发")
    if case.state is CaseState.CLOSED:
        bars.append("案件已经结案")
    needed = sealing.needed_for(kind, issue_paper.entry.name, case.court, on)
    if needed:
        bars.append(f"须经{'、'.join(needed.bodies)}批准，请单独提请审批")
    return tuple(bars)


def _gaps(kind: str, data: PaperData) -> tuple[str, ...]:
    form = documents.form_in_use(kind, data.dated_on)
    if form.to is not documents.To.FILE and not data.addressed_to:
        return ("没有受送达人：请先登记当事人",)
    return tuple(f"{gap}：请先补录" for gap in documents.sheet(kind, data).gaps)


def _agrees(confirmed: Mapping[int, Confirmed], party_id: int) -> bool:
    return party_id in confirmed and bool(confirmed[party_id].electronic)

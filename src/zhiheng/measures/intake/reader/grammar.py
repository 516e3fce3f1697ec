"""`read`: one pass from the pasted text to the reading, part by part."""

import re
from dataclasses import dataclass, field, replace

from zhiheng.measures.intake.reader.cause import cause_of
from zhiheng.measures.intake.reader.clauses import Result, result_of
from zhiheng.measures.intake.reader.fees import fees_of
from zhiheng.measures.intake.reader.heading import (
    Found,
    case_number_of,
    date_of,
    instance_of,
    maker_of,
    second_instrument,
    title_of,
)
from zhiheng.measures.intake.reader.mentions import Cast, discovered
from zhiheng.measures.intake.reader.names import kind_of
from zhiheng.measures.intake.reader.obligations import obligations_of
from zhiheng.measures.intake.reader.original import Original, Span, compacted
from zhiheng.measures.intake.reader.outcome import Outcome
from zhiheng.measures.intake.reader.parties import Member, members_of, with_shorts
from zhiheng.measures.intake.reader.reading import (
    Doubt,
    FeeRead,
    ObligationRead,
    PartyRead,
    Reading,
)
from zhiheng.measures.intake.reader.sections import Sections, sections_of

_DELAY_INTEREST = re.compile("加倍(?:支付|给付|计付)?迟延履行(?:期间|期限)?的?(?:债务)?(?:的)?利息")
_CASE_SENTENCE = re.compile(r"[^。\n]{4,400}一案")
_NOT_CIVIL = ("刑事", "行政")


@dataclass
class _Notes:
    """Spans and doubts gathered on the way; places are of the compact text until the end."""

    text: Original
    spans: dict[str, Span] = field(default_factory=dict)
    doubts: list[Doubt] = field(default_factory=list)

    def at(self, name: str, place: Span | None) -> None:
        if place is not None:
            self.spans[name] = self.text.span(*place)

    def doubt(self, name: str, sentence: str) -> None:
        self.doubts.append(Doubt(name, sentence))


def read(text: str) -> Reading:
    """Read an instrument: judgment, mediation, award or notarised certificate.

    Deterministic, linear in the length of `text`, never raises on content: what cannot be read is
    None and has a doubt. `TextTooLong` (a ValueError, in Chinese) beyond two million characters.
    """
    original = compacted(text)
    notes = _Notes(original)
    if not original.compact.strip():
        notes.doubt("text", "没有可以识读的文字，请粘贴法律文书正文；扫描件请先转成文字")
        return Reading(doubts=tuple(notes.doubts))
    original = _first_only(notes, original)
    title = title_of(original.compact)
    parts = sections_of(original.compact, title.value if title else None)
    reading = _headed(notes, parts, title)
    return _operative(notes, parts, reading)


def _first_only(notes: _Notes, original: Original) -> Original:
    """Where a second instrument begins, the reading ends, and says so."""
    second = second_instrument(original.compact)
    if second is None:
        return original
    notes.doubt("text", "文中似有两份法律文书，只识读了第一份，请分开粘贴、分别立案")
    notes.text = replace(
        original, compact=original.compact[:second], origin=original.origin[:second]
    )
    return notes.text


def _headed(notes: _Notes, parts: Sections, title: Found | None) -> Reading:
    compact = notes.text.compact
    number, maker = case_number_of(compact, parts.heading), maker_of(compact, parts.heading)
    dated = date_of(compact, parts)
    for name, found in (("case_no", number), ("court", maker), ("instrument_type", title)):
        notes.at(name, found.at if found else None)
    if title and title.value.startswith(_NOT_CIVIL):
        notes.doubt(
            "instrument_type", f"这是一份{title.value}，请核对是否属于可由执行机构执行的内容"
        )
    missing = {
        "case_no": (number, "没有读到案号：文首没有单独成行的案号，请核对后填写"),
        "court": (
            maker,
            "没有读到作出文书的机构：文首没有法院、仲裁机构或者公证处名称，请核对后填写",
        ),
        "instrument_type": (title, "没有读到文书种类：文首没有“民事判决书”等标题，请核对后选择"),
        "date": (
            dated,
            "没有读到文书日期：文末没有单独成行的日期，或者有两个不同的日期，请核对后填写",
        ),
    }
    for name, (value, sentence) in missing.items():
        if value is None:
            notes.doubt(name, sentence)
    if dated:
        notes.at("date", dated[1])
    return Reading(
        case_no=notes.text.written(*number.at) if number else None,
        court=notes.text.written(*maker.at) if maker else None,
        instrument_type=title.value if title else None,
        instance=instance_of(number, title, maker, compact),
        date=dated[0] if dated else None,
    )


def _operative(notes: _Notes, parts: Sections, reading: Reading) -> Reading:
    text = notes.text
    members, doubts = members_of(text, parts.block)
    notes.doubts.extend(doubts)
    members = with_shorts(members, text.compact, parts.operative[0] if parts.operative else 0)
    if parts.operative is None:
        notes.doubt("obligations", "没有读到判决、裁决或者协议的主文，请粘贴完整的文书")
        cast = Cast(tuple(members))
        result, found = Result((), ()), Outcome()
    else:
        cast = Cast(tuple(members or _discovered(text, parts)))
        result = result_of(text.compact, parts)
        found = obligations_of(text.compact, result, cast)
    cause = _cause(notes, parts, cast)
    fees, unread = fees_of(text.compact, result.tails, cast)
    notes.doubts.extend([*found.doubts, *unread])
    parties = _parties(notes, cast, found, members)
    notes_at_obligations(notes, found.obligations)
    for at, fee in enumerate(fees):
        notes.at(f"fees.{at}.amount", fee.span)
    delay = _DELAY_INTEREST.search(text.compact, parts.operative[0] if parts.operative else 0)
    notes.at("delay_interest_clause", delay.span() if delay else None)
    if parts.operative is not None and not found.obligations:
        notes.doubt("obligations", "主文里没有读到给付或者行为义务，请核对本文书是否有可执行的内容")
    return replace(
        reading,
        cause=cause,
        parties=tuple(parties),
        obligations=tuple(_in_original(text, one) for one in found.obligations),
        fees=tuple(_fee_in_original(text, one) for one in fees),
        delay_interest_clause=delay is not None,
        declarations=tuple(found.declarations),
        spans=notes.spans,
        doubts=tuple(notes.doubts),
    )


def _cause(notes: _Notes, parts: Sections, cast: Cast) -> str | None:
    end = parts.operative[0] if parts.operative else len(notes.text.compact)
    found, why = cause_of(notes.text.compact, (0, end), cast.display)
    if found is None:
        notes.doubt("cause", why)
        return None
    notes.at("cause", found.at)
    return notes.text.written(*found.at)


def _discovered(text: Original, parts: Sections) -> list[Member]:
    zones = [parts.operative] if parts.operative else []
    stated = _CASE_SENTENCE.search(text.compact, 0, parts.operative[0] if parts.operative else 0)
    return discovered(text, ([stated.span()] if stated else []) + zones)


def _parties(notes: _Notes, cast: Cast, found: Outcome, block: list[Member]) -> list[PartyRead]:
    """Everyone named, with what the obligations make of him; 原告 and 两被告 if nobody is named."""
    owing = [name for one in found.obligations for name in (*one.debtors, *one.creditor)]
    known = {one.name for one in cast.members}
    unnamed = [name for name in dict.fromkeys(owing) if name not in known]
    parties = [_party(notes, member, found) for member in cast.members]
    parties += [
        PartyRead(_role(name, found), name, kind_of(name), None, (0, 0)) for name in unnamed
    ]
    if not parties:
        notes.doubt("parties", "没有读到当事人，请核对后填写")
    elif unnamed and not block:
        listed = "、".join(unnamed)
        notes.doubt("parties", f"没有读到“{listed}”的姓名或者名称，请核对后填写")
    for at, party in enumerate(parties):
        if party.role is None:
            notes.doubt(f"parties.{at}.role", f"没有读到{party.name}在执行中的地位，请核对后选择")
        if party.span != (0, 0):
            notes.spans[f"parties.{at}.name"] = party.span
    for at, member in enumerate(cast.members):
        notes.at(f"parties.{at}.id_no", member.id_at)
    return parties


def _party(notes: _Notes, member: Member, found: Outcome) -> PartyRead:
    return PartyRead(
        role=_role(member.name, found), name=member.name, kind=member.kind, id_no=member.id_no,
        span=notes.text.span(*member.at), procedural=member.procedural, born=member.born,
        sex=member.sex, uscc=member.uscc, short=member.short, address=member.address,
    )  # fmt: skip


def _role(name: str, found: Outcome) -> str | None:
    """By the first debt in money he stands in, else the first duty; `other` if all was read."""
    in_money = [one for one in found.obligations if one.type == "money"]
    for one in (*in_money, *found.obligations):
        if name in one.debtors:
            return "guarantor" if one.refers_to else "debtor"
        if name in one.creditor:
            return "creditor"
    if name in found.owners_of_things:
        return "mortgagor"
    return "other" if found.obligations and not found.unread_clauses else None


def notes_at_obligations(notes: _Notes, obligations: list[ObligationRead]) -> None:
    for at, one in enumerate(obligations):
        notes.at(f"obligations.{at}.text", one.span)
        principal = dict(one.more).get("principal_at")
        notes.at(f"obligations.{at}.principal", principal)


def _in_original(text: Original, one: ObligationRead) -> ObligationRead:
    """Turn compact places into places and words of the text as it was pasted."""
    first, last = text.span(*one.span)
    more = tuple(
        (
            key,
            [_property_written(text, entry) for entry in value]
            if key == "priority_over"
            else value,
        )
        for key, value in one.more
        if key != "principal_at"
    )
    return replace(one, text=text.pasted[first:last].strip(), span=(first, last), more=more)


def _property_written(text: Original, entry: dict[str, object]) -> dict[str, object]:
    place = entry.get("property_at")
    if not isinstance(place, tuple):
        return entry
    kept = {key: value for key, value in entry.items() if key != "property_at"}
    return kept | {"property": text.written(*place).strip("，,")}


def _fee_in_original(text: Original, one: FeeRead) -> FeeRead:
    return replace(one, span=text.span(*one.span))

"""The duties of one clause: who owes whom what, in money, in conduct or by handing a thing over."""

import re
from dataclasses import replace
from typing import Any

from zhiheng.measures.intake.reader.clausetext import ClauseText
from zhiheng.measures.intake.reader.due import Due, due_of
from zhiheng.measures.intake.reader.interest import running_of
from zhiheng.measures.intake.reader.mentions import Cast
from zhiheng.measures.intake.reader.numerals import amounts, yuan_text
from zhiheng.measures.intake.reader.outcome import doubt_about, has, with_more
from zhiheng.measures.intake.reader.reading import Doubt, ObligationRead
from zhiheng.measures.intake.reader.schedules import (
    instalment,
    limb_of,
    pays_off,
    periodic_duty,
    periodic_in,
)
from zhiheng.measures.intake.reader.segments import Segment, creditor_of, segments_of
from zhiheng.measures.intake.reader.sums import Sums, sums_of
from zhiheng.measures.intake.reader.verbs import (
    CONDUCTS,
    DELIVERS,
    EACH,
    FALLBACK,
    OWES,
    PAYS,
    RUNS_INTEREST,
)

Read = tuple[list[ObligationRead], list[Doubt]]

_BY_SHARES = re.compile("按份|各自?(?:赔偿|支付|给付|返还|承担)|分别(?:赔偿|支付|给付|返还|承担)")
_SHARE_OF = re.compile("由〓+承担")
_DEDUCTS = re.compile("(?:扣除|抵扣|冲抵|减去)[^，。；]{0,30}元")
_WITHIN_ESTATE = re.compile("(?:继承|接受)[^，。；]{0,24}(?:遗产|财产)[^，。；]{0,8}范围(?:之)?内")
_PLURAL = re.compile("[两二三四五六七八九十各]")


def duties_of(clause: ClauseText, cast: Cast, end: int) -> Read:
    """All duties of the clause up to `end` (where liability for others begins)."""
    segments = segments_of(clause, end)
    found: list[ObligationRead] = []
    doubts: list[Doubt] = []
    whole = due_of(clause.masked, 0, end)
    for segment in segments:
        duties, unsure = _segment_duties(clause, cast, segment)
        due = due_of(clause.masked, segment.start, segment.end)
        due = due if due.at else whole
        found.extend(_with_due(one, due) for one in duties)
        doubts.extend(unsure)
        if due.other_unit and duties:
            said = f"履行期限写的是“{due.other_unit}”，没有折算成天数"
            doubts.append(doubt_about("due_days", clause, said))
    return _each_his_share(found), doubts


def _each_his_share(duties: list[ObligationRead]) -> list[ObligationRead]:
    """Debtors of one clause who each owe a printed sum of their own owe shares."""
    owing = [one for one in duties if one.principal_fen is not None]
    if len({one.debtors for one in owing}) < 2:
        return duties
    return [
        replace(with_more(one, ("share", yuan_text(one.principal_fen))), joint="shares")
        if one.principal_fen is not None
        else one
        for one in duties
    ]


def _with_due(duty: ObligationRead, due: Due) -> ObligationRead:
    if has(duty, "periodic", "instalments"):
        return duty
    return replace(duty, due_days=due.days, due_from=due.counted_from, due_date=due.on)


def _segment_duties(clause: ClauseText, cast: Cast, segment: Segment) -> Read:
    """Lump sum, conduct or delivery first, then what is owed instead, then what is periodic."""
    base, doubts = _skeleton(clause, cast, segment)
    start = segment.subject.end
    fallback = FALLBACK.search(clause.masked, start, segment.end)
    stop = fallback.start() if fallback else segment.end
    periodic = periodic_in(clause.masked, segment.subject.start, stop)
    lump_end = max(limb_of(clause.masked, periodic.start()), start) if periodic else stop
    duties = _lump_duties(clause, base, segment, lump_end, doubts)
    if duties and fallback:
        duties[0] = with_more(duties[0], _fallback(clause.masked, fallback, segment.end))
    if periodic:
        running = periodic_duty(clause, base, periodic, segment.end)
        rest = clause.masked[lump_end : segment.end]
        if duties and duties[-1].principal_fen and pays_off(rest):
            duties[-1] = with_more(duties[-1], ("plan", dict(running.more)["periodic"]))
        else:
            duties.append(running)
    return duties, doubts if duties else []


def _lump_duties(
    clause: ClauseText, base: ObligationRead, segment: Segment, end: int, doubts: list[Doubt]
) -> list[ObligationRead]:
    masked, start = clause.masked, segment.subject.end
    paid = _sums_for(clause, segment, end)
    conduct, pays = CONDUCTS.search(masked, start, end), PAYS.search(masked, start, end)
    duties: list[ObligationRead] = []
    if conduct and (not paid.any or not pays or conduct.start() < pays.start()):
        duties.append(replace(base, type="conduct", joint="single"))
    elif not paid.any and DELIVERS.search(masked, start, end):
        duties.append(replace(base, type="delivery", joint="single"))
    if paid.any and OWES.search(masked, segment.subject.start, end):
        estate = _WITHIN_ESTATE.search(clause.words, start, end)
        money = _money(clause, base, paid, doubts)
        money = replace(money, limit_text=estate[0] if estate else None)
        duties.append(_with_interest(clause, money, start, end, doubts))
    elif not duties and pays and RUNS_INTEREST.search(masked, start, end):
        bare = replace(base, currency="CNY", what="利息")
        duties.append(_with_interest(clause, bare, start, end, doubts))
    return duties


def _with_interest(
    clause: ClauseText, duty: ObligationRead, start: int, end: int, doubts: list[Doubt]
) -> ObligationRead:
    running = running_of(clause.words, start, end, duty.principal_fen)
    if running.unread:
        doubts.append(doubt_about("interest", clause, "利息没有读全"))
    return replace(
        duty,
        interest=running.stretches,
        cap_fen=running.cap_fen,
        fixed_sums=duty.fixed_sums + running.accrued,
    )


def certified_debt(clause: ClauseText, debtors: tuple[str, ...], creditor: tuple[str, ...]) -> Read:
    """The sum to be enforced that a notary's execution certificate states for its debtors."""
    plural = len(debtors) > 1
    base = replace(
        _blank(clause, debtors, creditor),
        joint="joint_and_several" if plural else "single",
        joint_text="none" if plural else None,
    )
    doubts: list[Doubt] = []
    duty = _money(clause, base, sums_of(clause.masked, 0, len(clause.masked)), doubts)
    return [_with_interest(clause, duty, 0, len(clause.words), doubts)], doubts


def _blank(
    clause: ClauseText, debtors: tuple[str, ...], creditor: tuple[str, ...]
) -> ObligationRead:
    span = clause.place(0, len(clause.words))
    return ObligationRead(clause.label, "money", debtors, creditor, clause.words, span)


def _skeleton(
    clause: ClauseText, cast: Cast, segment: Segment
) -> tuple[ObligationRead, list[Doubt]]:
    debtors = segment.subject.parties
    creditor = creditor_of(clause, cast, segment)
    joint, joint_text = "single", None
    if len(debtors) > 1 or _PLURAL.match(debtors[0]):
        joint, joint_text = _joint(clause.masked[segment.subject.end : segment.end])
    doubts = [] if creditor else [doubt_about("creditor", clause, "没有读到权利人")]
    duty = replace(_blank(clause, debtors, creditor), joint=joint, joint_text=joint_text)
    return duty, doubts


def _joint(words: str) -> tuple[str, str | None]:
    if _BY_SHARES.search(words) or _SHARE_OF.search(words):
        return "shares", None
    if "连带" in words:
        return "joint_and_several", "连带"
    return "joint_and_several", "共同" if "共同" in words else "none"


def _sums_for(clause: ClauseText, segment: Segment, end: int) -> Sums:
    """The sums after the subject; for 242695元由被告承担 the one sum right before it."""
    paid = sums_of(clause.masked, segment.subject.end, end)
    by = segment.subject.start - 1
    if paid.any or by < 0 or clause.masked[by] != "由":
        return paid
    begin = max(clause.masked.rfind(stop, 0, by) for stop in "；。") + 1
    placed = [one for one in amounts(clause.masked, begin, by) if one.end == by]
    if len(placed) != 1:
        return paid
    return Sums(placed[0].fen, (placed[0].start, placed[0].end), labels=("款项",))


def _money(
    clause: ClauseText, base: ObligationRead, paid: Sums, doubts: list[Doubt]
) -> ObligationRead:
    """The debt in money; its principal stays unread wherever the clause is not plain."""
    unread = _why_unread(clause, base, paid)
    principal = None if unread else paid.principal_fen
    if unread:
        doubts.append(doubt_about("principal", clause, f"没有读到本金（{unread}）"))
    more: list[tuple[str, Any]] = [("principal_derived", True)] if paid.derived else []
    if paid.instalments:
        more.append(("instalments", [instalment(clause, one) for one in paid.instalments]))
    if principal is not None and paid.principal_at:
        more.append(("principal_at", clause.place(*paid.principal_at)))
    return replace(
        base,
        principal_fen=principal,
        fixed_sums=paid.fixed,
        what="、".join(paid.labels) or "款项",
        currency=paid.currency,
        more=tuple(more),
    )


def _why_unread(clause: ClauseText, base: ObligationRead, paid: Sums) -> str | None:
    if clause.contradicted:
        return f"金额大小写不一致：{clause.contradicted[0]}"
    if base.joint == "shares" and paid.principal_fen is not None and EACH.search(clause.masked):
        return "写的是各人各付，请分别填写"
    if not paid.unsure and not paid.net and _DEDUCTS.search(clause.words):
        return "写有应当扣除的款项"
    return paid.unsure


def fallback_in(masked: str) -> tuple[str, Any] | None:
    """如不能返还，则赔偿…元, as a clause of its own."""
    found = FALLBACK.search(masked)
    return _fallback(masked, found, len(masked)) if found else None


def _fallback(masked: str, found: re.Match[str], end: int) -> tuple[str, Any]:
    sums = [one.fen for one in amounts(masked, found.start(), end)]
    amount = yuan_text(sums[0]) if len(sums) == 1 and sums[0] is not None else None
    return ("fallback", {"condition": found["condition"], "amount": amount})

"""Running interest: on what base, at what rate, from which day, until when, stretch by stretch."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

from zhiheng.measures.intake.reader.dates import DAY, day_of
from zhiheng.measures.intake.reader.numerals import NUMERAL, amounts
from zhiheng.measures.intake.reader.rates import Rate, rates
from zhiheng.measures.intake.reader.reading import FixedSum, InterestRead

_WORDS = re.compile(
    "逾期付款利息|逾期利息|利息损失|利息|违约金|罚息|复利|滞纳金|资金占用费|占用费|使用费"
    "|逾期付款损失|损失"
)
_SINCE = re.compile(
    rf"(?:自|从|由)[^，。；（）\d]{{0,12}}（?{DAY.pattern}）?(?:之日)?(?:起|开始|始)?"
    rf"|(?<![至到])(?={DAY.pattern.replace('P<', 'P<s_').replace('P=', 'P=s_')}(?:之日)?(?:起"
    rf"|开始|始))(?P<bare>)"
)
_SINCE_THEN = re.compile(
    rf"(?:此后|之后|其后|后续)(?:的)?(?![\d{NUMERAL}]{{1,4}}(?:个?工作日|日|天|个?月)(?:之)?内)"
    "(?:利息|罚息|违约金)?(?=[^，。；]{0,30}(?:按|以|至))"
)
_UNTIL = re.compile(
    rf"(?:至|到)(?:(?P<fixed>{DAY.pattern})(?:止)?|(?P<due>[^，。；（）]{{0,6}}(?:判决|裁决"
    rf"|调解书?)(?:书)?(?:确定|指定|限定)的?[^，。；]{{0,8}}(?:之日|日|期限|期间))"
    r"|(?P<open>[^，。；]{0,24}?(?:清偿|付清|给付|履行|还清|偿还|支付|归还|返还|结清|清之|完毕"
    r"|腾退|搬离|清)[^，。；]{0,6}?(?:之日|日|时|止|为止)))"
)
_BASE_TEXT = re.compile(
    "(?:以|按|按照)(?P<text>(?:前述|上述|该|剩余|未付|尚欠|未偿还|实际欠付|欠付"
    "|所欠)[^，。；]{0,20}?)(?:为(?:计算|计息)?(?:基数|本金)|，|按|自|从)|(?P<those>前述"
    "|上述)(?:应付)?(?:款项|金额|欠款)的(?:利息|罚息)"
)
_THAT_SUM = re.compile("该款|该货款|该借款|该笔|该欠款|上述(?:货款|借款|本金|工程款|租金)")
_OF_A_SUM = re.compile(
    r"(?:止|，|的|尚?欠)*(?:逾期|应付)?(?:利息|罚息|复利|违约金|资金占用费)[^，。；（）]{0,12}?\d"
)
_CAP = re.compile(
    r"(?:总额|总计|合计|累计|最高)[^，。；]{0,8}?(?:不超过|不得超过|以不超过)$|(?:总额|合计"
    r"|累计)以$|(?:^|[，（])以(?:不超过)?$"
)
_ACCRUED = re.compile(
    rf"(?P<label>利息|罚息|复利|违约金|逾期利息)(?:暂计|计算|计|暂计算|算|截)?(?:至"
    rf"|到){DAY.pattern}(?:止)?(?:为|共计|共|合计|计|是)(?:人民币)?$"
    "|(?:截至|截止|暂计至)[^；。（）]{4,60}(?P<other>逾期利息|利息|罚息|复利|违约金)(?:为|共计"
    "|计)?(?:人民币)?$"
)


@dataclass(frozen=True, slots=True)
class _Mark:
    at: int
    kind: str
    value: Any
    end: int = 0


@dataclass(slots=True)
class _Run:
    base: int | None = None
    since: date | None = None
    started: bool = False
    until: str | None = None
    ended: bool = False
    rate: Rate | None = None

    @property
    def begun(self) -> bool:
        return self.started or self.ended


@dataclass(frozen=True, slots=True)
class Running:
    """Stretches of interest in text order, sums accrued by a day, and a ceiling on the interest."""

    stretches: tuple[InterestRead, ...] = ()
    accrued: tuple[FixedSum, ...] = ()
    cap_fen: int | None = None
    unread: bool = False


def running_of(words: str, start: int, end: int, principal_fen: int | None) -> Running:
    """Read the interest terms between `start` and `end` of a clause."""
    named = _WORDS.search(words, start, end)
    if named is None:
        return Running()
    marks = _marks(words, start, end)
    runs = _runs(marks)
    accrued = _accrued(words, start, end)
    cap = _cap(words, start, end)
    if not any(run.rate for run in runs):
        return Running(accrued=accrued, cap_fen=cap, unread=bool(runs))
    _fill_rates(runs)
    stretches = tuple(
        _stretch(words, start, end, named[0], run, principal_fen) for run in runs if run.rate
    )
    return Running(stretches, accrued, cap, unread=any(run.rate is None for run in runs))


def _marks(words: str, start: int, end: int) -> list[_Mark]:
    marks = [_Mark(one.start, "rate", one, one.end) for one in rates(words, start, end)]
    for found in _UNTIL.finditer(words, start, end):
        if words[found.start() - 1 : found.start()] == "截" and _OF_A_SUM.match(words, found.end()):
            continue
        day = day_of(found) if found["fixed"] else None
        value = day.isoformat() if day else ("judgment_due_date" if found["due"] else None)
        marks.append(_Mark(found.start(), "until", value, found.end()))
    for found in _SINCE.finditer(words, start, end):
        at = found.start()
        day_match = found if found["bare"] is None else DAY.match(words, at)
        day = day_of(day_match) if day_match else None
        if not any(one.kind == "until" and one.at <= at < one.end for one in marks):
            marks.append(_Mark(at, "since", day, found.end()))
    marks.extend(
        _Mark(one.start(), "then", None) for one in _SINCE_THEN.finditer(words, start, end)
    )
    marks.extend(_bases(words, start, end))
    return sorted(marks, key=lambda one: one.at)


def _bases(words: str, start: int, end: int) -> list[_Mark]:
    found = []
    for one in amounts(words, start, end):
        before = words[max(start, one.start - 30) : one.start]
        after = words[one.end : one.end + 16]
        stated = re.match(
            r"(?:的[^，。；]{0,12})?(?:为|作为)(?:计算|利息|计息|违约金)?(?:基数|本金|基准)", after
        )
        counted = re.search(r"(?:以|按|按照)[^，。；元]{0,20}$|本金$", before) and re.match(
            "按|以|自|从|，?自", after
        )
        if (stated or counted) and one.fen is not None:
            found.append(_Mark(one.start, "base", one.fen))
    return found


def _runs(marks: list[_Mark]) -> list[_Run]:
    runs: list[_Run] = [_Run()]
    for mark in marks:
        run = runs[-1]
        named = run.base is not None or (run.begun and run.rate is not None)
        if mark.kind == "base" and named:
            runs.append(run := _Run())
        elif mark.kind in ("since", "then") and run.begun:
            runs.append(run := _Run(base=run.base))
        elif mark.kind == "rate" and run.rate is not None:
            if not run.begun:
                continue
            runs.append(run := _Run(base=run.base, since=run.since, started=False))
        _mark_run(runs, run, mark)
    return [run for run in runs if run.started or run.rate is not None]


def _mark_run(runs: list[_Run], run: _Run, mark: _Mark) -> None:
    if mark.kind == "base":
        run.base = mark.value
    elif mark.kind == "since":
        run.since, run.started = mark.value, True
    elif mark.kind == "then":
        run.since, run.started = _day_after(runs[-2].until if len(runs) > 1 else None), True
    elif mark.kind == "rate":
        run.rate = mark.value
    elif not run.ended:
        run.until, run.ended = mark.value, True


def _day_after(until: str | None) -> date | None:
    if until is None or until == "judgment_due_date":
        return None
    return date.fromisoformat(until) + timedelta(days=1)


def _fill_rates(runs: list[_Run]) -> None:
    """以上均按…: a rate printed last holds for those before it, one printed first for all."""
    following: Rate | None = None
    for run in reversed(runs):
        run.rate = run.rate or following
        following = run.rate
    for before, run in zip(runs, runs[1:], strict=False):
        run.rate = run.rate or before.rate


def _stretch(
    words: str, start: int, end: int, label: str, run: _Run, principal_fen: int | None
) -> InterestRead:
    rate = run.rate
    assert rate is not None
    read = InterestRead(label, run.base, rate.rate_type, rate.rate, run.since, run.until, rate.more)
    if run.base is not None or rate.rate_type.startswith("amount_per"):
        return read
    other = _BASE_TEXT.search(words, start, end)
    if _THAT_SUM.search(words, start, end) or other is None:
        implied = () if principal_fen is None else (("base_implied", True),)
        return replace(read, base_fen=principal_fen, more=(*read.more, *implied))
    return replace(read, more=(*read.more, ("base_text", (other["text"] or other[0]))))


def _accrued(words: str, start: int, end: int) -> tuple[FixedSum, ...]:
    """利息至某日为若干元, said inside brackets: owed on top of the principal."""
    found = []
    for one in amounts(words, start, end):
        said = _ACCRUED.search(words[max(start, one.start - 70) : one.start])
        bracket = words.rfind("（", start, one.start) > words.rfind("）", start, one.start)
        if said and bracket and one.fen is not None:
            found.append(FixedSum(said["label"] or said["other"], one.fen, False))
    return tuple(found)


def _cap(words: str, start: int, end: int) -> int | None:
    for one in amounts(words, start, end):
        before = words[max(start, one.start - 16) : one.start]
        if _CAP.search(before) and re.match("为限|为上限", words[one.end : one.end + 4]):
            return one.fen
    return None

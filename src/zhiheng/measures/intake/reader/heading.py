"""Court, number, kind, instance and day of an instrument, each from the place where it stands."""

import re
from dataclasses import dataclass
from datetime import date

from zhiheng.measures.intake.reader.dates import DAY, day_of
from zhiheng.measures.intake.reader.original import Span
from zhiheng.measures.intake.reader.sections import TITLE, Sections

_YEAR = r"[（〔［\[【](?:\d{4}|[〇零一二三四五六七八九]{4})[）〕］\]】]"
_SERIAL = r"第?[\d〇零一二三四五六七八九十百千]{1,8}(?:-\d{1,3}|之[一二三四五六七八九十\d]{1,2})?号"
_BODY_SIGN = r"(?:(?!法院|委员会|公证处|书|号)[\u4e00-\u9fff（）]){2,16}[字案裁仲调证]"
_HEADED_NO = re.compile(
    rf"(?:^|(?<=\n)|(?<=书)|(?<=令))(?:(?:案号|案件字号|文号|编号|文书编号|执行依据"
    rf"|执行依据文号)：)?"
    rf"(?P<no>(?:{_BODY_SIGN})??{_YEAR}[\u4e00-\u9fff\d（）]{{0,24}}?{_SERIAL})"
    r"(?=\n|$|原告|上诉人|申请人|申请执行人|再审申请人|民事判决书|民事调解书|仲裁裁决书|裁决书"
    r"|民事裁定书)"
)
_MAKER_END = (
    "人民法院|海事法院|知识产权法院|互联网法院|金融法院|运输法院|仲裁委员会|仲裁院"
    "|国际仲裁中心|公证处"
)
_MAKER = re.compile(
    r"(?:^|(?<=\n))(?:(?:审理法院|审判法院|法院|做出执行依据单位|作出执行依据单位|裁决机构)：)?"
    rf"(?:中华人民共和国\n?)?(?P<court>[\u4e00-\u9fff（）]{{2,40}}?(?:{_MAKER_END}))"
    rf"(?=\n|$|{TITLE.pattern})"
)
_TITLE_LINE = re.compile(
    rf"(?:^|(?<=\n))(?:[^\n，。]{{0,30}}(?:法院|委员会|公证处))?(?:{TITLE.pattern})(?=\n|$)"
)
_NUMBER_LINE = re.compile(
    rf"(?:^"
    rf"|(?<=\n))(?P<no>(?:{_BODY_SIGN})??{_YEAR}[\u4e00-\u9fff\d（）]{{0,24}}?{_SERIAL})(?=\n"
    rf"|$)"
)
_DATE_LINE = re.compile(
    rf"(?:^|(?<=\n))(?:（院印）)?(?:裁判日期：)?{DAY.pattern}(?=\n|$|书记员|法官助理|（|速录)"
)
_DATE_AFTER_JUDGE = re.compile(
    rf"(?:审判员|陪审员|审判长|仲裁员|公证员)[^\n\d。，；]{{1,16}}?{DAY.pattern}"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A value and the compact passage it was read from."""

    value: str
    at: Span


def title_of(text: str) -> Found | None:
    """The instrument's kind from its title; a bare 裁决书 of an arbitral body is 仲裁裁决书."""
    zone = text[:HEADING_ZONE]
    headed = re.search(
        rf"(?:^|(?<=\n))(?:[^\n，。]{{0,40}}?)(?P<title>{TITLE.pattern})(?=\n|$|[（〔［\[【\d])",
        zone,
    )
    found = headed or re.search(rf"执行依据：[^\n]{{6,60}}?(?P<title>{TITLE.pattern})", zone)
    if found is None:
        return None
    title, at = found["title"], found.span("title")
    arbitral = "仲裁" in text[: at[1]]
    if title in ("裁决书", "调解书") and arbitral:
        return Found(f"仲裁{title}", at)
    return Found(title, at)


HEADING_ZONE = 1500


def case_number_of(text: str, heading: Span) -> Found | None:
    """The instrument's own number: alone on its line or beside the title, never one quoted."""
    found = _HEADED_NO.search(text, *heading)
    return None if found is None else Found(found["no"], found.span("no"))


def maker_of(text: str, heading: Span) -> Found | None:
    """The court, arbitral body or notary office named in the heading."""
    found = _MAKER.search(text, *heading)
    return None if found is None else Found(found["court"], found.span("court"))


def second_instrument(text: str) -> int | None:
    """Where a second heading begins: another title line after a first, or another own number."""
    titles = [found.start() for found in _TITLE_LINE.finditer(text)]
    numbers = [(found["no"], found.start()) for found in _NUMBER_LINE.finditer(text)]
    starts = titles[1:2] + [at for number, at in numbers if number != numbers[0][0]][:1]
    if not starts:
        return None
    line_before = text.rfind("\n", 0, min(starts) - 1) + 1
    return line_before if _MAKER.match(text, line_before) else min(starts)


def instance_of(
    number: Found | None, title: Found | None, maker: Found | None, text: str
) -> str | None:
    """first, second, retrial, labour_arbitration, arbitration or notarial; None if nothing says."""
    kind = title.value if title else ""
    names = (maker.value if maker else "") + (number.value if number else "")
    if kind == "执行证书" or "公证" in names:
        return "notarial"
    if "仲裁" in kind:
        return (
            "labour_arbitration" if re.search("劳动|劳人", names + text[:3000]) else "arbitration"
        )
    return _court_instance(number.value if number else "", text)


def _court_instance(number: str, text: str) -> str | None:
    if re.search("再|民申|民提|民抗", number):
        return "retrial"
    if "终" in number or re.search("本判决为终审判决|驳回上诉，维持原判", text):
        return "second"
    if "初" in number:
        return "first"
    if re.search("被?上诉人（|二审|再审", text):
        return None
    return "first" if re.search("原告|上诉于|判决如下", text) else None


def date_of(text: str, parts: Sections) -> tuple[date, Span] | None:
    """The day in the signature, or beside 裁判日期 in a heading; two different days are none."""
    start = parts.operative[0] if parts.operative else parts.heading[1]
    zone_start = parts.closing[0] if parts.closing[0] < parts.closing[1] else start
    found = _first_days(_DATE_LINE, text, zone_start) or _first_days(
        _DATE_AFTER_JUDGE, text, zone_start
    )
    if not found:
        label = re.compile(rf"裁判日期：?{DAY.pattern}")
        found = [
            (on, match.span())
            for match in label.finditer(text, *parts.heading)
            if (on := day_of(match)) is not None
        ]
    return found[0] if len({on for on, _ in found}) == 1 else None


def _first_days(pattern: re.Pattern[str], text: str, start: int) -> list[tuple[date, Span]]:
    found = []
    for match in pattern.finditer(text, start):
        on = day_of(match)
        if on is not None:
            begin = match.start("year") if match["year"] else match.start("y")
            found.append((on, (begin, match.end())))
    return found

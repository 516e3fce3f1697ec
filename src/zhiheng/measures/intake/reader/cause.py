"""The cause of action (案由): said beside its label, or between the last party's name and 一案."""

import re
from collections.abc import Iterable
from typing import Final

from zhiheng.measures.intake.reader.heading import Found
from zhiheng.measures.intake.reader.names import ROLE
from zhiheng.measures.intake.reader.original import Span

SENTENCE_MAX: Final = 2000
ABSENT: Final = "没有读到案由：文中没有“……纠纷一案”或者“案由：……”，请核对后填写"
UNREAD: Final = "没有读到案由：“一案”之前分不清当事人与案由，请核对后填写"
TWOFOLD: Final = "没有读到案由：“案由：”之后写的与“一案”之前写的不同，请核对后填写"

_LABELLED = re.compile(
    r"(?:^|(?<=[\n。；]))(?:立案)?案由：(?P<cause>[\u4e00-\u9fff、（）]{2,40})(?=[\n。；，]|$)"
)
_BEFORE_CAUSE = re.compile(
    r"）?(?:（[^（）]{0,80}）)*(?:等[一二两三四五六七八九十\d]*[人方]?)?(?:之间)?的?因?"
)
_CAUSE = re.compile(
    rf"(?!(?:[、和及与同诉向]|{ROLE}))(?:(?!{ROLE})[\u4e00-\u9fff、（）]){{2,38}}"
    r"(?:纠纷|争议|之诉|异议)"
)


def cause_of(text: str, zone: Span, names: Iterable[str]) -> tuple[Found | None, str]:
    """The cause found in a zone of the compact text, or None and the sentence that says why.

    `names` are the parties' compact and short names. A tail of the sentence that might begin with
    somebody's name is not taken for a cause.
    """
    label = _LABELLED.search(text, *zone)
    labelled = Found(label["cause"], label.span("cause")) if label else None
    at = text.find("一案", *zone)
    stated = None if at < 0 else _stated(text, zone[0], at, names)
    if labelled and stated and labelled.value != stated.value:
        return None, TWOFOLD
    return labelled or stated, "" if labelled or stated else ABSENT if at < 0 else UNREAD


def _stated(text: str, begin: int, at: int, names: Iterable[str]) -> Found | None:
    first = max(begin, at - SENTENCE_MAX)
    start = max(first, text.rfind("\n", first, at) + 1, text.rfind("。", first, at) + 1)
    ends = [place + len(name) for name in names if (place := text.rfind(name, start, at)) >= 0]
    before = _BEFORE_CAUSE.match(text, max(ends), at) if ends else None
    cause = _CAUSE.fullmatch(text, before.end(), at) if before else None
    return Found(cause[0], cause.span()) if cause else None

"""The parts of an instrument: heading, party block, operative part, closing and signature."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from zhiheng.measures.intake.reader.names import ROLE
from zhiheng.measures.intake.reader.original import Span

TITLE = re.compile(
    "民事判决书|民事调解书|民事裁定书|刑事附带民事判决书|刑事附带民事调解书|刑事判决书"
    "|刑事裁定书|行政判决书"
    "|行政裁定书|行政调解书|行政赔偿判决书|民事决定书|仲裁裁决书|仲裁调解书|裁决书|调解书"
    "|判决书|执行证书|支付令"
    "|公证书|执行裁定书|保全裁定书"
)
_RESULT = re.compile(
    "(?P<judged>判决(?:如下)?(?:：|(?=\n?(?:一、|驳回上诉|1[、.])))|判决如下)"
    "|(?P<awarded>裁决(?:如下)?(?:：|(?=\n?(?:一、|（一）|1[、.])))|裁决如下)"
    "|(?P<agreed>(?:达成|订立|签订)(?:了)?(?:如下|以下)(?:调解|和解|还款)?协议(?:如下)?：?"
    "|(?:达成)?(?:调解|和解)?协议(?:内容)?如下：?"
    "|(?:制作|作出)调解(?:书)?如下：?|调解如下：?)"
    "|(?P<duties>生效法律文书确定的义务：)"
    "|(?P<ordered>(?:发出|作出)?如下支付令：?)"
    "|(?P<certified>执行证书[^\n]{0,200}\n(?=一、))"
    "|(?P<ruled>裁定如下：?)"
)
_KIND_OF_RESULT = {"判决书": "judged", "裁决书": "awarded", "调解书": "agreed", "裁定书": "ruled"}
_KIND_OF_RESULT |= {"执行证书": "certified", "支付令": "ordered"}
_SIGNATURE = re.compile(
    r"(?<=[\n。；”])(?:代理|人民)?(?:审判长|审判员|陪审员|首席仲裁员|独任仲裁员|仲裁员|公证员"
    r"|法官助理|书记员)(?!会)"
    r"|\n(?=本件与原本|附：|附录|附相关|附本案|附件|附法律|(?:相关|本案)(?:法律"
    r"|适用).{0,12}(?:条文|规定)：?\n)"
    r"|\n(?=[^\n。，；]{4,30}(?:人民法院|仲裁委员会|仲裁院|公证处)\n)"
)
_NARRATIVE = re.compile(
    "一案|纠纷案|[诉称]称[，：]|诉讼请求|审理终结|经审理|本院受理|仲裁请求|申请人请求|审查查明"
    "|经查|立案后|双方当事人|现已审理"
)
_PARTY_STATEMENT = re.compile(rf"(?:^|(?<=[\n。；号]))(?:\d[、.])?(?={ROLE})")
HEADING_MAX = 1500


@dataclass(frozen=True, slots=True)
class Sections:
    """Where each part stands in the compact text. `operative` is None where no result is found."""

    heading: Span
    block: Span
    operative: Span | None
    closing: Span


def sections_of(text: str, instrument_type: str | None) -> Sections:
    """Find the parts. Linear in the length of the text."""
    result = _result(text, instrument_type)
    before = len(text) if result is None else result.start()
    first_party = _PARTY_STATEMENT.search(text, 0, before)
    heading_end = min(before, HEADING_MAX if first_party is None else first_party.start())
    narrative = _NARRATIVE.search(text, heading_end, before)
    block_end = before if narrative is None else _sentence_start(text, narrative.start())
    if result is None:
        return Sections((0, heading_end), (heading_end, block_end), None, (before, before))
    signature = _SIGNATURE.search(text, result.end())
    operative_end = len(text) if signature is None else signature.start()
    return Sections(
        (0, heading_end),
        (heading_end, max(heading_end, block_end)),
        (result.end(), operative_end),
        (operative_end, len(text)),
    )


def _result(text: str, instrument_type: str | None) -> re.Match[str] | None:
    """The last announcement of a result of the instrument's own kind: a quoted award in the facts
    is followed by the judgment's own 判决如下."""
    wanted = next(
        (group for end, group in _KIND_OF_RESULT.items() if (instrument_type or "").endswith(end)),
        None,
    )
    last = own = None
    for found in _RESULT.finditer(text):
        last = found
        if found.lastgroup == wanted:
            own = found
    return own or last


def _sentence_start(text: str, at: int) -> int:
    return max(text.rfind("\n", 0, at), text.rfind("。", 0, at)) + 1


def pairs(text: str, start: int, end: int) -> list[Span]:
    """Outermost brackets （…） between `start` and `end`; one that never closes does not count."""
    found: list[Span] = []
    open_at: list[int] = []
    for bracket in re.finditer("[（）]", text[start:end]):
        at = start + bracket.start()
        if bracket[0] == "（":
            open_at.append(at)
        elif open_at:
            opened = open_at.pop()
            while found and found[-1][0] > opened:
                found.pop()
            found.append((opened, at + 1))
    return found


def sentences(text: str, start: int, end: int, stops: str = "。；\n") -> list[Span]:
    """Sentences between `start` and `end`, each with its stop; brackets are not broken."""
    brackets = pairs(text, start, end)
    opens = [opened for opened, _ in brackets]
    cuts = [start]
    for stop in re.finditer(f"[{stops}]", text[start:end]):
        at = start + stop.start()
        before = bisect_left(opens, at) - 1
        if before < 0 or brackets[before][1] <= at:
            cuts.append(at + 1)
    cuts.append(end)
    return [(one, other) for one, other in pairwise(cuts) if text[one:other].strip("。；\n")]

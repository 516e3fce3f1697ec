"""Liability for another's debt: 连带, 补充, within a limit, for which items."""

import re
from dataclasses import dataclass

from zhiheng.measures.intake.reader.clauses import references
from zhiheng.measures.intake.reader.mentions import Mention
from zhiheng.measures.intake.reader.numerals import amounts

_ANSWERS = re.compile(
    r"(?:，)?(?:应当?|须|需|自愿|继续|均|共同|亦|仍)?(?:(?:在"
    r"|以)(?P<within>[^，。；]{2,60}?)(?:范围|限额|限度|份额|额度)(?:之)?内)?"
    r"(?:，)?(?:应当?)?(?:对|就"
    r"|为)(?P<what>[^。；]{2,160}?)(?:，)?(?:向[^，。；]{2,40})?(?:应当?)?(?:承担|负有?"
    r"|互负)(?P<how>[^。；，]{0,16}?)责任(?!后|的范围)"
)
_BARE_ANSWERS = re.compile(
    r"(?:应当?|须|亦|对此)*(?:(?:在|以)(?P<within>[^，。；]{2,60}?)(?:范围|限额|限度"
    r"|份额)(?:之)?内)?(?:应当?)?承担(?P<how>(?:一般|最高额)?(?:连带|补充|保证"
    r"|共同)[^。；，]{0,10}?)责任(?!后|的范围)(?P<what>)"
)
_ITEMS = re.compile(r"第[^；。，号条款]{1,40}项|判项[一二三四五六七八九十、和至]{1,20}")
_SHORTFALL = re.compile(
    "不能清偿|不能履行|不足(?:以)?(?:清偿|赔偿|偿还|支付|部分)|补充|一般保证|未能清偿|无法清偿"
)
_RECOURSE = re.compile(
    "有权(?:在[^，。；]{0,40}内)?(?:向|对)(?P<whom>[^，。；]{2,60})(?:进行)?追偿"
)
_DEBT = re.compile(
    "债务|款项|义务|责任|本息|借款|货款|给付|付款|债权|损失|费用|判项|项|欠款|租金|工程款"
    "|执行标的|利息"
)


@dataclass(frozen=True, slots=True)
class Answer:
    """Who answers (a mention), how, for which items, up to what."""

    who: Mention
    end: int
    joint: str
    joint_text: str | None
    items: tuple[int, ...]
    limit_fen: int | None
    limit_text: str | None
    what: str


def answers_of(text: str, mentions: list[Mention], end: int) -> list[Answer]:
    """Every 对…承担…责任 of a clause, with the mention that is its subject."""
    found: list[Answer] = []
    last = 0
    for who in mentions:
        if who.start < last:
            continue
        match = _ANSWERS.match(text, who.end, end) or _BARE_ANSWERS.match(text, who.end, end)
        if match is None or not _for_another(match):
            continue
        found.append(_answer(who, match))
        last = match.end()
    return found


def _for_another(match: re.Match[str]) -> bool:
    """Not 互负连带责任 among the debtors themselves, nor a liability for one's own act."""
    if "互" in match["how"] or "互" in match[0][: len(match[0]) - len(match["how"])][-4:]:
        return False
    if re.search("连带|补充|保证|共同", match["how"]):
        return True
    return bool(_DEBT.search(match["what"])) and "上述" in match["what"]


def _answer(who: Mention, match: re.Match[str]) -> Answer:
    what, how = match["what"] or "", match["how"]
    shortfall = bool(_SHORTFALL.search(what + how)) and "连带" not in how
    items = tuple(n for one in _ITEMS.finditer(what) for n in references(one[0]))
    limit_fen, limit_text = _limit(match["within"], what)
    return Answer(
        who,
        match.end(),
        "supplementary" if shortfall else "joint_and_several",
        _joint_text(how, shortfall=shortfall),
        items,
        limit_fen,
        limit_text,
        match[0].lstrip("，"),
    )


def _joint_text(how: str, *, shortfall: bool) -> str | None:
    if "连带" in how:
        return "连带"
    if "共同" in how:
        return "共同"
    return None if shortfall else "none"


def _limit(within: str | None, what: str) -> tuple[int | None, str | None]:
    inner = re.search(
        r"(?:在|以)(?P<words>[^，。；]{2,60}?)(?:范围|限额|限度|份额|额度)(?:之)?内", what
    )
    words = within or (inner["words"] if inner else None)
    if words:
        stated = [one.fen for one in amounts(words + "；")]
        full = words + "范围内"
        return (stated[0] if len(stated) == 1 else None), full
    part = re.search(
        r"(?P<words>[^，。；上述]{0,8}(?:中的|其中的?)[^，。；]{0,30}?元[^，。；]{0,8})", what
    )
    if part:
        stated = [one.fen for one in amounts(part["words"])]
        return (stated[0] if len(stated) == 1 else None), part["words"]
    beyond = re.search(r"[^，。；]{0,30}以外的(?:债权|债务|部分)", what)
    return None, (beyond[0] if beyond else None)


def recourse_in(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The passage that names against whom a guarantor may have recourse."""
    found = _RECOURSE.search(text, start, end)
    return None if found is None else found.span("whom")

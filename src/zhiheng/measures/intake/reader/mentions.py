"""Where the operative part speaks of a party: by name, by short name, or as 原告 or 两被告."""

import re
from dataclasses import dataclass
from functools import cached_property

from zhiheng.measures.intake.reader.names import (
    DEFENDANT_SIDE,
    PLAINTIFF_SIDE,
    ROLE,
    kind_of,
    names_from,
)
from zhiheng.measures.intake.reader.original import Original, Span
from zhiheng.measures.intake.reader.parties import PARTIES_MAX, Member

_COUNTS = {
    "两": 2,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
    "十": 10,
}
_ALL = "各|全体|上列|上述|以上|所有"
_SUBJECT = re.compile(
    r"(?:^|(?<=[\n；。、：]))(?:[一二三四五六七八九十]{1,3}、)?(?:限|由|责令"
    r"|判令)?(?=[\u4e00-\u9fff])"
)
_AFTER_SUBJECT = re.compile(
    "于|应|自|在|对|将|不得|向|立即|配合|给付|支付|偿还|归还|返还|赔偿|停止|一次性|共同|连带"
    "|按月|每月|继续|协助"
)
_BEFORE_CREDITOR = re.compile(
    "(?:支付给|给付给|付给|返还给|交付给|支付|给付|偿还|归还|返还|退还|赔偿|赔付|补偿|清偿|配合"
    "|协助|归|驳回|尚欠|向)"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that means parties. `parties` is empty where both sides are meant (原、被告)."""

    start: int
    end: int
    parties: tuple[str, ...]


@dataclass(frozen=True)
class Cast:
    """The parties, and what words of the text mean whom."""

    members: tuple[Member, ...]

    @cached_property
    def display(self) -> dict[str, str]:
        """Compact name or short name → the name as it is first written."""
        shorts = {one.short: one.name for one in self.members if one.short}
        return shorts | {one.key: one.name for one in self.members}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        names = "|".join(map(re.escape, sorted(self.display, key=len, reverse=True))) or r"(?!)"
        return re.compile(
            rf"(?P<both>原、?被告(?:双方)?|原告、被告(?:双方)?|双方(?:当事人)?)"
            rf"|(?P<count>[两二三四五六七八九十]|{_ALL})?(?P<role>(?:{ROLE})+)?(?P<name>{names})"
            rf"|(?P<counted>[两二三四五六七八九十]|{_ALL})?(?P<bare>{ROLE})(?![的之]?(?:法定"
            rf"|委托|诉讼)代)"
        )

    def mentions(self, text: str, start: int, end: int) -> list[Mention]:
        """Mentions between `start` and `end`; a list (甲、乙和丙) is one mention."""
        found: list[Mention] = []
        for match in self.pattern.finditer(text, start, end):
            one = Mention(match.start(), match.end(), self._meant(match))
            joined = found and re.fullmatch("[、和与及]?", text[found[-1].end : one.start])
            if joined and found[-1].parties and one.parties:
                last = found.pop()
                together = tuple(dict.fromkeys(last.parties + one.parties))
                one = Mention(last.start, one.end, together)
            found.append(one)
        return found

    def _meant(self, match: re.Match[str]) -> tuple[str, ...]:
        if match["both"]:
            return ()
        if match["name"]:
            return (self.display[match["name"]],)
        called = self.called(match["bare"])
        count = _COUNTS.get(match["counted"] or "")
        if called and (count is None or count == len(called)):
            return called
        return ((match["counted"] or "") + match["bare"],)

    def called(self, role: str) -> tuple[str, ...]:
        """The parties whom a role word means: 被告 also means the 原审被告 of an appeal."""
        exact = tuple(one.name for one in self.members if _is_called(one.procedural, role))
        return exact or tuple(
            one.name for one in self.members if f"原审{role}" in (one.procedural or "")
        )

    def across(self, names: tuple[str, ...]) -> tuple[str, ...]:
        """The other side of `names`, where the instrument has just two sides and all is clear."""
        sides = {one.name: side_of(one.procedural) for one in self.members}
        own = {sides.get(name) for name in names}
        if len(own) != 1 or own == {None}:
            return ()
        other = {"plaintiff": "defendant", "defendant": "plaintiff"}[own.pop() or ""]
        return tuple(name for name, side in sides.items() if side == other)


def _is_called(procedural: str | None, role: str) -> bool:
    main = re.split("（", procedural or "")[0]
    return main == role or main.removesuffix("人") == role


def side_of(procedural: str | None) -> str | None:
    """plaintiff or defendant, by the first instance where an appeal names it."""
    words = procedural or ""
    original = re.search("原审(原告|被告)", words)
    if original:
        return "plaintiff" if original[1] == "原告" else "defendant"
    main = words.split("（")[0]
    if DEFENDANT_SIDE.search(main):
        return "defendant"
    return "plaintiff" if PLAINTIFF_SIDE.search(main) else None


def discovered(text: Original, zones: list[Span]) -> list[Member]:
    """Parties of a text without a party block: named behind a role word in `zones`; failing that,
    names that stand as subject or recipient of a clause and occur more than once."""
    found: dict[str, Member] = {}
    for zone in zones:
        for role in re.finditer(ROLE, text.compact[zone[0] : zone[1]]):
            _take(text, found, zone[0] + role.end(), zone[1], role[0])
    if not found:
        for zone in zones:
            _take_bare(text, found, zone)
    named = [one for one in found.values() if not _overlong(one.key, found, text.compact)]
    return sorted(named, key=lambda one: one.at)[:PARTIES_MAX]


def _overlong(key: str, found: dict[str, Member], compact: str) -> bool:
    """A name that only once runs on beyond another name took in the word behind it."""
    longer_than = any(other != key and key.startswith(other) for other in found)
    return longer_than and kind_of(key) != "company" and compact.count(key) == 1


def _take(text: Original, found: dict[str, Member], at: int, end: int, role: str | None) -> None:
    for one, other in names_from(text.compact, at, end):
        key = text.compact[one:other]
        called = re.search(f"({ROLE})$", text.compact[max(0, one - 8) : one])
        own = called[1] if called else role
        found.setdefault(key, Member(key, text.written(one, other), (one, other), own))


def _take_bare(text: Original, found: dict[str, Member], zone: Span) -> None:
    compact = text.compact
    candidates: list[Span] = []
    for place in _SUBJECT.finditer(compact, *zone):
        listed = names_from(compact, place.end(), zone[1])
        if listed and _AFTER_SUBJECT.match(compact, listed[-1][1]):
            candidates.extend(listed)
    for place in _BEFORE_CREDITOR.finditer(compact, *zone):
        candidates.extend(names_from(compact, place.end(), zone[1]))
    for one, other in candidates:
        key = compact[one:other]
        if compact.count(key, *zone) > 1:
            found.setdefault(key, Member(key, text.written(one, other), (one, other)))

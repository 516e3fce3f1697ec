"""The pasted text and the compact text the grammar reads, with the way back to every passage.

People paste from PDF, Word and web pages: full-width digits, spaces between characters, CRLF,
lines broken in mid-sentence, control characters. The grammar reads a compact text without them;
`Original.span` says where a compact passage stands in what was pasted.
"""

import re
from dataclasses import dataclass
from itertools import pairwise

MAX_CHARACTERS = 2_000_000
WRAPPED_LINE_MAX = 60
WRAPPED_LINES_MIN = 4

Span = tuple[int, int]

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PUNCTUATION = {
    ord(one): other for one, other in zip("(（);:?!﹙﹚", "（（）；：？！（）", strict=True)
}
_ZEROS = dict.fromkeys(map(ord, "○ОＯ◯"), "〇")
_BREAKS = dict.fromkeys(map(ord, "\r\x0b\x0c\x85\u2028\u2029"), "\n")
_CANON = _WIDE | {0xFF08: "（", 0xFF09: "）", 0xFF1B: "；", 0xFF1A: "：", 0xFF0C: "，"}
_CANON |= _PUNCTUATION | _ZEROS | _BREAKS | {ord("﹒"): ".", ord("¥"): "￥", 0xFFE5: "￥"}
_DROPPED = re.compile(r"[^\S\n]+|[\x00-\x09\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_TERMINAL = "。；：！？”》"


class TextTooLong(ValueError):
    """The text is longer than any instrument: it is refused unread."""

    def __init__(self, characters: int) -> None:
        super().__init__(
            f"文书正文共{characters}字，超过{MAX_CHARACTERS}字的上限，未予识读："
            "请只粘贴一份法律文书的正文后重试"
        )


@dataclass(frozen=True, slots=True)
class Original:
    """What was pasted, and the compact text read from it. `origin[i]` is the place of compact i."""

    pasted: str
    compact: str
    origin: tuple[int, ...]

    def span(self, start: int, end: int) -> Span:
        """The passage in the pasted text, half open, for a passage of the compact text."""
        if start >= end:
            return (0, 0)
        return (self.origin[start], self.origin[end - 1] + 1)

    def written(self, start: int, end: int) -> str:
        """The words as the instrument writes them: own brackets, but without spaces."""
        first, last = self.span(start, end)
        digits_narrowed = self.pasted[first:last].translate(_ALPHANUMERIC)
        return _DROPPED.sub("", digits_narrowed.replace("\r", "").replace("\n", ""))


_ALPHANUMERIC = {code: code - 0xFEE0 for code in _WIDE if chr(code - 0xFEE0).isalnum()}


def compacted(pasted: str) -> Original:
    """Read what was pasted into an `Original`; `TextTooLong` beyond `MAX_CHARACTERS`."""
    if len(pasted) > MAX_CHARACTERS:
        raise TextTooLong(len(pasted))
    canonical = pasted.translate(_CANON)
    kept = _kept_places(canonical)
    compact = "".join(map(canonical.__getitem__, kept))
    dropped = _needless_breaks(compact)
    if dropped:
        kept = [place for at, place in enumerate(kept) if at not in dropped]
        compact = "".join(map(canonical.__getitem__, kept))
    return Original(pasted, _commas(compact), tuple(kept))


def _kept_places(canonical: str) -> list[int]:
    """Places kept: everything but spaces and control characters.

    One space stays between two digits: whether `1 000` is one number or two is not for us to say.
    """
    places: list[int] = []
    at = 0
    for gap in _DROPPED.finditer(canonical):
        places.extend(range(at, gap.start()))
        at = gap.end()
        before = canonical[gap.start() - 1 : gap.start()]
        if before.isdigit() and canonical[at : at + 1].isdigit() and canonical[at - 1] == " ":
            places.append(at - 1)
    places.extend(range(at, len(canonical)))
    return places


def _needless_breaks(compact: str) -> set[int]:
    """Line breaks that are not the writer's: doubled ones, and those of a text wrapped by width."""
    breaks = [at for at, character in enumerate(compact) if character == "\n"]
    doubled = {at for at in breaks if at == 0 or compact[at - 1] == "\n"}
    edges = [-1, *breaks, len(compact)]
    lines = [(one + 1, other) for one, other in pairwise(edges)]
    width = max((end - start for start, end in lines), default=0)
    if width > WRAPPED_LINE_MAX:
        return doubled
    wrapped = {
        end
        for start, end in lines[:-1]
        if end - start >= max(width - 3, 16) and compact[end - 1] not in _TERMINAL
    }
    return doubled | wrapped if len(wrapped) >= WRAPPED_LINES_MIN else doubled


_COMMA_BETWEEN_WORDS = re.compile(r"(?<!\d),|,(?!\d)")


def _commas(compact: str) -> str:
    """A comma between digits may group thousands and stays; every other one is a pause."""
    return _COMMA_BETWEEN_WORDS.sub("，", compact)

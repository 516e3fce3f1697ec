"""What a caller must say to load a norm's text, to relate norms, and to annotate a clause."""

import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from zhiheng.law.norm_places import written
from zhiheng.plant import sm3
from zhiheng.plant.errors import BadTerms

LONGEST_PLACE: Final = 60
LONGEST_GROUND: Final = 500
LONGEST_NOTE: Final = 4000
SHORTEST_QUERY: Final = 2
LONGEST_QUERY: Final = 60
# What courts say, and what the texts say for it: a search for the one finds the other too.
SPOKEN: Final = {
    "终本": "终结本次执行",
    "执转破": "移送破产审查",
    "限高": "限制高消费",
    "拒执罪": "拒不执行判决裁定",
    "失信名单": "失信被执行人名单",
    "网拍": "网络司法拍卖",
}


class RelationKind(StrEnum):
    """How one norm, or a clause of it, stands to another."""

    REPLACES = "替代"
    AMENDS = "修改"
    IMPLEMENTS = "细化"
    CONFLICTS = "冲突"


class NoteKind(StrEnum):
    """An annotation of the editors, or a question with its answer."""

    ANNOTATION = "编注"
    QUESTION = "问答"


# From the day on which they take effect, the words of the other are no longer the law.
ENDING: Final = frozenset((RelationKind.REPLACES, RelationKind.AMENDS))
_DIRECTIONS: Final = {
    RelationKind.REPLACES: ("替代", "被替代，现行为"),
    RelationKind.AMENDS: ("修改", "被修改，见"),
    RelationKind.IMPLEMENTS: ("为实施它制定", "实施细则"),
    RelationKind.CONFLICTS: ("条款冲突", "条款冲突"),
}


def in_words(kind: RelationKind, *, forward: bool) -> str:
    """The relation as it reads from the norm that acts, or from the other."""
    return _DIRECTIONS[kind][0 if forward else 1]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseTerms:
    """One clause of a norm's text: its place, the headings above it, its words."""

    place: str
    heading: str
    words: str

    @property
    def digest(self) -> str:
        """The hash of heading and words; a clause without words has the hash of nothing."""
        told = f"{self.heading}\n{self.words}" if self.words else ""
        return sm3.digest(told.encode()).hex()


@dataclass(frozen=True, slots=True, kw_only=True)
class TextTerms:
    """The whole text of a norm, clause by clause in order; a place stands in it once."""

    norm_key: str
    clauses: tuple[ClauseTerms, ...]

    def __post_init__(self) -> None:
        places = [clause.place for clause in self.clauses]
        if not places:
            raise BadTerms.of("clauses", "文本里没有分条，请检查是否选错了文件")
        twice = sorted({place for place in places if places.count(place) > 1})
        if twice:
            raise BadTerms.of("clauses", f"文本里{'、'.join(twice)}出现两次，请核对后再载入")


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationTerms:
    """A relation to enter; an empty place means the whole norm. `from_on`: since when it holds.

    BadTerms: a norm related to itself, an unreadable place, no ground, an end without its day.
    """

    kind: RelationKind
    norm_key: str
    place: str = ""
    other_key: str
    other_place: str = ""
    from_on: date | None = None
    ground: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", place_said("place", self.place))
        object.__setattr__(self, "other_place", place_said("other_place", self.other_place))
        if (self.norm_key, self.place) == (self.other_key, self.other_place):
            raise BadTerms.of("other_key", "两端是同一条款，请选择另一条款")
        if self.kind in ENDING and self.from_on is None:
            raise BadTerms.of("from_on", f"没有填写从哪天起{self.kind}，请填写施行日")
        refuse_note("ground", self.ground, "理由", LONGEST_GROUND)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteTerms:
    """An annotation, or a question with its answer, on a place of a norm (empty: the norm)."""

    norm_key: str
    place: str = ""
    kind: NoteKind
    question: str = ""
    words: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "place", place_said("place", self.place))
        refuse_note("words", self.words, "内容", LONGEST_NOTE)
        if self.kind is NoteKind.QUESTION:
            refuse_note("question", self.question, "问题", LONGEST_GROUND)
        elif self.question:
            raise BadTerms.of("question", "编注不写问题；要写问题请选“问答”")


def place_said(field: str, text: str) -> str:
    """The place as it is kept; BadTerms for what is no place."""
    try:
        place = written(text)
    except ValueError as error:
        raise BadTerms.of(field, str(error)) from error
    if len(place) > LONGEST_PLACE:
        raise BadTerms.of(field, f"条款位置最多 {LONGEST_PLACE} 个字，请改短")
    return place


def refuse_note(field: str, words: str, noun: str, longest: int) -> None:
    """BadTerms for words that are missing or longer than their column."""
    if not words.strip():
        raise BadTerms.of(field, f"没有填写{noun}，请填写")
    if len(words) > longest or "\x00" in words:
        raise BadTerms.of(field, f"{noun}最多 {longest} 个字，请改短")


def searchable(text: str) -> str:
    """Letters and digits only, half-width, lower case: what search and comparison look at."""
    normal = unicodedata.normalize("NFKC", text).casefold()
    return "".join(sign for sign in normal if sign.isalnum())


def looked_for(asked: str) -> tuple[str, ...]:
    """The words to look for, and what the texts say for them; nothing for a single sign."""
    plain = searchable(asked[:LONGEST_QUERY])
    if len(plain) < SHORTEST_QUERY:
        return ()
    full = plain
    for spoken, written_out in SPOKEN.items():
        full = full.replace(spoken, written_out)
    return (plain,) if full == plain else (plain, full)

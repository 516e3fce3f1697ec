"""Where a rule comes from: instruments in one edition, their articles, and the words relied on."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum


class Kind(StrEnum):
    """What sort of text an instrument is; a reading of our own is never shown as law."""

    STATUTE = "法律"
    INTERPRETATION = "司法解释"
    NORM = "规范性文件"
    STANDARD = "国家标准"
    COURT_RULE = "院内规定"
    DESIGN = "设计取法"


class Status(StrEnum):
    """How well the instrument's words are known here (the rule catalogue's own marks)."""

    VERIFIED = "已核对原文"
    PARTLY = "部分核对"
    MEMORY = "未见原文"
    DESIGN = "设计取法"


@dataclass(frozen=True, slots=True)
class Instrument:
    """A statute, interpretation, norm or reading, in one edition.

    `number` is the 文号 (empty where a statute has none); `text` names the file that holds the full
    text where the texts are at hand. Refuses an edition that ends before it begins (ValueError).
    """

    key: str
    title: str
    number: str
    effective_on: date
    expires_on: date | None = None
    kind: Kind = Kind.STATUTE
    status: Status = Status.VERIFIED
    text: str | None = None

    def __post_init__(self) -> None:
        if not self.key or not self.title:
            raise ValueError("依据须有编号和名称")
        if self.expires_on is not None and self.expires_on <= self.effective_on:
            raise ValueError(f"{self.title}：失效日须在施行日之后")

    @property
    def cited_as(self) -> str:
        """Norms are known by their number, everything else by its title."""
        return self.number if self.kind is Kind.NORM and self.number else self.title

    def in_force_on(self, day: date) -> bool:
        """Whether this edition was law on `day` (the day it expires is no longer in force)."""
        return self.effective_on <= day and (self.expires_on is None or day < self.expires_on)

    def art(
        self, number: int | str, paragraph: int | None = None, item: int | None = None
    ) -> "Article":
        """The article `number` (条), optionally its paragraph (款) and item (项)."""
        return Article(self, number, paragraph, item)


@dataclass(frozen=True, slots=True)
class Article:
    """One article of one edition, with the words relied on and what is uncertain about it."""

    instrument: Instrument
    number: int | str
    paragraph: int | None = None
    item: int | None = None
    words: str = ""
    doubt: str | None = None

    def __post_init__(self) -> None:
        wanting = not self.number or (isinstance(self.number, int) and self.number < 0)
        if wanting or (self.paragraph or 1) < 1 or (self.item or 1) < 1:
            raise ValueError(f"{self.instrument.title}：条、款、项须从1起")

    def says(self, words: str) -> "Article":
        """The same article with a short quotation; a test looks the words up in the text."""
        if not words:
            raise ValueError(f"{self}：引文不得为空")
        return replace(self, words=words)

    def doubted(self, sentence: str) -> "Article":
        """The same article with a doubt, which is shown wherever a finding cites it."""
        if not sentence:
            raise ValueError(f"{self}：存疑须写明疑点")
        return replace(self, doubt=sentence)

    def __str__(self) -> str:
        if self.instrument.kind is Kind.DESIGN:
            return f"{Kind.DESIGN}（{self.number}）"
        paragraph = f"第{self.paragraph}款" if self.paragraph else ""
        item = f"第{self.item}项" if self.item else ""
        return f"{self.instrument.cited_as}第{self.number}条{paragraph}{item}"


Citation = Article | tuple[Article, ...]


def cited(citation: Citation) -> tuple[Article, ...]:
    """Citations as a tuple; a rule that names no article is refused (ValueError)."""
    articles = (citation,) if isinstance(citation, Article) else citation
    if not articles:
        raise ValueError("没有依据的规则不得成立：请写明条文")
    return articles


def doubt_of(articles: tuple[Article, ...]) -> str | None:
    """The doubts attached to the articles, in one sentence, or None."""
    doubts = dict.fromkeys(article.doubt for article in articles if article.doubt)
    return "；".join(doubts) or None

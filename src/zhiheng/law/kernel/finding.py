"""What a rule answers: what it saw, under which article, and what would cure it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from zhiheng.law.kernel.source import Article, Citation, cited
from zhiheng.law.kernel.tree import Field
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.law.kernel.words import in_words

_ORDER = {Verdict.FAILS: 0, Verdict.UNKNOWN: 1, Verdict.HOLDS: 2}


class Finding(NamedTuple):
    """One limb of a rule on one record.

    `tells` gives the values seen, in words, or what they are read from when somebody asks;
    `parts` are sub-limbs, alternatives or the exception that decided.
    """

    key: str
    name: str
    verdict: Verdict
    cites: tuple[Article, ...]
    otherwise: str
    tells: str | tuple[tuple[Field, ...], object] = ""
    doubt: str | None = None
    parts: tuple["Finding", ...] = ()

    @property
    def holds(self) -> bool:
        """Whether the limb is met; unknown is not."""
        return self.verdict is Verdict.HOLDS

    @property
    def seen(self) -> str:
        """The values the rule looked at, in words: `立案日 2026-08-01，已中止执行 否`."""
        return self.tells if isinstance(self.tells, str) else told(*self.tells)

    @property
    def cited(self) -> str:
        """The articles in one string."""
        return "、".join(str(article) for article in self.cites)

    def as_data(self) -> dict[str, object]:
        """The finding as plain values, as it is stored with a decision or sent to a caller."""
        return {
            "key": self.key,
            "name": self.name,
            "verdict": str(self.verdict),
            "cites": [str(article) for article in self.cites],
            "seen": self.seen,
            "otherwise": self.otherwise,
            "doubt": self.doubt,
            "parts": [part.as_data() for part in self.parts],
        }

    def __str__(self) -> str:
        seen = f"（{self.seen}）" if self.seen else ""
        cure = "" if self.holds else f"；{self.otherwise}"
        return f"{self.name}：{self.verdict}{seen}，依据{self.cited}{cure}"


def told(seen: tuple[Field, ...], record: object) -> str:
    """The values of the fields in words: `立案日 2026-08-01，已中止执行 否`."""
    return "，".join(
        f"{one.noun.name} {in_words(getattr(record, one.noun.field), one.noun.kind)}"
        for one in seen
    )


def ordered(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Failures first, then unknowns, then passes; within each, as declared."""
    return tuple(sorted(findings, key=lambda finding: _ORDER[finding.verdict]))


@dataclass(frozen=True, slots=True)
class Judgment:
    """Every finding on one act, never only the first: the officer sees all bars at once."""

    verdict: Verdict
    findings: tuple[Finding, ...]

    @property
    def holds(self) -> bool:
        """Whether the act is allowed."""
        return self.verdict is Verdict.HOLDS

    @property
    def bars(self) -> tuple[Finding, ...]:
        """What stands in the way: every limb that fails or is unknown."""
        return tuple(finding for finding in self.findings if not finding.holds)

    def or_refuse(self) -> None:
        """Raise Refused with all bars, unless the act is allowed."""
        if not self.holds:
            raise Refused(self.bars)


class Refused(Exception):
    """The law does not allow this act today. Anticipated: shown to the officer, never retried."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("；".join(str(finding) for finding in findings))
        self.findings = findings

    @classmethod
    def because(
        cls, key: str, name: str, article: Citation, seen: str, otherwise: str
    ) -> "Refused":
        """A refusal that no declared rule produced, such as an act outside one's post."""
        finding = Finding(
            key=key,
            name=name,
            verdict=Verdict.FAILS,
            cites=cited(article),
            tells=seen,
            otherwise=otherwise,
        )
        return cls((finding,))

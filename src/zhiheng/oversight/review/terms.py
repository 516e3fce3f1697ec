"""What is said when something is proposed, signed, deliberated or put before the committee."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from zhiheng.law.approvals import Body
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.approvals.terms import LONGEST_OPINION, LONGEST_WORDS, Verdict, Vote

MOST_COSIGNERS: Final = 9
LONGEST_GROUND: Final = 150
MOST_AT_ONCE: Final = 50
"""How many proposals are signed in one go, within the two minutes of a fresh log-in."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeTerms:
    """An act to be approved: its name in the catalogue and its terms.

    `cosigner_ids` sign before the bodies of the law, in this order (会签). `replaces` is the
    proposal this one takes the place of (改稿).
    """

    verb: str
    terms: object
    cosigner_ids: tuple[int, ...] = ()
    ground: str = ""
    replaces: int | None = None

    def __post_init__(self) -> None:
        wrong = _long("ground", "说明", self.ground, LONGEST_WORDS)
        if len(set(self.cosigner_ids)) < len(self.cosigner_ids):
            wrong["cosigner_ids"] = "会签人重复，请去掉一个"
        if len(self.cosigner_ids) > MOST_COSIGNERS:
            wrong["cosigner_ids"] = f"会签人最多 {MOST_COSIGNERS} 人"
        _refuse(wrong)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignTerms:
    """One signature on the level whose turn it is; `hash_seen` is what the signer was shown."""

    proposal_id: int
    hash_seen: bytes
    verdict: Verdict = Verdict.AGREED
    opinion: str = ""

    def __post_init__(self) -> None:
        _refuse(_long("opinion", "意见", self.opinion, LONGEST_OPINION))


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelTerms:
    """Who sits in the panel; who presides is one of the members."""

    proposal_id: int
    presiding_id: int
    member_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionTerms:
    """What a member of a panel says and how he votes."""

    proposal_id: int
    vote: Vote
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelsTerms:
    """Bodies a court asks besides those of the law for one act of the matrix."""

    approval: str
    bodies: tuple[Body, ...]
    ground: str

    def __post_init__(self) -> None:
        _refuse(_must("ground", "设定的依据", self.ground, LONGEST_WORDS))


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferralTerms:
    """A case to be put before the adjudication committee: the question, and why."""

    question: str
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(
            _must("question", "提请讨论的问题", self.question, LONGEST_OPINION)
            | _must("ground", "提请的理由", self.ground, LONGEST_WORDS)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionTerms:
    """What the committee decided, and by when the officer of the case carries it out."""

    referral_id: int
    decided_on: date
    words: str
    due_on: date
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(_must("words", "决定内容", self.words, LONGEST_OPINION))


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpTerms:
    """What became of the committee's decision."""

    referral_id: int
    done_on: date
    words: str
    seen: int | None = None

    def __post_init__(self) -> None:
        _refuse(_must("words", "落实情况", self.words, LONGEST_OPINION))


@dataclass(frozen=True, slots=True, kw_only=True)
class TermExtension:
    """延长执行期限: by how many months, and for which special circumstances."""

    months: int
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        wrong = _must("ground", "特殊情况", self.ground, LONGEST_GROUND)
        if self.months < 1:
            wrong["months"] = "请填延长的月数，至少 1 个月"
        _refuse(wrong)

    def in_words(self) -> tuple[tuple[str, str], ...]:
        """What a signer is shown."""
        return (("延长", f"{self.months} 个月"), ("特殊情况", self.ground))


def _refuse(wrong: dict[str, str]) -> None:
    if wrong:
        raise BadTerms(wrong)


def _must(name: str, noun: str, words: str, longest: int) -> dict[str, str]:
    if not words.strip():
        return {name: f"没有填写{noun}，请填写"}
    return _long(name, noun, words, longest)


def _long(name: str, noun: str, words: str, longest: int) -> dict[str, str]:
    return {name: f"{noun}最多 {longest} 字，请改短"} if len(words) > longest else {}

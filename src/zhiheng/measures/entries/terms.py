"""Who may enter by hand, and what the second person says."""

from dataclasses import dataclass
from typing import Final

from zhiheng.law.posts import Post
from zhiheng.registers.persons.terms import line_faults, refuse

BY: Final = (Post.HANDLER, Post.ASSISTANT, Post.CLERK, Post.BUREAU_CHIEF, Post.FINANCE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmTerms:
    """The entry that agrees with its paper."""

    entry_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTerms:
    """The entry that does not agree with its paper, and in what."""

    entry_id: int
    outcome: str

    def __post_init__(self) -> None:
        refuse(line_faults("outcome", "退回理由", self.outcome, 200))

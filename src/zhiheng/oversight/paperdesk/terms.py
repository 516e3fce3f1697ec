"""What an officer must say to have one kind of paper made in many cases."""

from dataclasses import dataclass
from typing import Final

from zhiheng.measures.papers.terms import PaperTerms
from zhiheng.plant.errors import BadTerms
from zhiheng.registers.documents.queries import FORMS

MOST_AT_ONCE: Final = 200
LONGEST_ABOUT: Final = 120
LONGEST_PROBLEM: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTerms:
    """One paper of a batch: its case, and what there it is about; `about` says that in words."""

    case_id: int
    party_id: int | None = None
    row_id: int | None = None
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BatchTerms:
    """One kind of paper for many cases; what no register holds is said once, for all of them.

    `serves`: what is sealed goes to whoever agreed to electronic service by that way at once.
    """

    kind: str
    items: tuple[ItemTerms, ...]
    said: tuple[tuple[str, str], ...] = ()
    serves: bool = True

    def __post_init__(self) -> None:
        form = FORMS.get(self.kind)
        if form is None or not form.by_hand or form.record:
            raise BadTerms.of("kind", f"“{self.kind}”不能成批签发，请从列表选择")
        if not self.items:
            raise BadTerms.of("items", "没有选中能办的案件，请先勾选")
        if len(self.items) > MOST_AT_ONCE:
            raise BadTerms.of("items", f"一批最多 {MOST_AT_ONCE} 份，请分批办理")
        targets = [(one.case_id, one.party_id, one.row_id) for one in self.items]
        if len(set(targets)) != len(targets):
            raise BadTerms.of("items", "同一案件的同一对象选了两次，请重新勾选")
        for one in self.items:
            paper_of(self.kind, self.said, one)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultTerms:
    """What came of one item: a paper, or why there is none; both where it could not be signed."""

    item_id: int
    paper_id: int | None = None
    problem: str = ""


def paper_of(kind: str, said: tuple[tuple[str, str], ...], item: ItemTerms) -> PaperTerms:
    """The terms of the act that makes this one paper; BadTerms as that act would give."""
    return PaperTerms(kind=kind, party_id=item.party_id, row_id=item.row_id, said=said)

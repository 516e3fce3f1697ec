"""What an officer must say to make a paper, or to declare one void."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.documents.queries import FORMS, About
from zhiheng.registers.documents.terms import LONGEST_GROUND, LONGEST_LINE

FROM_A_ROW: Final = frozenset((About.SERVICE, About.CLUE, About.STEP))
FROM_A_PARTY: Final = frozenset((About.PARTY, About.SERVICE, About.PUBLICATION))


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTerms:
    """A paper of one kind: about which party and which row, and what no register holds.

    `row_id` names the paper to serve, the clue or the step, as the kind asks; `said` gives each
    thing the kind asks for, by its name; `edits` gives passages in other words, by their names.
    `draft_id` is the draft it was written as. `seen` is the newest act the form had seen.
    """

    kind: str
    party_id: int | None = None
    row_id: int | None = None
    said: tuple[tuple[str, str], ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    draft_id: int | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        form = FORMS.get(self.kind)
        if form is None or not form.by_hand:
            raise BadTerms.of("kind", f"“{self.kind}”不在文书页制作，请从列表选择")
        faults = {
            ask.name: f"{ask.noun}没有填写" if not text else f"{ask.noun}过长，请分段填写"
            for ask in form.asks
            if not (text := self.words.get(ask.name, "").strip()) or len(text) > LONGEST_LINE
        }
        if form.about in FROM_A_PARTY and self.party_id is None:
            faults["target"] = "请选择当事人"
        if form.about in FROM_A_ROW and self.row_id is None:
            faults["target"] = f"请选择{form.about}"
        if faults:
            raise BadTerms(faults)

    @property
    def words(self) -> Mapping[str, str]:
        """What was said, by name."""
        return dict(self.said)


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftTerms:
    """A paper as far as it is written; nothing need be complete yet. `replaces` is the version of
    the draft it was written from."""

    kind: str
    party_id: int | None = None
    row_id: int | None = None
    said: tuple[tuple[str, str], ...] = ()
    edits: tuple[tuple[str, str], ...] = ()
    replaces: int | None = None

    def __post_init__(self) -> None:
        form = FORMS.get(self.kind)
        if form is None or not form.by_hand:
            raise BadTerms.of("kind", f"“{self.kind}”不在文书页制作，请从列表选择")
        asked = {ask.name: ask.noun for ask in form.asks}
        faults = {
            name: f"{asked.get(name, name)}过长，请分段填写"
            for name, text in self.said
            if len(text) > LONGEST_LINE
        }
        if faults:
            raise BadTerms(faults)


@dataclass(frozen=True, slots=True, kw_only=True)
class DropTerms:
    """Which draft is given up."""

    draft_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidTerms:
    """Which paper counts no longer, and why."""

    paper_id: int
    ground: str
    seen: int | None = None

    def __post_init__(self) -> None:
        if not self.ground.strip() or len(self.ground) > LONGEST_GROUND:
            raise BadTerms.of("ground", f"请写明作废的理由，不超过 {LONGEST_GROUND} 字")

"""What an officer must say to make a paper, or to declare one void."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.documents.queries import EDITIONS, FORMS, About, Ask, Kept
from zhiheng.registers.documents.terms import LONGEST_GROUND, LONGEST_LINE

_PARTIES: Final = frozenset((About.PARTY, About.CREDITOR, About.DEBTOR, About.PUBLICATION))
FROM_A_ROW: Final = frozenset(About) - _PARTIES - {About.CASE}
FROM_A_PARTY: Final = _PARTIES | {About.SERVICE}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperTerms:
    """A paper of one kind: about which party and which row, and what no register holds.

    `row_id` names the paper to serve, the clue or the step, as the kind asks; `said` gives each
    thing the kind asks for, by its name; `edits` gives passages in other words, by their names;
    `options` names the optional clauses chosen. `edition` is the form the officer saw, `draft_id`
    the draft it was written as, `seen` the newest act the page had seen.
    """

    kind: str
    party_id: int | None = None
    row_id: int | None = None
    said: tuple[tuple[str, str], ...] = ()
    options: tuple[str, ...] = ()
    edition: str = ""
    edits: tuple[tuple[str, str], ...] = ()
    draft_id: int | None = None
    seen: int | None = None

    def __post_init__(self) -> None:
        form = FORMS.get(self.kind)
        if form is None or not form.by_hand:
            raise BadTerms.of("kind", f"“{self.kind}”不在文书页制作，请从列表选择")
        held = {one.edition: one for one in EDITIONS[self.kind]}
        form = held.get(self.edition, form)
        words = self.words
        faults = {
            ask.name: fault
            for ask in form.asks
            if (fault := _fault(ask, words.get(ask.name, "").strip()))
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


def _fault(ask: Ask, text: str) -> str:
    if not text:
        return f"{ask.noun}没有填写"
    if len(text) > LONGEST_LINE:
        return f"{ask.noun}过长，请分段填写"
    if ask.kept is Kept.NUMBER and not (text.isdecimal() and 1 <= int(text) <= ask.most):
        return f"{ask.noun}应当在1至{ask.most}之间，请核对"
    return ""


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

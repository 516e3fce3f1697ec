"""One entry of the catalogue of acts."""

from dataclasses import dataclass
from typing import Literal

from zhiheng.law.disclosure import Disclosure
from zhiheng.law.kernel.condition import Rule
from zhiheng.law.kernel.source import Article
from zhiheng.law.posts import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One act of the catalogue. `verb` is where it is written: `module.function`.

    `approval` is the act's name in the approval matrix (`law.approvals`), None where its officer
    decides alone; `terms` is the class of the terms that are then proposed.
    """

    name: str
    verb: str
    by: tuple[Post, ...]
    needs: Rule | None
    papers: tuple[str, ...]
    may_papers: tuple[str, ...]
    clocks: tuple[str, ...]
    may_clocks: tuple[str, ...] = ()
    stops: tuple[str, ...]
    may_stops: tuple[str, ...] = ()
    announces: tuple[type, ...]
    discloses: Disclosure
    on: Literal["case", "court"]
    signs: bool
    page: str | None
    cites: Article | None
    approval: str | None = None
    terms: type | None = None

    @property
    def meets(self) -> tuple[str, ...]:
        """Every clock that the act can end."""
        return (*self.stops, *self.may_stops)

"""What an officer says about his own worklist."""

from dataclasses import dataclass
from typing import Final

from zhiheng.plant.errors import BadTerms
from zhiheng.registers.persons.terms import plain_line

LONGEST_NAME: Final = 20
LONGEST_QUERY: Final = 400
MOST_VIEWS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewTerms:
    """A view of the worklist under a name of the officer's own; `query` is its address's query."""

    name: str
    query: str

    def __post_init__(self) -> None:
        plain_line("name", "视图名称", self.name, LONGEST_NAME)
        if len(self.query) > LONGEST_QUERY:
            raise BadTerms.of("name", "条件太长，存不下；请减少条件后再存")


@dataclass(frozen=True, slots=True, kw_only=True)
class DropTerms:
    """The name of a view that is no longer wanted."""

    name: str

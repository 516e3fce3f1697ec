"""The running call of a verb: what the verb's wrapper and the legal act tell each other."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from zhiheng.plant.doing import LegalAct
from zhiheng.plant.errors import CatalogueBreach
from zhiheng.plant.hashing import terms_hash


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCarryOut:
    """What is carried out on an approval: the proposal, and the terms the verb was told."""

    proposal_id: int
    terms: object


@dataclass(slots=True)
class Submission:
    """One call of a verb from outside: who submits which terms, about what, the act it opened.

    `transaction` holds the act's transaction: the act begins it, the verb's wrapper ends it once
    what the verb returns has been held against the act. `linked`: the act stands in the chain.
    `claimed` is the approval it is carried out on; a `rehearsed` act is rolled back at its end.
    """

    verb: object
    officer_id: int
    terms: Mapping[str, object]
    court: str
    case_id: int | None
    doing: LegalAct | None = None
    linked: bool = False
    claimed: ToCarryOut | None = None
    rehearsed: bool = False
    transaction: ExitStack = field(default_factory=ExitStack)

    @property
    def terms_hash(self) -> bytes:
        """The keyed hash of the terms and of who said them."""
        return terms_hash(dict(self.terms) | {"officer": self.officer_id})

    def hold_against(self, result: int) -> None:
        """CatalogueBreach unless the verb did one whole act and returns what the act gives."""
        if self.doing is None or not self.linked:
            raise CatalogueBreach("a verb does one legal act and carries it through")
        if self.doing.result != result:
            raise CatalogueBreach(f"{self.doing.name}: the act does not give what the verb returns")

    def place(self) -> tuple[str, int | None]:
        """The court and case of the attempt, as far as it came."""
        if self.doing is None:
            return self.court, self.case_id
        return self.doing.court, self.doing.case_id or self.case_id


_running: ContextVar[Submission | None] = ContextVar("submission", default=None)


@contextmanager
def submitted(submission: Submission) -> Iterator[None]:
    """The submission is the running one until the block ends."""
    held = _running.set(submission)
    try:
        yield
    finally:
        _running.reset(held)


def running(verb: object) -> Submission:
    """The running submission of this verb; an act opened elsewhere is a defect."""
    submission = _running.get()
    if submission is None or submission.verb is not verb or submission.doing is not None:
        raise CatalogueBreach("an act is opened once, inside its own decorated verb")
    return submission

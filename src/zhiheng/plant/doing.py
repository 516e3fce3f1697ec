"""The act in hand: what it is about, what it has done so far, what it will tell."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import connection

from zhiheng.law.approvals import Body
from zhiheng.law.kernel.finding import Judgment
from zhiheng.law.procedures import Procedure
from zhiheng.plant.entry import Entry
from zhiheng.plant.errors import CatalogueBreach
from zhiheng.plant.officer import Officer


@dataclass(slots=True, kw_only=True)
class LegalAct:
    """Held by whoever is acting; a function that writes asks for one.

    `id` is known from the beginning; `result` is what a repeated submission gets again.
    `procedure`: the edition in use for such an act that day, with the officer's ticks in `by`.
    `approved_by`: who has approved it, where the law asks somebody; in a rehearsal, who will have.
    """

    id: int
    entry: Entry
    by: Officer
    at: datetime
    court: str
    case_id: int | None
    terms_hash: bytes
    sentence: str
    result: int
    approved_by: tuple[Body, ...] = ()
    procedure: Procedure | None = None
    judgments: list[Judgment] = field(default_factory=list)
    papers: list[tuple[str, int]] = field(default_factory=list)
    clocks: list[tuple[str, int]] = field(default_factory=list)
    stopped: list[tuple[str, int]] = field(default_factory=list)
    announced: list[object] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The act's name in the catalogue."""
        return self.entry.name

    @property
    def day(self) -> date:
        """The day of the act in the zone of its moment."""
        return self.at.date()

    def about(self, case_id: int, *, court: str | None = None) -> None:
        """The case, if not known at the beginning, and its court if not the officer's."""
        if self.case_id not in (None, case_id):
            raise CatalogueBreach(f"{self.name}: one act is about one case")
        self.case_id = case_id
        if court is not None and court != self.court:
            self.court = court
            with connection.cursor() as cursor:
                cursor.execute("SELECT set_config('zh.act_court', %s, true)", (court,))

    def judged(self, judgment: Judgment) -> Judgment:
        """Keep what the law answered, with its edition and day; returned for `.or_refuse()`."""
        self.judgments.append(judgment)
        return judgment

    def paper(self, kind: str, paper_id: int) -> None:
        """A paper was made."""
        self.papers.append((kind, paper_id))

    def clock(self, name: str, clock_id: int) -> None:
        """A clock was started."""
        self.clocks.append((name, clock_id))

    def stop_clock(self, name: str, clock_id: int) -> None:
        """A clock was met or ended."""
        self.stopped.append((name, clock_id))

    def announce(self, fact: object) -> None:
        """Tell the house after the commit: a frozen dataclass of `zhiheng.facts`."""
        self.announced.append(fact)

    def says(self, sentence: str) -> None:
        """The sentence the case's timeline shows for this act."""
        self.sentence = sentence

    def gives(self, result: int) -> None:
        """What the verb returns, kept for a repeated submission; the act's id unless said."""
        self.result = result

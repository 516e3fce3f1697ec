"""What a course is told, and the stretches of a life that many courses share."""

import random
from collections.abc import Callable, Mapping
from typing import Final

from province import minding, searching
from province.lives import afterwards, by_two, ending, looking, sealing
from province.lives.days import Deeds, Diary
from zhiheng.measures.closing.terms import Answer
from zhiheng.registers.assets.terms import ReportBreach
from zhiheng.registers.casefile.terms import IncidentKind

Course = Callable[["Told"], Deeds]
RESUME_CLAIM: Final = "继续限制至清偿完毕"


class Told:
    """What a course is told: the diary to write in, the case's own chance, and the habits."""

    def __init__(self, diary: Diary, chance: random.Random, habits: Mapping[str, float]) -> None:
        self.on, self.diary = diary.on, diary
        self.chance, self._habits = chance, habits

    def likely(self, habit: str) -> bool:
        return self.chance.random() < self._habits[habit]

    def next(self, days: int = 1) -> int:
        """So many days after what was written last."""
        return self.diary.passed() + days


def begun(t: Told) -> Deeds:
    """From receipt by the handler until the debtor's report was checked: about four weeks."""
    refuses = t.likely("debtor_refuses_report")
    breach = ReportBreach.REFUSED if refuses else ReportBreach.NONE
    yield t.on(1, minding.signed_for)
    yield t.on(1, minding.sorted_out)
    issued = t.chance.randrange(2, 7)
    yield t.on(issued, minding.verified)
    yield t.on(issued, minding.notified)
    yield t.on(issued + 1, minding.clues_asked_for)
    if t.likely("material_laid_in"):
        yield t.on(issued + 1, sealing.laid_in)
    yield t.on(issued + 2, looking.everything_served)
    if t.likely("notice_signed"):
        yield t.on(issued + 3, sealing.one_signed, sealed=t.likely("sealed_at_once"))
    yield t.on(issued + 10, looking.reported, breach=breach)
    if not refuses:
        yield t.on(issued + 13, searching.report_checked)
    yield t.on(issued + 13, by_two.fined)
    done_on = t.diary.last
    yield t.on(22, minding.search_entered, done_on=done_on)


def looked_everywhere(t: Told) -> Deeds:
    """Everything the law asks before 终本, from the restriction to the interview."""
    yield t.on(32, by_two.restricted, kept=RESUME_CLAIM)
    yield t.on(40, looking.looked, steps=looking.PERSONAL)
    yield t.on(48, looking.looked, steps=looking.OFFLINE)
    yield t.on(55, looking.visited)
    yield t.on(62, by_two.told, kind=IncidentKind.NOT_LISTED, of_debtors=True)
    yield t.on(80, looking.inquired)
    yield t.on(86, by_two.told, kind=IncidentKind.INTERVIEW)
    if t.likely("relief_offered"):
        yield t.on(87, afterwards.relief_assessed)
    yield t.on(90, looking.everything_served)
    yield t.on(90, ending.accounts_settled)


def settled_up(t: Told, after: int) -> Deeds:
    """What comes right before a closing."""
    yield t.on(t.next(after), ending.freed)
    yield t.on(t.next(0), looking.everything_served)
    yield t.on(t.next(0), ending.accounts_settled)


def verified_by_call(t: Told) -> Deeds:
    """The closing paper is served, and some creditors are rung up."""
    yield t.on(t.next(3), looking.everything_served)
    if t.likely("call_unreached"):
        yield t.on(t.next(4), afterwards.called, answer=Answer.UNREACHED)
    denied = t.likely("call_denied")
    answer = Answer.DENIED if denied else Answer.TRUE
    yield t.on(t.next(2), afterwards.called, answer=answer)
    if denied:
        founded = t.likely("denial_founded")
        yield t.on(t.next(6), afterwards.denial_reviewed, founded=founded)

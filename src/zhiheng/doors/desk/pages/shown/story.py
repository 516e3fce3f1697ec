"""办案经过: what was done and what could not be done, newest first, with the next step on top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final

from zhiheng.doors.desk.pages.shown.can import Choices
from zhiheng.doors.desk.pages.shown.lists import told
from zhiheng.law.kernel.verdict import Verdict
from zhiheng.plant.queries import ActOnRecord, RefusalOnRecord
from zhiheng.plant.ui import marks
from zhiheng.plant.ui.clockface import words_of
from zhiheng.registers.nodes.queries import ClockOnRecord

EVERYTHING, DONE, REFUSED = "all", "done", "refused"
CHOICES: Final = {EVERYTHING: "全部", DONE: "行为", REFUSED: "未办成"}
PAPER_ICON: Final = "file-text"
REFUSED_ANCHOR: Final = "#refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One line of the story; `tags` are ready markup."""

    at: datetime
    who: str
    name: str
    says: str
    icon: str
    refused: bool
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """What is due next and, where this officer may, the way to do it."""

    name: str
    due_on: date
    says: str
    url: str
    words: str


def steps(
    acts: Sequence[ActOnRecord], refusals: Sequence[RefusalOnRecord], *, wanted: str
) -> tuple[Step, ...]:
    """Acts and refused attempts in one line of time."""
    told = [] if wanted == REFUSED else [_done(act) for act in acts]
    told += [] if wanted == DONE else [_refused(refusal) for refusal in refusals]
    return tuple(sorted(told, key=lambda step: step.at, reverse=True))


def next_step(clocks: Sequence[ClockOnRecord], choices: Choices, today: date) -> NextStep | None:
    """The nearest clock that runs, and the act that meets it: the way to it where it is allowed,
    else the way to what stands against it."""
    nearest = min(
        (clock for clock in clocks if clock.running), key=lambda clock: clock.due_on, default=None
    )
    if nearest is None:
        return None
    url, words = _way(nearest.name, choices)
    left = (nearest.due_on - today).days
    basis = f"，依据{nearest.cites[0]}" if nearest.cites else ""
    return NextStep(
        name=nearest.name,
        due_on=nearest.due_on,
        says=f"{words_of(left)}{basis}",
        url=url,
        words=words,
    )


def _way(clock_name: str, choices: Choices) -> tuple[str, str]:
    for choice in choices.allowed:
        if clock_name in choice.stops:
            return choice.url, choice.name
    if any(clock_name in choice.stops for choice in choices.refused):
        return REFUSED_ANCHOR, "看现在为什么不能办"
    return "", ""


def _done(act: ActOnRecord) -> Step:
    papers = [kind for kind, _id in act.steps.get("papers", ())]
    started = [name for name, _id in act.steps.get("clocks", ())]
    stopped = [name for name, _id in act.steps.get("stopped", ())]
    return Step(
        at=act.at,
        who=act.officer_words.split(" ")[0],
        name=act.name,
        says=told(act.name, act.says),
        icon="file-check" if papers else "check",
        refused=False,
        tags=(
            *(marks.chip(kind, "line", PAPER_ICON) for kind in papers),
            *(marks.chip(f"起算 {name}", "line", "clock") for name in started),
            *(marks.chip(f"办结 {name}", "ok", "check") for name in stopped),
        ),
    )


def _refused(refusal: RefusalOnRecord) -> Step:
    failed = sum(rule["verdict"] == Verdict.FAILS for rule in refusal.rules)
    unknown = len(refusal.rules) - failed
    counts = [f"{failed} 项不通过"] if failed else []
    counts += [f"{unknown} 项待查明"] if unknown else []
    names = "、".join(str(rule["name"]) for rule in refusal.rules)
    return Step(
        at=refusal.at,
        who=refusal.officer_words.split(" ")[0],
        name=refusal.name,
        says=f"{'，'.join(counts)}，系统未予办理：{names}。",
        icon="ban",
        refused=True,
        tags=(),
    )


def on_this_page(
    refusals: Sequence[RefusalOnRecord], acts: Sequence[ActOnRecord], *, more: bool
) -> tuple[RefusalOnRecord, ...]:
    """The refusals that belong on this page of acts: none older than its oldest act while older
    pages follow."""
    if not more or not acts:
        return tuple(refusals)
    oldest = acts[-1].at - timedelta(microseconds=1)
    return tuple(refusal for refusal in refusals if refusal.at > oldest)

"""What the passing of a day brings about by itself."""

from datetime import datetime

from django.db.models import F

from zhiheng.law.clocks import ROLL
from zhiheng.law.passing import PASSED
from zhiheng.law.posts import Post
from zhiheng.plant.catalogue import act
from zhiheng.plant.legal_act import legal_act
from zhiheng.plant.officer import Officer
from zhiheng.registers.nodes import queries
from zhiheng.registers.nodes.models import Clock
from zhiheng.registers.nodes.terms import Ending


@act("期限届满", by=(Post.SYSTEM,), on="court", cites=ROLL)
def lapse(*, by: Officer, at: datetime) -> int:
    """End the court's clocks whose day somebody else was to keep and has passed: the day itself
    ends them, nothing was asked of the court; gives how many.

    A provisional day waits until it is found again. Run again on the same day it ends none.
    """
    with legal_act(lapse, by=by, at=at) as doing:
        over = Clock.objects.filter(queries.passed(doing.day), court=by.court)
        ended = over.update(met_on=F("due_on"), met_act=doing.id, ended_as=Ending.LAPSED)
        doing.says(f"当事人应当遵守的期限届满 {ended} 个：{'、'.join(PASSED)}")
        doing.gives(ended)
    return ended

"""Who listens to whom: the whole of it, on one page."""

from zhiheng.facts.assignment import PropertyStateFound
from zhiheng.facts.handling import CaseAssigned, CaseClassified, NoticeIssued
from zhiheng.facts.intake import CaseDocketed
from zhiheng.facts.investigation import PropertyFound
from zhiheng.facts.service import PaperServed
from zhiheng.oversight.tasks import reactions as tasks
from zhiheng.plant.wiring import Reaction, Wiring

WIRING: Wiring = {
    CaseDocketed: (Reaction("tasks.hear_docketing", tasks.hear_docketing),),
    CaseAssigned: (Reaction("tasks.hear_assignment", tasks.hear_assignment),),
    NoticeIssued: (Reaction("tasks.hear_notice", tasks.hear_notice),),
    # The class follows every row of the case by foreign key; nobody has to be told.
    CaseClassified: (),
    # Whether the case has property is the handler's own judgment; nobody concludes it for him.
    PropertyFound: (),
    # The next line of work is read from the case; termination and disposal will listen here.
    PropertyStateFound: (),
    # Its periods start in the act itself, and lists read the register; nobody has to be told.
    PaperServed: (),
}

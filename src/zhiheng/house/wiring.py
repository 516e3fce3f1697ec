"""Who listens to whom: the whole of it, on one page."""

from zhiheng.facts.approval import CommitteeDecided, ProposalMoved
from zhiheng.facts.assignment import PropertyStateFound
from zhiheng.facts.closing import CaseClosed, CaseReopened, ClosedCaseResumed
from zhiheng.facts.course import CaseResumed, CaseStayed
from zhiheng.facts.gateway import LetterReceived, MessageAnswered
from zhiheng.facts.handling import CaseAssigned, CaseClassified, NoticeIssued
from zhiheng.facts.intake import CaseDocketed
from zhiheng.facts.investigation import PropertyFound
from zhiheng.facts.sealing import SigningOrdered
from zhiheng.facts.service import PaperServed
from zhiheng.measures.sealing import reactions as sealing
from zhiheng.measures.service import reactions as service
from zhiheng.oversight.tasks import reactions as tasks
from zhiheng.plant.wiring import Reaction, Wiring

WIRING: Wiring = {
    CaseDocketed: (Reaction("tasks.hear_docketing", tasks.hear_docketing),),
    CaseAssigned: (Reaction("tasks.hear_assignment", tasks.hear_assignment),),
    NoticeIssued: (Reaction("tasks.hear_notice", tasks.hear_notice),),
    ProposalMoved: (Reaction("tasks.hear_proposal", tasks.hear_proposal),),
    CommitteeDecided: (Reaction("tasks.hear_committee", tasks.hear_committee),),
    # The class follows every row of the case by foreign key; nobody has to be told.
    CaseClassified: (),
    # Whether the case has property is the handler's own judgment; nobody concludes it for him.
    PropertyFound: (),
    # The next line of work is read from the case; termination and disposal will listen here.
    PropertyStateFound: (),
    # Its periods start in the act itself, and lists read the register; nobody has to be told.
    PaperServed: (),
    # State and clocks change in the act itself; lists and the desk read the registers.
    CaseStayed: (),
    CaseResumed: (),
    # Lists, figures and the pool read the closings themselves; the new case is opened in the act.
    CaseClosed: (),
    CaseReopened: (),
    ClosedCaseResumed: (),
    SigningOrdered: (Reaction("sealing.hear_order", sealing.hear_order),),
    # A counterpart's report on a paper becomes its service, and its periods begin to run.
    MessageAnswered: (Reaction("service.hear_answer", service.hear_answer),),
    # The letter stands in its case; its handler is reminded.
    LetterReceived: (Reaction("tasks.hear_letter", tasks.hear_letter),),
}

"""The running clock of an act's case."""

from zhiheng.plant.errors import NotOnRecord
from zhiheng.plant.legal_act import LegalAct
from zhiheng.registers.nodes.models import (
    Clock,
)


def running(doing: LegalAct, clock_id: int) -> Clock:
    """The clock, if it runs on the case the act is about; NotOnRecord otherwise."""
    row = Clock.objects.filter(id=clock_id, case_id=doing.case_id or 0, met_on=None).first()
    if row is None:
        raise NotOnRecord("正在计算的期限", clock_id)
    return row

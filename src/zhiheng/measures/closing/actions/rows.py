"""What every row of a case takes over from the act and the case."""

from typing import Any

from zhiheng.plant.legal_act import LegalAct
from zhiheng.plant.rows import row_of
from zhiheng.registers.casefile.queries import CaseCard


def of(doing: LegalAct, case: CaseCard) -> dict[str, Any]:
    """Act, days, case, court and class of a row."""
    return row_of(doing) | {"case_id": case.id, "court": case.court, "secrecy": case.secrecy}

"""What must be said to let a stayed case go on; a stay's own terms stand in the register."""

from dataclasses import dataclass

from zhiheng.registers.persons.terms import line_faults, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class GoOnTerms:
    """Why execution goes on again, and by which notice."""

    reason: str
    paper_no: str

    def __post_init__(self) -> None:
        refuse(
            line_faults("reason", "恢复理由", self.reason, 200),
            line_faults("paper_no", "文书文号", self.paper_no, 60),
        )

"""What must be said to agree on a settlement, and to resume where it was not kept."""

from dataclasses import dataclass
from datetime import date

from zhiheng.registers.casefile.terms import InstalmentTerms, SettlementTerms
from zhiheng.registers.goodfaith.terms import Effect, SignatureTerms, Signing
from zhiheng.registers.persons.terms import fault, line_faults, refuse


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreeTerms:
    """A settlement: who signs how, what is paid by when, and what becomes of the case."""

    agreed_on: date
    total_fen: int
    instalments: tuple[InstalmentTerms, ...]
    in_writing: bool
    in_minutes: bool
    ruling_asked: bool
    effect: Effect
    signatures: tuple[SignatureTerms, ...]
    words: str
    evidence_paper: str

    def __post_init__(self) -> None:
        self.settlement(all_confirm=True)
        signers = [one.party_id for one in self.signatures]
        refuse(
            fault("signatures", "请选择参加和解的当事人", not signers),
            fault("signatures", "同一当事人只签名一次，请核对", len(set(signers)) < len(signers)),
        )

    @property
    def by_agent(self) -> bool:
        """Whether anybody signed by an agent."""
        agents = (Signing.AUTHORISED, Signing.UNAUTHORISED)
        return any(one.signing in agents for one in self.signatures)

    @property
    def agent_authorised(self) -> bool:
        """Whether every agent who signed was authorised to settle."""
        return self.by_agent and all(
            one.signing is not Signing.UNAUTHORISED for one in self.signatures
        )

    def settlement(self, *, all_confirm: bool) -> SettlementTerms:
        """The settlement as the register keeps it; BadTerms where it does not add up."""
        return SettlementTerms(
            agreed_on=self.agreed_on,
            total_fen=self.total_fen,
            instalments=self.instalments,
            in_writing=self.in_writing,
            in_minutes=self.in_minutes,
            all_confirm=all_confirm,
            by_agent=self.by_agent,
            agent_authorised=self.agent_authorised,
            ruling_asked=self.ruling_asked,
            words=self.words,
            evidence_paper=self.evidence_paper,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeTerms:
    """Who asks to go on because a settlement was not kept, why, and by which paper."""

    party_id: int
    suit_on_settlement: bool
    reason: str
    paper_no: str
    evidence_paper: str

    def __post_init__(self) -> None:
        refuse(
            line_faults("reason", "恢复理由", self.reason, 200),
            line_faults("paper_no", "文书文号", self.paper_no, 60),
            line_faults("evidence_paper", "恢复执行申请", self.evidence_paper, 200),
        )

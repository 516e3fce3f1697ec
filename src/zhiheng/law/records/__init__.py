"""Declared records: what rules may ask of an application, a case, a decision, and nothing else.

Every field may be None, which means unknown. Days are stored days: clocks are computed once, when
they start, and never at query time. `feeds` names the register column that fills the field.
"""

from typing import Final

from zhiheng.law.records.application import ApplicationOnRecord
from zhiheng.law.records.case import CaseOnRecord
from zhiheng.law.records.fact_finding import FactFindingOnRecord
from zhiheng.law.records.good_faith import (
    ControlOnRecord,
    GraceOnRecord,
    ListingOnRecord,
)
from zhiheng.law.records.parties import GuaranteeOnRecord, SettlementOnRecord, VariationOnRecord
from zhiheng.law.records.party import PartyOnRecord
from zhiheng.law.records.proceeding import (
    ClosingOnRecord,
    DisposalOnRecord,
    ResumptionOnRecord,
    StayOnRecord,
)
from zhiheng.law.records.public_law import (
    AdministrativeApplicationOnRecord,
    CriminalTransferOnRecord,
)
from zhiheng.law.records.remedy import (
    NonEnforcementOnRecord,
    ObjectionOnRecord,
    ReviewOnRecord,
    SupervisionOnRecord,
)
from zhiheng.law.records.routes import (
    BankruptcyTransferOnRecord,
    EntrustmentOnRecord,
    HandoverOnRecord,
    ParticipationOnRecord,
)
from zhiheng.law.records.words import (
    CancellationGround,
    CaseState,
    ClosingMode,
    InstrumentKind,
    JurisdictionBasis,
    ObjectionKind,
    ResumptionGround,
    SplitGround,
    Standing,
    StayGround,
    TerminationGround,
    VariationGround,
)

RECORDS: Final = (
    ApplicationOnRecord,
    CaseOnRecord,
    PartyOnRecord,
    FactFindingOnRecord,
    StayOnRecord,
    ClosingOnRecord,
    ResumptionOnRecord,
    DisposalOnRecord,
    ObjectionOnRecord,
    ReviewOnRecord,
    SupervisionOnRecord,
    NonEnforcementOnRecord,
    VariationOnRecord,
    SettlementOnRecord,
    GuaranteeOnRecord,
    GraceOnRecord,
    ListingOnRecord,
    ControlOnRecord,
    ParticipationOnRecord,
    BankruptcyTransferOnRecord,
    EntrustmentOnRecord,
    HandoverOnRecord,
    AdministrativeApplicationOnRecord,
    CriminalTransferOnRecord,
)
"""Every declared record, as the law book lists them."""

__all__ = [
    "ControlOnRecord",
    "GraceOnRecord",
    "ListingOnRecord",
    "RECORDS",
    "AdministrativeApplicationOnRecord",
    "ApplicationOnRecord",
    "BankruptcyTransferOnRecord",
    "CancellationGround",
    "CaseOnRecord",
    "CaseState",
    "ClosingMode",
    "ClosingOnRecord",
    "CriminalTransferOnRecord",
    "DisposalOnRecord",
    "EntrustmentOnRecord",
    "FactFindingOnRecord",
    "GuaranteeOnRecord",
    "HandoverOnRecord",
    "InstrumentKind",
    "JurisdictionBasis",
    "NonEnforcementOnRecord",
    "ObjectionKind",
    "ObjectionOnRecord",
    "ParticipationOnRecord",
    "PartyOnRecord",
    "ResumptionGround",
    "ResumptionOnRecord",
    "ReviewOnRecord",
    "SettlementOnRecord",
    "SplitGround",
    "Standing",
    "StayGround",
    "StayOnRecord",
    "SupervisionOnRecord",
    "TerminationGround",
    "VariationGround",
    "VariationOnRecord",
]

"""What the reader gives back: values, the passage each came from, and what it doubts.

A value that was not read is None and has a doubt; the reader never fills a gap by a guess.
"""

import datetime
from dataclasses import dataclass, field
from typing import Any

from zhiheng.measures.intake.reader.numerals import yuan_text
from zhiheng.measures.intake.reader.original import Span

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Doubt:
    """A field that is unread or uncertain, and the Chinese sentence that says what to check."""

    field: str
    sentence: str


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A party. `role` says what he is in enforcement (creditor, debtor, guarantor, mortgagor,
    other), `procedural` what the instrument calls him (原告, 被申请人…)."""

    role: str | None
    name: str
    kind: str | None
    id_no: str | None
    span: Span
    procedural: str | None = None
    born: datetime.date | None = None
    sex: str | None = None
    uscc: str | None = None
    short: str | None = None
    address: str | None = None

    def as_json(self) -> Json:
        optional = {
            "procedural": self.procedural,
            "id_no": self.id_no,
            "born": self.born.isoformat() if self.born else None,
            "sex": self.sex,
            "uscc": self.uscc,
            "short": self.short,
            "address": self.address,
        }
        return {"role": self.role, "name": self.name, "kind": self.kind, **_present(optional)}


@dataclass(frozen=True, slots=True)
class FixedSum:
    """A sum beside the principal; `in_principal` when it is a component of it."""

    label: str
    amount_fen: int
    in_principal: bool

    def as_json(self) -> Json:
        return {
            "label": self.label,
            "amount": yuan_text(self.amount_fen),
            "in_principal": self.in_principal,
        }


@dataclass(frozen=True, slots=True)
class InterestRead:
    """One stretch of running interest. `rate` is a decimal string in the unit of `rate_type`."""

    label: str
    base_fen: int | None
    rate_type: str
    rate: str | None
    from_on: datetime.date | None
    to: str | None
    more: tuple[tuple[str, Any], ...] = ()

    def as_json(self) -> Json:
        return {
            "label": self.label,
            "base": None if self.base_fen is None else yuan_text(self.base_fen),
            "rate_type": self.rate_type,
            "rate": self.rate,
            "from": self.from_on.isoformat() if self.from_on else None,
            "to": self.to,
            **dict(self.more),
        }


@dataclass(frozen=True, slots=True)
class ObligationRead:
    """One duty of one group of debtors. `span` and `text` are the clause as it stands."""

    clause: str
    type: str
    debtors: tuple[str, ...]
    creditor: tuple[str, ...]
    text: str
    span: Span
    what: str = ""
    principal_fen: int | None = None
    currency: str | None = None
    fixed_sums: tuple[FixedSum, ...] = ()
    interest: tuple[InterestRead, ...] = ()
    cap_fen: int | None = None
    due_days: int | None = None
    due_from: str | None = None
    due_date: datetime.date | None = None
    joint: str | None = None
    joint_text: str | None = None
    refers_to: tuple[str, ...] = ()
    limit_fen: int | None = None
    limit_text: str | None = None
    more: tuple[tuple[str, Any], ...] = ()

    def as_json(self) -> Json:
        creditor = self.creditor[0] if len(self.creditor) == 1 else list(self.creditor) or None
        optional = {
            "due_from": self.due_from,
            "joint_text": self.joint_text,
            "refers_to": list(self.refers_to),
            "limit": None if self.limit_fen is None else yuan_text(self.limit_fen),
            "limit_text": self.limit_text,
            **dict(self.more),
        }
        return {
            "clause": self.clause,
            "debtors": list(self.debtors),
            "creditor": creditor,
            "type": self.type,
            "what": self.what,
            "principal": None if self.principal_fen is None else yuan_text(self.principal_fen),
            "currency": self.currency,
            "fixed_amounts": [one.as_json() for one in self.fixed_sums],
            "interest": [one.as_json() for one in self.interest],
            "cap": None if self.cap_fen is None else yuan_text(self.cap_fen),
            "due_days": self.due_days,
            "due_date": self.due_date.isoformat() if self.due_date else None,
            "joint": self.joint,
            **_present(optional),
        }


@dataclass(frozen=True, slots=True)
class FeeRead:
    """A share of the litigation costs. `amount_fen` is the share borne, not the total."""

    label: str
    amount_fen: int
    borne_by: tuple[str, ...]
    payable_to: str | None
    span: Span
    prepaid_by: str | None = None
    due_days: int | None = None
    due_date: datetime.date | None = None
    waived: bool = False

    def as_json(self) -> Json:
        optional = {
            "prepaid_by": self.prepaid_by,
            "due_days": self.due_days,
            "due_date": self.due_date.isoformat() if self.due_date else None,
            "waived": self.waived or None,
        }
        return {
            "label": self.label,
            "amount": yuan_text(self.amount_fen),
            "borne_by": list(self.borne_by) or None,
            "payable_to": self.payable_to,
            **_present(optional),
        }


@dataclass(frozen=True, slots=True)
class Reading:
    """The whole reading. `spans` leads from a field (`principal` of the first obligation is
    `obligations.0.principal`) to its passage [start, end) in the text as it was pasted."""

    case_no: str | None = None
    court: str | None = None
    instrument_type: str | None = None
    instance: str | None = None
    cause: str | None = None
    date: datetime.date | None = None
    parties: tuple[PartyRead, ...] = ()
    obligations: tuple[ObligationRead, ...] = ()
    fees: tuple[FeeRead, ...] = ()
    delay_interest_clause: bool = False
    declarations: tuple[str, ...] = ()
    spans: dict[str, Span] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def as_json(self) -> Json:
        """The shape of `zhiheng read`: amounts are strings in yuan, days ISO, spans lists."""
        return {
            "case_no": self.case_no,
            "court": self.court,
            "instrument_type": self.instrument_type,
            "cause": self.cause,
            "date": self.date.isoformat() if self.date else None,
            "parties": [one.as_json() for one in self.parties],
            "obligations": [one.as_json() for one in self.obligations],
            "fees": [one.as_json() for one in self.fees],
            "delay_interest_clause": self.delay_interest_clause,
            "instance": self.instance,
            "declarations": list(self.declarations),
            "spans": {name: list(span) for name, span in self.spans.items()},
            "doubts": [{"field": one.field, "sentence": one.sentence} for one in self.doubts],
        }


def _present(optional: Json) -> Json:
    return {key: value for key, value in optional.items() if value not in (None, [])}

"""How well the reader reads a labelled set: per field, precision and recall."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from typing import Any

from zhiheng.measures.intake.reader.grammar import read

Json = dict[str, Any]
Values = Iterable[Hashable]


@dataclass(frozen=True, slots=True)
class Score:
    """Counts over all items: values read, values labelled, values read as labelled."""

    read: int
    labelled: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 1.0

    def as_json(self) -> Json:
        return {
            "precision": round(self.precision, 4),
            "recall": round(self.recall, 4),
            "read": self.read,
            "labelled": self.labelled,
            "right": self.right,
        }


def _plain(name: str) -> Callable[[Json], Values]:
    return lambda one: [one[name]] if one.get(name) is not None else []


def _of_parties(*names: str) -> Callable[[Json], Values]:
    return lambda one: [
        tuple(party.get(name) for name in names)
        for party in one["parties"]
        if party.get(names[-1]) is not None
    ]


def _of_obligations(*names: str) -> Callable[[Json], Values]:
    """Each obligation is known by its debtors; the last of `names` is the value compared."""
    return lambda one: [
        tuple(_hashable(duty.get(name)) for name in names)
        for duty in one["obligations"]
        if duty.get(names[-1]) not in (None, [])
    ]


def _of_fees(*names: str) -> Callable[[Json], Values]:
    return lambda one: [tuple(_hashable(fee.get(name)) for name in names) for fee in one["fees"]]


def _interest(one: Json) -> Values:
    return [
        (run["base"], run["rate_type"], run["rate"], run["from"], run["to"])
        for duty in one["obligations"]
        for run in duty["interest"]
    ]


def _fixed(one: Json) -> Values:
    return [
        (sum_["amount"], sum_["in_principal"])
        for duty in one["obligations"]
        for sum_ in duty["fixed_amounts"]
    ]


def _hashable(value: Any) -> Hashable:
    return tuple(sorted(map(str, value))) if isinstance(value, list) else value


FIELDS: dict[str, Callable[[Json], Values]] = {
    "case_no": _plain("case_no"),
    "court": _plain("court"),
    "instrument_type": _plain("instrument_type"),
    "instance": _plain("instance"),
    "date": _plain("date"),
    "party": _of_parties("name"),
    "party_role": _of_parties("name", "role"),
    "party_kind": _of_parties("name", "kind"),
    "id_no": _of_parties("name", "id_no"),
    "obligation": _of_obligations("clause", "type", "debtors"),
    "creditor": _of_obligations("clause", "debtors", "creditor"),
    "principal": _of_obligations("debtors", "principal"),
    "fixed_amounts": _fixed,
    "interest": _interest,
    "due_days": _of_obligations("clause", "debtors", "due_from", "due_days"),
    "due_date": _of_obligations("clause", "debtors", "due_date"),
    "joint": _of_obligations("clause", "debtors", "joint"),
    "refers_to": _of_obligations("clause", "debtors", "refers_to"),
    "fees": _of_fees("label", "amount", "borne_by"),
    "fee_payable_to": _of_fees("label", "amount", "payable_to"),
    "delay_interest_clause": _plain("delay_interest_clause"),
}


def score(items: Iterable[Json]) -> dict[str, Score]:
    """Read every item of a labelled set (`text`, `expected`) and count field by field."""
    counts = {name: [0, 0, 0] for name in FIELDS}
    for item in items:
        found = read(item["text"]).as_json()
        for name, values in FIELDS.items():
            ours, theirs = Counter(values(found)), Counter(values(item["expected"]))
            counts[name][0] += ours.total()
            counts[name][1] += theirs.total()
            counts[name][2] += (ours & theirs).total()
    return {name: Score(*three) for name, three in counts.items()}

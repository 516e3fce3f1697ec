"""Five instruments that wait to be filed: what a creditor hands in on the first morning."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from province.filing import Debts
from province.instruments import compose
from province.judgments import judgment
from province.offices import Office
from province.people import Population

HOME: Final = Office("鲁0102", "济南市历下区人民法院", {})
AGE: Final = timedelta(days=60)
KINDS: Final = {
    "second_instance": "二审判决", "mediation": "调解书", "award": "仲裁裁决",
    "notarised": "执行证书",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Sample:
    """One instrument as a file: its name says what it is."""

    name: str
    text: str


def samples(seed: int, today: date) -> Iterator[Sample]:
    """One instrument of each kind; the judgment is the home court's own and ripe today."""
    chance = random.Random(f"{seed} samples")
    debts = Debts(chance, Population(chance))
    dispute = debts.dispute(HOME, today)
    while not dispute.principal_fen:
        dispute = debts.dispute(HOME, today)
    dispute = replace(dispute, case_no=f"（{dispute.made_on.year}）鲁0102民初99001号")
    yield Sample(f"1-民事判决书-{dispute.cause}", judgment(dispute))
    for place, (kind, words) in enumerate(KINDS.items(), start=2):
        one = compose(kind, seed, made_on=today - AGE)
        yield Sample(f"{place}-{words}", one.text)


def write_samples(folder: Path, *, seed: int, today: date) -> None:
    """The samples as text files in a folder of their own, made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in samples(seed, today):
        (folder / f"{one.name}.txt").write_text(one.text, encoding="utf-8")

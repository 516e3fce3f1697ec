"""Invented instruments that a demo offers to be filed; elsewhere there are none."""

from dataclasses import dataclass
from pathlib import Path

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Sample:
    """One instrument on offer: its place in the list, what it is, and its text."""

    place: int
    name: str
    text: str


def samples() -> tuple[Sample, ...]:
    """What the demo was made with, in the order of the files' names."""
    if not settings.ZHIHENG_DEMO:
        return ()
    files = sorted(Path(settings.ZHIHENG_SAMPLES).glob("*.txt"))
    return tuple(
        Sample(place, one.stem.partition("-")[2], one.read_text(encoding="utf-8"))
        for place, one in enumerate(files, start=1)
    )


def chosen(listed: tuple[Sample, ...], place: str | None) -> str:
    """The text of the sample at that place; '' where none is asked for or there is none."""
    return next((one.text for one in listed if str(one.place) == place), "")

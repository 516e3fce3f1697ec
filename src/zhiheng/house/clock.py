"""The door's clock: the one place from which the command line takes the moment."""

from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")


def now_in_shanghai() -> datetime:
    """The present moment, in the zone of every day and hour of the house."""
    return datetime.now(SHANGHAI)

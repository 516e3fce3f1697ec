"""审判委员会: from which age on an open case is put on the list of candidates (疑难).

Which cases go before the committee is its court's to say; the age is a setting of our own.
"""

from typing import Final

from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.sources import DESIGN

OPEN_FOR_DAYS: Final = dated(
    "列入审判委员会讨论候选的未结天数",
    since(
        "2026-11-20",
        365,
        DESIGN.art("A1-APR-COMMITTEE").doubted("年限未见规定，取立案满一年未结"),
        checked="2026-11-21",
    ),
)
"""Days since docketing after which a case that is still open is flagged 疑难."""

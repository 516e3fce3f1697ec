"""Every table's class, every exception and every definer function, as the SQL files declare them.

Read from the `CALL zh_…` lines of the rooms' SQL, so that there is one place to say it. CLASSES:
protected table → case, person or shared. EXCEPTIONS: unprotected table → reason. DEFINERS:
function that sees past the policies → reason.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parents[1]
_KINDS: Final = {
    "zh_protect": "case",
    "zh_protect_case": "case",
    "zh_protect_journal": "case",
    "zh_protect_court": "case",
    "zh_protect_through": "person",
    "zh_protect_person": "person",
    "zh_protect_shared": "shared",
}
_UNPROTECTED: Final = ("zh_reference", "zh_framework")
_TEXT: Final = r"'((?:[^']|'')*)'"
_CALL: Final = re.compile(
    rf"^CALL\s+(\w+)\(\s*{_TEXT}(?:[^;]*?\breason\s*=>\s*{_TEXT})?[^;]*?\);", re.MULTILINE
)


def _calls() -> Iterator[tuple[str, str, str]]:
    for path in sorted(PACKAGE.glob("**/sql/*.sql")):
        for procedure, first, reason in _CALL.findall(path.read_text(encoding="utf-8")):
            yield procedure, first, reason.replace("''", "'")


CLASSES: Final[dict[str, str]] = {
    table: _KINDS[procedure] for procedure, table, _ in _calls() if procedure in _KINDS
}
EXCEPTIONS: Final[dict[str, str]] = {
    table: reason for procedure, table, reason in _calls() if procedure in _UNPROTECTED
}
DEFINERS: Final[dict[str, str]] = {
    signature.partition("(")[0]: reason
    for procedure, signature, reason in _calls()
    if procedure == "zh_definer"
}

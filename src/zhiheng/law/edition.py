"""The edition of this package; every decision stores it, so that it can be judged again later."""

from typing import Final

EDITION: Final = "2026-11-21"
"""The day of the latest entry in CHANGES.md."""

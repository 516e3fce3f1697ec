"""What every room is to Django, and what is done when the house opens."""

from importlib import import_module
from importlib.util import find_spec

from django.apps import AppConfig

# Filled at start-up: the catalogue of acts, the reactions, and menu, tabs and badges.
OPENED = ("actions", "reactions", "pages.frame")


class Room(AppConfig):
    """Base of every room's AppConfig: imports what fills the registries, when it exists."""

    # Every apps.py imports this class; without the mark Django would find two and take neither.
    default = False

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls.default = True

    def ready(self) -> None:
        for part in OPENED:
            if self._has(part):
                import_module(f"{self.name}.{part}")

    def _has(self, part: str) -> bool:
        parent, _, _ = part.rpartition(".")
        if parent and find_spec(f"{self.name}.{parent}") is None:
            return False
        return find_spec(f"{self.name}.{part}") is not None

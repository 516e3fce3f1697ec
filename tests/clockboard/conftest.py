"""The desk as its officers use it, on a fixed day."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

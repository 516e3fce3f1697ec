"""The desk as officers use it, for decisions on applications."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

"""The desk as officers use it, for the page of a case's debt."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

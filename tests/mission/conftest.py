"""Rows of the mission are proved through the desk as its officers use it."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

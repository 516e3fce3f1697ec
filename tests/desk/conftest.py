"""The desk as officers use it: the same threshold, clock and log-in as for the acts' own pages."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

"""The register of norms is tried through the desk, on a fixed day."""

from tests.measures.conftest import desk, log_in, office

__all__ = ["desk", "log_in", "office"]

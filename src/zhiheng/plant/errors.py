"""How the machinery says no. Refusals in law are `zhiheng.law.kernel.finding.Refused`.

Two families: what an officer can cure (BadTerms, NotOnRecord, Refused) and defects of the program
(CatalogueBreach, ScopeError), which are never shown as the officer's fault.
"""

from collections.abc import Mapping


class BadTerms(ValueError):
    """What was said cannot be entered. `sentences`: field name → Chinese sentence with the cure."""

    def __init__(self, sentences: Mapping[str, str]) -> None:
        if not sentences:
            raise ValueError("BadTerms names at least one field")
        super().__init__("；".join(sentences.values()))
        self.sentences = dict(sentences)

    @classmethod
    def of(cls, field: str, sentence: str) -> "BadTerms":
        """One field, one sentence."""
        return cls({field: sentence})


class NotOnRecord(LookupError):
    """There is no such record, or it is out of the officer's scope: the answer is the same."""

    def __init__(self, kind: str, key: object) -> None:
        super().__init__(f"未找到{kind}，或不在您的查看范围内")
        self.kind = kind
        self.key = key


class CatalogueBreach(RuntimeError):
    """An act did not do what its catalogue entry says: a defect, nothing is committed."""


class ScopeError(RuntimeError):
    """A scope was changed where it could not be undone: a defect."""

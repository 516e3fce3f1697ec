"""To whom an act is disclosed (过程公开)."""

from enum import StrEnum


class Disclosure(StrEnum):
    """The widest circle that is told of an act."""

    NOBODY = "不公开"
    TO_PARTIES = "向当事人公开"
    TO_PUBLIC = "向社会公开"

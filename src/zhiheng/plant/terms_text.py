"""Terms of an act as one line of text that never changes, and back.

What is signed is a text; what is carried out are terms. They are the same thing only if the text
of the terms, read again, gives the same terms: `written` proves it each time.
"""

import json
from dataclasses import fields, is_dataclass, replace
from typing import Any, Final, TypeVar, cast

from pydantic import TypeAdapter, ValidationError

from zhiheng.plant.errors import BadTerms, CatalogueBreach

Terms = TypeVar("Terms")
SEEN: Final = "seen"
"""The newest act the officer saw on the form: checked when proposing, no part of what is signed."""

# Made once per kind of terms: making one costs far more than using it.
_adapters: Final[dict[type, TypeAdapter[Any]]] = {}


def lasting(terms: Terms) -> Terms:
    """The terms without what only concerns the moment of the form: `seen` becomes None."""
    if is_dataclass(terms) and any(field.name == SEEN for field in fields(terms)):
        return cast(Terms, replace(cast(Any, terms), seen=None))
    return terms


def written(terms: object) -> str:
    """The terms as canonical JSON: keys in order, no spaces, days as ISO texts.

    CatalogueBreach: terms that would not read back as the same terms.
    """
    kind: type[Any] = type(terms)
    plain = _adapter(kind).dump_python(terms, mode="json")
    text = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    if read(kind, text) != terms:
        raise CatalogueBreach(f"{kind.__name__} does not read back as it was written")
    return text


def read(kind: type[Terms], text: str) -> Terms:
    """The terms again. BadTerms: a text that is no longer such terms, after the form changed."""
    try:
        return cast(Terms, _adapter(kind).validate_json(text, strict=True))
    except ValidationError as error:
        raise BadTerms.of("terms", "提请的内容与现行要求不合，请重新拟稿提请") from error


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]

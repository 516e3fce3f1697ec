"""Facts as the outbox keeps them: a name and plain values, and back."""

from typing import Any, Final

from pydantic import TypeAdapter

# Made once per kind of fact: making one costs far more than using it.
_adapters: Final[dict[type, TypeAdapter[Any]]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    if kind not in _adapters:
        _adapters[kind] = TypeAdapter(kind)
    return _adapters[kind]


def name_of(kind: type) -> str:
    """The fact's name in the outbox: `CaseDocketed`."""
    return kind.__name__


def body_of(fact: object) -> dict[str, Any]:
    """The fact as plain JSON values; days and moments as ISO texts."""
    kind: type[Any] = type(fact)
    body: dict[str, Any] = _adapter(kind).dump_python(fact, mode="json")
    return body


def fact_of(kind: type, body: dict[str, Any]) -> Any:
    """The fact again; pydantic's ValidationError when the body is not of this kind."""
    return _adapter(kind).validate_python(body)

"""A key between rooms: the database checks it, the ORM may not walk through it."""

from typing import Any

from django.db import models


class _Wall:
    """Stands where Django would put the related object."""

    def __init__(self, field: Any) -> None:
        self.field = field

    def __get__(self, instance: object, owner: type | None = None) -> Any:
        if instance is None:
            return self
        raise AttributeError(
            f"{self.field}: ask that room's queries; only {self.field.attname} is yours"
        )

    def __set__(self, instance: object, value: object) -> None:
        raise AttributeError(f"{self.field}: set {self.field.attname}")


class Reference(models.ForeignKey[Any, Any]):
    """A foreign key, deferred to the commit, that is read and set only as `<name>_id`."""

    forward_related_accessor_class = _Wall  # type: ignore[assignment]  # a wall is no accessor

    def __init__(self, to: Any, **kwargs: Any) -> None:
        kwargs.setdefault("on_delete", models.PROTECT)
        kwargs["related_name"] = "+"
        super().__init__(to, **kwargs)

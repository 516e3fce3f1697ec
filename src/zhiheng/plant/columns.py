"""Column types of the house: money in fen, court codes, sealed texts and hashes."""

from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from zhiheng.plant import sealing

COURT_CODE_LENGTH = 16
HASH_BYTES = 32


class FenField(models.BigIntegerField):  # type: ignore[type-arg]  # no subscript at run time
    """Money as integer fen; the database refuses a negative amount unless `signed`."""

    def __init__(self, *args: Any, signed: bool = False, **kwargs: Any) -> None:
        self.signed = signed
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> Any:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, kwargs | ({"signed": True} if self.signed else {})

    def db_check(self, connection: BaseDatabaseWrapper) -> str | None:
        return None if self.signed else f"{connection.ops.quote_name(str(self.column))} >= 0"


class CourtCodeField(models.CharField):  # type: ignore[type-arg]  # no subscript at run time
    """A court's code, compared by code point so that a prefix is a range."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", COURT_CODE_LENGTH)
        kwargs.setdefault("db_collation", "C")
        super().__init__(*args, **kwargs)


class SealedField(models.BinaryField):  # type: ignore[type-arg]  # no subscript at run time
    """Text in Python, sealed bytes in the database; it cannot be searched (see HashField)."""

    def get_db_prep_value(
        self, value: Any, connection: BaseDatabaseWrapper, prepared: bool = False
    ) -> Any:
        sealed = sealing.seal(value) if isinstance(value, str) else value
        return super().get_db_prep_value(sealed, connection, prepared)

    def from_db_value(self, value: Any, *_: object) -> str | None:
        return None if value is None else sealing.unseal(bytes(value))


class HashField(models.BinaryField):  # type: ignore[type-arg]  # no subscript at run time
    """A hash of 32 bytes; the database refuses any other length."""

    def db_check(self, connection: BaseDatabaseWrapper) -> str | None:
        return f"octet_length({connection.ops.quote_name(str(self.column))}) = {HASH_BYTES}"

    def from_db_value(self, value: Any, *_: object) -> bytes | None:
        return None if value is None else bytes(value)

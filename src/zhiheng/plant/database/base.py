"""The database backend: PostgreSQL whose connections carry the scope and give it back.

The scope is set at session level in one statement, at check-out (`init_connection_state`) and
again before the first statement after it changed; the pool clears it when a connection returns.
"""

from typing import Any

import psycopg
from django.db.backends.postgresql import base

from zhiheng.plant import scope
from zhiheng.plant.errors import ScopeError

SET_SCOPE = "SELECT " + ", ".join(f"set_config('{name}', %s, false)" for name in scope.SETTINGS)
CLEAR_SCOPE = "; ".join(f"RESET {name}" for name in scope.SETTINGS)


def forget(connection: psycopg.Connection[Any]) -> None:
    """Clear the scope of a connection that goes back into the pool."""
    connection.rollback()
    connection.execute(CLEAR_SCOPE)
    connection.commit()


class DatabaseWrapper(base.DatabaseWrapper):
    """`carried` is the scope the server holds for this connection; None after check-out."""

    def __init__(self, settings_dict: dict[str, Any], alias: str = "default") -> None:
        options = dict(settings_dict.get("OPTIONS") or {})
        if isinstance(options.get("pool"), dict):
            options["pool"] = options["pool"] | {"reset": forget}
        super().__init__({**settings_dict, "OPTIONS": options}, alias)
        self.carried: scope.Scope | None = None

    def init_connection_state(self) -> None:
        super().init_connection_state()
        self.carried = None
        self._carry(scope.current())

    def create_cursor(self, name: str | None = None) -> Any:
        wanted = scope.current()
        if wanted != self.carried:
            self._carry(wanted)
        return super().create_cursor(name)

    def _set_autocommit(self, autocommit: bool) -> None:
        """A transaction begins under the scope in force, whether or not a statement came before."""
        if not autocommit:
            self._carry(scope.current())
        super()._set_autocommit(autocommit)  # type: ignore[misc]  # abstract in the stubs

    def _carry(self, wanted: scope.Scope | None) -> None:
        if wanted == self.carried:
            return
        if self.in_atomic_block:
            raise ScopeError("the scope cannot change inside a transaction")
        self.connection.execute(SET_SCOPE, (wanted or scope.NOTHING).as_settings())
        if not self.connection.autocommit:
            self.connection.commit()
        self.carried = wanted

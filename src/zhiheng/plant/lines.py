"""The next version of a line: how a row that was wrong is set right (see `rows.Version`)."""

from typing import Any

from django.db import models

from zhiheng.plant.errors import NotOnRecord


def version_row(model: type[models.Model], corrects: int | None) -> dict[str, Any]:
    """Line and version of a new row of a versioned table.

    `corrects` is the id of the current version that the new row takes the place of; that one
    ceases to be current. Without it the row begins a line of its own. NotOnRecord when the row to
    be set right is not current or out of scope.
    """
    if corrects is None:
        return {}
    rows = model._default_manager.select_for_update().filter(id=corrects, current=True)
    old = rows.values_list("line_id", "version").first()
    if old is None:
        raise NotOnRecord("要更正的记录", corrects)
    rows.update(current=False)
    return {"line_id": old[0], "version": old[1] + 1, "replaces_id": corrects}

"""The province as sorted lines without anything that keys or the order of ids decide.

Two provinces of one seed and one moment give the same lines.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

from django.apps import apps
from django.db import connection, models

from zhiheng.plant.columns import SealedField
from zhiheng.plant.models import Act
from zhiheng.plant.rows import CaseRow
from zhiheng.plant.scope import Scope, entered
from zhiheng.plant.table_classes import CLASSES
from zhiheng.registers.casefile import queries as casefile

EVERYTHING: Final = Scope.of_court("最高法", 3)
KEPT_OUT: Final = (models.ForeignKey, models.BinaryField, models.AutoField, models.JSONField)
STAFF: Final = "personnel_"
ALSO_TOLD: Final = ("persons_", "titles_")
KEYS_BY_OTHER_NAMES: Final = ("plant.Act.result",)
DIGEST: Final = re.compile("[0-9a-f]{64}")
"""Digests differ with every installation: its keys sign the papers."""


def logical_export() -> list[str]:
    """Every act and every row of the registers in words, sorted."""
    with entered(EVERYTHING):
        numbers = dict(_numbers())
        lines = [*_acts(numbers)]
        for model in apps.get_models():
            table = model._meta.db_table
            told = CLASSES.get(table) == "case" or table.startswith(ALSO_TOLD)
            if told and not table.startswith(STAFF):
                lines += _rows(model, numbers)
    return sorted(lines)


def _numbers() -> Iterator[tuple[int, str]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM casefile_case")
        ids = [row[0] for row in cursor.fetchall()]
    for case in casefile.cases(ids).values():
        yield case.id, case.number


def _acts(numbers: dict[int, str]) -> Iterator[str]:
    rows = Act.objects.values_list("at", "court", "name", "officer_words", "case_id", "says")
    for at, court, name, words, case_id, says in rows.iterator():
        case = numbers[case_id] if case_id else ""
        yield f"act|{at.isoformat()}|{court}|{name}|{words}|{case}|{_said(says)}"


def _rows(model: type[models.Model], numbers: dict[int, str]) -> Iterator[str]:
    told = [one for one in model._meta.concrete_fields if _is_told(one)]
    names = [one.attname for one in told]
    case = ["case_id"] if issubclass(model, CaseRow) else []
    for row in model._default_manager.values_list(*case, *names).iterator():
        values = [numbers.get(row[0], ""), *row[1:]] if case else list(row)
        yield f"{model._meta.db_table}|" + "|".join(map(_said, values))


def _is_told(field: Any) -> bool:
    """No key and no digest; what is sealed is told as it was before."""
    if isinstance(field, SealedField):
        return True
    key = field.attname.endswith(("_id", "_hash", "_ids")) or str(field) in KEYS_BY_OTHER_NAMES
    return not isinstance(field, KEPT_OUT) and not key


def _said(value: object) -> str:
    return "" if value is None else DIGEST.sub("", str(value))

"""Keys between rooms are References, point down, and are kept by the database."""

import tomllib
from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db import models

from tests.architecture.house import ROOT
from zhiheng.plant.reference import Reference


def heights() -> dict[str, int]:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    [layers] = [
        c["layers"] for c in config["tool"]["importlinter"]["contracts"] if c["id"] == "storeys"
    ]
    return {
        room.strip(): height
        for height, storey in enumerate(reversed(layers))
        for room in storey.split("|")
    }


def keys_between_rooms() -> Iterator[tuple[str, str, models.ForeignKey[Any, Any]]]:
    for model in apps.get_models():
        for field in model._meta.get_fields():
            if not isinstance(field, models.ForeignKey):
                continue
            here = apps.get_app_config(model._meta.app_label).name
            there = apps.get_app_config(field.related_model._meta.app_label).name
            if here != there and here.startswith("zhiheng.") and there.startswith("zhiheng."):
                yield here, there, field


def test_keys_between_rooms_are_references() -> None:
    keys = list(keys_between_rooms())
    assert keys, "the rooms of the house refer to one another"
    assert [str(f) for _, _, f in keys if not isinstance(f, Reference)] == []


def test_references_point_down() -> None:
    height = heights()
    assert [
        str(field) for here, there, field in keys_between_rooms() if height[there] >= height[here]
    ] == []


def test_the_database_keeps_every_reference() -> None:
    kept = {str(f): getattr(f, "db_constraint", False) for _, _, f in keys_between_rooms()}
    assert [name for name, is_kept in kept.items() if not is_kept] == []

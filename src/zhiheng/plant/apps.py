"""The plant as a Django app: label `plant`; its tables are the registers of acts and of looks."""

from importlib import import_module

from django.apps import AppConfig


class Plant(AppConfig):
    """Rooms fill the catalogue themselves; the plant adds its one verb, 重新投递."""

    name = "zhiheng.plant"
    label = "plant"

    def ready(self) -> None:
        import_module(f"{self.name}.redelivery")

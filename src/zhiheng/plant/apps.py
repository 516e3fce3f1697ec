"""The plant as a Django app: label `plant`; its tables are the registers of acts and of looks."""

from django.apps import AppConfig


class Plant(AppConfig):
    """No start-up work: rooms fill the catalogue themselves."""

    name = "zhiheng.plant"
    label = "plant"

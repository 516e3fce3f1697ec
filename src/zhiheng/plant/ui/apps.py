"""The frame as a Django app, so that its templates, tags and static files are found."""

from django.apps import AppConfig


class Frame(AppConfig):
    """Label `ui`; it has no tables."""

    name = "zhiheng.plant.ui"
    label = "ui"

"""The web process of the stories: the house's own application, moved from clone to clone.

Starting a web process costs seconds, a clone tenths; so one process serves every story, and before
each request it looks up in the file named by STORIES_DATABASE which clone is meant.
"""

import os
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final, cast

from django.db import connections

from zhiheng.house.wsgi import application as house
from zhiheng.plant.database.base import DatabaseWrapper

PLACE: Final = Path(os.environ["STORIES_DATABASE"])
_moving = threading.Lock()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    follow(PLACE.read_text())
    return house(environ, start_response)


def follow(name: str) -> None:
    """This thread's connection, and the pool that all threads share, go to the clone."""
    shared = connections.settings["default"]
    mine = cast(DatabaseWrapper, connections["default"])
    if mine.settings_dict["NAME"] == name:
        return
    mine.close()
    with _moving:
        if shared["NAME"] != name:
            mine.close_pool()
            shared["NAME"] = name
    del connections["default"]

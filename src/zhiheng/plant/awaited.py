"""The result of a coroutine, for code that waits for it."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def result_of(coroutine: Coroutine[Any, Any, T]) -> T:
    """What the coroutine returns, or raises.

    It runs in a thread of its own: the caller's thread may already carry an event loop (an
    asynchronous server, a browser driver), and asyncio refuses a second one there.
    """
    with ThreadPoolExecutor(max_workers=1) as own:
        return own.submit(asyncio.run, coroutine).result()

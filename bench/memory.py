"""How much memory the web process and the worker keep after work. Floor: what they may keep."""

import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from bench import ground, population
from bench.rounds import Measured
from bench.web import Desk, session_of
from django.core.handlers.wsgi import WSGIHandler
from zhiheng.house.cli.serve import granian

SIZE: Final = 20_000
REQUESTS: Final = 500
PORT: Final = 8_917
MOST_WEB_MB: Final = 200
MOST_WORKER_MB: Final = 300
"""placeholder"""

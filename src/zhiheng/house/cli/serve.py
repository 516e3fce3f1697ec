"""`zhiheng serve`: the web process, one granian worker with a few threads."""

import os
import socket
import sys
from argparse import ArgumentParser, Namespace

from zhiheng.house.cli.frame import Outcome
from zhiheng.house.ground.address import Role, conninfo
from zhiheng.house.ground.home import home_of_this_process
from zhiheng.house.ground.refusal import GroundError

EXAMPLE = "zhiheng serve --host 127.0.0.1 --port 8000"
APPLICATION = "zhiheng.house.wsgi:application"


def arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--host", default="127.0.0.1", help="监听地址，默认 127.0.0.1")
    parser.add_argument("--port", type=int, default=8000, help="监听端口，默认 8000")
    parser.add_argument("--threads", type=int, default=4, help="处理请求的线程数，默认 4")


def run(options: Namespace) -> Outcome:
    """Becomes granian: signals reach it directly."""
    conninfo(home_of_this_process(), Role.APP)
    refuse_taken_port(options.host, options.port)
    os.environ["ZHIHENG_ROLE"] = "app"
    command = granian(options.host, options.port, options.threads)
    os.execv(command[0], command)


def granian(host: str, port: int, threads: int = 4) -> list[str]:
    """The web process as a command. Threads stay below the pool's eight connections."""
    return [
        sys.executable, "-m", "granian", "--interface", "wsgi", "--host", host,
        "--port", str(port), "--workers", "1", "--blocking-threads", str(threads), "--no-ws",
        "--log-level", "warning", APPLICATION,
    ]  # fmt: skip


def refuse_taken_port(host: str, port: int) -> None:
    """Say it before anything starts: granian itself would retry."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as taken:
            raise GroundError(
                f"端口 {host}:{port} 不能使用（{taken.strerror}），"
                f"请停止占用它的程序，或改用 --port {port + 1}。"
            ) from None

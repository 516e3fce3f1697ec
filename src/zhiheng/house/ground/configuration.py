"""What the embedded server is told: durable, private, sized for one small court server."""

from pathlib import Path

FIRST_MAJOR_WITH_BUILTIN_LOCALE = 17


def initial_locale(major: int) -> list[str]:
    """initdb's locale options: code-point order, Unicode classes, on every version the same."""
    if major >= FIRST_MAJOR_WITH_BUILTIN_LOCALE:
        return ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C.UTF-8"]
    return ["--locale=C.UTF-8"]


def database_locale(major: int) -> str:
    """The same as the tail of CREATE DATABASE … TEMPLATE template0."""
    if major >= FIRST_MAJOR_WITH_BUILTIN_LOCALE:
        return "ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8' LOCALE 'C'"
    return "ENCODING 'UTF8' LOCALE_PROVIDER libc LOCALE 'C.UTF-8'"


def text(socket: Path) -> str:
    """zhiheng.conf, written again at every start; an operator's own lines go below it."""
    return f"""\
listen_addresses = ''
unix_socket_directories = '{socket}'
port = 5432
max_connections = 100
password_encryption = 'scram-sha-256'
shared_buffers = '256MB'
effective_cache_size = '1GB'
work_mem = '16MB'
maintenance_work_mem = '128MB'
max_wal_size = '2GB'
random_page_cost = 1.1
jit = off
fsync = on
synchronous_commit = on
full_page_writes = on
timezone = 'Asia/Shanghai'
log_timezone = 'Asia/Shanghai'
lc_messages = 'C'
log_min_messages = 'warning'
log_line_prefix = '%m [%p] %u@%d '
"""

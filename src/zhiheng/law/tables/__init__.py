"""Long tables the law carries as data: courts, case types, holidays. One reader, strict."""

import csv
from collections.abc import Iterator
from importlib.resources import files


class BadTable(ValueError):
    """A table that cannot be trusted; the message names the table, the line and the cure."""

    def __init__(self, table: str, line: int, because: str) -> None:
        super().__init__(f"{table} 第{line}行：{because}")
        self.table = table
        self.line = line


Row = tuple[int, dict[str, str]]


def packaged(table: str) -> str:
    """The text of a packaged table, by file name."""
    return files(__name__).joinpath(table).read_text(encoding="utf-8")


def rows(table: str, text: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """Each data row with its line number (the heading is line 1).

    BadTable when the heading is not exactly `columns` or a row has too few or too many cells.
    """
    reader = csv.reader(text.splitlines())
    heading = tuple(next(reader, ()))
    if heading != columns:
        raise BadTable(table, 1, f"表头应为 {','.join(columns)}，实为 {','.join(heading)}")
    for cells in reader:
        if len(cells) != len(columns):
            raise BadTable(table, reader.line_num, f"应有 {len(columns)} 栏，实有 {len(cells)} 栏")
        yield reader.line_num, dict(zip(columns, cells, strict=True))

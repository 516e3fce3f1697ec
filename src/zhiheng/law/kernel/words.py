"""Values as an officer reads them."""

from datetime import date

from zhiheng.law.kernel.record import FieldKind


def in_words(value: object, kind: FieldKind) -> str:
    """A record's value in words: `2026-11-20`, `1,234.00 元`, `是`, `未知`, an option's word."""
    if value is None:
        return "未知"
    if isinstance(value, bool):
        return "是" if value else "否"
    if kind is FieldKind.MONEY_FEN and isinstance(value, int):
        return f"{'-' if value < 0 else ''}{abs(value) // 100:,}.{abs(value) % 100:02d} 元"
    if isinstance(value, date):
        return value.isoformat()
    return str(value)

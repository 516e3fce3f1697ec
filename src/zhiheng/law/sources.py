"""The instruments rules may cite, one edition each, with number and first day (A1 §0.1).

Their particulars stand in tables/instruments.csv. Norms read only in excerpts or from memory say
so in their status; a rule on them carries a doubt.
"""

from datetime import date
from typing import Final

from zhiheng.law.kernel.source import Instrument, Kind, Status
from zhiheng.law.tables import BadTable, packaged, rows

_TABLE: Final = "instruments.csv"
_COLUMNS: Final = (
    "key",
    "title",
    "number",
    "effective_on",
    "expires_on",
    "kind",
    "status",
    "text",
)


def _instrument(line: int, row: dict[str, str]) -> Instrument:
    try:
        return Instrument(
            row["key"],
            row["title"],
            row["number"],
            date.fromisoformat(row["effective_on"]),
            date.fromisoformat(row["expires_on"]) if row["expires_on"] else None,
            Kind(row["kind"]),
            Status(row["status"]),
            row["text"] or None,
        )
    except ValueError as error:
        raise BadTable(_TABLE, line, f"{row['key']}：{error}") from error


def load(text: str) -> dict[str, Instrument]:
    """Instruments by key; BadTable for a wrong row or a key that stands twice."""
    found: dict[str, Instrument] = {}
    for line, row in rows(_TABLE, text, _COLUMNS):
        if row["key"] in found:
            raise BadTable(_TABLE, line, f"{row['key']} 重复")
        found[row["key"]] = _instrument(line, row)
    return found


INSTRUMENTS: Final = load(packaged(_TABLE))
"""Every instrument rules may cite, by key, replaced editions and local norms included."""

MSF2007: Final = INSTRUMENTS["MSF2007"]
MSF2012: Final = INSTRUMENTS["MSF2012"]
MSF2021: Final = INSTRUMENTS["MSF2021"]
MSF2023: Final = INSTRUMENTS["MSF2023"]
MFD: Final = INSTRUMENTS["MFD"]
JS2015: Final = INSTRUMENTS["JS2015"]
JS2022: Final = INSTRUMENTS["JS2022"]
ZX1998: Final = INSTRUMENTS["ZX1998"]
ZX2020: Final = INSTRUMENTS["ZX2020"]
CX2020: Final = INSTRUMENTS["CX2020"]
SX2000: Final = INSTRUMENTS["SX2000"]
ZC2018: Final = INSTRUMENTS["ZC2018"]
GZ2018: Final = INSTRUMENTS["GZ2018"]
XS2014: Final = INSTRUMENTS["XS2014"]
XZ2018: Final = INSTRUMENTS["XZ2018"]
CD2020: Final = INSTRUMENTS["CD2020"]
SX2017: Final = INSTRUMENTS["SX2017"]
YF2020: Final = INSTRUMENTS["YF2020"]
BZ2020: Final = INSTRUMENTS["BZ2020"]
HJ2020: Final = INSTRUMENTS["HJ2020"]
DB2020: Final = INSTRUMENTS["DB2020"]
BQ2020: Final = INSTRUMENTS["BQ2020"]
WT2020: Final = INSTRUMENTS["WT2020"]
QZ2011: Final = INSTRUMENTS["QZ2011"]
FF2002_16: Final = INSTRUMENTS["FF2002_16"]
FF2017_2: Final = INSTRUMENTS["FF2017_2"]
FF2019_35: Final = INSTRUMENTS["FF2019_35"]
FF2018_9: Final = INSTRUMENTS["FF2018_9"]
FF2023_4: Final = INSTRUMENTS["FF2023_4"]
FS2016_6: Final = INSTRUMENTS["FS2016_6"]
F2016_373: Final = INSTRUMENTS["F2016_373"]
FS2012_4: Final = INSTRUMENTS["FS2012_4"]
XS2021: Final = INSTRUMENTS["XS2021"]
FF2006_35: Final = INSTRUMENTS["FF2006_35"]
FF2014_26: Final = INSTRUMENTS["FF2014_26"]
FA2015_137: Final = INSTRUMENTS["FA2015_137"]
FA2018_335: Final = INSTRUMENTS["FA2018_335"]
YX2014: Final = INSTRUMENTS["YX2014"]
YX2009: Final = INSTRUMENTS["YX2009"]
JD2020: Final = INSTRUMENTS["JD2020"]
JD2015: Final = INSTRUMENTS["JD2015"]
MFD_HT: Final = INSTRUMENTS["MFD_HT"]
"""合同编 of the code: its text is not at hand, unlike that of 总则."""
YH2019_15: Final = INSTRUMENTS["YH2019_15"]
SF2007: Final = INSTRUMENTS["SF2007"]
WP2016: Final = INSTRUMENTS["WP2016"]
CK2018: Final = INSTRUMENTS["CK2018"]
PM2020: Final = INSTRUMENTS["PM2020"]
QYPC2006: Final = INSTRUMENTS["QYPC2006"]
ZB2024: Final = INSTRUMENTS["ZB2024"]
"""Known to exist; its text was not at hand (A1-ZB-24)."""
GX2021: Final = INSTRUMENTS["GX2021"]
XF2010: Final = INSTRUMENTS["XF2010"]
XF2015: Final = INSTRUMENTS["XF2015"]
FS2025_10: Final = INSTRUMENTS["FS2025_10"]
FS2016_3: Final = INSTRUMENTS["FS2016_3"]
FF2024_9: Final = INSTRUMENTS["FF2024_9"]
WC2013: Final = INSTRUMENTS["WC2013"]
GB22239_2019: Final = INSTRUMENTS["GB22239_2019"]
DESIGN: Final = INSTRUMENTS["DESIGN"]
"""Readings of our own: cited by the catalogue key in brackets and never shown as law."""

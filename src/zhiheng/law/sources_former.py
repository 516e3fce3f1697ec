"""Editions that have been replaced, and local norms: cited for days before, or within one province.

The texts of replaced editions were not at hand: whatever cites one carries a doubt.
"""

from datetime import date
from typing import Final

from zhiheng.law.sources import INSTRUMENTS

AMENDED_ON: Final = date(2021, 1, 1)
"""The day on which 法释〔2020〕21号 replaced the enforcement interpretations together."""

MSF1991: Final = INSTRUMENTS["MSF1991"]
CX2008: Final = INSTRUMENTS["CX2008"]
WT2011: Final = INSTRUMENTS["WT2011"]
YF2015: Final = INSTRUMENTS["YF2015"]
BZ2016: Final = INSTRUMENTS["BZ2016"]
BQ2016: Final = INSTRUMENTS["BQ2016"]
CD2017: Final = INSTRUMENTS["CD2017"]
HJ2018: Final = INSTRUMENTS["HJ2018"]
DB2018: Final = INSTRUMENTS["DB2018"]
LGF2018_17: Final = INSTRUMENTS["LGF2018_17"]
"""The paper bears 2018年2月29日, which was no day, and no title that was seen."""
LGF2021_76: Final = INSTRUMENTS["LGF2021_76"]
LGFB2020_27: Final = INSTRUMENTS["LGFB2020_27"]
WZFB2021_17: Final = INSTRUMENTS["WZFB2021_17"]
YZF2018_23: Final = INSTRUMENTS["YZF2018_23"]

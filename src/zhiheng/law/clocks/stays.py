"""How long execution rests, security, and plans of distribution (A1-STAY, A1-GUA, A1-PAR)."""

from typing import Final

from zhiheng.law.clocks.shape import (
    CHECKED,
    Extension,
    amended,
    court,
    lengthened,
    measure,
    party,
    under,
)
from zhiheng.law.kernel.dated import dated, since
from zhiheng.law.kernel.span import days, months, years
from zhiheng.law.sources import DB2020, FF2002_16, JS2022, ZX2020
from zhiheng.law.sources_former import DB2018

DEFERRAL_DECISION: Final = court(
    "DEFERRAL_DECISION",
    "决定暂缓执行",
    "收到暂缓执行申请",
    under("决定是否暂缓执行的期限", days(15), FF2002_16.art(6)),
)
DEFERRAL_SERVICE: Final = court(
    "DEFERRAL_SERVICE",
    "送达暂缓执行决定",
    "作出暂缓执行决定",
    under("送达暂缓执行决定的期限", days(5), FF2002_16.art(6)),
)
SECURED_DEFERRAL: Final = measure(
    "SECURED_DEFERRAL",
    "执行担保暂缓执行",
    "决定暂缓执行",
    amended(
        "执行担保暂缓执行的最长期限", years(1), DB2020.art(10).says("但最长不得超过一年"), DB2018
    ),
    "应当与担保书约定一致",
)
SECURITY_PERIOD: Final = measure(
    "SECURITY_PERIOD",
    "担保期间",
    "暂缓执行期限届满",
    amended(
        "担保书没有记载时的担保期间",
        years(1),
        DB2020.art(12, 2).says("担保书中没有记载担保期间或者记载不明的，担保期间为一年"),
        DB2018,
    ),
)
DISTRIBUTION_OBJECTION: Final = party(
    "DISTRIBUTION_OBJECTION",
    "对分配方案的异议",
    "收到分配方案",
    under(
        "对分配方案提出异议的期限",
        days(15),
        JS2022.art(509).says("应当自收到分配方案之日起十五日内向执行法院提出书面异议"),
    ),
)
DISTRIBUTION_OPPOSITION: Final = party(
    "DISTRIBUTION_OPPOSITION",
    "对分配方案异议的反对意见",
    "收到通知",
    under(
        "对分配方案异议提出反对意见的期限",
        days(15),
        JS2022.art(510, 2).says("自收到通知之日起十五日内未提出反对意见的"),
    ),
)
DISTRIBUTION_SUIT: Final = party(
    "DISTRIBUTION_SUIT",
    "分配方案异议之诉",
    "收到反对意见通知",
    under(
        "提起分配方案异议之诉的期限",
        days(15),
        JS2022.art(510, 2).says("可以自收到通知之日起十五日内"),
    ),
    "逾期未起诉的，按原分配方案分配",
)
DEFERRAL: Final = lengthened(
    measure(
        "DEFERRAL",
        "暂缓执行",
        "作出暂缓执行决定（上级法院通知的，为收到通知）",
        under("暂缓执行的最长期限", months(3), FF2002_16.art(10)),
    ),
    dated(
        "暂缓执行的延长",
        since(
            "2002-09-28",
            Extension("作出决定的人民法院", months(3)),
            FF2002_16.art(10),
            checked=CHECKED,
        ),
    ),
)
SUPERVISORY_DEFERRAL: Final = lengthened(
    measure(
        "SUPERVISORY_DEFERRAL",
        "上级法院通知暂缓执行",
        "上级法院通知暂缓执行",
        under(
            "上级法院通知暂缓执行的期限",
            months(3),
            ZX2020.art(77).says("暂缓执行的期限一般不得超过三个月"),
        ),
        "期满后上级法院未通知继续暂缓执行的，执行法院可以恢复执行",
    ),
    dated(
        "上级法院通知暂缓执行的延长",
        since(
            "2021-01-01",
            Extension("上级法院院长", None, "仍须报经院长批准"),
            ZX2020.art(77).says("有特殊情况需要延长的，应报经院长批准"),
            checked=CHECKED,
        ),
    ),
)

STAYS: Final = (
    DEFERRAL_DECISION,
    DEFERRAL_SERVICE,
    SECURED_DEFERRAL,
    SECURITY_PERIOD,
    DISTRIBUTION_OBJECTION,
    DISTRIBUTION_OPPOSITION,
    DISTRIBUTION_SUIT,
    DEFERRAL,
    SUPERVISORY_DEFERRAL,
)

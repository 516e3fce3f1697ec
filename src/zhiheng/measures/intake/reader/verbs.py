"""The verbs by which a result orders something: to pay, to do, to hand over."""

import re

PAY = "支付|给付|付给|偿还|归还|返还|退还|赔偿|赔付|清偿|补偿|付清|还清|缴付|交付|承担|代偿"
PAYS = re.compile(PAY)
CONDUCT = (
    "搬离|搬出|腾退|腾空|腾让|迁出|迁离|过户|变更登记|转移登记|登记手续|停止|拆除|刊登|出具|开具"
    "|赔礼道歉|道歉|消除影响|恢复原状|不得|排除妨|清除|修复|修理|重作|更换|参加社会保险|补缴"
    "|缴纳社会保险|办理|协助|配合|继续履行|撤回|删除|公开|提供|探望"
)
CONDUCTS = re.compile(CONDUCT)
DELIVERS = re.compile("返还|交付|交还|移交|退还|归还|交回")
OWES = re.compile(rf"{PAY}|尚?欠|付|还")
RUNS_INTEREST = re.compile("利息|违约金|罚息|复利|滞纳金|占用费|使用费")
EACH = re.compile("各自?(?:赔偿|支付|给付|返还|承担)")
FALLBACK = re.compile(
    "(?:如|若|如果|逾期|倘若)[^，。；]{0,20}?"
    "(?P<condition>(?:不能|无法|不|未)(?:按期|如期|按时|在[^，。；]{0,12}内)?"
    "(?:返还|交付|归还|退还|履行|交还|修复|恢复))[^，。；]{0,12}，"
    f"[^。；]{{0,20}}?(?:{PAY}|折价)"
)

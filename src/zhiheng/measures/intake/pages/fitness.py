"""Whether a text is one civil instrument that a case can be docketed on: said before it is read
into the form, so that nobody checks a sheet that cannot come to anything."""

import re
from typing import Final

from zhiheng.law.filing import is_preservation_ruling
from zhiheng.measures.intake.reader import Reading

_TITLES: Final = (
    "民事判决书|民事调解书|民事裁定书|刑事判决书|刑事裁定书|刑事附带民事判决书|行政判决书"
    "|行政裁定书|仲裁裁决书|裁决书|仲裁调解书|执行证书|支付令|执行裁定书|保全裁定书"
)
_TITLE_LINE: Final = re.compile(
    rf"^[^\S\n]*(?:[^\n，。：]{{0,30}}(?:法院|委员会|公证处|仲裁院))?(?P<title>{_TITLES})[^\S\n]*$",
    re.M,
)
_NUMBER_LINE: Final = re.compile(
    r"^[^\S\n]*(?P<no>[（(〔\[]\d{4}[）)〕\]][^\n，。；]{2,30}?\d+号)[^\S\n]*$", re.M
)
_SPACES: Final = re.compile(r"(?<=[\u4e00-\u9fff])[ \u3000]+(?=[\u4e00-\u9fff])")
_ONLY_DISMISSED: Final = re.compile(r"驳回|准许.{0,20}撤(?:回|诉)|不予受理|终结诉讼")


def unfit(text: str, reading: Reading) -> str:
    """Why no case can be made of this text, with what to do; '' when nothing speaks against it."""
    plain = _SPACES.sub("", text)
    titles = [one["title"] for one in _TITLE_LINE.finditer(plain)]
    numbers = {one["no"] for one in _NUMBER_LINE.finditer(plain)}
    if len(titles) > 1 and len(numbers) > 1:
        found = "、".join(sorted(numbers))
        return (
            f"一份文件里有 {len(numbers)} 份文书（{found}）；一次立一份，请分开后各自上传或者粘贴"
        )
    if titles and titles[0].startswith("刑事"):
        return (
            "这是刑事文书，识读只认民事文书。涉财产部分由刑事审判部门移送立案执行"
            "（刑事涉财产执行规定第7条）；请留空全文，在下一页手工填写，"
            "文书种类选“刑事裁判涉财产部分”，并选“由审判庭依职权移送”"
        )
    if is_preservation_ruling(plain):
        return (
            "这是财产保全裁定，不是执行依据：保全由作出裁定的立案、审判机构移送执行机构实施"
            "（财产保全规定第2条），不由权利人申请执行，也不在这里立案"
        )
    return _nothing_to_enforce(reading)


def _nothing_to_enforce(reading: Reading) -> str:
    if reading.obligations or not reading.declarations:
        return ""
    if not all(_ONLY_DISMISSED.search(one) for one in reading.declarations):
        return ""
    said = "；".join(reading.declarations)[:60]
    return (
        f"文书没有给付内容（判项：{said}），不能申请执行（执行工作规定第16条第1款第3项）；"
        "确有给付内容而没有读到的，请留空全文，在下一页手工填写"
    )

"""What identity rules ask of a party."""

from datetime import date

from zhiheng.law.kernel.record import noun, record


@record
class PartyOnRecord:
    """A party as identity rules see it, before any measure is taken against it."""

    judged_on: date | None = noun("裁判当日", "据以判断的日期")
    court_code: str | None = noun("执行法院代字", "承办案件的法院")
    document_known: bool | None = noun(
        "证件号码已登记",
        "身份证件号码或者统一社会信用代码已登记且校验无误",
        "persons.document.number_hash",
    )
    matching_attributes: int | None = noun(
        "另行相符的身份特征数",
        "证件号码以外与执行依据相符的特征",
        "persons.attribute.value_hash",
    )
    namesakes: int | None = noun(
        "同名人数", "本系统内姓名或者名称相同的其他人", "persons.name.name"
    )

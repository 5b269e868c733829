"""Names of places without what changes when a place is raised or merged: 白石乡, 白石镇 and 白石街道办事处 are 白石."""

from __future__ import annotations

import re
import unicodedata

_BRACKETS = re.compile(r"[（(〔\[【].*?[）)〕\]】]")
_OFFICES = re.compile(r"(人民政府|街道办事处|办事处|社区服务中心|村民委员会|居民委员会|村委会|居委会|委员会)$")
_KINDS = re.compile(r"(地区|街道|社区|乡|镇|村|居|林场|农场|工区)$")
_PEOPLES = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|"
    "土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|"
    "赫哲|门巴|珞巴|基诺"
)
_NATIONAL = re.compile(rf"(?:(?:{_PEOPLES})族)+乡$|民族乡$")
# names of state farms tell more than their kind: 羊艾农场 is not 羊艾村
_KEEPS_KIND = re.compile(r"(林场|农场)$")


def core(name: str) -> str:
    """The name without brackets, office and kind of place; the whole name where nothing else is left."""
    text = _BRACKETS.sub("", re.sub(r"\s+", "", unicodedata.normalize("NFKC", name)))
    text = _NATIONAL.sub("", text) or text
    short = _OFFICES.sub("", text) or text
    if _KEEPS_KIND.search(short):
        return short
    return _KINDS.sub("", short) or short

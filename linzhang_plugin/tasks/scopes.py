"""Where or for whom a figure holds, as the sentence says it before the figure's own clause or as its subject."""

from __future__ import annotations

import re

from .enumerations import Item
from .lexicon import Lexicon

_WHOLE = re.compile(r"全[省市州盟县区镇乡村旗]|[我本][省市州县区镇乡](?!级)")
_NAMED = re.compile(
    r"(?:^|[，,；;]|确保|力争|推动|实现)([\u4e00-\u9fff]{2,3}[市县区州旗])(?=森林|林业|林地|湿地|草原|完成|实现|新增|新建)"
)
_PLACE_NAME = re.compile(r"[\u4e00-\u9fff]{1,6}(?:乡|镇|街道|村|社区|[县区市州旗]|林场)(?:[（(][^（）()]{1,8}[）)])?")
_NO_PLACE = re.compile(
    r"(?:[林山库辖景园片牧城地护责示战沙灾]|(?<!社)社(?!区))区$|(?:示范|森林|美丽|特色|绿美|试点|中心|行政|自然|一般|重点|每个?|和美|康养|生态)[村镇乡]$|全[市县区州旗]$|[各本我]"
)
_CHIEF = re.compile(
    r"(?<![向对给为])(?:[省市州盟旗县区镇乡村组各街道社]|[（(][^（）()]{1,8}[）)]|、)*(?:级)?(?:及?以[上下])?(?:副总|总|副)?林长(?!会议|制|办|令|名|责任区|履职|公示)"
)
_EACH_OF = re.compile(
    r"(?:^|[，,。；;：:])([^，,。；;：:\d]{1,18}?(?:单位|部门|乡镇|街道|行政村|村|社区|林场|企业|队伍|支队))(?:要|应|须|都|均)*(?:分别|各自?)(?=[\u4e00-\u9fff]{2})"
)
_LEVEL = re.compile(
    r"(?:^|[，,。；;：:])((?:各)?(?:乡镇|镇街|镇|乡|行政村|村)(?:[（(][^（）()]{1,6}[）)])?)(?=[\u4e00-\u9fff]{2,16}[，,])(?!级)"
)
_OF_LEVEL = re.compile(r"(?:[省市州盟旗县区乡镇村]|乡镇|镇街)级(?=[\u4e00-\u9fff]{2})")
_AVERAGE = re.compile(r"人均|户均|亩均|株均|村均|乡均")
_STAFF = 5  # so many persons are what each place has; more are to be shared


def is_place(name: str) -> bool:
    """True for the name of a town, village, county or forest farm: 青峰镇, 官塘社区, not 保护区."""
    return _PLACE_NAME.fullmatch(name) is not None and _NO_PLACE.search(name) is None


def settle_scopes(items: list[Item], plain: str, lexicon: Lexicon) -> None:
    """Gives the items of a sentence the scope that stands elsewhere in it; what holds for each place becomes so."""
    for index, item in enumerate(items):
        before = plain[: item.start]
        beside = [one for one in items if one.total is item.total and one is not item]
        among = any(is_place(one.noun) or one.noun == item.total.noun for one in beside) if item.total else False
        if item.total is not None and (
            is_place(item.noun) or (among and len(item.noun) == 3 and _PLACE_NAME.fullmatch(item.noun))
        ):
            item.scope, item.noun = item.noun, item.total.noun  # 造林5万亩，其中青峰镇2万亩
        if not item.scope and (found := _AVERAGE.search(item.noun if "分别" in item.lead else item.lead)):
            item.scope, item.each = found.group(), True
        if item.scope:
            continue
        if item.unit in lexicon.times and (chiefs := _chiefs(before)):
            item.scope = chiefs
        elif item.unit in lexicon.times and index and (item.frequency and _carries(items[index - 1], item, plain)):
            item.scope = items[index - 1].scope
        elif item.unit in lexicon.times and (level := _OF_LEVEL.match(item.noun)):
            item.scope = level.group()  # 县级林长会议每年召开1次
        elif item.unit in ("名", "人", "位") and (whose := _staff(item, before)):
            item.scope, item.each = whose, True
        elif item.unit not in lexicon.times:
            item.scope = _whole(before)


def _chiefs(before: str) -> str:
    clause = re.split(r"[，,。；;：:]", before)[-1]
    found = [m.group().strip("、") for m in _CHIEF.finditer(clause)]
    return found[-1] if found and not re.search(r"[向对给为由]林长$", clause[: clause.rfind("林长") + 2]) else ""


def _carries(last: Item, item: Item, plain: str) -> bool:
    """True where the subject of the figure before is also that of this one."""
    return "林长" in last.scope and re.search(r"[。；;]|林长|护林员|由", plain[last.end : item.start]) is None


def _staff(item: Item, before: str) -> str:
    """Of whom a few persons are asked: of each unit (“…单位分别明确1名…，确定1名”), of every town."""
    if not item.value.isdigit() or int(item.value) > _STAFF or re.search(r"全[省市州县区]|共", item.lead):
        return ""
    piece = re.split(r"[；;]", before)[-1]
    found = [*_EACH_OF.finditer(piece)][-1:] or [*_LEVEL.finditer(piece)][-1:]
    return found[0].group(1) if found else ""


def _whole(before: str) -> str:
    """全县, 我市 or a county's name where the sentence named it."""
    found = [(m.start(), m.group()) for m in _WHOLE.finditer(before)]
    found += [(m.start(1), m.group(1)) for m in _NAMED.finditer(before) if not _NO_PLACE.search(m.group(1))]
    return max(found)[1] if found else ""

"""What a title says of the level: 镇长 is of a town, 村支书 of a village."""

from __future__ import annotations

import re

_COUNTY = re.compile("县委|县长|县政府|县人大|县政协|县纪委|区委书记|县.{0,6}局|市委|县级|县法院|县检察院|人武部|县林")
_TOWN = re.compile(
    "[镇乡]长|[镇乡街](?:道)?党委|党工委|人大主席|派出所|武装部|政法委员|宣传委员|组织委员|统战委员|纪委书记|"
    "[镇乡](?:人民)?政府|(?<!县)林业站站?长|办事处(?:副?主任)|综治中心|农业服务中心"
)
_VILLAGE = re.compile("村支书|支部书记|支书|村主任|村委|监委会|文书|村会计|居委会|社区(?:书记|主任)|组长|村民|总支书记")


def level_of_title(text: str) -> str:
    """county, town or village where a title or unit says so; '' where it does not or says several."""
    found = [
        level
        for level, words in (("county", _COUNTY), ("town", _TOWN), ("village", _VILLAGE))
        if text and words.search(text)
    ]
    return found[0] if len(found) == 1 else ""

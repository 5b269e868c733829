"""Words of the trade's language by which headings, titles and clauses are told apart."""

from __future__ import annotations

import re

# Sections whose items are the plan's tasks, whatever else their titles say.
TASK_SECTION = re.compile(
    r"(?:主要|重点|工作|目标|建设|年度|具体|核心)任务|任务(?:分工|清单|分解|目标|措施|举措)|重点(?:工作|举措|措施|事项|行动|内容)|主要(?:工作|内容|举措|措施)|工作(?:重点|内容|措施|举措|任务)"
    r"|实施内容|建设内容|考核内容|具体(?:措施|工作|举措)"
)
# Sections that speak of something else: nobody is asked to do anything there that is not asked elsewhere.
NO_TASKS = re.compile(
    r"背景|总体(?:要求|思路|考虑|目标|安排部署)|指导思想|(?:基本|工作|总体|实施|考核)原则|(?:工作|主要|总体|发展|具体|年度|预期|建设|行动|规划|任务)?目标(?!任务|责任|管理|考核)"
    r"|目标要求|(?:工作|有关|相关|几点|其他|总体|纪律)要求|成效|保障(?!水平|能力|待遇|性)|意义|附则|会议强调|现状|基本情况|形势|重要性|必要性|适用范围|编制依据|名词解释"
)
NO_TASKS_EXACT = re.compile(
    r"(?:项目|工作|实施)?背景|总体(?:要求|思路|目标)|指导思想|(?:基本|工作)原则|(?:工作|主要|总体|发展|具体|年度|预期|建设|行动|近期|远期)?目标"
    r"|(?:工作|有关|相关|其他)要求|(?:预期|工作)?成效|(?:组织|工作|政策|要素)?保障(?:措施|机制)?|(?:重要|重大)?意义|附则|会议强调"
)
# Headings without items that speak of goals, though with items they head tasks.
NO_TASKS_ALONE = re.compile(r"(?:工作|总体|主要)?(?:目标任务|任务目标)|(?:工作|总体)思路")
# Sections that tell how things are: what they state is asked of nobody.
FACTS = re.compile(r"(?<!预期)(?:基本情况|现状|背景|形势|概况|工作回顾)")
KNOWN_HEADINGS = re.compile(
    r"总体要求|总体思路|总体目标|指导思想|基本原则|工作原则|工作目标|主要目标|目标任务|组织体系|组织领导|主要任务|重点任务|工作任务"
    r"|工作重点|重点工作|主要措施|工作措施|保障措施|工作要求|有关要求|实施步骤|工作步骤|工作安排|时间安排|组织保障|组织实施|附则"
)
# How clauses of a plan begin: by these a title without separator ends before its content.
STARTERS = (
    "深化|总结|参照|实行|对接|推广|压实|夯实|筑牢|厚植|拓宽|建强|做优|做强|做大|盘活|激发|抓紧|全力|广泛|严密|精准|扎实|稳步|主动|充实|集中|加密|常态"
    "|严厉|及时|定期|组建|培育|设立|创新|统一|落细|用好|管好|打好|守好|护好|全面|深入|强化|牢牢|结合|坚持|推荐|持续|巩固|贯彻|常态|加强|严格|落实|建立|推进|开展|积极|加快|加大|着力|进一步|切实|健全|完善|按照|根据"
    "|依法|依托|认真|充分|严厉|严守|实施|组织|统筹|科学|大力|有序|围绕|聚焦|突出|优化|规范|推动|推行|提升|抓好|做好|构建|打造|探索|支持|鼓励"
    "|明确|制定|编制|对照|严控|严防|严禁|以|将|把|对|在|到20|每年|年内"
)
STARTER = re.compile(f"(?:{STARTERS})")
# How titles end: nouns of the trade's headings.
ENDINGS = (
    "体系|机制|制度|能力|水平|质量|保护|建设|改革|产业|开发|攻坚战|战略|行动|工程|工作|管理|监管|监测|防控|防治|防火|治理|修复|绿化|造林|培育|利用"
    "|成果|成效|发生|发展|责任|任务|落实|支撑|平台|队伍|执法|宣传|示范|创建|整治|整改|督查|考核|评价|经济|安全|资源|服务|保障|生态|美丽|红线|底线"
    "|效益|功能|网络|格局|基础|标准化|信息化|规范化|作用|力度|转化|试点|森林|湿地|草原|城市|乡村"
)
ENDING = re.compile(f'(?:{ENDINGS})[”》）)"]?$')
CLAUSE_END = "，,。；;：:！!？?"


def split_title(text: str, shortest: int = 5, longest: int = 26) -> tuple[str, str, bool]:
    """Title and content that were copied without a separator, as (title, content, both signs found).

    The cut stands before a clause's first word and after a noun that ends headings; where only one of the two signs is
    there the reading is doubtful; where none is, everything is content and the title is "".
    """
    listed = re.search(r"[①-⑳]|\d{1,2}[)）]|[一首][是要先]|第一，", text[: longest + 4])
    if listed and shortest <= listed.start():
        return text[: listed.start()], text[listed.start() :], True
    weak: int | None = None
    for at in range(shortest, min(longest, len(text) - 2) + 1):
        if any(char in CLAUSE_END for char in text[:at]):
            break
        ends, starts = ENDING.search(text[:at]) is not None, STARTER.match(text, at) is not None
        if not (ends and starts) and not ends and weak is None and starts and at >= shortest + 1:
            weak = at
        if ends and starts and not _inside_phrase(text, at):
            return text[:at], text[at:], True
    if weak is not None:
        return text[:weak], text[weak:], False
    return "", text, False


def _inside_phrase(text: str, at: int) -> bool:
    """True where the next clause word belongs to a compound with what stands before (…体系建设, 工作落实…)."""
    return ENDING.search(text[: at + 2]) is not None and STARTER.match(text, at + 2) is not None

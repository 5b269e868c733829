"""The chain of ``make demo``: the algorithms that a user runs, in order, with what a user would fill in."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from linzhang_plugin.county.gateway import County

from . import chief_patrols, decisions, photos
from .names import TOWNS
from .returns import fill_in
from .schedule import month_text
from .size import CODE, EPSG, NAME

NOTICE, NOTICE_TABLE, SUBSIDY = "巡护情况通报.docx", "巡护情况通报附表.xlsx", "护林员补助核算表.xlsx"
TOWN_REPORTS, CARDS, PACKS = "各乡镇巡护月报", "护林员提醒图", "巡护佐证材料"
NOTICE_DAY = "2024-06-05"
SHOWN_TOWN = "石桥镇"
"""The town whose rangers get pictures and evidence packs in the demo: few of them."""
TERMS = {"base": 800, "per_missing_day": 20, "nothing_below_days": 5, "most_deducted_share": 0.5}
"""Invented terms of the subsidy: no shipped profile has any."""
COUNTY_FILE = "county.gpkg"
TASK_TABLE, MONTH_TABLE, TARGET_TABLE = "任务分解表.xlsx", "巡护月报.xlsx", "目标分解表.xlsx"
GCJ02 = 1
"""The datum of ``aligntracks``."""
BY_FOREST = 2
"""The method of ``splittargets``: by forest land."""
BOARD_DAY = "2024-06-01"
REGISTER_DAY = "2024-06-20"
CHECKED_BOARDS = "520999101201-V01"
PROOFS, BOARD_REGISTER = "公示牌校对样.pdf", "公示牌台账.xlsx"
PHOTOS = "现场照片"
PHONE = "0851-00001234"
"""An invented supervision phone."""
CHANGE_SHEET = "人员变动表.xlsx"
RESOURCE_LIST, FAULT_LIST = "森林资源清单.xlsx", "责任区检查表.xlsx"
SUCCEED, NEW_POST = 1, 5
"""The kinds of ``changeperson``: a successor arrives, a post is made."""
OVERLAY = "白岩山自然保护区"
"""It crosses the borders of villages and has a chief of its own."""
PROPOSAL, PROPOSAL_TABLE = "网格划分方案.gpkg", "网格划分方案.xlsx"
CHANGE_DATE = "2024-06-01"
CHANGED_POST, VACANT_POST = f"{CODE}101201 林长", f"{CODE}101 副林长"
"""The chief of a village of 石桥镇 moves to the post of that town which the roster leaves vacant."""
BOARDS, LEDGERS = "公示牌", "导入台账"
VILLAGE_TARGETS, SLIPS = "目标分解表（村）.xlsx", "任务书"
PLAN_DAY, PROGRESS_DAY = "2024-03-12", "2024-06-30"
PROGRESS = "\n".join(f"{name}\t{done}" for (_, name), done in zip(TOWNS, range(0, 8 * 900, 900), strict=True))
"""The afforestation that the towns report, as copied from Excel: from nothing to more than was asked."""
TASK_WORD, RETURN_SUMMARY = "任务分解表.docx", "任务表回收汇总.xlsx"
SENT, RETURNED, DIFFERENCES = "任务下发", "任务回收", "任务表回收差异清单.xlsx"
SENT_DAY, RETURN_DAY = "2024-06-01", "2024-06-25"
GROUPS = "县直各单位=县教育局、县住房城乡建设局\n县级林长联系单位=县委办公室、县人大常委会办公室"
COVERAGE, KEY_VISITS = "巡护覆盖率和盲区.xlsx", "重点部位巡护情况.xlsx"
PAGE_OF, PAGE = f"{CODE}101201-01", "责任区档案.pdf"
EFFORT, EFFORT_MAP, BLIND_MAP = "巡护强度.gpkg", "巡护强度图.png", "巡护盲区图.pdf"
CHIEF_DAY, PROBLEM_DAY = "2024-06-20", "2024-05-31"
CHIEF_LIST, CHIEF_REGISTER, CHIEF_LETTERS = "林长履职跟踪提示清单.xlsx", "林长巡林登记表.xlsx", "林长履职提示"
PROBLEM_LIST, PROBLEMS_SENT, PROBLEMS_BACK = (
    "问题台账.xlsx",
    "问题台账下发/问题台账.xlsx",
    "问题台账下发/问题台账（乡镇报回）.xlsx",
)
RANGER_FOUND = {
    "number": "护2024-01",
    "content": "巡护中发现林下堆放易燃物",
    "kind": "fire",
    "source": "ranger",
    "day": "2024-05-12",
    "place": f"{TOWNS[0][1]}",
    "deadline": "2024-07-31",
}
"""What a ranger reported by telephone; the town could not solve it and reported it to the county."""
PLAN = f"方案/{NAME}2024年林长制工作方案.docx"


def fill_in_terms(county: Path) -> None:
    """What the county writes into its profile before anybody is paid."""
    with County.open(county) as opened:
        patrols = opened.profile.get("patrols", {})
        opened.set_profile({"patrols": {**patrols, "subsidy": {**patrols.get("subsidy", {}), **TERMS}}})


@dataclass(frozen=True)
class Stage:
    """One algorithm and its parameters. ``name`` names it in the report; several stages may run one algorithm."""

    name: str
    algorithm: str
    parameters: dict[str, Any]
    before: Callable[[], None] | None = None
    """What somebody else does before it: units fill in the tables that were sent to them."""


def stages(source: Path, target: Path) -> list[Stage]:
    """All stages: from the input files in ``source`` to the results in ``target`` (both folders exist)."""
    county = str(target / COUNTY_FILE)
    divisions = source / "行政区划"

    def ledger(name: str) -> str:
        return str(target / LEDGERS / f"{name}.xlsx")

    def run(name: str, algorithm: str, **parameters: Any) -> Stage:
        return Stage(name, f"linzhang:{algorithm}", parameters)

    return [
        run("county", "createcounty", NAME=NAME, CODE=CODE, PROFILE=0, CRS=f"EPSG:{EPSG}", PHONE=PHONE,
            OUTPUT=county),
        run("towns", "importdivisions", COUNTY=county, INPUT=str(divisions / "乡镇.shp"), LEDGER=ledger("乡镇")),
        run("villages", "importdivisions", COUNTY=county, INPUT=str(divisions / "村.shp"), LEDGER=ledger("村")),
        run("grids", "importdivisions", COUNTY=county, INPUT=str(divisions / "网格.shp"), LEDGER=ledger("网格")),
        run("compartments", "importcompartments", COUNTY=county, INPUT=str(source / "小班" / "小班.shp"),
            LEDGER=ledger("小班")),
        run("features", "importfeatures", COUNTY=county, INPUT=str(source / "底图"), LEDGER=ledger("底图")),
        run("layers", "importfeatures", COUNTY=county, INPUT=str(source / "资源图层"), LEDGER=ledger("资源图层")),
        run("roster", "importroster", COUNTY=county, INPUT=str(source / "花名册" / "林长护林员花名册.xlsx"),
            LEDGER=ledger("花名册")),
        run("overlays", "importdivisions", COUNTY=county, INPUT=str(source / "资源图层" / "自然保护地.shp"),
            KIND="overlay", LEVEL="county", LEDGER=ledger("重点区域")),
        run("overlay chief", "changeperson", COUNTY=county, KIND=NEW_POST, AREAS_TO=OVERLAY, ROLE="林长",
            TITLE="保护区林长", SUCCESSOR="白守山", DATE="2024-01-01", DOCUMENT="青林长办〔2024〕1号"),
        run("fair split", "proposegrids", COUNTY=county, AREA=f"{CODE}101201", NUMBER=4,
            OUTPUT=str(target / PROPOSAL), REPORT=str(target / PROPOSAL_TABLE)),
        run("check", "checkareas", COUNTY=county, DATE=BOARD_DAY, OUTPUT=str(target / FAULT_LIST)),
        run("archive", "exportresources", COUNTY=county, OUTPUT=str(target / RESOURCE_LIST)),
        run("tracks", "importtracks", COUNTY=county, INPUT=str(source / "轨迹"), LEDGER=ledger("轨迹")),
        run("platform", "importtracks", COUNTY=county, INPUT=str(source / "平台"), LEDGER=ledger("平台")),
        run("ovital", "importtracks", COUNTY=county, INPUT=str(source / "奥维"), LEDGER=ledger("奥维")),
        run("sources", "tracksources", COUNTY=county),
        run("align", "aligntracks", COUNTY=county, SOURCE="ovkml", DATUM=GCJ02),
        *(run(name, algorithm, COUNTY=county, **values)
          for name, algorithm, values in decisions.rows(source.parent / "truth.json")),
        run("month", "patrolmonth", COUNTY=county, MONTH=month_text()),
        run("what if", "rulewhatif", COUNTY=county, MONTH=month_text(), NAME="每月20天",
            RULE=decisions.rule(decisions.STRICTER, 1000)),
        run("span", "judgespan", COUNTY=county, FIRST=month_text(), LAST=month_text()),
        run("plan", "readplan", COUNTY=county, INPUT=str(source / PLAN), LEDGER=ledger("方案")),
        run("task table", "exporttasktable", COUNTY=county, DATE=PLAN_DAY, OUTPUT=str(target / TASK_TABLE)),
        run("task word", "exporttaskword", COUNTY=county, COLUMNS="工作责任清单", DATE=PLAN_DAY,
            OUTPUT=str(target / TASK_WORD)),
        run("unit tables", "exportunittables", COUNTY=county, GROUPS=GROUPS, DATE=SENT_DAY,
            OUTPUT=str(target / SENT), LEDGER=ledger("任务下发")),
        Stage("returns", "linzhang:takeinreturns",
              {"COUNTY": county, "FOLDER": str(target / RETURNED), "DATE": RETURN_DAY,
               "OUTPUT": str(target / DIFFERENCES), "LEDGER": ledger("任务回收")},
              partial(fill_in, target / SENT, target / RETURNED)),
        run("summary", "exportreturns", COUNTY=county, DATE=RETURN_DAY, OUTPUT=str(target / RETURN_SUMMARY)),
        run("targets", "splittargets", COUNTY=county, METHOD=BY_FOREST),
        run("lock", "setshares", COUNTY=county, TARGET="营造林", VALUES="石桥镇=5000"),
        run("village targets", "splittargets", COUNTY=county, METHOD=BY_FOREST, LEVEL="village",
            OUTPUT=str(target / VILLAGE_TARGETS)),
        run("progress", "reportprogress", COUNTY=county, TARGET="营造林", DATE=PROGRESS_DAY, VALUES=PROGRESS,
            LEDGER=ledger("进度")),
        run("target table", "exporttargets", COUNTY=county, OUTPUT=str(target / TARGET_TABLE)),
        run("slips", "exportslips", COUNTY=county, DATE=PLAN_DAY, OUTPUT=str(target / SLIPS)),
        run("sites", "proposesites", COUNTY=county, LEVEL="village", LEDGER=ledger("公示牌位置")),
        run("before boards", "checkboards", COUNTY=county, LEVEL="village", DATE=BOARD_DAY, MAP_REVIEWED=True,
            OUTPUT=str(target / BOARDS), LEDGER=ledger("制牌前检查")),
        run("proofs", "proofboards", COUNTY=county, LEVEL="village", DATE=BOARD_DAY, OUTPUT=str(target / PROOFS)),
        run("boards", "exportboards", COUNTY=county, LEVEL="village", DATE=BOARD_DAY, MAP_REVIEWED=True,
            OUTPUT=str(target / BOARDS), LEDGER=ledger("公示牌")),
        run("change", "changeperson", COUNTY=county, KIND=SUCCEED, POST=CHANGED_POST, SUCCESSOR="周接任",
            SUCCESSOR_PHONE="13800009999", MOVES_TO=VACANT_POST, DATE=CHANGE_DATE, DOCUMENT="青林长办〔2024〕5号",
            OUTPUT=str(target / CHANGE_SHEET)),
        Stage("photos", "linzhang:addboardphotos",
              {"COUNTY": county, "FOLDER": str(target / PHOTOS), "LEDGER": ledger("公示牌照片")},
              partial(photos.take, target / COUNTY_FILE, target / PHOTOS)),
        run("board checks", "recordboardchecks", COUNTY=county, NUMBERS=CHECKED_BOARDS, STATE="aged",
            DATE=REGISTER_DAY, NOTE="右下角褪色", BY="吴和", LEDGER=ledger("公示牌检查")),
        run("register", "exportboardregister", COUNTY=county, DATE=REGISTER_DAY, OUTPUT=str(target / BOARD_REGISTER)),
        run("chief rules", "usechiefrules", COUNTY=county, PRESET=chief_patrols.PRESET, START="2024-01-01"),
        run("chief patrols", "importchiefpatrols", COUNTY=county, INPUT=str(source / chief_patrols.FOLDER),
            LEDGER=ledger("巡林")),
        run("ranger problem", "recordproblem", COUNTY=county, VALUES=json.dumps(RANGER_FOUND, ensure_ascii=False)),
        run("problems sent", "exportproblems", COUNTY=county, DATE=PROBLEM_DAY, OPEN=True,
            OUTPUT=str(target / PROBLEMS_SENT)),
        Stage("problems back", "linzhang:importproblems",
              {"COUNTY": county, "INPUT": str(target / PROBLEMS_BACK), "LEDGER": ledger("问题台账")},
              partial(chief_patrols.fill_in, target / PROBLEMS_SENT, target / PROBLEMS_BACK)),
        run("problems up", "reportproblems", COUNTY=county, PROBLEMS=RANGER_FOUND["number"], LEVEL="county",
            DATE="2024-06-05", NOTE="涉及跨乡镇，需县级协调"),
        run("chiefs", "chiefpatrols", COUNTY=county, DATE=CHIEF_DAY, OUTPUT=str(target / CHIEF_LIST)),
        run("chief letters", "chiefreminders", COUNTY=county, DATE=CHIEF_DAY, SOON=True,
            OUTPUT=str(target / CHIEF_LETTERS)),
        run("unit letters", "chiefreminders", COUNTY=county, DATE=CHIEF_DAY, KIND="unit",
            OUTPUT=str(target / CHIEF_LETTERS)),
        run("chief register", "exportchiefpatrols", COUNTY=county, FROM="2024-01-01", TO=CHIEF_DAY,
            OUTPUT=str(target / CHIEF_REGISTER)),
        run("problem list", "exportproblems", COUNTY=county, DATE=CHIEF_DAY, OUTPUT=str(target / PROBLEM_LIST)),
        run("key places", "importkeyplaces", COUNTY=county, INPUT=str(source / "重点部位"),
            LEDGER=ledger("重点部位")),
        run("coverage", "patrolcoverage", COUNTY=county, PERIOD=month_text(), OUTPUT=str(target / COVERAGE)),
        run("key visits", "keyplacevisits", COUNTY=county, PERIOD=month_text(), OUTPUT=str(target / KEY_VISITS)),
        run("effort", "effortmap", COUNTY=county, PERIOD=month_text(), OUTPUT=str(target / EFFORT)),
        run("blind map", "patrolmap", COUNTY=county, PERIOD=month_text(), OUTPUT=str(target / BLIND_MAP)),
        run("effort map", "patrolmap", COUNTY=county, PERIOD=month_text(), SHOW="visits",
            OUTPUT=str(target / EFFORT_MAP)),
        run("area page", "exportareapages", COUNTY=county, AREAS=PAGE_OF, DATE=BOARD_DAY, BOOK=str(target / PAGE)),
        run("month report", "patrolreport", COUNTY=county, MONTH=month_text(), TOWNS=SHOWN_TOWN,
            OUTPUT=str(target / MONTH_TABLE), FOLDER=str(target / TOWN_REPORTS)),
        run("notice", "patrolnotice", COUNTY=county, MONTH=month_text(), DATE=NOTICE_DAY,
            NUMBER="青林长办〔2024〕6号", OUTPUT=str(target / NOTICE), TABLE=str(target / NOTICE_TABLE)),
        run("cards", "rangercards", COUNTY=county, MONTH=month_text(), TOWNS=SHOWN_TOWN,
            FOLDER=str(target / CARDS)),
        Stage("subsidy", "linzhang:subsidytable",
              {"COUNTY": county, "MONTH": month_text(), "OUTPUT": str(target / SUBSIDY)},
              partial(fill_in_terms, target / COUNTY_FILE)),
        run("evidence", "evidencepack", COUNTY=county, PERIOD=month_text(), TOWNS=SHOWN_TOWN, BELOW=True,
            FOLDER=str(target / PACKS)),
    ]  # fmt: skip

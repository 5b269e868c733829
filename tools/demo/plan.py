# ruff: noqa: E501, ISC004 - the paragraphs of the plan are one line each
"""The year's work plan (工作方案) as a Word document, written as county offices write theirs."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from .size import BUREAU, NAME, Size
from .writers import frozen

_OFFICE = "县林长制办公室"
_FORESTRY = "县林业局"
_TOWNS = "各乡（镇、街道）"


def _paragraphs(towns: int) -> list[tuple[int, str]]:
    """(level, text): 0 body, 1 一、, 2 （一）, 3 1. with its sentence."""

    def units(lead: str, units: str, contact: str = "", joined: str = "") -> str:
        parts = [f"牵头单位：{lead}", f"责任单位：{units}"]
        if joined:
            parts.append(f"配合单位：{joined}")
        if contact:
            parts.append(f"联系人：{contact}")
        return f"（{'；'.join(parts)}）"

    return [
        (0, "为深入贯彻落实中央、省、市关于全面推行林长制的决策部署，压实各级林长保护发展森林资源的主体责任，结合我县实际，制定本方案。"),
        (1, "一、总体要求"),
        (0, "坚持以习近平生态文明思想为指导，牢固树立绿水青山就是金山银山理念，按照“分级负责、属地管理”的原则，构建县、乡（镇、街道）、村（居）三级林长体系，"
            "确保一山一坡、一园一林都有专员专管，实现森林资源保护发展工作全覆盖。"),
        (1, "二、主要任务"),
        (2, "（一）全面推进林长制工作"),
        (3, "1.完善林长组织体系。动态调整县、乡、村三级林长名单，人员变动的，由接任者自动履行林长职责，并在15日内更新公示牌。6月底前完成一次全面核查。"
            + units(_OFFICE, _TOWNS, "杨建华")),
        (3, "2.规范林长巡林。县级林长每季度巡林不少于1次，乡级林长每月不少于1次，村级林长每周不少于1次，对发现的问题建立台账、限时销号。"
            + units(_OFFICE, f"县级林长联系单位，{_TOWNS}")),
        (3, "3.加强护林员管理。实行“一格一人”网格化管理，护林员每月有效巡护不少于15天，每天巡护不少于1小时、里程不少于1公里，月上线率达到100%。"
            + units(_FORESTRY, _TOWNS, "罗正国", "县财政局")),
        (2, "（二）强化林业生态建设"),
        (3, "1.持续推进国土绿化。科学开展造林、抚育、退化林修复，全县完成营造林3.3万亩，其中退耕还林补植抚育0.34万亩；12月底前完成自查验收。"
            + units(_FORESTRY, _TOWNS, "罗正国")),
        (3, "2.开展义务植树。结合植树节等节点组织全民义务植树，全县完成义务植树85万株，尽责率不低于90%。"
            + units("县绿化委员会办公室", f"县直各单位，{_TOWNS}")),
        (3, "3.推进森林乡村建设。积极申报森林乡镇、森林村寨，年内新增森林村寨6个。" + units(_FORESTRY, _TOWNS, "", "县农业农村局、县乡村振兴局")),
        (2, "（三）加强森林资源保护管理"),
        (3, "1.加强林地林木监管。开展森林资源管理“一张图”年度更新，严格林地定额和采伐限额管理，全县年采伐量控制在4.2万立方米以内，森林督查图斑查处率达到100%。"
            + units(_FORESTRY, f"县自然资源局、县公安局，{_TOWNS}", "石远明")),
        (3, "2.加强野生动植物保护。全面禁止非法猎捕、交易野生动物，完成48株古树名木挂牌保护和日常养护。" + units(_FORESTRY, f"县市场监管局、县公安局，{_TOWNS}")),
        (3, "3.加强自然保护地管理。完成自然保护地整合优化成果落界，问题图斑10月底前整改销号。" + units(_FORESTRY, "县自然资源局、市生态环境局青峰分局")),
        (2, "（四）提高林业生态安全水平"),
        (3, "1.提升森林防火能力。严格野外火源管控，森林防火期内落实24小时值班值守，新建防火林带38公里，确保全县森林火灾受害率控制在0.6‰以内，无重大以上森林火灾和扑救人员伤亡事故发生。"
            + units("县应急局、县林业局", _TOWNS, "田茂林", "县气象局、县公安局")),
        (3, "2.提升有害生物防治能力。开展春、秋两季松材线虫病普查，确保林业有害生物成灾率控制在2‰以下，无公害防治率达到85%以上。"
            + units(_FORESTRY, _TOWNS, "石远明")),
        (2, "（五）大力发展林下经济"),
        (0, f"因地制宜发展林菌、林药、林禽、林蜂，全县{towns}个乡（镇、街道）完成{2 * towns}个林下经济项目（每个乡镇2个林下经济项目），林下经济利用森林面积达到12.5万亩。"
            + units(_FORESTRY, f"{towns}个乡（镇、街道）", "吴秀英", "县农业农村局")),
        (1, "三、保障措施"),
        (0, "（一）加强组织领导。各级林长要切实担负起责任区内森林资源保护发展的领导责任，主要负责同志亲自抓、分管负责同志具体抓。"),
        (0, "（二）抓好问题整改。对巡查发现和群众反映的问题实行“一事一办”，确保事事有着落、件件有回音。"),
        (0, "（三）严格考核问责。将林长制工作纳入年度综合考核，考核结果作为党政领导班子综合评价的重要依据。"),
        (0, "附件：1.青峰县2024年林业重点工作目标任务分解表"),
        (0, "2.青峰县2024年林长制工作考核评分细则"),
    ]  # fmt: skip


def write(path: Path, size: Size) -> None:
    """The plan with official typography: title 22 pt, body 16 pt, fixed line spacing of 28 pt."""
    document = docx.Document()
    page = document.sections[0]
    page.page_width, page.page_height = Mm(210), Mm(297)
    page.top_margin, page.bottom_margin, page.left_margin, page.right_margin = Mm(37), Mm(35), Mm(28), Mm(26)
    _font(document.styles["Normal"], "仿宋_GB2312", 16)
    for level, face in ((1, "黑体"), (2, "楷体_GB2312")):
        _font(document.styles[f"Heading {level}"], face, 16)
    for k, line in enumerate((f"{NAME}2024年林长制工作方案", "（征求意见稿）")):
        title = document.add_paragraph(line)
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
        _run_font(title, "方正小标宋简体" if k == 0 else "楷体_GB2312", 22 if k == 0 else 16)
    for level, text in _paragraphs(size.towns):
        paragraph = document.add_paragraph(text, style=f"Heading {level}" if level in (1, 2) else "Normal")
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing = Pt(28)
        paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(0)
    for line in (BUREAU, "2024年1月15日"):
        ending = document.add_paragraph(line)
        ending.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.core_properties.author = BUREAU
    document.core_properties.title = f"{NAME}2024年林长制工作方案"
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))
    frozen(path)


def _font(style: docx.styles.style.ParagraphStyle, face: str, points: int) -> None:
    style.font.name, style.font.size = face, Pt(points)
    style.font.bold, style.font.italic = False, False
    style.font.color.rgb = docx.shared.RGBColor(0, 0, 0)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)


def _run_font(paragraph: Paragraph, face: str, points: int) -> None:
    for run in paragraph.runs:
        run.font.name, run.font.size = face, Pt(points)
        run._element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)

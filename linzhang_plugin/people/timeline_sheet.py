"""A person's posts, or an area's holders, over time as an Excel table (任职沿革表); no phones."""

from __future__ import annotations

from pathlib import Path

from ..county import office
from ..county.gateway import County
from ..county.office import Col
from .timeline import Span, of_area, of_person

COLUMNS = (
    *(Col("序号", 6, "center"), Col("姓名", 12), Col("岗位", 34), Col("职务", 22)),
    *(Col("任职起", 12, "center"), Col("任职止（不含当日）", 12, "center"), Col("依据文件", 30)),
)


def save(county: County, path: Path, *, person: str = "", area: str = "") -> int:
    """Writes the spans of one person or of one area (uids), gaps as 空缺; returns their number.

    LinzhangError ``changes.person_unknown`` or ``changes.area_unknown``.
    """
    rows: list[tuple[str, str, Span]] = []
    if person:
        page = of_person(county, person)
        title = page.name
        rows = [(page.name, span.post, span) for span in page.spans]
    else:
        places = of_area(county, area)
        title = places.name
        rows = [(span.name or "（空缺）", seat.post, span) for seat in places.seats for span in seat.spans]
    workbook = office.new_workbook(county.profile)
    maker = f"填报单位：{county.name}{county.profile.get('office.name', '林长制办公室')}"
    sheet = office.new_sheet(
        workbook, "任职沿革", f"{title}任职沿革表", COLUMNS, county.profile, left=maker, right=f"共{len(rows)}条"
    )
    for number, (name, post, span) in enumerate(rows, start=1):
        papers = "；".join(dict.fromkeys(p for p in (span.document, span.end_document) if p))
        sheet.add([number, name, post, span.title, span.start or "", span.end or "至今", papers])
    sheet.finish()
    office.save(workbook, path)
    return len(rows)

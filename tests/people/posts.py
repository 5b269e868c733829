"""A small county with posts and tenures, written as rows."""

from __future__ import annotations

from typing import Any

from linzhang_plugin.county.gateway import Batch, County

from .conftest import GRID

__all__ = ["GRID", "hold", "staff", "uid_of"]


def uid_of(county: County, code: str) -> str:
    """The uid of the area of that code."""
    return str(county.scalar("SELECT uid FROM area WHERE code = ?", (code,)))


def hold(
    batch: Batch,
    post: str,
    name: str,
    start: str = "2023-01-01",
    end: str | None = None,
    *,
    person: str | None = None,
    phone: str | None = None,
    **more: Any,
) -> str:
    """A tenure, of a new person unless one is given; returns the person's uid."""
    uid = person or batch.insert("person", [{"name": name, "phone": phone, **more}])[0]
    batch.insert("tenure", [{"post_uid": post, "person_uid": uid, "start": start, "end": end}])
    return uid


def staff(county: County) -> None:
    """The county of ``conftest.AREAS`` with leaders, two rangers (one left), and a vacant chief of a town."""
    area = {code: uid_of(county, code) for code in ("520999000000", "520999101000", "520999101201", GRID)}
    second = uid_of(county, "520999101201-02")
    with county.batch("staff") as batch:
        unit = batch.insert("unit", [{"name": "青峰县林业局"}])[0]
        committee = batch.insert("unit", [{"name": "上村村委会"}])[0]

        def post(uid: str | None, role: str, **more: Any) -> str:
            return batch.insert("post", [{"area_uid": uid, "role": role, **more}])[0]

        top = post(area["520999000000"], "general_chief", title="县委书记", unit_uid=unit, rank=1)
        hold(batch, top, "张三", phone="13800000001", unit_uid=unit)
        town = post(area["520999101000"], "general_chief", title="镇党委书记", rank=2)
        hold(batch, town, "王建国", phone="13800000002")
        post(area["520999101000"], "chief", title="镇党委副书记", rank=3)
        liaison = post(area["520999101000"], "liaison", title="林业站站长", rank=4)
        hold(batch, liaison, "孙八", phone="13800000003")
        village = post(area["520999101201"], "chief", title="党支部书记", unit_uid=committee, rank=5)
        hold(batch, village, "李四", phone="13800000004", unit_uid=committee)
        first = post(area[GRID], "ranger", rank=6)
        hold(batch, first, "钱小七", phone="13800000005")
        other = post(second, "ranger", rank=7)
        hold(batch, other, "赵六", end="2024-05-16", phone="13800000006")
        office = post(None, "liaison", unit_uid=unit, title="办公室主任", rank=8)
        hold(batch, office, "周九", phone="13800000007")
        for code, m2 in ((GRID, 2_000_000), ("520999101201-02", 1_333_333)):
            batch.update(
                "area", uid_of(county, code), area_m2=m2, east="山脊", south="小河", west="公路", north="新民村"
            )

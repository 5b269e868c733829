"""What hangs on an area that is merged into another: what follows, what is moved first, what is in the way."""

from __future__ import annotations

from ...county import schema
from ...county.gateway import County
from .dependents import dependents
from .ground import AreaRow, Ground

# track_area is worked out from tracks and outlines; its rows follow to the area that takes the ground
_DERIVED = "track_area"
_NOTE = "原属{name}（{code}），已并入本责任区"


def held(county: County, ground: Ground, row: AreaRow) -> dict[str, int]:
    """Chinese name of the table → rows that keep an area from being merged into another.

    Neither areas below nor posts, which can be moved, nor what is worked out from tracks.
    """
    found = dependents(county, ground, row)
    for name in (_DERIVED, "post"):
        found.pop(schema.table(name).alias, None)
    found.pop("下级责任区", None)
    return found


def roles(county: County, uid: str, day: str) -> list[str]:
    """The roles, in their order, of the posts of an area that have not ended on a day (ISO)."""
    sql = 'SELECT role FROM post WHERE area_uid = ? AND ("end" IS NULL OR "end" > ?) ORDER BY role'
    return [str(row["role"]) for row in county.rows(sql, (uid, day))]


def surplus(county: County, keep: AreaRow, found: list[str], day: str) -> list[str]:
    """Roles of ``found`` for which there is no room in the kept area: one person holds them, and it has one already."""
    sql = """
        SELECT DISTINCT p.role FROM post AS p JOIN tenure AS t ON t.post_uid = p.uid
        WHERE p.area_uid = ? AND (t."end" IS NULL OR t."end" > ?)
    """
    there = {str(row["role"]) for row in county.rows(sql, (keep.uid, day))}
    single = {role.key for role in county.profile.roles if role.holders_at(keep.level) == 1}
    return [role for role in dict.fromkeys(found) if role in single and role in there]


def follow(county: County, heirs: dict[str, str]) -> None:
    """Before areas vanish in a save: their ended posts and what is worked out from tracks go to their heirs.

    ``heirs``: uid of an area that vanishes → uid of the one that has its ground now. Tenures stay as they are, with
    their days; an ended post says in its note where it was.
    """
    with county.batch("merge areas") as batch:
        for old, new in heirs.items():
            area = batch.rows("SELECT name, code FROM area WHERE uid = ?", (old,))[0]
            words = _NOTE.format(name=area["name"], code=area["code"])
            for post in batch.rows('SELECT uid, note FROM post WHERE area_uid = ? AND "end" IS NOT NULL', (old,)):
                note = "；".join(part for part in (post["note"], words) if part)
                batch.update("post", post["uid"], area_uid=new, note=note)
            own = "SELECT uid, track_uid, day, metres, seconds FROM track_area WHERE area_uid = ?"
            for row in batch.rows(own, (old,)):
                there = batch.rows(
                    "SELECT uid, metres, seconds FROM track_area WHERE area_uid = ? AND track_uid = ? AND day = ?",
                    (new, row["track_uid"], row["day"]),
                )
                if there:
                    metres, seconds = row["metres"] + there[0]["metres"], row["seconds"] + there[0]["seconds"]
                    batch.update("track_area", there[0]["uid"], metres=metres, seconds=seconds)
                    batch.delete("track_area", row["uid"])
                else:
                    batch.update("track_area", row["uid"], area_uid=new)

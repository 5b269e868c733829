"""What happened, as value objects, and the plan of what it will do.

Days are ISO texts; tenures are half-open [start, end): the day of change is the successor's.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ...county.on_boards import StandingBoard


@dataclass(frozen=True)
class Someone:
    """A person: ``uid`` of one in the county file, or '' for a new one with name, phone and unit."""

    uid: str = ""
    name: str = ""
    phone: str = ""
    unit: str = ""


@dataclass(frozen=True)
class Leave:
    """A person leaves ``posts`` (uids; none given: all that he holds) on ``day``.

    A tenure that is to begin only later is left too: it will not begin.
    """

    day: str
    person: str
    posts: tuple[str, ...] = ()
    document: str = ""


@dataclass(frozen=True)
class Succeed:
    """A successor arrives in ``post``; ``predecessor`` (a person) may be left out where one or nobody holds it.

    ``moves_to`` is the post that the predecessor takes, ``title`` the successor's own where it is not the
    predecessor's; with ``leaves_others`` the successor leaves all posts that he held before.
    """

    day: str
    post: str
    successor: Someone
    predecessor: str = ""
    moves_to: str = ""
    leaves_others: bool = False
    title: str = ""
    document: str = ""


@dataclass(frozen=True)
class Swap:
    """Two persons change places; their posts may be left out where each holds just one."""

    day: str
    first: str
    second: str
    first_post: str = ""
    second_post: str = ""
    document: str = ""


@dataclass(frozen=True)
class Redraw:
    """Areas are split or merged (分合): the posts of ``sources`` go to the areas ``targets``, with their holders.

    ``assign`` pairs a post with the areas that it goes to (none: it ends); other posts go to all targets. An area that
    is source and target keeps its posts; elsewhere the old posts end on the day and the new ones begin on it.
    """

    day: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    assign: tuple[tuple[str, tuple[str, ...]], ...] = ()
    document: str = ""


@dataclass(frozen=True)
class Join:
    """A further holder joins a post that admits several (双总林长, 副林长); he comes behind those who hold it."""

    day: str
    post: str
    person: Someone
    title: str = ""
    document: str = ""


@dataclass(frozen=True)
class NewPost:
    """A post is made in each of ``areas`` (uids), or where there are none in the office of ``unit``.

    ``unit`` (责任单位) and ``liaison`` (联系单位) are names; without a ``holder`` the post is vacant.
    """

    day: str
    areas: tuple[str, ...]
    role: str
    title: str = ""
    unit: str = ""
    liaison: str = ""
    holder: Someone | None = None
    document: str = ""


@dataclass(frozen=True)
class EndPost:
    """The posts (uids) end on ``day``, and with them whoever holds them leaves."""

    day: str
    posts: tuple[str, ...]
    document: str = ""


@dataclass(frozen=True)
class Reorder:
    """The rank (排序) of the holders and vacant posts of one role in one area, as of ``day``.

    ``order`` are (post, person) pairs of uids in their new order; the person is '' where the post is vacant.
    """

    day: str
    order: tuple[tuple[str, str], ...]
    document: str = ""


Change = Leave | Succeed | Swap | Redraw | Join | NewPost | EndPost | Reorder


@dataclass(frozen=True)
class Remark:
    """A code of ``desktop/messages/changes`` with its values; never a phone number."""

    code: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Post:
    """A post with what tells it apart; ``label`` is how tables name it: 石桥镇上村 林长（党支部书记）."""

    uid: str
    area_uid: str | None
    level: str
    role: str
    title: str | None
    unit_uid: str | None
    liaison_unit_uid: str | None
    rank: int | None
    area_name: str
    role_name: str
    unit: str
    label: str
    start: str | None = None
    end: str | None = None

    def on(self, day: str) -> bool:
        """Whether the post is there on the day; not any more on its end."""
        return (self.start is None or self.start <= day) and (self.end is None or self.end > day)

    @property
    def group(self) -> tuple[str, str]:
        """Among which posts holders are counted: those of the role in the area (or the unit)."""
        return self.area_uid or self.unit_uid or "", self.role


@dataclass(frozen=True)
class Tenure:
    """A tenure as it is in the county file."""

    uid: str
    post_uid: str
    person_uid: str
    start: str
    end: str | None
    title: str | None
    unit_uid: str | None
    rank: int | None

    def on(self, day: str) -> bool:
        """Whether it holds on the day; not any more on its end."""
        return self.start <= day and (self.end is None or self.end > day)


@dataclass(frozen=True)
class Closing:
    """A tenure that ends on the day of the change."""

    tenure: Tenure
    post: Post
    name: str


@dataclass(frozen=True)
class Opening:
    """A tenure that begins on the day of the change; ``end`` where a later one of the same seat is known already."""

    post: Post
    person_uid: str
    name: str
    end: str | None = None
    title: str | None = None
    unit_uid: str | None = None
    rank: int | None = None


@dataclass(frozen=True)
class Ranking:
    """A new rank of a row of ``tenure`` or ``post``; ``before`` is what it was when the plan was made."""

    table: str
    uid: str
    before: int | None
    rank: int


@dataclass(frozen=True)
class StaleBoard:
    """A board to reprint: names that must go and names that must come, and the persons (uids) it is about.

    ``changed`` are names that stay with another title, phone or grid, and titles of vacant posts that come or go.
    Where all are empty only the order of the names changes.
    """

    board: StandingBoard
    gone: tuple[str, ...]
    come: tuple[str, ...]
    persons: frozenset[str]
    changed: tuple[str, ...] = ()


@dataclass
class Plan:
    """What a change will do. It can be done where there are no ``conflicts``; ``notes`` are worth knowing.

    ``new_units`` are names by uid; ``order`` the (post, person's uid, name) of a new order, the name '' where vacant.
    ``carried`` are the units (by post) that stand in for vacant posts, where the profile says so. ``withdrawn`` are
    tenures that would begin after the day and never do: they cannot be closed with a date, so their rows are deleted.
    """

    change: Change
    closings: list[Closing] = field(default_factory=list)
    withdrawn: list[Closing] = field(default_factory=list)
    openings: list[Opening] = field(default_factory=list)
    new_posts: list[Post] = field(default_factory=list)
    ended_posts: list[Post] = field(default_factory=list)
    new_units: dict[str, str] = field(default_factory=dict)
    ranks: list[Ranking] = field(default_factory=list)
    order: list[tuple[Post, str, str]] = field(default_factory=list)
    new_persons: dict[str, Someone] = field(default_factory=dict)
    vacant: list[Post] = field(default_factory=list)
    carried: dict[str, str] = field(default_factory=dict)
    kept: dict[str, list[Post]] = field(default_factory=dict)
    conflicts: list[Remark] = field(default_factory=list)
    notes: list[Remark] = field(default_factory=list)
    boards: list[StaleBoard] = field(default_factory=list)
    stale: list[Remark] = field(default_factory=list)

    @property
    def day(self) -> str:
        """The day of the change (ISO)."""
        return self.change.day

    def persons(self) -> dict[str, str]:
        """uid → name of everybody whose posts change, in the order of the plan."""
        named = [(c.tenure.person_uid, c.name) for c in (*self.closings, *self.withdrawn)]
        return dict(named + [(o.person_uid, o.name) for o in self.openings])

"""Two columns of numbers to degrees: either order, degrees-minutes of NMEA, any zone of CGCS2000."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ...county import crs
from ...county.errors import LinzhangError
from ..times import Floats
from .model import Note, Place

_BOX = crs.CHINA
_MOST = 0.5


@dataclass(frozen=True)
class Coordinates:
    """``lon``, ``lat`` in degrees; ``raw_x``, ``raw_y`` in ``raw_crs`` where they were projected; what to say of it."""

    lon: Floats
    lat: Floats
    raw_x: Floats | None = None
    raw_y: Floats | None = None
    raw_crs: str = ""
    notes: tuple[Note, ...] = ()


def interpret(first: Floats, second: Floats, place: Place | None, *, named: bool) -> Coordinates:
    """What two columns are: the first is longitude or easting by its header (``named``) or nobody knows.

    LinzhangError ``patrols_reading.no_coordinates`` where the numbers are no place, ``patrols_reading.no_zone`` where
    they are projected without a zone and no county says which it is.
    """
    if len(first) > 1 and _whole(first) and _whole(second) and np.nanmax(np.abs([first, second])) <= 180:
        # whole degrees are 100 km apart: the minutes stand somewhere else
        raise LinzhangError("patrols_reading.no_coordinates", example=_example(first, second))
    if _share(first, _BOX[0], _BOX[2], second, _BOX[1], _BOX[3]) >= _MOST:
        return Coordinates(first, second)
    if _share(second, _BOX[0], _BOX[2], first, _BOX[1], _BOX[3]) >= _MOST:
        notes: tuple[Note, ...] = (("patrols_reading.swapped", {}),) if named else ()
        return Coordinates(second, first, notes=notes)
    for one, two in ((first, second), (second, first)):
        lon, lat = from_nmea(one), from_nmea(two)
        if _share(lon, _BOX[0], _BOX[2], lat, _BOX[1], _BOX[3]) >= _MOST:
            return Coordinates(lon, lat, notes=(("patrols_reading.minutes", {}),))
    for one, two in ((first, second), (second, first)):
        found = _projected(one, two, place)
        if found is not None:
            return found
    if _share(first, -180, 180, second, -90, 90) >= _MOST:
        return Coordinates(first, second)  # elsewhere on the globe; the import says how far it is
    raise LinzhangError("patrols_reading.no_coordinates", example=_example(first, second))


def _share(a: Floats, a_low: float, a_high: float, b: Floats, b_low: float, b_high: float) -> float:
    """Of the pairs of numbers those inside the box."""
    with np.errstate(invalid="ignore"):
        sound = np.isfinite(a) & np.isfinite(b) & ((a != 0) | (b != 0))
        inside = sound & (a >= a_low) & (a <= a_high) & (b >= b_low) & (b <= b_high)
    return float(inside.sum() / sound.sum()) if sound.any() else 0.0


def from_nmea(values: Floats) -> Floats:
    """Degrees of dddmm.mmmm as NMEA receivers write them; NaN where the minutes are 60 or more."""
    with np.errstate(invalid="ignore"):
        degrees = np.floor(values / 100.0)
        minutes = values - degrees * 100.0
        return np.where((minutes < 60) & (values >= 0), degrees + minutes / 60.0, np.nan)


def _projected(x: Floats, y: Floats, place: Place | None) -> Coordinates | None:
    """``x`` as eastings and ``y`` as northings of a zone; None where they are none (Chinese surveyors call north X)."""
    sound = np.isfinite(x) & np.isfinite(y) & (x > 1e5) & (y > 3e5)
    if sound.mean() < _MOST:
        return None
    west, east = np.percentile(x[sound], [5, 95])
    south, north = np.percentile(y[sound], [5, 95])
    with_zone = 13e6 <= west <= 46e6
    if not (with_zone or 1e5 <= west <= east <= 9e5) or not 1e6 <= south <= north <= 6e6:
        return None
    epsg = place.epsg if place is not None else None
    if not with_zone and epsg is None:
        raise LinzhangError("patrols_reading.no_zone", example=_example(x, y))
    definition = crs.proposed((west, south, east, north), epsg or crs.CGCS2000, place.bounds if place else None)
    if definition is None:
        return None
    lon, lat = crs.transformer(definition, crs.CGCS2000)(np.where(sound, x, np.nan), np.where(sound, y, np.nan))
    lon, lat = np.where(np.isfinite(lon), lon, np.nan), np.where(np.isfinite(lat), lat, np.nan)
    if _share(lon, _BOX[0], _BOX[2], lat, _BOX[1], _BOX[3]) < _MOST:
        return None
    name = crs.spatial_reference(definition).GetName()
    return Coordinates(lon, lat, x, y, definition, (("patrols_reading.projected", {"crs": name}),))


def _whole(values: Floats) -> bool:
    sound = values[np.isfinite(values)]
    return bool(sound.any()) and bool((sound == np.rint(sound)).all())


def _example(first: Floats, second: Floats) -> str:
    sound = np.flatnonzero(np.isfinite(first) & np.isfinite(second))
    return f"{first[sound[0]]:.10g}, {second[sound[0]]:.10g}" if len(sound) else "?"

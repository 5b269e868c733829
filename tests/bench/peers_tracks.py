"""What MovingPandas, trackintel and geopandas make of the same tracks. Run by the peers' own Python (``peers.py``).

``peers_tracks.py lengths FILE.npz`` prints a JSON with the length of every track after each cleaner;
``peers_tracks.py import LIST.json`` reads, cleans, attributes and stores the GPX files named in LIST.json, and prints
the seconds each step took.
"""

from __future__ import annotations

import json
import sys
import time
import warnings
from pathlib import Path

import geopandas as gpd
import movingpandas as mpd
import numpy as np
import pandas as pd
import shapely

warnings.filterwarnings("ignore")

EPSG = 4545
V_MAX = 10 / 3.6
"""Trajectools' default: 10 km/h."""


def lengths(file: Path) -> dict[str, list[float]]:
    """Metres of each track of (x, y, t, track) after each cleaner."""
    data = np.load(file)
    count = int(data["track"][-1]) + 1
    out: dict[str, list[float]] = {}
    by_track = [data["track"] == number for number in range(count)]
    for number in by_track:
        frame = gpd.GeoDataFrame(
            {"t": pd.to_datetime(data["t"][number], unit="s")},
            geometry=gpd.points_from_xy(data["x"][number], data["y"][number]),
            crs=EPSG,
        ).set_index("t")
        trajectory = mpd.Trajectory(frame, 1)
        cleaned = mpd.OutlierCleaner(trajectory).clean(v_max=V_MAX)
        out.setdefault("MovingPandas OutlierCleaner 10 km/h", []).append(cleaned.get_length())
        smooth = mpd.MinDistanceGeneralizer(cleaned).generalize(tolerance=15)
        out.setdefault("MovingPandas cleaner + 15 m minimum distance", []).append(smooth.get_length())
    for metres, minutes in ((30, 2.0), (100, 5.0)):
        out[f"trackintel triplegs between stays of {metres} m, {minutes:.0f} min"] = _trackintel(
            data, count, metres, minutes
        )
    return out


def _trackintel(data: dict[str, np.ndarray], count: int, metres: int, minutes: float) -> list[float]:
    import trackintel as ti

    points = gpd.GeoDataFrame(
        {"user_id": data["track"], "tracked_at": pd.to_datetime(data["t"], unit="s", utc=True)},
        geometry=gpd.points_from_xy(data["x"], data["y"]),
        crs=EPSG,
    ).to_crs(4326)
    fixes = ti.Positionfixes(points.rename_geometry("geom"))
    fixes, stays = fixes.generate_staypoints(
        method="sliding", dist_threshold=metres, time_threshold=minutes, gap_threshold=15
    )
    _, legs = fixes.generate_triplegs(stays, method="between_staypoints", gap_threshold=15)
    legs = legs.to_crs(EPSG)
    sums = legs.geometry.length.groupby(legs["user_id"]).sum()
    return [float(sums.get(number, 0.0)) for number in range(count)]


def imported(request: dict[str, str | list[str]]) -> dict[str, float]:
    """Seconds of each step of the same work: read, clean, attribute, store, day table."""
    took: dict[str, float] = {}

    def lap(name: str) -> None:
        took[name] = time.perf_counter() - lap.at
        lap.at = time.perf_counter()

    areas = gpd.GeoDataFrame(
        {"area": range(len(request["areas"]))}, geometry=shapely.from_wkt(request["areas"]), crs=EPSG
    )
    lap.at = time.perf_counter()
    frames = []
    for number, file in enumerate(request["files"]):
        frame = gpd.read_file(file, layer="track_points")
        frame["track"] = number
        frames.append(frame[["track", "time", "ele", "geometry"]])
    points = pd.concat(frames, ignore_index=True).to_crs(EPSG)
    points["time"] = pd.to_datetime(points["time"]).dt.tz_localize(None)
    lap("read")
    collection = mpd.TrajectoryCollection(points, traj_id_col="track", t="time")
    cleaned = mpd.OutlierCleaner(collection).clean(v_max=V_MAX)
    pieces = mpd.ObservationGapSplitter(cleaned).split(gap=pd.Timedelta(minutes=10))
    stops = mpd.TrajectoryStopDetector(pieces).get_stop_points(max_diameter=30, min_duration=pd.Timedelta(minutes=2))
    lap("clean")
    segments = pieces.to_line_gdf()
    seconds = (segments["t"] - segments["prev_t"]).dt.total_seconds()
    segments = segments.assign(whole=segments.length, seconds=seconds)
    parts = gpd.overlay(segments[["track", "whole", "seconds", "geometry"]], areas, how="intersection")
    parts["metres"] = parts.length
    parts["seconds"] = parts["seconds"] * parts["metres"] / parts["whole"]
    table = parts.groupby(["track", "area"])[["metres", "seconds"]].sum()
    lap("attribute")
    target = Path(request["target"])
    target.unlink(missing_ok=True)
    pieces.to_traj_gdf().to_file(target, layer="track", driver="GPKG")
    lap("store")
    table.groupby("track").sum().to_csv(target.with_suffix(".csv"))
    lap("day table")
    took["points"] = float(len(points))
    took["stops"] = float(len(stops))
    return took


if __name__ == "__main__":
    if sys.argv[1] == "lengths":
        print(json.dumps(lengths(Path(sys.argv[2]))))
    else:
        print(json.dumps(imported(json.loads(Path(sys.argv[2]).read_text(encoding="utf-8")))))

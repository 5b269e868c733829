"""The form of a rule: hours as a clock, units behind the figures, the sentence of odd days; figures of clauses."""

from __future__ import annotations

from linzhang_plugin.county.profile import Profile
from linzhang_plugin.patrols.verdicts import presets
from linzhang_plugin.patrols.verdicts.words import rule_words


def test_hours_of_a_rule_are_typed_and_shown_as_a_clock(qtbot) -> None:
    from linzhang_plugin.patrols.verdicts.panel_rule_form import Known, RuleForm

    profile = Profile.preset("four_levels")
    form = RuleForm(Known(profile, {}, {}))
    qtbot.addWidget(form)
    form.show_rule(presets.preset("national").rules[0])
    form.begin.tick.setChecked(True)
    line = form.begin.spin.lineEdit()
    line.clear()
    qtbot.keyClicks(line, "6:45")
    assert form.begin.spin.text() == "6:45"
    assert form.rule().day.begin == "06:45"
    line.clear()
    qtbot.keyClicks(line, "6:75x")
    assert form.begin.spin.text() == "6:7"  # no such minute, no letters
    days = form.count.suffix()
    form.show_rule(presets.preset("linxia").rules[0])
    assert days.strip()
    assert form.count.suffix() not in ("", days)
    form.first_day.setValue(8)
    form.last_day.setValue(8)
    form.window_kind.setCurrentIndex(form.window_kind.findData("month"))
    assert "每月8日不少于" in rule_words(form.rule(), profile)
    for tick in form.counts.values():
        tick.setChecked(False)
    assert "计入" not in rule_words(form.rule(), profile)


def test_time_inside_the_own_area_is_time_where_a_rule_asks_no_way(qgis_app) -> None:
    from linzhang_plugin.patrols.verdicts.panel_day import figure
    from linzhang_plugin.patrols.verdicts.results import Clause

    inside = Clause("inside", 3600.0, 5400.0, True, "clean")
    assert figure(inside, 5400.0, "decimal", in_metres=False) == "1.50 h"
    assert figure(inside, 5400.0, "decimal") == "5.40 km"
    assert figure(Clause("seconds", 3600.0, 3599.0, False, "clean"), 3599.0, "decimal") == "59 min 59 s"


def test_what_judging_warns_of_is_said_in_the_dock(dock, qtbot, file) -> None:
    import datetime

    from linzhang_plugin.county.gateway import County
    from linzhang_plugin.patrols.verdicts import saving

    def judged() -> str:
        dock.judge()
        qtbot.waitUntil(lambda: dock._job is None, timeout=300_000)
        return dock._state.text()

    assert "2024-05" in judged()
    assert "王松" not in dock._state.text()
    with County.open(file) as opened:
        wang = opened.scalar("SELECT uid FROM person WHERE name = '王松'")
        saving.save_leave(opened, wang, "leave", datetime.date(2014, 5, 19), datetime.date(2024, 5, 25))
    assert "王松" in judged()
    assert "2024-05" in dock._state.text().splitlines()[0]

"""The form of a rule: hours as a clock, units behind the figures, and the sentence of odd days."""

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

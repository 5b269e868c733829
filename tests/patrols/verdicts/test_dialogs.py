"""The dialogs of rules, leave and decisions: what they show, save and refuse."""

from __future__ import annotations

import json

import pytest

from linzhang_plugin.county.gateway import County
from linzhang_plugin.patrols.verdicts import checks
from linzhang_plugin.patrols.verdicts.choosing import stored_rules
from linzhang_plugin.patrols.verdicts.definition import Conditions, PlaceCount, Rule
from tests.patrols.verdicts.decided import D, choose, rule, run


@pytest.mark.matrix
def test_the_dialog_of_rules_says_the_rule_in_words_and_whom_it_changes(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    dialog.form.count.setValue(2)
    dialog.form.metres.set_value(0.1)
    dialog.form.minutes.spin.setValue(90)
    assert dialog.words.text().startswith("护林员每月不少于2天，每天不少于0.1公里、1.5小时，在本人责任区内")
    dialog.try_out()
    assert "3" in dialog.effect.toPlainText().splitlines()[0]
    assert dialog.found.met_after == 2
    dialog.form.first_day.setValue(20)
    dialog.form.last_day.setValue(3)
    assert dialog.wrong.text()
    assert not dialog.save.isEnabled()
    dialog.form.first_day.setValue(0)
    dialog.form.last_day.setValue(0)
    dialog.form.name.setText("新规则")
    dialog._edited()
    assert dialog.save.isEnabled()
    dialog.save_rule()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        kept = stored_rules(opened)
    assert [(r.name, r.count, r.day.seconds) for r in kept] == [("新规则", 2, 5400)]
    assert dialog.tree.currentItem().text(0) == "新规则"
    dialog.run("linzhang:undoverdict", {})
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert not stored_rules(opened)
    dialog.done(0)


@pytest.mark.matrix
@pytest.mark.once
def test_rules_that_contradict_each_other_are_mended_in_the_dialog(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    with County.open(file) as opened, opened.batch("outside") as batch:
        for name, start in (("甲", "2024-01-01"), ("乙", "2024-03-01")):
            row = {"uid": name, "name": name, "role": "ranger", "start": start}
            batch.insert("rule", [{**row, "definition": json.dumps(rule(2).to_json())}])
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    assert "甲" in dialog.state.text()
    assert "乙" in dialog.state.text()
    dialog.try_out()
    assert "乙" in dialog.effect.toPlainText()
    dialog.run("linzhang:endrule", {"UID": "甲", "DAY": "2024-03-01"})
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    assert dialog.state.text() == ""
    assert dialog.trial.is_judged
    dialog.done(0)


@pytest.mark.parametrize(
    "broken", [{"days_per_month": "十五天"}, {"min_metres": -1}, "每月十五天"], ids=["words", "negative", "no section"]
)
def test_a_profile_whose_rule_cannot_be_read_keeps_no_dialog_shut(dock, qtbot, file, broken):
    from linzhang_plugin.desktop.messages import sentence
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    run("saverule", file, RULE=json.dumps(rule(2).to_json()), NAME="规则", START="2024-01-01")
    with County.open(file) as opened:
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "rule": broken}})
    dock._on_changed({"profile"})
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    said = sentence("patrols.rule_wrong")
    assert dialog.state.text() == said
    top = dialog.tree.topLevelItem(0)
    assert [top.child(row).text(0) for row in range(top.childCount())] == ["规则", "Profile"]
    assert dialog.tree.currentItem().text(0) == "规则"
    assert (top.child(1).text(1), top.child(1).toolTip(0)) == ("cannot be read", said)
    dialog.tree.setCurrentItem(top.child(1))
    dialog.try_out()
    assert dialog.effect.toPlainText() == said
    # mended in the profile: the next look is as ever
    with County.open(file) as opened:
        opened.set_profile({"patrols": {**opened.profile.get("patrols"), "rule": {"days_per_month": 15}}})
    again = RulesDialog(dock)
    qtbot.addWidget(again)
    assert again.state.text() == ""
    assert again.tree.topLevelItem(0).child(1).text(1) == "else"
    for opened_dialog in (dialog, again):
        opened_dialog.done(0)


@pytest.mark.matrix
@pytest.mark.once
def test_saving_a_rule_that_is_in_force_so_says_that_nothing_changed(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    run("saverule", file, RULE=json.dumps(rule(2).to_json()), NAME="规则", SOURCE="文号", START="2024-01-01")
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    dialog.save_rule()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    said = dialog.state.text()
    dialog.form.source.setText("新文号")
    dialog._edited()
    dialog.save_rule()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert [r.source for r in stored_rules(opened)] == ["新文号"]
    assert said
    assert said != dialog.state.text()
    dialog.done(0)


@pytest.mark.matrix
def test_every_field_of_a_rule_survives_the_form(dock, qtbot):
    from linzhang_plugin.patrols.verdicts import presets
    from linzhang_plugin.patrols.verdicts.panel_rule_form import Known, RuleForm

    with dock.session.county() as opened:
        form = RuleForm(Known(opened.profile, checks.town_names(opened), {"place": "白岩水库"}))
    qtbot.addWidget(form)
    full = Rule.from_json(
        {
            **rule(7).to_json(),
            "whom": {"role": "ranger", "levels": ["grid"], "towns": []},
            "window": {"kind": "quarter", "days": [2, 20], "months": [4, 5]},
            "per": "area",
            "seasons": [{"months": [4], "count": 9}],
            "warnings": {"orange": 1.5},
            "spread": {"kind": "ten_days", "least": 2},
            "day": {"metres": 1500.0, "seconds": 5400.0, "inside": False, "inside_share": 0.75, "buffer_metres": 30.0,
                    "spacing_hours": 48.0, "from": "06:30", "to": "19:00", "no_repeat": True},
            "counts": ["track", "joint", "vehicle"],
            "exempt": ["weather"],
            "places": [{"place_uid": "place", "count": 2, "window": "month", "months": [3, 4]}],
            "rates": {"met": 0.9},
        },
        name="全",
        source="文号",
    )  # fmt: skip
    for shown in (full, *(r for preset in presets.presets() for r in preset.rules if "city" not in r.levels)):
        form.show_rule(shown)
        assert form.rule() == shown
    form.show_rule(full)
    form.place_months.choose(["5"])
    assert form.rule().places[0].window.months == (5,)


def test_a_rule_shown_in_the_form_becomes_no_other_one(dock, qtbot):
    """What the form does not offer, and figures finer than its boxes, are those of the rule until they are changed."""
    from linzhang_plugin.patrols.verdicts.panel_rule_form import Known, RuleForm

    with dock.session.county() as opened:
        form = RuleForm(Known(opened.profile, checks.town_names(opened), {}))
    qtbot.addWidget(form)
    strange = Rule(
        name="规则",
        role="inspector",
        levels=("hamlet",),
        towns=("520999888",),
        day=Conditions(1005, 3599, inside_share=0.855),
        places=(PlaceCount("gone", 2),),
    )
    form.show_rule(strange)
    assert form.rule() == strange
    form.metres.spin.setValue(1.25)
    form.towns.choose([])
    assert (form.rule().day.metres, form.rule().towns) == (1250, ())


def test_a_rule_that_judged_months_is_not_corrected_unawares(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    run("saverule", file, RULE=json.dumps(rule(2).to_json()), NAME="规则", START="2024-01-01")
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    assert dialog.state.text() == ""
    dialog.form.count.setValue(9)
    assert "2024-01-01" in dialog.state.text()
    dialog.start.setDate(dialog.start.date().addYears(90))
    assert dialog.state.text() == ""
    dialog.done(0)


def test_nobody_else_is_exempted_by_a_name_that_is_not_chosen(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_leaves import LeavesDialog

    with County.open(file) as opened, opened.batch("a namesake") as batch:
        (row,) = batch.rows(
            "SELECT post_uid FROM tenure JOIN person ON person.uid = tenure.person_uid WHERE person.name = '李林'"
        )
        batch.insert("person", [{"uid": "second", "name": "李林"}])
        batch.insert("tenure", [{"post_uid": row["post_uid"], "person_uid": "second", "start": "2024-01-01"}])
    dialog = LeavesDialog(dock)
    qtbot.addWidget(dialog)
    texts = [dialog.person.itemText(i) for i in range(dialog.person.count())]
    assert len(set(texts)) == len(texts) == 4
    dialog.person.setCurrentIndex(dialog.person.findData("second"))
    assert dialog._chosen(dialog.person) == "second"
    for combo, tab in ((dialog.area, dialog.exempt), (dialog.warned, dialog.warning)):
        combo.setEditText("小塘")
        tab.save.click()
        assert dialog._job is None
        assert dialog.state.text()
    combo.setEditText(combo.itemText(0))
    dialog.warning.save.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        assert opened.scalar("SELECT count(*) FROM exempt_day") == 0
        assert [row["area_uid"] for row in opened.rows("SELECT area_uid FROM warning")] == [None]
    dialog.done(0)


@pytest.mark.matrix
def test_leave_is_entered_and_taken_out_in_its_dialog(dock, qtbot, file):
    from linzhang_plugin.patrols.verdicts.panel_leaves import LeavesDialog

    dialog = LeavesDialog(dock)
    qtbot.addWidget(dialog)
    dialog.person.setCurrentIndex(next(i for i in range(3) if dialog.person.itemText(i).startswith("李林")))
    dialog.leave.kind.setCurrentIndex(1)
    dialog.leave.save.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        kept = opened.rows('SELECT kind, "start", "end" FROM "leave"')
    assert [tuple(row) for row in kept] == [("standby", "2024-05-01", "2024-05-02")]
    assert dialog.leave.rows.item(0, 3).text() == "2024-05-01"
    dialog.leave.rows.selectRow(0)
    dialog.leave.delete.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    assert dialog.leave.rows.rowCount() == 0
    assert "李林" not in dialog.state.text()
    # longer than he was in post: entered, and said at once
    dialog.leave.start.setDate(dialog.leave.start.date().addYears(-14))
    dialog.leave.save.click()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    assert dialog.leave.rows.rowCount() == 1
    assert "李林" in dialog.state.text()
    dialog.done(0)


@pytest.mark.matrix
@pytest.mark.once
def test_a_decision_needs_reason_and_name(dock, qtbot):
    from linzhang_plugin.patrols.verdicts.panel_decide import DecideDialog

    choose(dock, "李林", "2024-05-09")
    dialog = DecideDialog("李林", dock.tracks.verdicts.explanation.day, "无轨迹")
    qtbot.addWidget(dialog)
    dialog.by_name.setText("")
    ok = dialog.buttons.button(dialog.buttons.StandardButton.Ok)
    assert not ok.isEnabled()
    dialog.reason.setCurrentText("联合巡护")
    dialog.by_name.setText("钱站长")
    assert ok.isEnabled()
    values = dialog.parameters()
    assert (values["DAY"], values["VALID"], values["REASON"], values["BY"]) == (
        "2024-05-09",
        True,
        "联合巡护",
        "钱站长",
    )


def test_a_window_of_many_days_is_tried_out_in_the_background(dock, qtbot, monkeypatch):
    from linzhang_plugin.patrols.verdicts import whatif
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    # six days with tracks are judged
    monkeypatch.setattr(whatif, "LONG", 6)
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    dialog.form.count.setValue(2)
    dialog.try_out()
    assert dialog.found.people == 3
    assert dialog.read.isHidden()
    monkeypatch.setattr(whatif, "LONG", 5)
    dialog.found = None
    dialog.try_out()
    assert dialog.found is None
    assert not dialog.read.isHidden()
    dialog.fill()
    assert dialog.trial is None
    dialog.form.minutes.spin.setValue(90)
    dialog.try_out()
    assert not dialog.read.isHidden()
    dialog.read_tracks()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    assert "2024-05" in dialog.effect.toPlainText()
    dialog.done(0)


@pytest.mark.parametrize("way", ["save it again", "end it"])
def test_a_rule_that_cannot_be_read_is_mended_in_the_dialog(dock, qtbot, file, way):
    from linzhang_plugin.patrols.verdicts.panel_rules import RulesDialog

    with County.open(file) as opened, opened.batch("another program") as batch:
        row = {"uid": "bad", "name": "坏", "role": "ranger", "start": "2024-03-01", "definition": '{"count": "很多"}'}
        batch.insert("rule", [row])
    dialog = RulesDialog(dock)
    qtbot.addWidget(dialog)
    assert "坏" in dialog.state.text()
    assert dialog.tree.currentItem().text(0) == "坏"
    if way == "end it":
        dialog.run("linzhang:endrule", {"UID": "bad", "DAY": "2024-03-01"})
    else:
        dialog.form.count.setValue(2)
        dialog.save_rule()
    qtbot.waitUntil(lambda: dialog._job is None, timeout=300_000)
    with County.open(file, read_only=True) as opened:
        kept = [(r.name, r.count, r.start) for r in stored_rules(opened)]
    assert kept == ([("坏", 2, D(2024, 3, 1))] if way == "save it again" else [])
    assert dialog.error is None
    dialog.done(0)

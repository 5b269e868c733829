"""Phone numbers in free text."""

from __future__ import annotations

import pytest

from linzhang_plugin.county.phones import masked


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("张三13800005678", "张三138****5678"),
        ("张三_138 0000 5678.gpx", "张三_138****5678.gpx"),
        ("138-0000-5678", "138****5678"),
        ("+86 13800005678", "+86 138****5678"),
        ("8613800005678", "86138****5678"),
        ("1.38000056E+10", "…"),
        # no mobile numbers: an office's landline, a compartment and a date, an IMEI
        ("0859-1234567", "0859-1234567"),
        ("138 20240506", "138 20240506"),
        ("860000138000056", "860000138000056"),
        ("A3E10_2.1e10.gpx", "A3E10_2.1e10.gpx"),
    ],
)
def test_mobile_numbers_are_masked_and_nothing_else(text: str, shown: str) -> None:
    assert masked(text) == shown

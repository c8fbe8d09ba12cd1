"""The page on anonymising says what the plan does: every field, every choice, every question."""

from __future__ import annotations

from pathlib import Path

from commands.plan_arguments import AGENCIES, AGES, DATES, NAMES, TEXTS
from privacy.disclosure import MOTIVATED_INTRUDER
from privacy.plan import RULES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "anonymising.md"


def rules_table() -> str:
    """Return the table of the page, made from the rules."""
    rows = []
    for kind, rules in RULES.items():
        for rule in dict.fromkeys(rules.values()):
            fields = ", ".join(f"`{name}`" for name, found in rules.items() if found is rule)
            rows.append(f"| {kind.__name__} | {fields} | {rule.value} |")
    return "\n".join(("| value | fields | rule |", "|---|---|---|", *rows))


def test_the_page_has_the_rule_of_every_field() -> None:
    assert rules_table() in PAGE.read_text(encoding="utf-8")


def test_the_page_explains_every_choice() -> None:
    said = PAGE.read_text(encoding="utf-8")
    for choices in (NAMES, DATES, AGES, AGENCIES, TEXTS):
        for choice in choices:
            assert f"`{choice}`" in said


def test_the_page_asks_every_question_of_an_intruder() -> None:
    said = PAGE.read_text(encoding="utf-8")
    assert all(f"- {question}" in said for question in MOTIVATED_INTRUDER)

"""The settings of an anonymised report, as options: what people, days, agencies and texts become."""

from __future__ import annotations

import argparse
from dataclasses import replace

from privacy.plan import DEFAULT_PLAN, AgencyStyle, AgeStyle, DateGrain, PeopleStyle, Plan, TextStyle, shifted

NAMES = {"roles": PeopleStyle.ROLES, "family": PeopleStyle.FAMILY, "codes": PeopleStyle.CODES}
DATES = {
    "as-is": DateGrain.AS_IS,
    "month": DateGrain.MONTH,
    "quarter": DateGrain.QUARTER,
    "year": DateGrain.YEAR,
    "day-0": DateGrain.DAY_0,
    "shifted": DateGrain.SHIFTED,
}
AGES = {"exact": AgeStyle.EXACT, "bands": AgeStyle.BANDS, "generation": AgeStyle.GENERATION}
AGENCIES = {"kind": AgencyStyle.KIND, "sector": AgencyStyle.SECTOR, "as-is": AgencyStyle.AS_IS}
TEXTS = {
    "scrubbed": TextStyle.SCRUBBED,
    "leave-out": TextStyle.LEAVE_OUT,
    "kind": TextStyle.KIND,
    "shared": TextStyle.SHARED,
}


def add_plan_arguments(parser: argparse.ArgumentParser) -> None:
    """Add --names, --dates, --ages, --agency-names and --text."""
    group = parser.add_argument_group("anonymising", "what leaves instead of what is in the case")
    for option, choices, default, words in (
        ("--names", NAMES, "roles", "people by their role, an invented family, or codes"),
        ("--dates", DATES, "month", "dates by this grain, counted from a day 0, or shifted by a secret number of days"),
        ("--ages", AGES, "exact", "births by the year, within five years, or not at all"),
        ("--agency-names", AGENCIES, "kind", "agencies by kind and number, by sector, or as they are"),
        (
            "--text",
            TEXTS,
            "scrubbed",
            "texts scrubbed, left out, told by kind, or as written for sharing",
        ),
    ):
        group.add_argument(option, choices=tuple(choices), default=default, help=f"{words} ({default})")


def plan_from(args: argparse.Namespace) -> Plan:
    """Return the plan that the arguments ask for; a secret offset is made where dates are to be shifted."""
    dates = DATES[args.dates]
    plan = shifted(DEFAULT_PLAN) if dates is DateGrain.SHIFTED else replace(DEFAULT_PLAN, dates=dates)
    return replace(
        plan,
        people=NAMES[args.names],
        ages=AGES[args.ages],
        agencies=AGENCIES[args.agency_names],
        text=TEXTS[args.text],
    )

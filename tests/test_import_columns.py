"""Headings as agencies write them."""

from __future__ import annotations

import pytest

from importers.columns import accepted_headings, kind_of_table, map_columns

FIELD = {
    "ref": ("Ref", "No.", "Seq", "Sequence"),
    "start": ("Date", "Start date", "Date of event", "Date or period"),
    "time": ("Time",),
    "end": ("To", "End", "Until"),
    "agency": ("Agency", "Organisation", "Service", "Source agency"),
    "origin": ("Source", "Source of info", "Source of evidence", "Record"),
    "recorded": ("Date entered", "Recorded on", "Date known"),
    "people": ("Subject", "Person", "Family member", "Name", "Re"),
    "professional": ("Practitioner", "Worker", "Professional"),
    "event": ("Event", "Contact", "Incident", "Significant event", "Details", "Summary"),
    "kind": ("Type", "Category"),
    "action": ("Action", "Action taken", "Response", "Outcome"),
    "decision": ("Decision", "Rationale", "Why"),
    "voice": ("Child seen", "Seen alone", "Wishes and feelings", "Voice"),
    "impact": ("Impact", "Impact on child"),
    "analysis": ("Comment", "Analysis", "Author note"),
    "significance": ("RAG", "Significance", "Key event"),
    "standing": ("Disputed", "Confirmed", "Grading"),
}


@pytest.mark.parametrize(("field", "headings"), FIELD.items())
def test_every_heading_of_the_field_is_known(field: str, headings: tuple[str, ...]) -> None:
    for heading in headings:
        assert map_columns((heading,), "events").columns == {field: (0,)}, heading


@pytest.mark.parametrize(
    "heading", ["DATE OF EVENT", " date of event: ", "Date_of_event", "Date of Event *", "Date of event (dd/mm/yyyy)"]
)
def test_capitals_signs_and_hints_make_no_difference(heading: str) -> None:
    assert map_columns((heading,), "events").columns == {"start": (0,)}


def test_no_heading_of_a_table_means_two_fields() -> None:
    for fields in accepted_headings().values():
        assert len(fields) == len(set(fields))


def test_several_columns_of_words_join_and_a_second_date_is_spare() -> None:
    mapped = map_columns(("Date", "Event", "Details", "Event date", "Colour of door"))
    assert mapped.columns == {"start": (0,), "event": (1, 2)}
    assert mapped.spare == (3, 4)


@pytest.mark.parametrize(
    ("headings", "kind"),
    [
        (("name", "kind", "parent", "counted", "aliases"), "agencies"),
        (("Agency", "Type of service", "Part of", "Acronym"), "agencies"),
        (("name", "other_names", "sex", "born", "died", "role", "household", "mother", "father", "partner"), "people"),
        (("Name", "DOB", "Gender"), "people"),
        (("Full name", "Also known as", "Relationship"), "people"),
        (("name",), "people"),
        (("name", "other_names"), "people"),
        (("name", "aliases"), "agencies"),
        (("Organisation", "Type"), "agencies"),
        (("Person", "Relationship", "Other person", "Since"), "ties"),
        (("Name", "Date", "Event"), "events"),
        (("Date", "Agency", "Subject", "Role", "Details"), "events"),
        (("Name", "DOB", "Date", "Incident"), "events"),
    ],
)
def test_lists_and_chronologies_are_told_apart(headings: tuple[str, ...], kind: str) -> None:
    assert kind_of_table(headings) == kind

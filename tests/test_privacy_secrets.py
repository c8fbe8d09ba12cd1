"""What must not be found in what leaves, and what may: no false alarms for ordinary words."""

from __future__ import annotations

import re

import pytest

from case.model import Agency, Case, Event, Person, Source
from privacy.anonymise import anonymise
from privacy.plan import AgencyStyle, DateGrain, PeopleStyle, Plan
from privacy.secrets import Secret, secrets_of
from tests.planted_notes import a_hard_case, notes


def forms(case: Case) -> set[str]:
    return {secret.form for secret in secrets_of(case)}


def stands_in(secret: Secret, text: str) -> bool:
    """Look for a secret the plain way: whole words, any case unless its capitals count."""
    edge = r"" if secret.anywhere else r"(?<!\w){}(?!\w)"
    pattern = (edge or "{}").format(re.escape(secret.form))
    return bool(re.search(pattern, text, 0 if secret.cased else re.IGNORECASE))


def test_all_forms_of_a_name_are_secrets() -> None:
    case = Case("Quillby", people=(Person("p1", "Zelda Quillby", ("Zel",), household="Quillby"),))
    assert {"zelda quillby", "zelda", "quillby", "zel", "quillby zelda", "z quillby"} <= forms(case)


def test_names_of_households_and_the_title_are_secrets() -> None:
    case = Case("Harbottle", people=(Person("p1", "Zelda", household="Wetwang household"),))
    assert {"harbottle", "wetwang"} <= forms(case)


def test_names_that_are_words_count_only_with_a_capital() -> None:
    case = Case(people=(Person("p1", "Rose Brown"), Person("p2", "Jo Sharp")))
    assert {"Rose", "Brown", "Rose Brown", "Jo", "Sharp"} <= forms(case)
    assert not {"rose", "brown", "jo", "sharp"} & forms(case)


def test_names_that_every_report_prints_count_only_in_company() -> None:
    case = Case(people=(Person("p1", "May Page"),))
    assert not {"May", "Page", "may", "page"} & forms(case)
    assert {"May Page", "Mr Page", "Page family"} <= forms(case)


def test_generic_words_are_no_secrets_even_in_a_local_register() -> None:
    aliases = (
        "school",
        "School",
        "housing office",
        "GP",
        "GPs",
        "social worker",
        "Families Unit",
        "children's services",
    )
    case = Case(agencies=(Agency("a1", "Police", aliases=aliases), Agency("a2", "Learning difficulties service")))
    assert secrets_of(case) == ()


def test_local_agencies_are_secrets() -> None:
    case = Case(agencies=(Agency("a1", "Bethel Centre", aliases=("Baseline", "TADS", "the Norwich hub")),))
    assert forms(case) == {"bethel centre", "Baseline", "TADS", "the norwich hub"}
    assert secrets_of(case, Plan(agencies=AgencyStyle.AS_IS)) == ()


def test_references_identifiers_professionals_and_files_are_secrets() -> None:
    event = Event(
        "e1",
        ref="CR/1234/08",
        text="Rang 07700 900123, at 14 Elm Road, NR5 8TZ.",
        professionals=("PC 12 Jane Quillby",),
    )
    found = forms(Case(events=(event,), sources=(Source("s1", "quillby return.xlsx"),)))
    assert {"cr/1234/08", "07700 900123", "14 Elm Road", "nr5 8tz", "quillby", "quillby return.xlsx"} <= found


def test_short_counts_and_plain_file_names_are_no_secrets() -> None:
    case = Case(
        events=(Event("e1", ref="12", text="First of 37 incidents in 2009."),), sources=(Source("s1", "police.csv"),)
    )
    assert secrets_of(case) == ()


@pytest.mark.parametrize("people", PeopleStyle)
@pytest.mark.parametrize("grain", [DateGrain.MONTH, DateGrain.YEAR, DateGrain.AS_IS])
def test_no_secret_stands_in_the_anonymised_case(people: PeopleStyle, grain: DateGrain) -> None:
    case = a_hard_case()
    events = tuple(Event(f"e{n}", text=note.text, ref=f"RX{n:05}") for n, note in enumerate(notes(200), 1))
    whole = Case(case.title, case.people, case.agencies, events, case.ties)
    made = anonymise(whole, Plan(people=people, dates=grain))
    said = "\n".join(
        (*(e.text for e in made.case.events), *(p.name for p in made.case.people), *made.statement, made.title)
    )
    said += "\n".join(agency.name for agency in made.case.agencies)
    assert [secret for secret in secrets_of(whole) if stands_in(secret, said)] == []


@pytest.mark.parametrize("name", ["the willows", "orchard centre", "bath clinic", "grange school", "the hub"])
def test_small_letters_make_no_service_of_a_local_name(name: str) -> None:
    case = Case(agencies=(Agency("a1", name),), events=(Event("e1", agencies=("a1",), text=f"Seen at {name} today."),))
    made = anonymise(case).case
    assert made.agencies[0].aliases == ()
    assert name not in made.events[0].text
    assert name in {form.casefold() for form in forms(case)}


def test_an_officer_called_like_a_service_is_a_name() -> None:
    event = Event("e1", professionals=("PC Court",), text="PC Court went to Court, and Ms Ward to the ward.")
    made = anonymise(Case(agencies=(Agency("a1", "Court"),), events=(event,))).case
    assert made.events[0].text == "PC [name] went to Court, and Ms [name] to the ward."

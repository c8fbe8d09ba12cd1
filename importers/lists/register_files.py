"""The agencies of a case as a register file, for the next family of the same area."""

from __future__ import annotations

import csv
from io import StringIO

from case.model import Case

COLUMNS = ("name", "kind", "parent", "counted", "aliases")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def register_text(case: Case) -> str:
    """Return the case's agencies as CSV in the register's columns; reading it back gives the same agencies.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which the import takes off again.
    """
    out = StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for agency in case.agencies:
        above = case.agency_by_id.get(agency.parent or "")
        parent = above.name if above else ""
        cells = (agency.name, agency.kind, parent, "yes" if agency.counted else "no", ";".join(agency.aliases))
        writer.writerow([f"'{cell}" if cell.startswith(_STARTS_FORMULA) else cell for cell in cells])
    return out.getvalue()

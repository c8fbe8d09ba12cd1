"""General words for a service in the rows of an agency's return: 'school' means the school that the row is from.

Only words that stand for a whole kind are general: 'court' is, 'crown court' is one of several.
"""

from __future__ import annotations

from dataclasses import replace

from case.model import Agency
from case.register import stands_for_kind
from importers.meaning.agencies import Agencies


class GeneralWords:
    """Tells which agency of a case a general word means in a row."""

    def __init__(self, agencies: Agencies) -> None:
        self._agencies = agencies
        self._general = {agency.id: agency for agency in agencies.known if stands_for_kind(agency)}
        self._local: dict[str, list[Agency]] = {}
        for agency in agencies.all.values():
            if agency.local and agency.parent is None:
                self._local.setdefault(agency.kind.casefold(), []).append(agency)

    def has(self, id: str) -> bool:
        """Tell whether an agency stands for a whole kind of service."""
        return id in self._general

    def meant(self, id: str, own: tuple[str, ...]) -> str | None:
        """Return whom the general word means in a row of the agencies `own`; None where the row names them itself.

        Where the case has several and the row none, the word stands for itself and counts for nobody.
        """
        kind = self._general[id].kind.casefold()
        if any(self._agencies.all[other].kind.casefold() == kind for other in own):
            return None
        local = self._local.get(kind, [])
        if len(local) == 1:
            return local[0].id
        taken = self._agencies.use(id)
        if local and self._agencies.all[taken].counted:
            self._agencies.all[taken] = replace(self._agencies.all[taken], counted=False)
        return taken

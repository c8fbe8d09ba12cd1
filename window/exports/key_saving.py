"""Saving who is who: apart from what leaves, sealed under a passphrase, when it is asked for."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QInputDialog, QLineEdit, QWidget

from case.model import Case
from privacy.plan import Plan, PlanError
from ui.messages import tell, warn
from ui.translating import mark, said, translate
from window.places import file_for

TITLE = mark("Save who is who")
FIRST = mark("The key says who is who. It is sealed under a passphrase of its own, at least eight letters:")
AGAIN = mark("The same passphrase again:")
KEPT = mark("Keep it apart from what you share. Without the passphrase nobody can open it, you included.")


def save_who_is_who(parent: QWidget, case: Case, plan: Plan) -> None:
    """Ask for a passphrase and a place, and write the key there."""
    from privacy.key import SUFFIX, KeyFileError, key_of, save_key, seal_key

    passphrase = _passphrase(parent)
    if passphrase is None:
        return
    try:
        sealed = seal_key(key_of(case, plan), passphrase)
        chosen, _ = QFileDialog.getSaveFileName(
            parent,
            said(TITLE),
            file_for(parent, f"who-is-who{SUFFIX}"),
            translate("KeySaving", "Key (*{ending})").format(ending=SUFFIX),
        )
        if not chosen:
            return
        target = Path(chosen)
        save_key(target if target.suffix == SUFFIX else target.with_name(target.name + SUFFIX), sealed)
    except (KeyFileError, PlanError) as trouble:
        warn(parent, said(TITLE), str(trouble))
    except OSError as trouble:
        why = trouble.strerror or translate("KeySaving", "the place cannot be used")
        warn(parent, said(TITLE), translate("KeySaving", "The key could not be written: {why}.").format(why=why))
    else:
        tell(parent, said(TITLE), translate("KeySaving", "The key was written."), said(KEPT))


def _passphrase(parent: QWidget) -> str | None:
    hidden = QLineEdit.EchoMode.Password
    first, agreed = QInputDialog.getText(parent, said(TITLE), said(FIRST), hidden)
    if not agreed:
        return None
    again, agreed = QInputDialog.getText(parent, said(TITLE), said(AGAIN), hidden)
    if not agreed:
        return None
    if first != again:
        differ = translate("KeySaving", "The two passphrases differ; nothing was written.")
        warn(parent, said(TITLE), differ)
        return None
    return first

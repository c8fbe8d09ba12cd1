"""Office files that say nothing of their making: no dates, no authors, no thumbnail; the same bytes each time."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from xml.sax.saxutils import escape

from exports.pdf.metadata import About, producer

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment that a zip file can tell
STAMP = "2000-01-01T00:00:00Z"  # properties must have a moment: this one says nothing
CORE, APP = "docProps/core.xml", "docProps/app.xml"
_NEEDLESS = re.compile(r"docProps/(thumbnail\.\w+|custom\.xml)|.*/printerSettings\d*\.bin|customXml/.*")
_RELATION = re.compile(rb"<Relationship\b[^>]*?Target=\"([^\"]*)\"[^>]*?(?:/>|></Relationship>)")
_OVERRIDE = re.compile(rb"<Override\b[^>]*?PartName=\"/([^\"]*)\"[^>]*?/>")


def settled(data: bytes, about: About) -> bytes:
    """Return an Office file with neutral properties, without needless parts, its members at one fixed moment."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as found, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name in found.namelist():
            if _NEEDLESS.fullmatch(name):
                continue
            content = found.read(name)
            if name == CORE:
                content = _core(about)
            elif name == APP:
                content = _app()
            elif name.endswith(".rels"):
                content = _RELATION.sub(_kept_relation, content)
            elif name == "[Content_Types].xml":
                content = _OVERRIDE.sub(_kept_override, content)
            info = zipfile.ZipInfo(name, EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            made.writestr(info, content)
    return out.getvalue()


def _kept_relation(relation: re.Match[bytes]) -> bytes:
    target = relation[1].decode("utf-8").lstrip("/").replace("../", "")
    needless = _NEEDLESS.fullmatch(target) or target.startswith("printerSettings/")
    return b"" if needless else relation[0]


def _kept_override(override: re.Match[bytes]) -> bytes:
    return b"" if _NEEDLESS.fullmatch(override[1].decode("utf-8")) else override[0]


def _core(about: About) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(about.title)}</dc:title><dc:subject>{escape(about.subject)}</dc:subject>"
        f"<dc:creator>{escape(producer())}</dc:creator><cp:lastModifiedBy>{escape(producer())}</cp:lastModifiedBy>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{STAMP}</dcterms:modified>'
        f"<dc:language>{about.language}</dc:language></cp:coreProperties>"
    ).encode()


def _app() -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        f"<Application>{escape(producer())}</Application></Properties>"
    ).encode()

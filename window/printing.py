"""Paper and clipboard: what is looked at, as vectors on a page or as a picture."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize, QPainter, QTextDocument
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QDialog, QWidget

from drawing.marks import Drawing, Ink
from drawing.theme import PRINT, Theme
from ui.painting import paint

MARGIN = 10.0  # millimetres
A4_POINTS = (842.0 - 57.0, 595.0 - 57.0)  # across, within the margins
LARGEST = 1.25  # times its own size, which small pictures are printed at most
SHARPNESS = 2.0
MOST_PIXELS = 40_000_000
Drawings = Callable[[], Sequence[Drawing]]


def preview(drawings: Drawings, parent: QWidget) -> None:
    """Show the pages as they would be printed, with a button to print them."""
    printer = _printer()
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.resize(parent.size() * 0.85)
    pages = tuple(drawings())
    dialog.paintRequested.connect(lambda given, kept=printer: print_pages(pages, given))  # Qt does not keep it
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_now(drawings: Drawings, parent: QWidget) -> None:
    """Ask for a printer and print."""
    printer = _printer()
    dialog = QPrintDialog(printer, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(lambda: print_pages(tuple(drawings()), printer))
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()


def print_words(html: str, parent: QWidget) -> None:
    """Ask for a printer and print some words."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    dialog = QPrintDialog(printer, parent)
    if dialog.exec() == QDialog.DialogCode.Accepted:
        document = QTextDocument()
        document.setHtml(html)
        document.print_(printer)


def print_pages(pages: Sequence[Drawing], printer: QPrinter) -> None:
    """Paint every drawing on a page of its own, as large as it fits, always in the colours for paper."""
    painter = QPainter(printer)
    for number, drawing in enumerate(pages):
        if number:
            printer.newPage()
        room = QRectF(printer.pageLayout().paintRectPixels(printer.resolution()))
        dots = printer.resolution() / 72
        scale = min(room.width() / drawing.width, room.height() / drawing.height, LARGEST * dots)
        painter.save()
        painter.translate((room.width() - drawing.width * scale) / 2, 0)
        painter.scale(scale, scale)
        paint(painter, drawing, PRINT)
        painter.restore()
    painter.end()


def copy_picture(drawing: Drawing, theme: Theme) -> None:
    """Put a picture on the clipboard, twice as sharp as on the screen."""
    QGuiApplication.clipboard().setImage(picture_of(drawing, theme))


def picture_of(drawing: Drawing, theme: Theme) -> QImage:
    """Return a drawing as pixels on the ground of the theme."""
    fits = (MOST_PIXELS / max(1.0, drawing.width * drawing.height)) ** 0.5
    scale = min(SHARPNESS, fits)
    image = QImage(
        max(1, round(drawing.width * scale)), max(1, round(drawing.height * scale)), QImage.Format.Format_RGB32
    )
    image.fill(theme[Ink.PAPER])
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(scale, scale)
    paint(painter, drawing, theme)
    painter.end()
    return image


def _printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    margins = QMarginsF(MARGIN, MARGIN, MARGIN, MARGIN)
    page = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(page, QPageLayout.Orientation.Landscape, margins, QPageLayout.Unit.Millimeter))
    printer.setDocName("Kinline")
    return printer

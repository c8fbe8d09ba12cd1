"""veraPDF, where somebody has it: Java and the class path in KINLINE_VERAPDF."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest

JARS = os.environ.get("KINLINE_VERAPDF", "")


def check_accessible(files: Mapping[str, bytes], folder: Path) -> None:
    """Fail for each file that is not PDF/UA-1 and PDF/A-2a; skip where veraPDF is not at hand."""
    if not (JARS and shutil.which("java") and shutil.which("javac")):
        pytest.skip("veraPDF is not at hand: set KINLINE_VERAPDF to its class path")
    source = folder / "Validate.java"
    source.write_text(VALIDATE)
    paths = []
    for name, data in files.items():
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(data)
    done = subprocess.run(["javac", "-cp", JARS, "-d", folder, source], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    path = os.pathsep.join((JARS, str(folder)))
    done = subprocess.run(["java", "-cp", path, "Validate", *paths], capture_output=True, text=True)
    told = [line for line in done.stdout.splitlines() if line.startswith("veraPDF: ")]
    expected = [f"veraPDF: {path.name} {flavour} true" for path in paths for flavour in ("ua1", "2a")]
    assert told == expected, done.stdout + done.stderr[-2000:]


VALIDATE = """
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.*;
import org.verapdf.pdfa.flavours.PDFAFlavour;

public class Validate {
  public static void main(String[] files) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    for (String file : files) for (String name : new String[] {"ua1", "2a"}) {
      PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
      java.io.File given = new java.io.File(file);
      try (PDFAParser parser = Foundries.defaultInstance().createParser(given, flavour)) {
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false);
        System.out.println("veraPDF: " + given.getName() + " " + name + " " + validator.validate(parser).isCompliant());
      }
    }
  }
}
"""

"""The files of the corpus that LibreOffice made: `python -m tests.intake.nasty.make_by_libreoffice`.

They hold LibreOffice's version and the time of day, so that nobody gets the same bytes again; what is in them stands
here. It takes `soffice`. A password can only be set by a macro, so one is laid into a profile that is used once.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.intake.nasty.make_files import FOLDER
from tests.intake.nasty.making import book, cells, rows

FILTERS = {".xls": "MS Excel 97", ".ods": "calc8", ".xlsx": "Calc MS Excel 2007 XML"}

MADE = {  # case → file, the sheets that were put in, the password
    "an_old_workbook": ("警情.xls", {"警情": cells(*rows(2))}, None),
    "an_open_document": ("警情.ods", {"警情": [["十月警情"], *cells(*rows(2))]}, None),
    "an_open_document_called_a_workbook": ("警情.xlsx", {"警情": cells(*rows(2))}, None),
    "a_workbook_with_a_password": ("警情.xlsx", {"警情": cells(*rows(2))}, "mingjing"),
    "an_old_workbook_with_a_password": ("警情.xls", {"警情": cells(*rows(2))}, "mingjing"),
    "an_open_document_with_a_password": ("警情.ods", {"警情": cells(*rows(2))}, "mingjing"),
}

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Keep(source As String, target As String, kind As String, secret As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  Dim how(1) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = kind
  how(1).Name = "Password"
  how(1).Value = secret
  If kind = "Calc MS Excel 2007 XML" Then
    Dim data(1) As New com.sun.star.beans.NamedValue
    data(0).Name = "CryptoType"
    data(0).Value = "Standard"
    data(1).Name = "OOXPassword"
    data(1).Value = secret
    how(1).Name = "EncryptionData"
    how(1).Value = data()
  End If
  If secret = "" Then
    ReDim Preserve how(0)
  End If
  document.storeToURL(target, how())
  document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


def make(case: str, scratch: Path) -> None:
    """The case's file stands in its folder."""
    name, sheets, secret = MADE[case]
    source, target = scratch / f"{case}.xlsx", scratch / f"made{Path(name).suffix}"
    source.write_bytes(book(sheets))
    kind = FILTERS[".ods" if case == "an_open_document_called_a_workbook" else target.suffix]
    arguments = ", ".join(f'"{each}"' for each in (source.as_uri(), target.as_uri(), kind, secret or ""))
    profile = _profile(scratch / "profile")
    call = f"macro:///Standard.Module1.Keep({arguments})"
    subprocess.run(["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", call], check=True)
    (FOLDER / case).mkdir(parents=True, exist_ok=True)
    (FOLDER / case / name).write_bytes(target.read_bytes())


def _profile(folder: Path) -> Path:
    """A profile of LibreOffice that knows the macro."""
    basic = folder / "user" / "basic" / "Standard"
    if not basic.exists():
        subprocess.run(
            ["soffice", f"-env:UserInstallation={folder.as_uri()}", "--headless", "--terminate_after_init"], check=True
        )
        basic.mkdir(parents=True, exist_ok=True)
        (basic / "Module1.xba").write_text(MACRO, encoding="utf-8")
        (basic / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    return folder


if __name__ == "__main__":
    with TemporaryDirectory() as place:
        for each in sys.argv[1:] or MADE:
            make(each, Path(place))

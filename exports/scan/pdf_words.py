"""The names that the PDF standard itself gives to things: not words of the case."""

from __future__ import annotations

_NAMES = """
A AA AC AP AS AHx A85 ASCII85Decode ASCIIHexDecode AcroForm Action ActualText AlternateSpace Alt Annot
Annots Artifact Ascent Author AuthEvent AvgWidth BBox BC BG BM BS BaseEncoding BaseFont BaseState Bead
Bibliography BitsPerComponent BitsPerSample Border Bounds Btn ByteRange C C0 C1 CA CIDFontType0
CIDFontType0C CIDFontType2 CIDSystemInfo CIDToGIDMap CF CFM CMap CMapName CapHeight Caption Catalog Ch
CharProcs CharSet ClassMap ColorSpace Colors Columns Column Contents Coords Count CreationDate Creator
CropBox D DA DL DR DV DCTDecode DecodeParms Decode DefaultRGB Dest Dests DestOutputProfile DeviceCMYK
DeviceGray DeviceN DeviceRGB Differences DisplayDocTitle Div Document Domain Dur E EF EarlyChange
EmbeddedFile EmbeddedFiles Encode Encoding Encrypt Extends Extend ExtGState F Ff Fields Figure Filespec
Filter First FirstChar Fit FitB FitH FitR FitV FlateDecode Flags Font FontBBox FontDescriptor FontFamily
FontFile FontFile2 FontFile3 FontMatrix FontName FontStretch FontWeight Form FormType Function Functions
FunctionType GS GTS_PDFA1 GTS_PDFX GoTo GoToR Group H H1 H2 H3 H4 H5 H6 HT Headers Height Helv Hid Highlight
ICCBased ID IM IRT IT Identity Identity-H Identity-V Image ImageB ImageC ImageI ImageMask Index Info Intent
Interpolate ItalicAngle JS JavaScript K Keywords Kids L LBody LI LW LC LJ Lab Lang Last LastChar
LastModified Launch Layout Lbl Leading Length Length1 Length2 Length3 Limits Link LinearizationParameter
Linearized ListNumbering List Luminosity MCID MCR MK ML MacRomanEncoding MarkInfo Marked Mask Matrix
MaxWidth MediaBox Metadata MissingWidth ModDate Multiply N NM Name Names Next NonStruct None Normal Note
Nums O OBJR OC OCG OCGs OCProperties OP OPM ObjStm Off On Open OpenAction Opt Order Ordering Outlines
OutputCondition OutputConditionIdentifier OutputIntent OutputIntents P PDF Page PageLabels PageMode
PageLayout Pages Parent ParentTree ParentTreeNextKey Part Pattern PatternType PaintType Pg PieceInfo
Placement Block Popup Predictor Prev ProcSet Producer Properties Q Quote QuadPoints R RC RGB RI RL RV
RadioButton Range Rect Reference Registry RegistryName Resources Role RoleMap Root Rotate Row RowSpan
ColSpan RunLengthDecode S SA SM SMask Scope Sect Sep Separation Shading ShadingType Shape Sig Size Span
Square Standard StandardEncoding StemH StemV StructElem StructParent StructParents StructTreeRoot Style
Subject Subtype Summary Supplement Symbol T TBody TD TFoot TH THead TI TK TM TOC TOCI TR TR2 TU Table Tabs
Text Thumb TilingType Title ToUnicode Trans Trapped TrimBox TrueType Tx Type Type0 Type1 Type1C Type3 U UCR2
UF URI UserUnit V VE VP Version ViewerPreferences W W2 WMode WhitePoint Widget Width Widths WinAnsiEncoding
XHeight XML XObject XRef XStep XYZ YStep ZaDb ZapfDingbats ca op UseOutlines UseNone FullScreen SinglePage
OneColumn BlackIs1
"""

PDF_NAMES = frozenset(_NAMES.split())

"""PDF files written for the tests, letter by letter: lines set at places of a page, as a ministry's printer would."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

WIDTH, HEIGHT = 595, 842
LEFT, TOP, PITCH = 72, 770, 18


class Set(NamedTuple):
    """One line of type: its words, the place of its first letter in points from the lower left, its size, its font."""

    words: str
    x: float
    y: float
    size: float = 10.5
    bold: bool = False


def lines(*words: str, top: float = TOP, left: float = LEFT, pitch: float = PITCH, size: float = 10.5) -> list[Set]:
    """Lines one below the other; an empty one leaves its place."""
    return [Set(line, left, top - index * pitch, size) for index, line in enumerate(words) if line]


def pdf(*pages: Iterable[Set], encoding: str = "UniJIS-UTF16-H", encrypted: bool = False) -> bytes:
    """A PDF of these pages. Its Japanese font is only named, as in most releases: the reader has to know its letters."""
    objects: list[bytes] = [b"", b""]  # the catalogue and the tree of pages, written when the pages are known

    def add(body: bytes) -> int:
        objects.append(body)
        return len(objects)

    japanese = add(_type0(add(_cid_font(add(_DESCRIPTOR))), encoding))
    latin, bold = add(_latin(b"Helvetica")), add(_latin(b"Helvetica-Bold"))
    fonts = f"<< /J {japanese} 0 R /L {latin} 0 R /B {bold} 0 R >>".encode()
    kids = [_page(add, fonts, page, encoding) for page in pages]
    objects[0] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[1] = b"<< /Type /Pages /Kids [%b] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    guard = add(_ENCRYPTION) if encrypted else None
    return _file(objects, guard)


def _page(add: object, fonts: bytes, page: Iterable[Set], encoding: str) -> int:
    assert callable(add)
    content = b"\n".join(_shown(line, encoding) for line in page)
    stream = add(b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content))
    box = b"[0 0 %d %d]" % (WIDTH, HEIGHT)
    number = add(
        b"<< /Type /Page /Parent 2 0 R /MediaBox %b /Resources << /Font %b >> /Contents %d 0 R >>"
        % (box, fonts, stream)
    )
    assert isinstance(number, int)
    return number


def _shown(line: Set, encoding: str) -> bytes:
    if line.words.isascii():
        escaped = line.words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)").encode()
        shown, font = b"(%b)" % escaped, b"/B" if line.bold else b"/L"
    else:
        charset = "cp932" if "RKSJ" in encoding else "utf-16-be"
        shown, font = b"<%b>" % line.words.encode(charset).hex().encode(), b"/J"
    return b"BT %b %.2f Tf %.2f %.2f Td %b Tj ET" % (font, line.size, line.x, line.y, shown)


_DESCRIPTOR = (
    b"<< /Type /FontDescriptor /FontName /MS-Mincho /Flags 4 /FontBBox [0 -136 1000 859] /ItalicAngle 0 "
    b"/Ascent 859 /Descent -136 /CapHeight 709 /StemV 80 >>"
)


def _cid_font(descriptor: int) -> bytes:
    return (
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /MS-Mincho /DW 1000 /W [1 [500] 2 94 500] "
        b"/CIDSystemInfo << /Registry (Adobe) /Ordering (Japan1) /Supplement 2 >> /FontDescriptor %d 0 R >>"
        % descriptor
    )


def _type0(descendant: int, encoding: str) -> bytes:
    return b"<< /Type /Font /Subtype /Type0 /BaseFont /MS-Mincho /Encoding /%b /DescendantFonts [%d 0 R] >>" % (
        encoding.encode(),
        descendant,
    )


def _latin(name: bytes) -> bytes:
    return b"<< /Type /Font /Subtype /Type1 /BaseFont /%b /Encoding /WinAnsiEncoding >>" % name


_ENCRYPTION = b"<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <%b> /U <%b> >>" % (b"5a" * 32, b"a5" * 32)
"""A lock that no password opens: the reader can only tell that there is one."""


def _file(objects: Sequence[bytes], guard: int | None) -> bytes:
    written = b"%PDF-1.6\n"
    places: list[int] = []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    lock = b" /Encrypt %d 0 R /ID [<00> <00>]" % guard if guard else b""
    trailer = b"trailer << /Size %d /Root 1 0 R%b >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, lock, len(written))
    return written + b"xref\n0 %d\n0000000000 65535 f \n%b" % (len(objects) + 1, table) + trailer

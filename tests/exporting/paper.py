"""What a reader finds in a PDF: by PDFium, which shares nothing with what writes it."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from pypdfium2 import PdfDocument


@contextmanager
def opened(content: bytes) -> Iterator[PdfDocument]:
    """The document; closed, its pages are gone."""
    with closing(PdfDocument(content)) as document:
        yield document


def pages(content: bytes) -> list[str]:
    """The text of each page as it is selected, lines as they stand there."""
    with opened(content) as document:
        return [page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document]


def flowing(content: bytes) -> str:
    """The text of all pages in one line."""
    return " ".join(" ".join(pages(content)).split())

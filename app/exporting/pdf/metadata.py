"""What a PDF says of itself, as XMP (ISO 16684-1): title, language, dates and program; never who
made it."""

from __future__ import annotations

import re
from datetime import datetime
from xml.sax.saxutils import escape

_NONE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot hold."""


def xmp(*, title: str, language: str, producer: str, created: datetime, subject: str = "") -> bytes:
    """The packet, in UTF-8."""
    moment = created.isoformat(timespec="seconds")
    title, language, producer, subject = (
        escape(_NONE.sub("\ufffd", text)) for text in (title, language, producer, subject)
    )
    about = ""
    if subject:
        about = (
            '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
            f"{subject}</rdf:li></rdf:Alt></dc:description>\n"
        )
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{about}<dc:language><rdf:Bag><rdf:li>{language}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>Parcours</xmp:CreatorTool>
<xmp:CreateDate>{moment}</xmp:CreateDate>
<xmp:ModifyDate>{moment}</xmp:ModifyDate>
<pdf:Producer>{producer}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>""".encode()

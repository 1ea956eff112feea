# The part of XlsxWriter that Parcours uses.
THEME_XML_2007: str

"""The capture line: notes written one after the other, their first characters send them on."""

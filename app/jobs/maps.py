"""Maps made from templates, and maps looked at."""

from __future__ import annotations

from app.files.errors import FileError
from app.files.templates import list_templates, load_template
from app.jobs.doing import read_map, sentence_of
from app.jobs.salvaging import tell_recoverable
from app.jobs.writing import write_map
from app.model.journey import VERSION, Journey
from app.model.queries import counts
from app.model.writing import write_journey
from app.refusals import StreamError, UsageError, answer, answer_bytes, tell
from app.words import Words


def make_map(words: Words, template: str, language: str | None, output: str, force: bool) -> int:
    """Writes a new map made from a template."""
    journey = from_template(words, template, language, "new")
    if output == "-":
        answer_bytes(write_journey(journey))
        return 0
    write_map(words, output, journey, force)
    answer(words.say("made", path=output, name=template, language=journey.language))
    return 0


def from_template(words: Words, template: str, language: str | None, topic: str) -> Journey:
    """The map to start with, in a language or the user's. Raises UsageError for a template or a
    language of it that there is not, `topic` being the command."""
    known = {one.name for one in list_templates()}
    if template not in known:
        names = ", ".join(sorted(known))
        raise UsageError(words.say("no-template", name=template, known=names), topic)
    spoken = [one.language for one in list_templates() if one.name == template]
    chosen = language or (words.language if words.language in spoken else spoken[0])
    same = {one.casefold(): one for one in spoken}
    wanted = chosen.casefold()
    found = same.get(wanted) or same.get(wanted.partition("-")[0])
    if found is None:
        known_languages = ", ".join(spoken)
        raise UsageError(
            words.say(
                "no-template-language", name=template, language=chosen, known=known_languages
            ),
            topic,
        )
    return load_template(template, found)


def check_files(words: Words, files: list[str]) -> int:
    """Says of each file whether it is a sound map; 1 when one is not."""
    failed = 0
    for file in files:
        try:
            found = read_map(words, file)
        except StreamError:
            raise
        except Exception as error:
            sentence = sentence_of(words, error)
            if sentence is None:
                raise
            tell(sentence)
            if isinstance(error, FileError) and error.cause is not None:
                tell_recoverable(words, file)
            failed = 1
            continue
        if found.version > VERSION:
            tell(words.say("newer", path=file))
        answer(words.say("checked", path=file, **counts(found)._asdict()))
    return failed


def list_all(words: Words) -> int:
    """Lists the templates: name, languages, title in the user's language."""
    found = list_templates()
    names = dict.fromkeys(one.name for one in found)
    wide = max(map(len, names), default=0)
    for name in names:
        same = {one.language: one for one in found if one.name == name}
        shown = same.get(words.language) or next(iter(same.values()))
        answer(f"{name:{wide}}  {' '.join(same):5}  {shown.title}")
    return 0

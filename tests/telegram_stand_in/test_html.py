"""HTML as Telegram parses it: entities in UTF-16 units, errors with byte offsets."""

import pytest

from telegram_stand_in._formats.errors import ApiError
from telegram_stand_in._formats.text import find_entities, formatted

PARSED = [
    ("plain", "plain", []),
    ("<b>bold</b>", "bold", [("bold", 0, 4)]),
    ("<STRONG>x</Strong>", "x", [("bold", 0, 1)]),
    ("<i>a</i><em>b</em>", "ab", [("italic", 0, 2)]),
    ("<u>a</u> <ins>b</ins>", "a b", [("underline", 0, 1), ("underline", 2, 1)]),
    ("<s>a</s> <strike>b</strike> <del>c</del>", "a b c", [("strikethrough", n, 1) for n in (0, 2, 4)]),
    ("<tg-spoiler>a</tg-spoiler>", "a", [("spoiler", 0, 1)]),
    ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
    ("<b>a</>", "a", [("bold", 0, 1)]),
    ("<b class='x' y=1 z>a</b>", "a", [("bold", 0, 1)]),
    ("<b>a</b >", "a", [("bold", 0, 1)]),
    ("x<b></b>y", "xy", []),
    ("<code>a</code>", "a", [("code", 0, 1)]),
    ("<pre>a\nb</pre>", "a\nb", [("pre", 0, 3)]),
    ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
    ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
    # Only four names are entities; anything else stays as it is written.
    ("&lt;b&gt; &amp; &quot;", '<b> & "', []),
    ("&nbsp;&apos;& x", "&nbsp;&apos;& x", []),
    ("&lt", "<", []),
    ("&#65;&#x42;&#0;", "AB&#0;", []),
    ("&#x1F600;<b>a</b>", "😀a", [("bold", 2, 1)]),
    # Offsets count UTF-16 units: a letter outside the first plane takes two.
    ("😀<b>калды😀</b>", "😀калды😀", [("bold", 2, 7)]),
    # Styles are cut where another begins, and joined where they touch.
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 1), ("bold", 1, 1), ("italic", 1, 1)]),
    ("<b>a</b><b>b</b>", "ab", [("bold", 0, 2)]),
    ("<b>a<code>b</code>c</b>", "abc", [("bold", 0, 1), ("code", 1, 1), ("bold", 2, 1)]),
    # The text is trimmed, but on the left not what an entity covers.
    ("  <b> a </b>  ", " a", [("bold", 0, 2)]),
    (" \n a \n", "a", []),
    ("<b>a </b>", "a", [("bold", 0, 1)]),
]


@pytest.mark.parametrize(("source", "text", "entities"), PARSED)
def test_parsed(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    parsed, found = formatted(source, "HTML")

    assert parsed == text
    assert [(each.type, each.offset, each.length) for each in found] == entities


REFUSED = [
    ("<p>a</p>", 'Unsupported start tag "p" at byte offset 0'),
    ("ы<br>a", 'Unsupported start tag "br" at byte offset 2'),
    ("a < b>", 'Unsupported start tag "" at byte offset 2'),
    ("1 <2 days>", 'Unsupported start tag "2" at byte offset 2'),
    ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b><i>a</i>", 'Can\'t find end tag corresponding to start tag "b"'),
    ("😀<b>a<i>b</b></i>", 'Unmatched end tag at byte offset 12, expected "</i>", found "</b>"'),
    ("a</b>", "Unexpected end tag at byte offset 1"),
    ("a<b", "Unclosed start tag at byte offset 1"),
    ("a<b x", 'Unclosed start tag "b" at byte offset 1'),
    ('<a href="x', "Unclosed start tag at byte offset 0"),
    ("<b>a</b", "Unclosed end tag at byte offset 4"),
    ("<b>a</b x>", "Unclosed end tag at byte offset 4"),
    ("<b =1>a</b>", 'Empty attribute name in the tag "b" at byte offset 0'),
    ("<a href=a_b>x</a>", "Unexpected end of name token at byte offset 8"),
    ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<tg-emoji emoji-id="x">a</tg-emoji>', "Invalid custom emoji identifier specified"),
    (
        "&#xD83D;",
        "Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code "
        "units",
    ),
]


@pytest.mark.parametrize(("source", "reason"), REFUSED)
def test_refused(source: str, reason: str) -> None:
    with pytest.raises(ApiError) as refusal:
        formatted(source, "html")

    assert refusal.value.code == 400
    assert refusal.value.description == f"Bad Request: can't parse entities: {reason}"


@pytest.mark.parametrize(
    ("source", "kind", "extra"),
    [
        ('<a href="example.com/a?b&amp;c">x</a>', "text_link", {"url": "http://example.com/a?b&c"}),
        ("<a href='https://example.com'>x</a>", "text_link", {"url": "https://example.com/"}),
        ("<a>https://example.com/b</a>", "text_link", {"url": "https://example.com/b"}),
        ("<a href='tg://user?id=7'>x</a>", "text_mention", {"user_id": 7}),
        ('<pre><code class="language-python">x</code></pre>', "pre", {"language": "python"}),
        ('<code class="language-python">x</code>', "code", {}),
        ('<tg-emoji emoji-id="5368324170671202286">👍</tg-emoji>', "custom_emoji",
         {"custom_emoji_id": "5368324170671202286"}),
        ('<tg-time unix="1647531900" format="D">x</tg-time>', "date_time",
         {"unix_time": 1647531900, "date_time_format": "D"}),
    ],
)  # fmt: skip
def test_entities_that_carry_something(source: str, kind: str, extra: dict[str, object]) -> None:
    _text, [entity] = formatted(source, "HTML")

    assert (entity.type, entity.extra) == (kind, extra)


def test_link_to_nowhere_is_dropped() -> None:
    assert formatted("<a href='nowhere'>x</a>", "HTML") == ("x", [])


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a\tb\x00c\x1bd", "a b c d"),
        ("a\r\nb", "a\nb"),
        ("a\u202eb\u2028c\u202ad", "abcd"),
        ("a\u2066b\u2069\u200dc\u200e", "a\u2066b\u2069\u200dc\u200e"),  # isolates, joiners and marks stay
        ("a\u200f\u200f\u200eb", "a\u200c\u200c\u200eb"),
    ],
)
def test_texts_are_cleaned(source: str, text: str) -> None:
    assert formatted(source, "") == (text, [])


def test_entities_move_with_what_is_removed() -> None:
    text, [entity] = formatted("\u202ea\r<b>\u202eb</b>", "HTML")

    assert (text, entity.offset, entity.length) == ("ab", 1, 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("/start payload", [("bot_command", 0, 6)]),
        ("😀 /in@other_bot, /out", [("bot_command", 3, 13), ("bot_command", 18, 4)]),
        ("a/b 1/2 /a/b //x", []),
        ("see @emma1 and #trip2026", [("mention", 4, 6), ("hashtag", 15, 9)]),
        ("https://example.com/a. me@example.com", [("url", 0, 21), ("email", 23, 14)]),
        ("12.03.2026 - 20.04.2026", []),
        ("#2026 @a", []),
    ],
)
def test_commands_and_links_are_found_in_plain_text(text: str, found: list[tuple[str, int, int]]) -> None:
    assert [(each.type, each.offset, each.length) for each in find_entities(text)] == found

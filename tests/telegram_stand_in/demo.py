"""Who is there where a test needs no people of its own."""

from telegram_stand_in import GroupChat, Server


def populate(server: Server, *, started: bool = False) -> GroupChat:
    """Four people of three languages, and a forum of theirs without the bot; the last is anonymous there.

    `started`: they wrote to the bot before.
    """
    accounts = (("Алексей", "ru"), ("Айгүл", "ky"), ("Emma", "en"), ("Бакыт", "ky"))
    owner, *members, anonymous = (server.user(*each, started=started).person for each in accounts)
    forum = server.group("Жизнь в Казахстане", forum=True)
    forum.join(owner, "creator")
    for person in members:
        forum.join(person)
    forum.join(anonymous, "administrator", anonymous=True)
    forum.open_topic(owner, "Въезд и сроки")
    return forum

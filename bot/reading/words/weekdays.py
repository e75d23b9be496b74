"""Names of weekdays; Monday is 0."""

RUSSIAN = {
    0: "понедельник, понедельника, пн, пон, понед",
    1: "вторник, вторника, вт, втор",
    2: "среда, среду, среды, ср",
    3: "четверг, четверга, чт, чет, четв",
    4: "пятница, пятницу, пятницы, пт",
    5: "суббота, субботу, субботы, сб, суб",
    6: "воскресенье, воскресение, воскресенья, вс, воскр",
}
ENGLISH = {
    0: "monday, mon",
    1: "tuesday, tue, tues",
    2: "wednesday, wed, weds",
    3: "thursday, thu, thur, thurs",
    4: "friday, fri",
    5: "saturday, sat",
    6: "sunday, sun",
}
KYRGYZ = {
    0: "дүйшөмбү, дүй",
    1: "шейшемби, шейш",
    2: "шаршемби, шарш",
    3: "бейшемби, бейш",
    4: "жума",
    5: "ишемби, ишм",
    6: "жекшемби, жек, жекш",
}
# Friday takes no ending: «жумада» is "in the week"; one says «жума күнү».
KYRGYZ_ENDINGS = {
    0: "дө, дөн, гө, нү, нүн",
    **dict.fromkeys((1, 2, 3, 5, 6), "де, ден, ге, ни, нин"),
    4: "",
}

DAY_WORD = "күнү, күнүндө, күнүнөн, күнүнө"
"""«Жума күнү», «12-март күнү»."""
ON = "в, во, on, с, со, since, from, on the"
FOR = "на"
"""«На среду»: the day for which something is set, so hardly a past one."""
ON_THE = "on the"
OF_WEEK = "на, of, in, the"


def forms() -> list[tuple[int, str]]:
    """Each weekday and its forms, without the word «күнү»."""
    found = [*RUSSIAN.items(), *ENGLISH.items(), *KYRGYZ.items()]
    for weekday, names in KYRGYZ.items():
        stem = names.split(", ")[0]
        endings = [ending for ending in KYRGYZ_ENDINGS[weekday].split(", ") if ending]
        if endings:
            found.append((weekday, ", ".join(stem + ending for ending in endings)))
    return found

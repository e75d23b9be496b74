"""What is written beside the number of a year, and years and months counted from now."""

MARKS = "г, год, года, году, гг, жыл, жылы, жылдын, жылда, жылдан, жылга, ж, year, goda, god"
BEFORE_DAY = frozenset({"жыл", "жылы", "жылдын", "жылга", "жылдан", "ж"})
"""Behind an ablative, «1-ноябрдан 2027-жылдын 1-июнуна чейин», these are of what follows."""
ORDINAL = "го"
"""«2026-го»."""
IN = "в, of, in"

BY_OFFSET = {
    0: "этого года, сего года, в этом году, текущего года, this year, of this year, ушул жылдын, ушул жылы, быйыл, "
    "үстүбүздөгү жылдын, үстүбүздөгү жылы, учурдагы жылдын, "
    "быйылкы, быйылкы жылдын, бул жылдын",
    -1: "прошлого года, в прошлом году, last year, of last year, өткөн жылдын, өткөн жылы, былтыр, былтыркы, "
    "былтыркы жылдын",
    1: "следующего года, в следующем году, next year, of next year, кийинки жылдын, келерки жылдын, эмки жылдын, "
    "эмдиги жылдын, кийинки жылы, келерки жылы, эмдиги жылы",
}
DAYS_OF_MONTH = "числа, число, числе"
MONTHS_BY_OFFSET = {
    -1: "прошлого месяца, прошедшего месяца, of last month, last month, of the last month, of the previous month",
    0: "этого месяца, текущего месяца, сего месяца, of this month, this month, of the current month",
    1: "следующего месяца, будущего месяца, of next month, next month, of the next month",
}
MONTHS_BEFORE_DAY = {
    None: "айдын",
    0: "ушул айдын, бул айдын, үстүбүздөгү айдын, учурдагы айдын",
    -1: "өткөн айдын, мурунку айдын",
    1: "кийинки айдын, келерки айдын, эмки айдын",
}
MONTH_WORDS = "месяца, айы, айында, month"
OF = "числа, число, of, day of"
THE = "the"
